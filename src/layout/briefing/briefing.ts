/**
 * A 简报 in the order of its page: masthead, 目录, 编者按, the items, and the tail kept for the last foot.
 */
import type { Briefing, Item } from '../../gongwen/types.ts';
import type { Elastic } from '../../template/types.ts';
import { addNode, type BriefingContext } from '../context.ts';
import { type Flow, type Foot, plainManner } from '../flow.ts';
import { bodySetting, passageRows } from '../passages.ts';
import { fixed, type Row } from '../row.ts';
import type { RuledBlock } from '../ruled-block.ts';
import { titleRows } from '../title.ts';
import { contentsRows } from './contents.ts';
import { withCredit } from './credit.ts';
import { editorNoteRows } from './editor-note.ts';
import { mastheadRows } from './masthead.ts';
import { tailBlock } from './tail.ts';

export function flowBriefing(briefing: Briefing, ctx: BriefingContext): Flow {
  const root = addNode(ctx, 'Document', -1);
  const opening = [
    ...mastheadRows(briefing, addNode(ctx, 'Part', root), ctx),
    ...contentsRows(briefing, root, ctx),
    ...editorNoteRows(briefing, root, ctx),
  ];
  const gaps = firstGaps(briefing, ctx);
  const { between, keepLines } = ctx.template.title;
  const items = briefing.items.flatMap((item, i) =>
    i === 0 ? itemRows(item, gaps, FIRST_LINES, root, ctx) : itemRows(item, between, keepLines, root, ctx),
  );
  const tail = tailBlock(briefing, addNode(ctx, 'Part', root), ctx);
  const foot = footOf(tail, ctx);
  return { rows: [...opening, ...items], foot, detached: [], root, manner: plainManner(ctx) };
}

/** 报尾 is never alone on a page, and stands wherever the text ends (J-23). */
function footOf(tail: RuledBlock, ctx: BriefingContext): Foot {
  const { thick, above } = ctx.template.tail;
  return { ...tail, overhang: thick / 2, above, mayStandAlone: false, evenPage: false };
}

/** Above the first title: two blank lines under the rule (B-02), one under 目录 or 编者按 (J-14). */
function firstGaps(briefing: Briefing, ctx: BriefingContext): Elastic {
  const { title, editorNote } = ctx.template;
  return briefing.editorNote || briefing.contents ? editorNote.below : title.above;
}

/** One line is enough beside the first title: the first page has to show body text (7.3.3, B-10). */
const FIRST_LINES = 1;

function itemRows(item: Item, above: Elastic, keepLines: number, root: number, ctx: BriefingContext): Row[] {
  const sect = addNode(ctx, 'Sect', root);
  const title = item.title ? titleRows(item.title, item.subtitle, above, sect, ctx) : [];
  const body = passageRows(item.body, bodySetting(sect, ctx), ctx);
  const opened = title.length > 0 ? openBody(body, keepLines, ctx) : body;
  return [...title, ...withCredit(opened, item, sect, ctx)];
}

/** The gap under the title, and its first lines on its page (J-16). */
function openBody(body: readonly Row[], keepLines: number, ctx: BriefingContext): Row[] {
  const { below } = ctx.template.title;
  const together = Math.min(keepLines, body.length);
  return body.map((r, i) => ({
    ...r,
    keep: r.keep || i < together - 1,
    before: i === 0 ? firstGap(r.before, below, ctx) : r.before,
  }));
}

/** An object keeps its own elastic gap, added to the title's. */
function firstGap(own: Elastic, below: Elastic, ctx: BriefingContext): Elastic {
  const same = own.least === own.most || own.least === fixed(ctx.geometry.gap).least;
  return same ? below : { least: below.least, usual: below.usual, most: Math.max(below.most, own.most) };
}

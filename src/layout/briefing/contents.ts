/**
 * 目录 under the red rule: the titles of the items (or, in an issue of one article, its first-level
 * headings), leader dots, page numbers filled in when pages are known. (J-13)
 */
import type { Briefing, Heading } from '../../gongwen/types.ts';
import { addNode, type BriefingContext } from '../context.ts';
import { fixed, kept, type PageOf, type Row, row, shift } from '../row.ts';
import { type Face, generated, type SetLine, setLabel, setParagraph } from '../text.ts';
import type { PageItem } from '../types.ts';

export function contentsRows(briefing: Briefing, parent: number, ctx: BriefingContext): Row[] {
  const entries = briefing.contents ? listed(briefing) : [];
  const first = entries[0];
  if (!first) return [];
  const style = ctx.template.contents;
  const toc = addNode(ctx, 'TOC', parent);
  const label = setLabel(
    generated(style.label, first.span),
    { role: style.labelRole, size: style.size },
    ctx,
    addNode(ctx, 'Caption', toc),
  );
  const items = shift(label.items, (ctx.geometry.column - label.right) / 2, 0);
  const head = row({ height: style.size, before: style.above, items });
  return kept([head, ...entries.flatMap((entry) => entryRows(entry, toc, ctx))], false);
}

/** What 目录 lists. */
export function listed(briefing: Briefing): Heading[] {
  const titles = briefing.items.flatMap((item) => item.title ?? []);
  if (titles.length > 1) return titles;
  const [item] = briefing.items;
  return (item?.body ?? []).flatMap((passage) => {
    if (passage.kind === 'heading') return passage.level === 1 ? [passage] : [];
    return passage.kind === 'paragraph' && passage.lead?.level === 1 ? [passage.lead] : [];
  });
}

/** One entry: its text turns over within the indents, the leader and the number close its last line. */
function entryRows(entry: Heading, toc: number, ctx: BriefingContext): Row[] {
  const style = ctx.template.contents;
  const face = { role: style.role, size: style.size };
  const node = addNode(ctx, 'Link', addNode(ctx, 'Reference', addNode(ctx, 'TOCI', toc)));
  const number = entry.number ? generated(entry.number, entry.span) : [];
  const href = `#${entry.id}`;
  const linked = [...number, ...entry.prose].map((p) => (p.kind === 'phrase' ? { ...p, href } : p));
  const room = NUMBER_ROOM * ctx.template.cell;
  const measure = {
    width: ctx.geometry.column,
    firstIndent: style.indent,
    restIndent: style.indent,
    rightIndent: room,
  };
  const lines = setParagraph([{ prose: linked, face, node }], measure, 'left', style.size, ctx);
  return lines.map((line, i) => {
    const late = i === lines.length - 1 ? { late: closing(entry, line, face, node, ctx) } : {};
    return row({ height: style.size, before: fixed(ctx.geometry.gap), items: line.items, ...late });
  });
}

/** Characters kept free at the right for the page number and a little leader. */
const NUMBER_ROOM = 3;
/** Air between text, leader and number, characters. */
const AIR = 0.4;

function closing(entry: Heading, line: SetLine, face: Face, node: number, ctx: BriefingContext) {
  return (pageOf: PageOf): PageItem[] => {
    const page = pageOf(entry.id);
    if (page === undefined) return [];
    const number = setLabel(generated(String(page), entry.span), face, ctx, node);
    const x = ctx.geometry.column - number.right;
    const items = number.items.map((item) =>
      item.kind === 'text' ? { ...item, href: `#${entry.id}` } : item,
    );
    return [...leader(line.right, x, entry, face, ctx), ...shift(items, x, 0)];
  };
}

/** Dots that end at the same place on every line, as many as fit: an artifact. */
function leader(from: number, to: number, entry: Heading, face: Face, ctx: BriefingContext): PageItem[] {
  const air = AIR * ctx.template.cell;
  const { leader: dot } = ctx.template.contents;
  const unit = setLabel(generated(dot, entry.span), face, ctx).right;
  const count = unit > 0 ? Math.floor((to - from - 2 * air) / unit) : 0;
  if (count <= 0) return [];
  const dots = setLabel(generated(dot.repeat(count), entry.span), face, ctx);
  return shift(dots.items, to - air - dots.right, 0);
}

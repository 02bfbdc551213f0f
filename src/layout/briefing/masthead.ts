/**
 * 简报报头: one row of fixed parts above the red rule. 密级 and 编号 on the first line of 版心, the name
 * placed by its ink, 期号 under it, 编印单位 and 日期 on the line above the rule. (J-02…J-10)
 */
import type { Briefing } from '../../gongwen/types.ts';
import { type Block, centred, nothingBelow, ruleBelow } from '../block.ts';
import { addNode, type BriefingContext } from '../context.ts';
import { fitName } from '../fitted-name.ts';
import { EM_ASCENT } from '../geometry.ts';
import { imprintLine } from '../imprint-line.ts';
import { fixed, type Row, row, shift } from '../row.ts';
import { plain, setParagraph } from '../text.ts';

/** The masthead's row; nothing when the document names none of its parts. */
export function mastheadRows(briefing: Briefing, parent: number, ctx: BriefingContext): Row[] {
  const parts = [briefing.masthead, briefing.issue, briefing.publisher, briefing.date, briefing.organizer];
  if (parts.every((part) => part === undefined)) return firstLineOnly(briefing, parent, ctx);
  const first = firstLine(briefing, parent, ctx);
  const organizer = organizerBlock(briefing, parent, first.bottom, ctx);
  const name = nameBlock(briefing, parent, organizer.bottom, ctx);
  const issue = issueBlock(briefing, parent, name.bottom, ctx);
  const { publisher: unit, date } = briefing;
  const { imprint: style, rule: line } = ctx.template.masthead;
  const imprint = imprintLine({ unit, date }, style, parent, issue.bottom, ctx);
  const rule = ruleBelow(imprint.bottom, line, ctx);
  const items = [first, organizer, name, issue, imprint, rule].flatMap((block) => block.items);
  return [row({ height: rule.bottom, before: fixed(0), items, keep: true })];
}

function firstLineOnly(briefing: Briefing, parent: number, ctx: BriefingContext): Row[] {
  const { items, bottom } = firstLine(briefing, parent, ctx);
  return items.length > 0 ? [row({ height: bottom, before: fixed(0), items, keep: true })] : [];
}

/** 密级 at the left, 编号 at the right, each on its line of 版心 (J-08, J-09). */
function firstLine(briefing: Briefing, parent: number, ctx: BriefingContext): Block {
  const { secrecy, copyNumber } = ctx.template.masthead;
  const left = corner(briefing.secrecy, secrecy, 'left', parent, ctx);
  const right = corner(briefing.copyNumber, copyNumber, 'right', parent, ctx);
  return { items: [...left.items, ...right.items], bottom: Math.max(left.bottom, right.bottom) };
}

function corner(
  field: Briefing['secrecy'],
  style: { role: string; size: number; row: number },
  side: 'left' | 'right',
  parent: number,
  ctx: BriefingContext,
): Block {
  if (!field) return nothingBelow(0);
  const { column, pitch } = ctx.geometry;
  const node = addNode(ctx, 'P', parent);
  const measure = { width: column * CORNER, firstIndent: 0, restIndent: 0 };
  const lines = setParagraph(
    [{ prose: plain(field.value, field.span), face: style, node }],
    measure,
    side,
    style.size,
    ctx,
  );
  const top = (style.row - 1) * pitch;
  const x = side === 'left' ? 0 : column - measure.width;
  const items = lines.flatMap((line, i) => shift(line.items, x, top + i * pitch));
  return { items, bottom: top + (lines.length - 1) * pitch + style.size };
}

/** Share of the width that a mark in a corner may take before it turns over. */
const CORNER = 0.6;

/** A 主办 set smaller than this share of its size is reported. */
const STILL_READABLE = 0.75;

/** 主办单位 in a smaller line above the name (J-04); pushes the name down only where the first line is in its way. */
function organizerBlock(briefing: Briefing, parent: number, above: number, ctx: BriefingContext): Block {
  const { organizer, name } = ctx.template.masthead;
  if (!briefing.organizer) return nothingBelow(Math.max(name.top, above > 0 ? above + organizer.gap : 0));
  const face = fitName(
    briefing.organizer,
    {
      ...organizer,
      narrowest: 0,
      widest: ctx.geometry.column,
      smallest: organizer.size * STILL_READABLE,
      spread: 0,
    },
    ctx,
    addNode(ctx, 'P', parent),
  );
  const wanted = name.top - organizer.gap - face.size;
  const top = above > 0 ? Math.max(wanted, above + organizer.gap) : Math.max(0, wanted);
  return { items: shift(centred(face.line, ctx), 0, top), bottom: top + face.size + organizer.gap };
}

/** The name: as large as its width allows, its ink top where the template says (J-03). */
function nameBlock(briefing: Briefing, parent: number, top: number, ctx: BriefingContext): Block {
  if (!briefing.masthead) return nothingBelow(top);
  const style = ctx.template.masthead.name;
  const { line, size, face } = fitName(briefing.masthead, style, ctx, addNode(ctx, 'P', parent));
  const ink = ctx.type.ink(face, briefing.masthead.value).top * size;
  const emTop = top - (EM_ASCENT * size - ink);
  return { items: shift(centred(line, ctx), 0, emTop), bottom: emTop + size };
}

/** 第N期（总第M期） (J-05). A value that is not a number stands as written (增刊第1期). */
export function issueText(briefing: Briefing): string {
  const { issue, totalIssue } = briefing;
  const wrap = (value: string) => (/^\d+$/.test(value) ? `第${value}期` : value);
  const total =
    totalIssue && (/^\d+$/.test(totalIssue.value) ? `总第${totalIssue.value}期` : totalIssue.value);
  if (!issue) return total ?? '';
  return wrap(issue.value) + (total ? `（${total}）` : '');
}

function issueBlock(briefing: Briefing, parent: number, above: number, ctx: BriefingContext): Block {
  const span = (briefing.issue ?? briefing.totalIssue)?.span;
  if (!span) return nothingBelow(above);
  const style = ctx.template.masthead.issue;
  const measure = { width: ctx.geometry.column, firstIndent: 0, restIndent: 0 };
  const stretch = { prose: plain(issueText(briefing), span), face: style, node: addNode(ctx, 'P', parent) };
  const lines = setParagraph([stretch], measure, 'center', style.size, ctx);
  const { pitch } = ctx.geometry;
  const y = above + style.above;
  const items = lines.flatMap((line, i) => shift(line.items, 0, y + i * pitch));
  return { items, bottom: y + (lines.length - 1) * pitch + style.size };
}

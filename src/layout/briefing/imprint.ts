/**
 * 编印单位 at the left and 日期 at the right of the line above the red rule, each one 字 in. A name too long
 * for one line is never set smaller: it turns over, and the date stands on its last line or below. (J-06, J-07)
 */
import type { Briefing, CalendarDate, Field } from '../../gongwen/types.ts';
import { addNode, type BriefingContext, cellOf } from '../context.ts';
import { shift } from '../row.ts';
import { plain, type SetLine, setLabel, setParagraph } from '../text.ts';
import type { Block } from './masthead.ts';

/** 2026年8月1日 (7.3.5.4). */
export function dateText(date: CalendarDate): string {
  return `${date.year}年${date.month}月${date.day}日`;
}

export function imprintBlock(briefing: Briefing, parent: number, above: number, ctx: BriefingContext): Block {
  const style = ctx.template.masthead.imprint;
  const { publisher, date } = briefing;
  if (!publisher && !date) return { items: [], bottom: above };
  const { column, pitch } = ctx.geometry;
  const room = column - 2 * style.indent;
  const unitNode = publisher ? addNode(ctx, 'P', parent) : -1;
  const day = date && setLabel(plain(dateText(date.value), date.span), style, ctx, addNode(ctx, 'P', parent));
  const beside = room - (day ? day.right + style.indent : 0);
  const lines = publisher ? unitLines(publisher, beside, room, unitNode, ctx) : [];
  const y = above + style.above;
  const dayLine = dayLineOf(lines, beside);
  const items = [
    ...lines.flatMap((line, i) => shift(line.items, style.indent, y + i * pitch)),
    ...shift(day?.items ?? [], column - style.indent - (day?.right ?? 0), y + dayLine * pitch),
  ];
  const last = Math.max(lines.length - 1, day ? dayLine : 0);
  return { items, bottom: y + last * pitch + style.size };
}

/** The date shares the last line of the name where there is room, else it goes one line down. */
function dayLineOf(lines: readonly SetLine[], beside: number): number {
  const last = lines.at(-1);
  if (!last) return 0;
  return last.right <= beside + 0.01 ? lines.length - 1 : lines.length;
}

/** To share the line with the date a long name may be set this much tighter before it turns over. */
const TIGHTEST = 0.96;

function unitLines(
  unit: Field<string>,
  beside: number,
  room: number,
  node: number,
  ctx: BriefingContext,
): SetLine[] {
  const style = ctx.template.masthead.imprint;
  const prose = plain(unit.value, unit.span);
  const natural = setLabel(prose, style, { ...ctx, diagnostics: [] }, node).right;
  const tight = natural > beside && natural * TIGHTEST <= beside ? beside / natural : 1;
  const face = { ...style, cell: cellOf(ctx, style.size) * tight };
  const measure = { width: room, firstIndent: 0, restIndent: 0 };
  return setParagraph([{ prose, face, node }], measure, 'left', style.size, ctx);
}

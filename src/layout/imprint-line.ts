/**
 * The organ at the left and the date at the right of the line above the red rule, each one 字 in. A name too
 * long for one line is never set smaller: it turns over, and the date stands on its last line or below.
 * (J-06, J-07, X-33)
 */
import type { CalendarDate, Field } from '../gongwen/types.ts';
import { type Block, nothingBelow } from './block.ts';
import { addNode, type Context, cellOf } from './context.ts';
import { dateText } from './date-text.ts';
import { shift } from './row.ts';
import { type Face, plain, type SetLine, setLabel, setParagraph } from './text.ts';

export interface Imprint {
  readonly unit?: Field<string> | undefined;
  readonly date?: Field<CalendarDate> | undefined;
}
export interface ImprintStyle extends Face {
  /** Distance to what stands over it. */
  readonly above: number;
  readonly indent: number;
}

export function imprintLine(
  { unit, date }: Imprint,
  style: ImprintStyle,
  parent: number,
  above: number,
  ctx: Context,
): Block {
  if (!unit && !date) return nothingBelow(above);
  const { column, pitch } = ctx.geometry;
  const room = column - 2 * style.indent;
  const unitNode = unit ? addNode(ctx, 'P', parent) : -1;
  const day = date && setLabel(plain(dateText(date.value), date.span), style, ctx, addNode(ctx, 'P', parent));
  const beside = room - (day ? day.right + style.indent : 0);
  const lines = unit ? unitLines(unit, style, beside, room, unitNode, ctx) : [];
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
  style: ImprintStyle,
  beside: number,
  room: number,
  node: number,
  ctx: Context,
): SetLine[] {
  const prose = plain(unit.value, unit.span);
  const natural = setLabel(prose, style, { ...ctx, diagnostics: [] }, node).right;
  const tight = natural > beside && natural * TIGHTEST <= beside ? beside / natural : 1;
  const face = { ...style, cell: cellOf(ctx, style.size) * tight };
  const measure = { width: room, firstIndent: 0, restIndent: 0 };
  return setParagraph([{ prose, face, node }], measure, 'left', style.size, ctx);
}

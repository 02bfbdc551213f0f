/**
 * 署名 and 成文日期 without a seal: the organ two 字 from the right, the date below it two 字 further in; a
 * date longer than the organ takes the place at the right itself. (7.3.5.2, B-45…B-47)
 */
import type { Closing } from '../../../gongwen/types.ts';
import type { PaperContext } from '../../context.ts';
import { kept, type Row, shift } from '../../row.ts';
import type { SetLine } from '../../text.ts';
import { lineRows } from '../line-row.ts';
import { setDate, setName } from './organ.ts';

/**
 * Several organs stand below each other on one left edge, the lead organ first, the longest name two 字
 * from the right: so one edge serves the date for all of them (B-47).
 */
export function unsealedRows(closing: Closing, parent: number, ctx: PaperContext): Row[] {
  const { size, unsealed } = ctx.template.closing;
  const { column } = ctx.geometry;
  const names = closing.organs.map((organ) => setName(organ, column - unsealed.indent, parent, ctx));
  const date = closing.date && setDate(closing.date, parent, ctx);
  const longest = Math.max(0, ...names.map((n) => n.width));
  const { organ, day } = leftEdges(longest, date?.right ?? 0, ctx);
  const lines = [
    ...names.flatMap((n) => n.lines.map((line) => moved(line, organ))),
    ...(date ? [moved(date, day)] : []),
  ];
  const rows = lineRows(lines, size, unsealed.blankLines, ctx);
  return kept(
    rows.map((r) => ({ ...r, closing: true })),
    false,
  );
}

/** Where organ and date begin. */
function leftEdges(organ: number, date: number, ctx: PaperContext): { organ: number; day: number } {
  const { indent, shift: inward } = ctx.template.closing.unsealed;
  const right = ctx.geometry.column - indent;
  if (date > organ) return { organ: right - date - inward, day: right - date };
  return { organ: right - organ, day: right - organ + inward };
}

function moved(line: SetLine, x: number): SetLine {
  return { ...line, items: shift(line.items, x - line.left, 0) };
}

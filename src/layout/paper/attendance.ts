/**
 * 出席, 请假, 列席 of minutes: the label in 黑体, units and names behind it, turned over under the first of
 * them. (10.3.2, X-31, X-32)
 */
import type { Attendance, Paper } from '../../gongwen/types.ts';
import { addNode, cellOf, type PaperContext } from '../context.ts';
import { linesOfNames } from '../names.ts';
import { type Row, shift } from '../row.ts';
import { generated, type SetLine, setLabel, setParagraph } from '../text.ts';
import { lineRows } from './line-row.ts';

export function attendanceRows(paper: Paper, parent: number, ctx: PaperContext): Row[] {
  const style = ctx.template.attendance;
  return paper.attendance.flatMap((attendance, i) =>
    lineRows(linesOf(attendance, parent, ctx), style.size, i === 0 ? style.blankLines : 0, ctx),
  );
}

function linesOf({ label, names }: Attendance, parent: number, ctx: PaperContext): SetLine[] {
  const { role, labelRole, size, indent } = ctx.template.attendance;
  const node = addNode(ctx, 'P', parent);
  const written = `${label}：`;
  const head = setLabel(generated(written, names.span), { role: labelRole, size, firm: true }, ctx, node);
  const at = indent + [...written].length * cellOf(ctx, size);
  const { column } = ctx.geometry;
  const face = { role, size };
  const prose = linesOfNames(names, column - at, face, ctx, { full: 0, blanks: true });
  const measure = { width: column, firstIndent: at, restIndent: at };
  const lines = setParagraph([{ prose, face, node }], measure, 'left', size, ctx);
  return lines.map((line, i) =>
    i === 0 ? { ...line, items: [...shift(head.items, indent, 0), ...line.items] } : line,
  );
}

/**
 * 附注 on the line below the date, in full-width brackets, two 字 in; turned over flush left like a
 * paragraph of the body. (7.3.6, B-52)
 */
import type { Paper } from '../../gongwen/types.ts';
import { addNode, type PaperContext } from '../context.ts';
import { kept, type Row } from '../row.ts';
import { generated, plain, setParagraph } from '../text.ts';
import { lineRows } from './line-row.ts';

export function remarkRows(paper: Paper, parent: number, ctx: PaperContext): Row[] {
  const { note } = paper;
  if (!note) return [];
  const style = ctx.template.remark;
  const bracket = (mark: string) => generated(mark, note.span);
  const prose = [...bracket('（'), ...plain(note.value, note.span), ...bracket('）')];
  const measure = { width: ctx.geometry.column, firstIndent: style.indent, restIndent: 0 };
  const stretch = { prose, face: style, node: addNode(ctx, 'P', parent) };
  const lines = setParagraph([stretch], measure, 'justify', style.size, ctx);
  // Below a signature seal the date stands where the seal puts it, and the note right under the date.
  const grid = paper.closing.kind !== 'signed';
  const rows = lineRows(lines, style.size, 0, ctx).map((r) => ({
    ...r,
    grid: r.grid && grid,
    closing: true,
  }));
  return kept(rows, false);
}

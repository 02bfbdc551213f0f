/**
 * 附注 on the line below the date, in full-width brackets, two 字 in; turned over flush left like a
 * paragraph of the body. (7.3.6, B-52)
 */
import type { Paper } from '../../gongwen/types.ts';
import { addNode, type PaperContext } from '../context.ts';
import { kept, type Row } from '../row.ts';
import { generated, plain, setParagraph } from '../text.ts';
import { lineRows } from './line-row.ts';

/** @param above the row over it: a seal that hangs down from there is left free where there is room beside it */
export function remarkRows(paper: Paper, parent: number, above: Row | undefined, ctx: PaperContext): Row[] {
  const { note } = paper;
  if (!note) return [];
  const style = ctx.template.remark;
  const bracket = (mark: string) => generated(mark, note.span);
  const prose = [...bracket('（'), ...plain(note.value, note.span), ...bracket('）')];
  const rightIndent = ctx.geometry.column - freeWidth(above, ctx);
  const measure = { width: ctx.geometry.column, firstIndent: style.indent, restIndent: 0, rightIndent };
  const stretch = { prose, face: style, node: addNode(ctx, 'P', parent) };
  const lines = setParagraph([stretch], measure, rightIndent > 0 ? 'left' : 'justify', style.size, ctx);
  // Below a signature seal the date stands where the seal puts it, and the note right under the date.
  const grid = paper.closing.kind !== 'signed';
  const rows = lineRows(lines, style.size, 0, ctx).map((r) => ({
    ...r,
    grid: r.grid && grid,
    closing: true,
  }));
  return kept(rows, false);
}

/** A note narrower than this many characters would look worse than one under a seal. */
const NARROWEST = 12;

/** As far to the right as no seal reaches. */
function freeWidth(above: Row | undefined, ctx: PaperContext): number {
  const { column, gap } = ctx.geometry;
  if ((above?.overhang ?? 0) <= gap) return column;
  const seals = (above?.items ?? []).filter((item) => item.kind === 'picture').map((item) => item.x);
  const free = Math.min(column, ...seals) - ctx.template.cell / 2;
  return free >= NARROWEST * ctx.template.cell ? free : column;
}

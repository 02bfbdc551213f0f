/**
 * 主送机关, flush left, turned over flush left, closed by a colon. (7.3.2, B-08)
 */
import type { Paper } from '../../gongwen/types.ts';
import { addNode, type PaperContext } from '../context.ts';
import { linesOfNames } from '../names.ts';
import type { Row } from '../row.ts';
import { setParagraph } from '../text.ts';
import { lineRows } from './line-row.ts';

/** Rows of the names; the gap above the first is the caller's, who knows what stands there. */
export function recipientsRows(paper: Paper, parent: number, ctx: PaperContext): Row[] {
  if (!paper.recipients) return [];
  const style = ctx.template.recipients;
  const { column } = ctx.geometry;
  const closed = { ...paper.recipients, value: `${paper.recipients.value}：` };
  const prose = linesOfNames(closed, column, style, ctx);
  const measure = { width: column, firstIndent: 0, restIndent: 0 };
  const stretch = { prose, face: style, node: addNode(ctx, 'P', parent) };
  const lines = setParagraph([stretch], measure, 'left', style.size, ctx);
  return lineRows(lines, style.size, 0, ctx);
}

/**
 * 主送机关, flush left, turned over flush left, closed by a colon. (7.3.2, B-08)
 */
import type { Paper } from '../../gongwen/types.ts';
import type { PaperContext } from '../context.ts';
import type { Row } from '../row.ts';

export function recipientsRows(_paper: Paper, _parent: number, _ctx: PaperContext): Row[] {
  return [];
}

/**
 * 附注 under the date, in brackets. (7.3.6, B-52)
 */
import type { Paper } from '../../gongwen/types.ts';
import type { PaperContext } from '../context.ts';
import type { Row } from '../row.ts';

export function remarkRows(_paper: Paper, _parent: number, _ctx: PaperContext): Row[] {
  return [];
}

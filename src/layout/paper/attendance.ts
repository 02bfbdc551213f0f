/**
 * 出席, 请假, 列席 of minutes. (10.3.2, X-31, X-32)
 */
import type { Paper } from '../../gongwen/types.ts';
import type { PaperContext } from '../context.ts';
import type { Row } from '../row.ts';

export function attendanceRows(_paper: Paper, _parent: number, _ctx: PaperContext): Row[] {
  return [];
}

/**
 * 版头: one row of fixed parts from the top of 版心 to the lower edge of the red rule. (7.2, H-01…H-20; 10.1–10.3)
 */
import type { Paper } from '../../gongwen/types.ts';
import type { PaperContext } from '../context.ts';
import type { Row } from '../row.ts';

/**
 * The row of 版头, nothing for a paper without any of its parts. It takes at most `room` points, where
 * names of a joint issue can be set smaller to that end, so that page 1 shows body text (H-11).
 */
export function headRows(_paper: Paper, _parent: number, _room: number, _ctx: PaperContext): Row[] {
  return [];
}

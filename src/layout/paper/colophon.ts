/**
 * 版记 at the foot of the last page. (7.4, R-01…R-12)
 */
import type { Paper } from '../../gongwen/types.ts';
import type { PaperContext } from '../context.ts';
import { type Foot, NO_FOOT } from '../flow.ts';

/** @param moved whether 主送 stands here, because page 1 has no room for it beside body text (B-09, R-05) */
export function colophonFoot(_paper: Paper, _moved: boolean, _parent: number, _ctx: PaperContext): Foot {
  return NO_FOOT;
}

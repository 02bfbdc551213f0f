/**
 * 附件说明 under the body. (7.3.4, B-30…B-34)
 */
import type { Paper } from '../../gongwen/types.ts';
import type { PaperContext } from '../context.ts';
import type { Row } from '../row.ts';

export function attachmentNoteRows(_paper: Paper, _parent: number, _ctx: PaperContext): Row[] {
  return [];
}

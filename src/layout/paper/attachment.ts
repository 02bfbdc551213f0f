/**
 * An attachment on pages of its own: label, title, text. (7.3.7, B-60…B-64)
 */
import type { AttachedText, Attachment, Paper } from '../../gongwen/types.ts';
import type { PaperContext } from '../context.ts';
import type { Row } from '../row.ts';

/** Its rows; the first begins a new page. `ctx` locates and looks up pictures for the file the text came from. */
export function attachmentRows(
  _attachment: Attachment,
  _text: AttachedText,
  _paper: Paper,
  _parent: number,
  _ctx: PaperContext,
): Row[] {
  return [];
}

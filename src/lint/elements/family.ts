/** Addressees, attachments, signature and imprint (L-41…L-55). */
import type { Rule } from '../types.ts';
import { ATTACHMENT_COLON } from './l-43-attachment-colon.ts';
import { ATTACHMENT_END } from './l-44-attachment-end.ts';
import { ATTACHMENT_BOOK_MARKS } from './l-45-attachment-book-marks.ts';
import { ATTACHMENT_SERIAL } from './l-46-attachment-serial.ts';
import { SINGLE_ATTACHMENT } from './l-47-single-attachment.ts';
import { ATTACHMENT_UNNAMED } from './l-48-attachment-unnamed.ts';

export const ELEMENTS: readonly Rule[] = [
  ATTACHMENT_COLON,
  ATTACHMENT_END,
  ATTACHMENT_BOOK_MARKS,
  ATTACHMENT_SERIAL,
  SINGLE_ATTACHMENT,
  ATTACHMENT_UNNAMED,
];

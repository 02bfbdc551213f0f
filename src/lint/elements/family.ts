/** Addressees, attachments, signature and imprint (L-41…L-55). */
import type { Rule } from '../types.ts';
import { ADDRESSEE_COLON } from './l-41-addressee-colon.ts';
import { ADDRESSEE_RANKS } from './l-42-addressee-ranks.ts';
import { ATTACHMENT_COLON } from './l-43-attachment-colon.ts';
import { ATTACHMENT_END } from './l-44-attachment-end.ts';
import { ATTACHMENT_BOOK_MARKS } from './l-45-attachment-book-marks.ts';
import { ATTACHMENT_SERIAL } from './l-46-attachment-serial.ts';
import { SINGLE_ATTACHMENT } from './l-47-single-attachment.ts';
import { ATTACHMENT_UNNAMED } from './l-48-attachment-unnamed.ts';
import { ATTACHMENT_AGREEMENT } from './l-49-attachment-agreement.ts';
import { NO_TEXT_HERE } from './l-50-no-text-here.ts';
import { NOTE_BRACKETS } from './l-51-note-brackets.ts';
import { COPIES_ROW } from './l-52-copies-row.ts';
import { COPIES_WORD } from './l-53-copies-word.ts';
import { PRINTED } from './l-54-printed.ts';
import { SUBJECT_WORDS } from './l-55-subject-words.ts';

export const ELEMENTS: readonly Rule[] = [
  ADDRESSEE_COLON,
  ADDRESSEE_RANKS,
  ATTACHMENT_COLON,
  ATTACHMENT_END,
  ATTACHMENT_BOOK_MARKS,
  ATTACHMENT_SERIAL,
  SINGLE_ATTACHMENT,
  ATTACHMENT_UNNAMED,
  ATTACHMENT_AGREEMENT,
  NO_TEXT_HERE,
  NOTE_BRACKETS,
  COPIES_ROW,
  COPIES_WORD,
  PRINTED,
  SUBJECT_WORDS,
];

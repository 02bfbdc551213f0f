/** Titles and headings (L-20…L-40). */
import type { Rule } from '../types.ts';
import { TITLE_END } from './l-20-title-end.ts';
import { TITLE_MARKS } from './l-21-title-marks.ts';
import { TITLE_BOOK_MARKS } from './l-22-title-book-marks.ts';
import { TITLE_DOUBLED } from './l-23-title-doubled.ts';
import { ARABIC_ORDINAL } from './l-28-arabic-ordinal.ts';
import { BRACKETED_ORDINAL } from './l-29-bracketed-ordinal.ts';
import { ORDINAL_BRACKETS } from './l-30-ordinal-brackets.ts';
import { HAN_ORDINAL } from './l-31-han-ordinal.ts';
import { ONE_IS } from './l-33-one-is.ts';
import { ORDINAL_WIDTH } from './l-36-ordinal-width.ts';

export const HEADINGS: readonly Rule[] = [
  TITLE_END,
  TITLE_MARKS,
  TITLE_BOOK_MARKS,
  TITLE_DOUBLED,
  ARABIC_ORDINAL,
  BRACKETED_ORDINAL,
  ORDINAL_BRACKETS,
  HAN_ORDINAL,
  ONE_IS,
  ORDINAL_WIDTH,
];

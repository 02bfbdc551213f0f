/** Titles and headings (L-20…L-40). */
import type { Rule } from '../types.ts';
import { TITLE_END } from './l-20-title-end.ts';
import { TITLE_MARKS } from './l-21-title-marks.ts';
import { TITLE_BOOK_MARKS } from './l-22-title-book-marks.ts';
import { TITLE_DOUBLED } from './l-23-title-doubled.ts';
import { LEVEL_SKIPPED } from './l-24-level-skipped.ts';
import { NUMBER_ORDER } from './l-25-number-order.ts';
import { HEADING_END } from './l-26-heading-end.ts';
import { RUN_IN_HEADING } from './l-27-run-in-heading.ts';
import { ARABIC_ORDINAL } from './l-28-arabic-ordinal.ts';
import { BRACKETED_ORDINAL } from './l-29-bracketed-ordinal.ts';
import { ORDINAL_BRACKETS } from './l-30-ordinal-brackets.ts';
import { HAN_ORDINAL } from './l-31-han-ordinal.ts';
import { FIRST_COMMA } from './l-32-first-comma.ts';
import { ONE_IS } from './l-33-one-is.ts';
import { FOREIGN_LIST } from './l-34-foreign-list.ts';
import { SINGLE_ITEM } from './l-35-single-item.ts';
import { ORDINAL_WIDTH } from './l-36-ordinal-width.ts';
import { MARKDOWN_LEFT } from './l-37-markdown-left.ts';
import { TITLE_LINES } from './l-38-title-lines.ts';
import { LAST_LINES } from './l-39-last-lines.ts';
import { FIRST_PAGE } from './l-40-first-page.ts';

export const HEADINGS: readonly Rule[] = [
  TITLE_END,
  TITLE_MARKS,
  TITLE_BOOK_MARKS,
  TITLE_DOUBLED,
  LEVEL_SKIPPED,
  NUMBER_ORDER,
  HEADING_END,
  RUN_IN_HEADING,
  ARABIC_ORDINAL,
  BRACKETED_ORDINAL,
  ORDINAL_BRACKETS,
  HAN_ORDINAL,
  FIRST_COMMA,
  ONE_IS,
  FOREIGN_LIST,
  SINGLE_ITEM,
  ORDINAL_WIDTH,
  MARKDOWN_LEFT,
  TITLE_LINES,
  LAST_LINES,
  FIRST_PAGE,
];

/** Punctuation (L-56…L-78). */
import type { Rule } from '../types.ts';
import { HALF_WIDTH } from './l-56-half-width.ts';
import { STRAIGHT_QUOTES } from './l-57-straight-quotes.ts';
import { REVERSED_QUOTES } from './l-58-reversed-quotes.ts';
import { CORNER_QUOTES } from './l-59-corner-quotes.ts';
import { NESTED_MARKS } from './l-60-nested-marks.ts';
import { ELLIPSIS } from './l-61-ellipsis.ts';
import { ELLIPSIS_AND_SO_ON } from './l-62-ellipsis-and-so-on.ts';
import { DASH } from './l-63-dash.ts';
import { SPAN } from './l-64-span.ts';
import { NUMBER_RANGE } from './l-65-number-range.ts';
import { MARKS_BETWEEN_ITEMS } from './l-66-marks-between-items.ts';
import { MARK_BEFORE_AND } from './l-67-mark-before-and.ts';
import { APPROXIMATION } from './l-68-approximation.ts';
import { UNPAIRED } from './l-69-unpaired.ts';
import { HALF_WIDTH_BRACKETS } from './l-70-half-width-brackets.ts';
import { STOP_BEFORE_CLOSING } from './l-71-stop-before-closing.ts';
import { COLON_IN_COLON } from './l-72-colon-in-colon.ts';
import { STOP_IN_ITEMS } from './l-73-stop-in-items.ts';
import { DOUBLED_MARKS } from './l-74-doubled-marks.ts';
import { INTERPUNCT } from './l-75-interpunct.ts';
import { BLANKS } from './l-76-blanks.ts';
import { TILDE } from './l-77-tilde.ts';
import { MARK_AT_LINE_EDGE } from './l-78-mark-at-line-edge.ts';

export const MARKS: readonly Rule[] = [
  HALF_WIDTH,
  STRAIGHT_QUOTES,
  REVERSED_QUOTES,
  CORNER_QUOTES,
  NESTED_MARKS,
  ELLIPSIS,
  ELLIPSIS_AND_SO_ON,
  DASH,
  SPAN,
  NUMBER_RANGE,
  MARKS_BETWEEN_ITEMS,
  MARK_BEFORE_AND,
  APPROXIMATION,
  UNPAIRED,
  HALF_WIDTH_BRACKETS,
  STOP_BEFORE_CLOSING,
  COLON_IN_COLON,
  STOP_IN_ITEMS,
  DOUBLED_MARKS,
  INTERPUNCT,
  BLANKS,
  TILDE,
  MARK_AT_LINE_EDGE,
];

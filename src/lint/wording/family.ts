/** Briefings, what editing left behind, and wording (L-91…L-100). */
import type { Rule } from '../types.ts';
import { ISSUE_NUMBER } from './l-91-issue-number.ts';
import { MASTHEAD } from './l-92-masthead.ts';
import { TAIL_ROWS } from './l-93-tail-rows.ts';
import { CREDITS } from './l-94-credits.ts';
import { PLACEHOLDERS } from './l-95-placeholders.ts';
import { FOREIGN_SIGNS } from './l-96-foreign-signs.ts';
import { BULLETS } from './l-97-bullets.ts';
import { EARLY_SHORT_FORMS } from './l-98-early-short-forms.ts';
import { FREQUENT_WRONG_WORDS } from './l-99-wrong-words.ts';
import { SHORT_FORM_MARKS } from './l-100-short-form-marks.ts';

export const WORDING: readonly Rule[] = [
  ISSUE_NUMBER,
  MASTHEAD,
  TAIL_ROWS,
  CREDITS,
  PLACEHOLDERS,
  FOREIGN_SIGNS,
  BULLETS,
  EARLY_SHORT_FORMS,
  FREQUENT_WRONG_WORDS,
  SHORT_FORM_MARKS,
];

/** Numbers of documents, dates and grades (L-01…L-19). */
import type { Rule } from '../types.ts';
import { YEAR_BRACKETS } from './l-01-year-brackets.ts';
import { ORDINAL_SERIAL } from './l-02-ordinal-serial.ts';
import { PADDED_SERIAL } from './l-03-padded-serial.ts';
import { SHORT_YEAR } from './l-04-short-year.ts';
import { RAGGED_NUMBER } from './l-05-ragged-number.ts';
import { NUMBER_BEFORE_TITLE } from './l-06-number-before-title.ts';
import { PADDED_DATE } from './l-07-padded-date.ts';
import { HAN_DATE } from './l-08-han-date.ts';
import { SEPARATED_DATE } from './l-09-separated-date.ts';
import { TWO_DATE_STYLES } from './l-10-two-date-styles.ts';
import { ABBREVIATED_YEAR } from './l-11-abbreviated-year.ts';
import { BARE_DECADE } from './l-12-bare-decade.ts';
import { SPOKEN_DAY } from './l-13-spoken-day.ts';
import { RELATIVE_TIME } from './l-14-relative-time.ts';
import { IMPOSSIBLE_DATE } from './l-15-impossible-date.ts';
import { COPY_NUMBER } from './l-16-copy-number.ts';
import { SECRECY_MARK } from './l-17-secrecy-mark.ts';
import { URGENCY_WORD } from './l-18-urgency-word.ts';
import { JOINED_SIGNERS } from './l-19-joined-signers.ts';

export const NUMBERS: readonly Rule[] = [
  YEAR_BRACKETS,
  ORDINAL_SERIAL,
  PADDED_SERIAL,
  SHORT_YEAR,
  RAGGED_NUMBER,
  NUMBER_BEFORE_TITLE,
  PADDED_DATE,
  HAN_DATE,
  SEPARATED_DATE,
  TWO_DATE_STYLES,
  ABBREVIATED_YEAR,
  BARE_DECADE,
  SPOKEN_DAY,
  RELATIVE_TIME,
  IMPOSSIBLE_DATE,
  COPY_NUMBER,
  SECRECY_MARK,
  URGENCY_WORD,
  JOINED_SIGNERS,
];

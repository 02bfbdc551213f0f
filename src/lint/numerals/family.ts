/** Numerals and units (L-79…L-90). */
import type { Rule } from '../types.ts';
import { FULL_WIDTH } from './l-79-full-width.ts';
import { SHORTENED_RANGE } from './l-80-shortened-range.ts';
import { BARE_DECIMAL } from './l-81-bare-decimal.ts';
import { MIXED_NUMBER } from './l-82-mixed-number.ts';
import { UNIT_SYMBOLS } from './l-83-unit-symbols.ts';
import { ZERO_IN_YEARS } from './l-84-zero-in-years.ts';
import { PERCENTAGE_POINTS } from './l-85-percentage-points.ts';
import { DECREASE_BY_MULTIPLES } from './l-86-decrease-by-multiples.ts';
import { DOUBLED_APPROXIMATION } from './l-87-doubled-approximation.ts';
import { MIXED_CLOCK } from './l-88-mixed-clock.ts';
import { THOUSANDS } from './l-89-thousands.ts';
import { BROKEN_NUMBER } from './l-90-broken-number.ts';

export const NUMERALS: readonly Rule[] = [
  FULL_WIDTH,
  SHORTENED_RANGE,
  BARE_DECIMAL,
  MIXED_NUMBER,
  UNIT_SYMBOLS,
  ZERO_IN_YEARS,
  PERCENTAGE_POINTS,
  DECREASE_BY_MULTIPLES,
  DOUBLED_APPROXIMATION,
  MIXED_CLOCK,
  THOUSANDS,
  BROKEN_NUMBER,
];

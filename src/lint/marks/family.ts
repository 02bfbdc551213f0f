/** Punctuation (L-56…L-78). */
import type { Rule } from '../types.ts';
import { HALF_WIDTH } from './l-56-half-width.ts';

export const MARKS: readonly Rule[] = [HALF_WIDTH];

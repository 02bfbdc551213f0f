/** Numerals and units (L-79…L-90). */
import type { Rule } from '../types.ts';

export const NUMERALS: readonly Rule[] = [];

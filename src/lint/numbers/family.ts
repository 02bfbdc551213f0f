/** Numbers of documents, dates and grades (L-01…L-19). */
import type { Rule } from '../types.ts';

export const NUMBERS: readonly Rule[] = [];

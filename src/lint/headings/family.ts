/** Titles and headings (L-20…L-40). */
import type { Rule } from '../types.ts';

export const HEADINGS: readonly Rule[] = [];

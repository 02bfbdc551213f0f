/** Briefings, what editing left behind, and wording (L-91…L-100). */
import type { Rule } from '../types.ts';

export const WORDING: readonly Rule[] = [];

/** Addressees, attachments, signature and imprint (L-41…L-55). */
import type { Rule } from '../types.ts';

export const ELEMENTS: readonly Rule[] = [];

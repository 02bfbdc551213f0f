/** A text fixed as `banxin lint --fix` does it: again and again, until there is nothing more to do. */
import { applyFixes } from '../../src/lint/apply.ts';
import type { Rule } from '../../src/lint/types.ts';
import { findings } from './support.ts';

const SAFE: ReadonlySet<'safe' | 'suggested'> = new Set(['safe']);
/** More rounds than any text needs. */
const MOST_ROUNDS = 10;

export interface Rounds {
  readonly text: string;
  /** Rounds that changed something. */
  readonly rounds: number;
}

export function fixedSafely(text: string, rules?: readonly Rule[]): Rounds {
  let now = text;
  for (let rounds = 0; rounds <= MOST_ROUNDS; rounds += 1) {
    const { text: next, edits } = applyFixes(now, findings(now, rules), SAFE);
    if (edits.length === 0) return { text: now, rounds };
    now = next;
  }
  throw new Error(`still changing after ${MOST_ROUNDS} rounds:\n${text}\n→\n${now}`);
}

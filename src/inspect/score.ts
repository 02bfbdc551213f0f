/**
 * What the checks come to. A check counts by its strength, once, however many places it found; the score is
 * the weight of those that are right as a share of those that could be judged. What nobody asks for counts
 * nothing.
 */
import type { Strength } from '../diagnostics/types.ts';
import type { CheckResult, Score, Verdict } from './types.ts';

export const WEIGHTS: Readonly<Record<Strength, number>> = {
  MUST: 10,
  DEF: 5,
  REC: 2,
  DERIV: 2,
  PRAC: 1,
  MAY: 0,
  PROJ: 0,
};

export function scoreOf(checks: readonly CheckResult[]): Score {
  const judged = checks.filter(({ verdict }) => verdict !== 'unknown');
  const passed = judged.filter(({ verdict }) => verdict === 'right');
  const weight = (all: readonly CheckResult[]) =>
    all.reduce((sum, { strength }) => sum + WEIGHTS[strength], 0);
  const of = weight(judged);
  const value = of > 0 ? { value: Math.round((1000 * weight(passed)) / of) / 10 } : {};
  return { ...value, judged: judged.length, passed: passed.length, unknown: checks.length - judged.length };
}

/** Whether a file with these results fails: a MUST is wrong, or under `strict` a DEF. */
export function fails(checks: readonly CheckResult[], strict: boolean): boolean {
  const counts: readonly Strength[] = strict ? ['MUST', 'DEF'] : ['MUST'];
  return checks.some(({ verdict, strength }) => verdict === 'wrong' && counts.includes(strength));
}

/** One wrong reading makes a check wrong; one right reading, where none is, makes it right. */
export function verdictOf(verdicts: readonly Verdict[]): Verdict {
  return verdicts.includes('wrong') ? 'wrong' : verdicts.includes('right') ? 'right' : 'unknown';
}

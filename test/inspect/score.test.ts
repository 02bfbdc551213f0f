/** The score: what it comes to, and that one more fault never raises it. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Strength } from '../../src/diagnostics/types.ts';
import { fails, scoreOf, verdictOf, WEIGHTS } from '../../src/inspect/score.ts';
import type { CheckResult, Verdict } from '../../src/inspect/types.ts';

const STRENGTHS = Object.keys(WEIGHTS) as Strength[];
const title = { zh: '甲', en: 'a' };
const result = (strength: Strength, verdict: Verdict): CheckResult => ({
  name: 'a/b',
  id: 'P-01',
  strength,
  title,
  verdict,
  readings: [],
});
const results = fc.array(
  fc
    .tuple(fc.constantFrom(...STRENGTHS), fc.constantFrom<Verdict>('right', 'wrong', 'unknown'))
    .map(([strength, verdict]) => result(strength, verdict)),
  { maxLength: 60 },
);

describe('the score', () => {
  it('is the weight of what is right as a share of what was judged', () => {
    const checks = [
      result('MUST', 'right'),
      result('MUST', 'wrong'),
      result('DEF', 'right'),
      result('PRAC', 'unknown'),
    ];
    expect(scoreOf(checks)).toEqual({ value: 60, judged: 3, passed: 2, unknown: 1 });
  });

  it('is 100 where all is right, 0 where nothing is, and none where nothing could be judged', () => {
    expect(scoreOf([result('MUST', 'right'), result('PRAC', 'right')]).value).toBe(100);
    expect(scoreOf([result('MUST', 'wrong')]).value).toBe(0);
    expect(scoreOf([result('MUST', 'unknown')]).value).toBeUndefined();
    expect(scoreOf([]).value).toBeUndefined();
  });

  it('never rises by a fault, nor falls by its mending; a stronger requirement costs no less', () => {
    fc.assert(
      fc.property(results, fc.nat(), (checks, seed) => {
        const right = checks.flatMap(({ verdict }, i) => (verdict === 'right' ? [i] : []));
        fc.pre(right.length > 0);
        const at = right[seed % right.length]!;
        const spoilt = checks.map((one, i) => (i === at ? { ...one, verdict: 'wrong' as const } : one));
        expect(scoreOf(spoilt).value ?? 0).toBeLessThanOrEqual(scoreOf(checks).value ?? 0);
      }),
    );
    const weights = (['MUST', 'DEF', 'REC', 'DERIV', 'PRAC', 'MAY'] as const).map((one) => WEIGHTS[one]);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
  });

  it('lies between 0 and 100, and is 100 only without a fault that counts', () => {
    fc.assert(
      fc.property(results, (checks) => {
        const { value } = scoreOf(checks);
        const faults = checks.some(({ verdict, strength }) => verdict === 'wrong' && WEIGHTS[strength] > 0);
        if (value === undefined) return;
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value === 100).toBe(!faults);
      }),
    );
  });
});

describe('the verdict', () => {
  it('fails by a MUST, and by a DEF under strict; by nothing else', () => {
    const failing = (strict: boolean) => STRENGTHS.filter((one) => fails([result(one, 'wrong')], strict));
    expect(failing(false)).toEqual(['MUST']);
    expect(failing(true)).toEqual(['MUST', 'DEF']);
    expect(fails([result('MUST', 'unknown'), result('MUST', 'right')], true)).toBe(false);
  });

  it('of a check is wrong by one wrong place', () => {
    expect(verdictOf(['right', 'wrong', 'unknown'])).toBe('wrong');
    expect(verdictOf(['unknown', 'right'])).toBe('right');
    expect(verdictOf(['unknown'])).toBe('unknown');
  });
});

/** Which rules hold, and how much each weighs. */
import { describe, expect, test } from 'vitest';
import type { Weights } from '../../src/diagnostics/rule-weights.ts';
import { ruleIdNamed, weighedNamed, weightNamed } from '../../src/diagnostics/rule-weights.ts';
import { activeRules } from '../../src/lint/active.ts';
import { lint } from '../../src/lint/lint.ts';
import { HALF_WIDTH } from '../../src/lint/marks/l-56-half-width.ts';
import type { Rule } from '../../src/lint/types.ts';
import { article } from './support.ts';

const OFF: Rule = { ...HALF_WIDTH, id: 'L-57', severity: 'error', off: { zh: '难判', en: 'hard to tell' } };

/** `L-56` weighs as usual, L-57 is off by itself. */
const weights = (...asked: readonly Weights[]) =>
  activeRules([HALF_WIDTH, OFF], asked).map(({ rule, severity }) => `${rule.id} ${severity}`);

describe('weights', () => {
  test.each<[string, readonly Weights[], readonly string[]]>([
    ['are the usual ones', [], ['L-56 warning']],
    ['switch on what is off by itself, by its name', [{ 'L-57': 'hint' }], ['L-56 warning', 'L-57 hint']],
    ['of all do not', [{ all: 'hint' }], ['L-56 hint']],
    ['of one win over those of all, wherever they stand', [{ 'L-56': 'error', all: 'off' }], ['L-56 error']],
    ['that come later win', [{ 'L-56': 'error' }, { all: 'hint' }], ['L-56 hint']],
    ['leave off what was switched off by its name', [{ 'L-56': 'off' }, { all: 'error' }], []],
    ['switch on again what all switched off', [{ all: 'off' }, { all: 'error' }], ['L-56 error']],
    ['switch on again by the name', [{ 'L-56': 'off' }, { 'L-56': 'hint' }], ['L-56 hint']],
  ])('%s', (_, asked, wanted) => {
    expect(weights(...asked)).toEqual(wanted);
  });

  test('that were asked for win over those a finding brings', () => {
    const heavy: Rule = {
      ...HALF_WIDTH,
      check: { on: 'texts', see: () => [{ from: 0, to: 1, severity: 'error' }] },
    };
    const severity = (asked: readonly Weights[]) =>
      lint(article('甲乙。'), activeRules([heavy], asked)).findings[0]?.severity;
    expect([severity([]), severity([{ 'L-56': 'hint' }])]).toEqual(['error', 'hint']);
  });
});

test('rules and weights are read in any spelling that can be meant', () => {
  expect(['L-56', 'l56', ' 56', 'L-056', 'l-1', '100'].map(ruleIdNamed)).toEqual([
    'L-56',
    'L-56',
    'L-56',
    'L-56',
    'L-01',
    'L-100',
  ]);
  expect(['L-0', 'L-101', 'L-', '', 'B-14', '5.6', 'L-1000'].map(ruleIdNamed)).toEqual(
    Array(7).fill(undefined),
  );
  expect(['全部', 'ALL', '3'].map(weighedNamed)).toEqual(['all', 'all', 'L-03']);
  expect(['关', '提示', '警告', '错误', 'OFF', 'loud'].map(weightNamed)).toEqual([
    ...['off', 'hint', 'warning', 'error', 'off'],
    undefined,
  ]);
});

/** What the linter is worth: no false alarm on right prose, no known fault missed. */
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/lint/rules.ts';
import { outcomes, precision } from './precision.ts';

const all = outcomes();
const told = (kind: string): readonly string[] =>
  all.filter((one) => one.kind === kind).map(({ id, what }) => `${id} ${what}`);
/** What is off by itself is off because it does find what is right. */
const OFF = new Set<string>(RULES.filter(({ off }) => off).map(({ id }) => id));

describe('on the measuring texts', () => {
  it('nothing is found where nothing is wrong', () => {
    expect(told('false alarm').filter((alarm) => !OFF.has(alarm.slice(0, 4)))).toEqual([]);
  });

  it('every known fault is found', () => {
    expect(told('missed')).toEqual([]);
    expect(told('hit').length).toBeGreaterThanOrEqual(400);
  });

  it('the figures have a row for every rule that is decided from the source', () => {
    const figures = precision();
    expect(figures.map(({ id }) => id)).toEqual(
      RULES.filter(({ check }) => check.on !== 'pages').map(({ id }) => id),
    );
    expect(figures.reduce((sum, { hits }) => sum + hits, 0)).toBe(told('hit').length);
  });
});

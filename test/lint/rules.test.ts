/** The examples of every rule are its tests. */
import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/lint/rules.ts';
import { findings, findingsInExample, fixed } from './support.ts';

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const { wrong, right } = rule.examples;

  test('has examples enough', () => {
    expect(id).toMatch(/^L-(0[1-9]|[1-9]\d|100)$/);
    expect(wrong.length).toBeGreaterThanOrEqual(3);
    expect(right.length).toBeGreaterThanOrEqual(5);
  });

  test.each(wrong)('finds $text', ({ text, count = 1 }) => {
    const { text: article, found } = findingsInExample(text, rule);
    expect(found.map(({ span }) => article.slice(span.start, span.end))).toHaveLength(count);
  });

  test.each(wrong.filter((one) => one.fixed !== undefined))('mends $text', ({ text, fixed: wanted }) => {
    expect(fixed(text, [rule])).toBe(wanted);
    expect(findings(wanted!, [rule])).toEqual([]);
  });

  test.each(wrong.filter((one) => one.fixed === undefined))('has no fix for $text', ({ text }) => {
    expect(fixed(text, [rule])).toBe(text);
  });

  test.each(right.map((text) => [text]))('leaves alone %s', (text) => {
    const { text: article, found } = findingsInExample(text, rule);
    expect(found.map(({ span }) => article.slice(span.start, span.end))).toEqual([]);
  });
});

test('no rule has the number of another, and they stand in order', () => {
  const numbers = RULES.map(({ id }) => Number(id.slice(2)));
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
});

/** SOURCE_DATE_EPOCH: any second that a PDF can write, and what is said of others. */
import { describe, expect, it } from 'vitest';
import { sourceDate } from '../../src/commands/source-date.ts';
import { Failure } from '../../src/diagnostics/failure.ts';

describe('SOURCE_DATE_EPOCH', () => {
  it.each([
    ['0', '1970-01-01T00:00:00.000Z'],
    ['1792000000', '2026-10-14T17:46:40.000Z'],
    ['253402300799', '9999-12-31T23:59:59.000Z'],
  ])('%s is %s', (seconds, date) => {
    expect(sourceDate(seconds).created?.toISOString()).toBe(date);
  });

  it.each([undefined, ''])('%s: not given', (seconds) => {
    expect(sourceDate(seconds)).toEqual({});
  });

  it.each(['253402300800', '9'.repeat(400), '-1', '1.5', '1e9', 'heute', ' 1'])(
    '%s is refused, with the range',
    (seconds) => {
      expect(() => sourceDate(seconds)).toThrow(Failure);
      expect(() => sourceDate(seconds)).toThrow('0 to 253402300799');
    },
  );
});

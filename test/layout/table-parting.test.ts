import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dividedEvenly, heldApart, joinedSpans, linesIn } from '../../src/layout/table/parting.ts';

const PITCH = 18;
const sum = (numbers: readonly number[]) => numbers.reduce((all, n) => all + n, 0);

const bands = fc.array(fc.double({ min: 5, max: 400, noNaN: true }), { minLength: 1, maxLength: 12 });
const spans = fc
  .tuple(fc.nat(11), fc.nat(11), fc.nat(90))
  .map(([a, b, lines]) => ({ first: Math.min(a, b), last: Math.max(a, b), lines }));

describe('bands that pages may part', () => {
  test('hold every text over them, wherever they are parted', () => {
    fc.assert(
      fc.property(
        bands,
        fc.array(spans, { maxLength: 4 }),
        fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
        (heights, all, parted) => {
          const texts = all.filter(({ last }) => last < heights.length);
          const held = heldApart(heights, texts, PITCH);
          for (const { first, last, lines } of texts) {
            const parts: number[] = [];
            for (let i = first; i <= last; i++) {
              const height = held[i] as number;
              if (i === first || parted[i]) parts.push(height);
              else parts.push((parts.pop() as number) + height);
            }
            expect(sum(parts.map((height) => linesIn(height, PITCH)))).toBeGreaterThanOrEqual(lines);
          }
        },
      ),
    );
  });

  test('stay as they are where they hold all lines, and grow by the same and no more than they must', () => {
    expect(heldApart([23, 23, 23], [{ first: 0, last: 2, lines: 3 }], PITCH)).toEqual([23, 23, 23]);
    expect(heldApart([23, 23, 23], [{ first: 0, last: 1, lines: 3 }], PITCH)).toEqual([36, 36, 23]);
    expect(heldApart([23, 30, 23], [{ first: 0, last: 1, lines: 3 }], PITCH)).toEqual([29, 36, 23]);
    expect(heldApart([23, 23], [{ first: 0, last: 1, lines: 8 }], PITCH)).toEqual([72, 72]);
  });

  test('divided, hold as many lines as before', () => {
    fc.assert(
      fc.property(fc.double({ min: 301, max: 5000, noNaN: true }), fc.nat(300), (height, least) => {
        const parts = dividedEvenly(height, least, 300, PITCH);
        expect(sum(parts.map((part) => linesIn(part, PITCH)))).toBeGreaterThanOrEqual(linesIn(height, PITCH));
        expect(sum(parts)).toBeGreaterThanOrEqual(height - 1e-6);
        for (const part of parts) expect(part).toBeGreaterThanOrEqual(least - 1e-6);
        for (const part of parts) expect(part).toBeLessThan(300 + PITCH + 1e-6);
      }),
    );
  });
});

test('rows are joined by blocks that overlap, not by those that only meet', () => {
  const joined = joinedSpans([
    { first: 4, last: 6 },
    { first: 0, last: 1 },
    { first: 2, last: 3 },
    { first: 3, last: 3 },
    { first: 5, last: 8 },
  ]);
  expect(joined).toEqual([
    { first: 0, last: 1 },
    { first: 2, last: 3 },
    { first: 4, last: 8 },
  ]);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solveColumns } from '../../src/layout/table/columns.ts';

const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);

describe('column widths', () => {
  it('shares spare room', () => {
    expect(
      solveColumns(
        [
          { natural: 20, least: 10 },
          { natural: 60, least: 10 },
        ],
        160,
      ),
    ).toEqual([50, 110]);
  });
  it('leaves narrow columns whole and squeezes the wide one', () => {
    const widths = solveColumns(
      [
        { natural: 20, least: 20 },
        { natural: 300, least: 20 },
      ],
      120,
    );
    expect(widths).toEqual([20, 100]);
  });
  it('always fills the measure and gives every column something', () => {
    const need = fc.record({
      natural: fc.integer({ min: 12, max: 900 }),
      least: fc.integer({ min: 12, max: 60 }),
    });
    fc.assert(
      fc.property(
        fc.array(need, { minLength: 1, maxLength: 9 }),
        fc.integer({ min: 50, max: 442 }),
        (needs, width) => {
          const asked = needs.map((n) => ({ ...n, least: Math.min(n.least, n.natural) }));
          const widths = solveColumns(asked, width);
          expect(sum(widths)).toBeCloseTo(width, 6);
          expect(Math.min(...widths)).toBeGreaterThan(0);
        },
      ),
    );
  });
});

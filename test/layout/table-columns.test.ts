import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { raisedBySpans, solveColumns } from '../../src/layout/table/columns.ts';

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

describe('cells of several columns', () => {
  const needs = [
    { natural: 20, least: 10 },
    { natural: 40, least: 20 },
    { natural: 30, least: 30 },
  ];
  it('ask nothing where their columns have room', () => {
    const span = { column: 0, columns: 2, natural: 70, least: 30 };
    expect(raisedBySpans(needs, [span], 5)).toEqual(needs);
  });
  it('ask evenly for what is lacking, the padding between the columns counted', () => {
    const span = { column: 0, columns: 2, natural: 90, least: 60 };
    expect(raisedBySpans(needs, [span], 5)).toEqual([
      { natural: 30, least: 20 },
      { natural: 50, least: 30 },
      { natural: 30, least: 30 },
    ]);
  });
  it('leave their columns room for themselves', () => {
    const need = fc.record({
      natural: fc.integer({ min: 12, max: 300 }),
      least: fc.integer({ min: 1, max: 60 }),
    });
    const spans = fc.array(
      fc.record({
        column: fc.integer({ min: 0, max: 3 }),
        columns: fc.integer({ min: 2, max: 3 }),
        natural: fc.integer({ min: 12, max: 600 }),
        least: fc.integer({ min: 1, max: 200 }),
      }),
    );
    fc.assert(
      fc.property(fc.array(need, { minLength: 6, maxLength: 6 }), spans, (asked, list) => {
        const own = asked.map((n) => ({ ...n, least: Math.min(n.least, n.natural) }));
        const raised = raisedBySpans(own, list, 3);
        for (const span of list) {
          const under = raised.slice(span.column, span.column + span.columns);
          expect(sum(under.map((n) => n.natural)) + 6 * (span.columns - 1)).toBeGreaterThanOrEqual(
            span.natural - 1e-9,
          );
        }
        for (const n of raised) expect(n.least).toBeLessThanOrEqual(n.natural);
      }),
    );
  });
});

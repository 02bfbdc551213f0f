/** Seals in numbers alone: lines 20 apart, type 10 high, 版心 300 wide, the date centred at 220. (B-43, B-44) */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  columnsFor,
  type Room,
  rowsOf,
  stackTiers,
  standingOf,
  widestOver,
} from '../../src/layout/paper/closing/seal-plan.ts';

const ROOM: Room = { column: 300, date: 220, nameGap: 10, sealGap: 5 };
const NEAR = { pitch: 20, gap: 10, clear: 2, reach: 20 };
const STACK = { pitch: 20, size: 10, centre: 4, sealGap: 5 };
const places = (count: number, name: number, seal: number) =>
  Array.from({ length: count }, () => ({ name, seal }));

describe('rows of organs', () => {
  test.each([
    [1, 1, [[0]]],
    [3, 2, [[0, 1], [2]]],
    [
      5,
      3,
      [
        [0, 1, 2],
        [3, 4],
      ],
    ],
    [
      4,
      2,
      [
        [0, 1],
        [2, 3],
      ],
    ],
  ])('%s organs, %s abreast', (count, abreast, rows) => expect(rowsOf(count, abreast)).toEqual(rows));
});

describe('the columns of organs', () => {
  it('keep the seals apart where they are wider', () =>
    expect(columnsFor(places(2, 60, 80), 2, ROOM)).toEqual([0, 85]));
  it('keep the names apart where they are wider', () =>
    expect(columnsFor(places(2, 90, 80), 2, ROOM)).toEqual([0, 100]));
  const mixed = [...places(2, 60, 80), { name: 120, seal: 80 }];
  it('are equally far apart', () =>
    expect(columnsFor(mixed, 3, { ...ROOM, column: 400, date: 320 })).toEqual([0, 100, 200]));
  it('stay so with less than the usual room between names where that keeps them within 版心', () => {
    expect(columnsFor(mixed, 3, { ...ROOM, column: 400, date: 230 })).toEqual([0, 95, 190]);
    expect(columnsFor(places(2, 140, 0), 2, { ...ROOM, date: 216 })).toEqual([0, 146]);
    expect(columnsFor(places(2, 140, 0), 2, { ...ROOM, date: 215 })).toEqual([0, 145]);
    expect(columnsFor(places(2, 140, 0), 2, { ...ROOM, date: 214 })).toBeUndefined();
  });
  it('come closer one by one where no even step does', () => {
    const uneven = [...places(2, 60, 80), { name: 200, seal: 80 }];
    expect(columnsFor(uneven, 3, { ...ROOM, column: 400, date: 266 })).toEqual([0, 140, 225]);
    expect(columnsFor(uneven, 3, { ...ROOM, column: 400, date: 262 })).toEqual([0, 135, 220]);
  });
  it('look at all rows', () => {
    const rows = [...places(2, 60, 80), ...places(2, 90, 80)];
    expect(columnsFor(rows, 2, ROOM)).toEqual([0, 100]);
  });
  it('fit as long as the first stays within 版心', () => {
    expect(columnsFor(places(3, 0, 86), 3, ROOM)).toBeUndefined();
    expect(columnsFor(places(3, 0, 84), 3, ROOM)).toEqual([0, 89, 178]);
  });
  it('count the right edge too', () => expect(columnsFor(places(1, 162, 0), 1, ROOM)).toBeUndefined());
  it('let a name over the date reach the nearer edge', () => {
    expect(widestOver(ROOM)).toBe(160);
    expect(columnsFor(places(1, 160, 0), 1, ROOM)).toEqual([0]);
  });
});

describe('the height of the first seals', () => {
  test.each([
    // top of the seal over the first line → gap, room over that line, how much the seal is raised
    [5, 10, 0, 0],
    [-8, 2, 8, 0],
    [-9, 20, 10, 1],
    [-25, 5, 25, 0],
    [-30, 20, 30, 0],
  ])(
    'with its top at %s: %s below the text, %s above the first line, raised %s',
    (top, usual, lead, raised) => {
      expect(standingOf(top, NEAR)).toMatchObject({ usual, lead, raised });
    },
  );

  it('always is clear of the text and within reach, by whole lines (B-43)', () => {
    fc.assert(
      fc.property(fc.double({ min: -400, max: -0.01, noNaN: true }), (top) => {
        const { lead, raised, usual, least, most } = standingOf(top, NEAR);
        expect(lead).toBeCloseTo(raised - top, 6);
        expect(usual).toBeGreaterThanOrEqual(NEAR.clear - 0.02);
        expect(usual).toBeLessThanOrEqual(NEAR.reach + 0.02);
        const lines = (usual + lead - NEAR.gap) / NEAR.pitch;
        expect(lines).toBeCloseTo(Math.round(lines), 6);
        expect(raised).toBeLessThanOrEqual(NEAR.clear + 0.02);
        expect(least).toBeGreaterThanOrEqual(NEAR.clear - 0.02);
        expect(most).toBeLessThanOrEqual(NEAR.reach + 0.02);
      }),
    );
  });
});

describe('rows of seals below each other', () => {
  it('one row: the seal a little above the middle of its lines', () => {
    expect(stackTiers([{ lines: 2, seal: 60 }], STACK)).toEqual([
      { lines: 2, seal: 60, top: 0, bottom: 30, centre: 11 },
    ]);
  });
  it('text without seals stands line below line', () => {
    const tops = stackTiers(
      [
        { lines: 1, seal: 0 },
        { lines: 2, seal: 0 },
      ],
      STACK,
    ).map((t) => t.top);
    expect(tops).toEqual([0, 20]);
  });
  it('seals keep their gap, the last line falls on a line of text, what is left over is shared', () => {
    const sizes = [1, 1, 2].map((lines) => ({ lines, seal: 50 }));
    const tiers = stackTiers(sizes, STACK);
    const steps = tiers.slice(1).map((t, i) => t.centre - (tiers[i]?.centre ?? 0));
    expect(steps[0]).toBeCloseTo(steps[1] ?? 0, 6);
    expect(steps[0]).toBeGreaterThanOrEqual(55);
    expect((tiers.at(-1)?.top ?? 1) % 20).toBeCloseTo(0, 6);
  });
});

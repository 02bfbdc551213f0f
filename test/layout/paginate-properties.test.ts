/** What holds for the pages of any paper, whatever stands in it: rows, feet and manners drawn at random. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FilledPage, type FootRoom, type PageFrame, paginate } from '../../src/layout/paginate.ts';
import { fixed, type Row, row } from '../../src/layout/row.ts';
import { EMPTY_STACK, place, reachOf } from '../../src/layout/stack.ts';
import { FRAME, line, object, sealed, text, unsealed, withFoot } from './paginate-rows.ts';

const SLACK = 0.02;

const anyLine = fc.record(
  {
    keep: fc.boolean(),
    opens: fc.boolean(),
    notes: fc.constantFrom([], [], [], [1], [2]),
    before: fc.constantFrom(fixed(10), fixed(10), fixed(30)),
    turns: fc.constantFrom(true as const),
  },
  { requiredKeys: ['notes', 'before'] },
);
const anyRow: fc.Arbitrary<Row> = fc.oneof(
  { weight: 8, arbitrary: anyLine.map((more) => line({ ...more, keep: more.keep ?? false })) },
  { weight: 1, arbitrary: fc.integer({ min: 5, max: 120 }).map((height) => object(height)) },
  { weight: 1, arbitrary: fc.constant(row({ height: 0, before: fixed(0), items: [] })) },
);
const anyClosing: fc.Arbitrary<Row[]> = fc.oneof(
  fc.constant<Row[]>([]),
  fc.constant(unsealed()),
  fc.integer({ min: 0, max: 30 }).map((overhang) => [sealed(overhang)]),
);
const anyRun = fc
  .tuple(fc.array(anyRow, { maxLength: 30 }), anyClosing)
  .map(([rows, closing]) => [...rows, ...closing]);
const anyRows = fc
  .tuple(anyRun, fc.array(anyRun, { maxLength: 2 }))
  .map(([first, more]) => [
    ...first,
    ...more.flatMap((run) => run.map((r, i): Row => (i === 0 ? { ...r, turns: true } : r))),
  ]);

const anyFoot: fc.Arbitrary<FootRoom> = fc.record({
  height: fc.constantFrom(0, 20, 50, 90),
  bottom: fc.constant(190),
  mayStandAlone: fc.boolean(),
  evenPage: fc.boolean(),
});
const anyFrame: fc.Arbitrary<PageFrame> = fc
  .record({
    foot: anyFoot,
    tightest: fc.constantFrom(undefined, 19, 18, 15),
    deeper: fc.constantFrom(0, 6, 26),
    snapFirstPage: fc.boolean(),
    firstPage: fc.constantFrom(1, 1, 3),
  })
  .map(({ deeper, tightest, ...rest }) => ({
    ...FRAME,
    ...rest,
    ...(tightest === undefined ? {} : { tightest }),
    depthOf: (page) => (page === 1 ? 190 + deeper : 190),
    gridOffset: (page) => (page === 1 ? deeper % 20 : 0),
    notesHeight: (notes) => (notes.length > 0 ? 5 + 10 * notes.length : 0),
  }));

/** Holds `say` against the pages of many papers. */
const always = (say: (pages: readonly FilledPage[], rows: readonly Row[], frame: PageFrame) => void) =>
  fc.assert(
    fc.property(anyRows, anyFrame, (rows, frame) => say(paginate(rows, frame), rows, frame)),
    { numRuns: 400 },
  );

const indices = (page: FilledPage) => page.stack.placed.map((p) => p.index).filter((i) => i >= 0);
const reach = (page: FilledPage, frame: PageFrame) => reachOf(page.stack) + frame.notesHeight(page.notes);

describe('the pages of any paper', () => {
  test('hold every row once and in order', () =>
    always((pages, rows) => {
      expect(pages.flatMap(indices)).toEqual(rows.map((_, i) => i));
    }));

  test('let nothing stand, or hang, below their limit', () =>
    always((pages, _, frame) => {
      pages.forEach((page, i) => {
        expect(reach(page, frame)).toBeLessThanOrEqual(frame.depthOf(frame.firstPage + i) + SLACK);
      });
    }));

  test('let no row stand on another', () =>
    always((pages) => {
      for (const { stack } of pages)
        stack.placed.slice(1).forEach((p, i) => {
          const above = stack.placed[i];
          expect(p.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.row.height ?? 0) - SLACK);
        });
    }));

  test('carry the notes of their lines', () =>
    always((pages) => {
      for (const { stack, notes } of pages)
        expect([...new Set(stack.placed.flatMap((p) => p.row.notes))]).toEqual(notes);
    }));

  test('begin where a row begins a page', () =>
    always((pages, rows) => {
      const first = new Set(pages.map((p) => indices(p)[0]));
      rows.forEach((r, i) => {
        if (r.turns) expect(first).toContain(i);
      });
    }));

  test('part no rows that are kept together and fit on a page', () =>
    always((pages, rows, frame) => {
      for (const page of pages.slice(1)) {
        const at = indices(page)[0];
        if (at === undefined || rows[at]?.turns || !rows[at - 1]?.keep) continue;
        expect(unitHeight(rows, at, frame)).toBeGreaterThan(190);
      }
    }));

  test('are tightened one at most, and never too far', () =>
    always((pages, _, frame) => {
      const pitches = pages.flatMap((p) => p.pitch ?? []);
      expect(pitches.length).toBeLessThanOrEqual(1);
      for (const pitch of pitches) {
        expect(pitch).toBeGreaterThanOrEqual((frame.tightest ?? Number.NaN) - SLACK);
        expect(pitch).toBeLessThanOrEqual(frame.pitch);
      }
    }));

  test('are never more for having leave to be tightened', () =>
    always((pages, rows, frame) => {
      const { tightest: _, ...loose } = frame;
      expect(pages.length).toBeLessThanOrEqual(paginate(rows, loose).length);
    }));

  test('have room for the foot on the last, an even one where it has to be', () =>
    always((pages, _, frame) => {
      const { foot, firstPage } = frame;
      if (foot.height === 0) return;
      const last = pages.at(-1) as FilledPage;
      expect(reach(last, frame) + foot.height).toBeLessThanOrEqual(foot.bottom + SLACK);
      if (foot.evenPage) expect((firstPage + pages.length - 1) % 2).toBe(0);
    }));

  test('have numbers but for a blank one before 版记 and that of 版记 (N-05)', () =>
    always((pages) => {
      const bare = pages.flatMap((p, i) => (p.unnumbered ? i : []));
      expect([[], [pages.length - 2, pages.length - 1]]).toContainEqual(bare);
      for (const i of bare) expect(indices(pages[i] as FilledPage)).toEqual([]);
    }));
});

/** Height of all rows kept together with row `at`, alone on a page. */
function unitHeight(rows: readonly Row[], at: number, frame: PageFrame): number {
  const isSeam = (i: number) => !rows[i]?.keep || rows[i + 1]?.turns === true;
  let start = at;
  while (start > 0 && !isSeam(start - 1)) start -= 1;
  let end = at;
  while (end < rows.length - 1 && !isSeam(end)) end += 1;
  const unit = rows.slice(start, end + 1);
  const grid = { pitch: frame.pitch, offset: 0, mayLeave: false };
  const stack = unit.reduce((all, r, i) => place(all, r, i, grid), EMPTY_STACK);
  return reachOf(stack) + frame.notesHeight([...new Set(unit.flatMap((r) => r.notes))]);
}

describe('the closing of any text', () => {
  const company = (lines: number, closing: readonly Row[], frame: PageFrame): number => {
    const pages = paginate([...text(lines), ...closing], frame);
    const page = pages.find((p) => p.stack.placed.some((q) => q.row.closing));
    return page?.stack.placed.filter((p) => !p.row.closing).length ?? 0;
  };
  const anyText = fc.integer({ min: 2, max: 45 });
  test('has two lines of it on its page, one where a foot needs company too (B-51)', () =>
    fc.assert(
      fc.property(anyText, anyClosing, anyFrame, (lines, closing, frame) => {
        const least = frame.foot.height === 0 || frame.foot.mayStandAlone ? 2 : 1;
        if (closing.length > 0) expect(company(lines, closing, frame)).toBeGreaterThanOrEqual(least);
      }),
      { numRuns: 400 },
    ));
  test('stays whole', () =>
    fc.assert(
      fc.property(anyText, fc.integer({ min: 20, max: 120 }), (lines, height) => {
        const pages = paginate([...text(lines), ...unsealed()], withFoot(height));
        expect(pages.filter((p) => p.stack.placed.some((q) => q.row.closing)).length).toBe(1);
      }),
    ));
});

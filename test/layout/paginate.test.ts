/** Pages from heights alone: square rows 10 high, 10 apart, pages of 10 lines (190 high). */
import { describe, expect, it } from 'vitest';
import { paginate } from '../../src/layout/paginate.ts';
import { fixed, row } from '../../src/layout/row.ts';
import { counts, FRAME, line, object, text, tops, withFoot } from './paginate-rows.ts';

describe('filling pages', () => {
  it('takes ten lines a page', () => expect(counts(text(25))).toEqual([10, 10, 5]));
  it('gives an empty document one page', () => expect(counts([])).toEqual([0]));
  it('puts the last line on the bottom edge', () => expect(tops(text(10))[0]?.at(-1)).toBe(180));
  it('moves one line over rather than leave a lone one (C-61)', () =>
    expect(counts(text(11))).toEqual([9, 2]));
  it('counts a closing credit as no company', () => {
    const credit = line({ closing: true, bodyLines: 0 });
    const rows = [...text(10), line({ keep: true }), credit];
    expect(counts(rows)).toEqual([9, 3]);
  });
  it('keeps a heading with the line after it (B-21)', () => {
    expect(counts([...text(9), line({ keep: true }), ...text(5)])).toEqual([9, 6]);
  });
  it('does not part a heading to save a lone line', () => {
    expect(counts([...text(8), line({ keep: true }), ...text(2)])).toEqual([8, 3]);
  });
  it('lets a chain longer than a page part where the page ends', () => {
    expect(counts(text(14, { keep: true }))).toEqual([10, 4]);
  });
});

describe('the grid', () => {
  it('is regained after an object: its gaps give way evenly', () => {
    const spacer = row({ height: 0, before: { least: 0, usual: 0, most: 10 }, items: [] });
    const rows = [line(), object(33), spacer, line()];
    expect(tops(rows)[0]).toEqual([0, 28.5, 70, 80]);
  });
  it('may close a gap instead of opening it', () => {
    const rows = [line(), row({ height: 13, before: { least: 5, usual: 10, most: 11 }, items: [] }), line()];
    expect(tops(rows)[0]).toEqual([0, 17, 40]);
  });
  it('is regained on the nearer side', () => {
    const wide = { least: 5, usual: 20, most: 40 };
    const rows = [line(), row({ height: 22, before: wide, items: [] }), line()];
    expect(tops(rows)[0]).toEqual([0, 28, 60]);
  });
  it('may be met by sinking from the top of a page', () => {
    const title = row({ height: 13, before: fixed(10), sink: 20, items: [], keep: true });
    expect(tops([...text(10), title, ...text(2)])[1]).toEqual([17, 40, 60]);
  });
  it('is left on the first page when nothing can give way, and kept in step there', () => {
    const rows = [row({ height: 13, before: fixed(10), items: [] }), ...text(3)];
    expect(tops(rows)[0]).toEqual([0, 23, 43, 63]);
  });
  it('is never left on later pages', () => {
    const rows = [...text(10), row({ height: 13, before: fixed(10), items: [] }), ...text(3)];
    expect(tops(rows)[1]).toEqual([0, 40, 60, 80]);
  });
  it('is not looked for on the first page when the template says so', () => {
    const rows = [object(33), line()];
    expect(tops(rows, { ...FRAME, snapFirstPage: false })[0]).toEqual([0, 43]);
  });
});

describe('the foot of the page', () => {
  const tail = withFoot(50);
  it('keeps room for the tail on the last page', () => expect(counts(text(7), tail)).toEqual([7]));
  it('takes two lines along when the tail needs a page of its own', () => {
    expect(counts(text(9), tail)).toEqual([7, 2]);
  });
  it('takes a whole paragraph along rather than leave its first line behind', () => {
    const rows = [...text(6), line({ opens: true }), ...text(2)];
    expect(counts(rows, tail)).toEqual([6, 3]);
  });
  it('tries further places before it leaves the tail alone', () => {
    const rows = [...text(8), row({ height: 100, before: fixed(10), items: [] }), line({ closing: true })];
    const pages = paginate(rows, withFoot(60));
    expect(pages.at(-1)?.stack.placed.length).toBeGreaterThan(0);
  });
  it('gives the tail an empty page when nothing can come along', () => {
    expect(counts([row({ height: 185, before: fixed(0), items: [] })], tail)).toEqual([1, 0]);
  });
  it('keeps notes on the page of their mark', () => {
    const notes = { ...FRAME, notesHeight: (n: readonly number[]) => 15 * n.length };
    const pages = paginate([...text(5), line({ notes: [1] }), ...text(9)], notes);
    expect(pages.map((p) => [p.stack.placed.length, p.notes])).toEqual([
      [9, [1]],
      [6, []],
    ]);
  });
  it('moves the line with its mark when the note does not fit any more', () => {
    const notes = { ...FRAME, notesHeight: (n: readonly number[]) => 15 * n.length };
    expect(counts([...text(9), line({ notes: [1] }), ...text(3)], notes)).toEqual([9, 4]);
  });
});

describe('table heads', () => {
  it('are set again after a page break', () => {
    const head = row({ height: 10, before: fixed(0), items: [] });
    const body = Array.from({ length: 30 }, () =>
      row({ height: 10, before: fixed(0), items: [], repeated: [head] }),
    );
    expect(counts([head, ...body])).toEqual([19, 13]);
  });
});

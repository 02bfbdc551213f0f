/** Pages of a paper from heights alone: runs of text, the room of page 1 of a letter, seals, closings, 版记. */
import { describe, expect, it } from 'vitest';
import { type PageFrame, paginate } from '../../src/layout/paginate.ts';
import { counts, FRAME, line, object, sealed, text, tops, unsealed, withFoot } from './paginate-rows.ts';

const FIRST_IS_DEEPER: PageFrame = {
  ...FRAME,
  depthOf: (page) => (page === 1 ? 196 : 190),
  gridOffset: (page) => (page === 1 ? 6 : 0),
};

describe('runs of text', () => {
  const attachment = (lines: number) => [line({ turns: true, keep: true }), ...text(lines - 1)];
  it('each begin a page (B-60)', () => {
    expect(counts([...text(4), ...attachment(3), ...attachment(12)])).toEqual([4, 3, 10, 2]);
  });
  it('leave no page empty where one begins at the top anyway', () => {
    expect(counts([...attachment(3), ...attachment(3)])).toEqual([3, 3]);
    expect(counts([...text(10), ...attachment(3)])).toEqual([10, 3]);
  });
  it('end with no lone line, each of them (C-61)', () => {
    expect(counts([...text(11), ...attachment(11), ...attachment(11)])).toEqual([9, 2, 9, 2, 9, 2]);
  });
  it('are parted even where a row is kept with the next', () => {
    expect(counts([...text(2), line({ keep: true }), ...attachment(2)])).toEqual([3, 2]);
  });
  it('set the heads of a table again that goes on at their beginning', () => {
    const head = object(10);
    expect(counts([head, line({ turns: true, repeated: [head] })])).toEqual([1, 2]);
  });
});

describe('page 1 of a letter (X-12)', () => {
  it('ends its text on its own limit, in step with the usual pitch', () => {
    const first = line({ before: { least: 5, usual: 10, most: 20 } });
    const pages = tops([object(12), first, ...text(11)], FIRST_IS_DEEPER);
    expect(pages[0]).toEqual([0, 26, 46, 66, 86, 106, 126, 146, 166, 186]);
    expect(pages[1]).toEqual([0, 20, 40]);
  });
  it('does not let text run below 版心 beside a foot', () => {
    const frame = { ...FIRST_IS_DEEPER, foot: withFoot(20).foot };
    expect(tops([object(16), ...text(7)], frame)).toEqual([[0, 26, 46, 66, 86, 106, 126, 146]]);
    expect(counts([object(16), ...text(8)], frame)).toEqual([7, 2]);
  });
});

describe('a seal', () => {
  it('stays within the page, and pushes nothing down', () => {
    const note = line({ closing: true, bodyLines: 0 });
    expect(tops([...text(5), sealed(10), note])).toEqual([[0, 20, 40, 60, 80, 140, 180]]);
  });
  it('goes over with two lines of text where it would hang out of 版心', () => {
    expect(counts([...text(6), sealed(0)])).toEqual([7]);
    expect(counts([...text(6), sealed(1)])).toEqual([4, 3]);
  });
});

/** Ten lines a page; the closing takes a blank line and two: text of seven lines is the longest beside it. */
describe('text that ends shortly before the end of a page', () => {
  const expected: readonly (readonly [lines: number, pages: readonly number[]])[] = [
    [6, [8]],
    [7, [9]],
    [8, [6, 4]],
    [9, [7, 4]],
    [10, [8, 4]],
    [11, [9, 4]],
    [12, [10, 4]],
  ];
  it.each(expected)('%i lines and the closing', (lines, pages) => {
    expect(counts([...text(lines), ...unsealed()])).toEqual(pages);
  });
  it('does not take 附件说明 alone for company', () => {
    const note = text(2, { bodyLines: 0 });
    expect(counts([...text(8), ...note.slice(1), ...unsealed()])).toEqual([7, 4]);
    expect(counts([...text(8), ...note, ...unsealed()])).toEqual([7, 5]);
  });
  it('leaves a long 附件说明 where it stands', () => {
    const note = text(7, { bodyLines: 0 });
    expect(counts([...text(8), ...note, ...unsealed()])).toEqual([10, 7]);
  });
  it('takes 附注 along with the date rather than leave it alone', () => {
    const remark = line({ closing: true, bodyLines: 0 });
    expect(counts([...text(7), ...unsealed(), remark])).toEqual([5, 5]);
  });
});

describe('版记', () => {
  const colophon = withFoot(50, { mayStandAlone: true });
  const duplex = withFoot(50, { mayStandAlone: true, evenPage: true });
  const described = (lines: number, frame: PageFrame) =>
    paginate(text(lines), frame).map((p) => `${p.stack.placed.length}${p.unnumbered ? ' bare' : ''}`);

  it('stands under the text where there is room', () => expect(described(7, colophon)).toEqual(['7']));
  it('stands on the next page where there is none, and the text keeps its place', () => {
    expect(described(8, colophon)).toEqual(['8', '0']);
  });
  it('goes to the back of the leaf even where page 1 has room (R-09)', () => {
    expect(described(2, duplex)).toEqual(['2', '0']);
  });
  it('stands under the text of an even page', () => expect(described(15, duplex)).toEqual(['10', '5']));
  it('has a blank page before it where an even page is full, and no number on either (N-05)', () => {
    expect(described(20, duplex)).toEqual(['10', '10', '0 bare', '0 bare']);
  });
  it('on an even page without a blank one before it has a number (N-05)', () => {
    expect(described(22, duplex)).toEqual(['10', '10', '2', '0']);
  });
  it('counts pages from where the paper begins', () => {
    expect(described(2, { ...duplex, firstPage: 2 })).toEqual(['2']);
  });
  it('without rules takes text along', () => {
    expect(described(9, withFoot(50, { mayStandAlone: false }))).toEqual(['7', '2']);
  });
});

describe('notes', () => {
  it('stand below a seal', () => {
    const frame = { ...FRAME, notesHeight: (n: readonly number[]) => 20 * n.length };
    const rows = [line({ notes: [1] }), ...text(4), sealed(0)];
    expect(tops(rows, frame)).toEqual([[0, 20, 40, 60, 80, 140]]);
    expect(counts([line({ notes: [1] }), ...text(4), sealed(1)], frame)).toEqual([3, 3]);
  });
});

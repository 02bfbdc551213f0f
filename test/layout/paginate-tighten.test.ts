/** The last page of a text set tighter where that makes room (7.3.5.5, B-50); from heights alone. */
import { describe, expect, it } from 'vitest';
import { type PageFrame, paginate } from '../../src/layout/paginate.ts';
import { fixed, type Row, row } from '../../src/layout/row.ts';
import { FRAME, line, object, sealed, text, topsOf, unsealed, withFoot } from './paginate-rows.ts';

const tight = (frame: PageFrame = FRAME, tightest = 18): PageFrame => ({ ...frame, tightest });
const colophon = (height: number, evenPage = false) => withFoot(height, { mayStandAlone: true, evenPage });

/** Rows of each page, with the pitch of those that were tightened. */
const pages = (rows: readonly Row[], frame: PageFrame) =>
  paginate(rows, frame).map(({ stack, pitch }) =>
    pitch === undefined
      ? `${stack.placed.length}`
      : `${stack.placed.length} at ${Math.round(pitch * 100) / 100}`,
  );

describe('a page is tightened', () => {
  it('to save one with little on it', () => expect(pages(text(11), tight())).toEqual(['11 at 18']));
  it('so that its lines are evenly apart and the last stands on the limit', () => {
    const [page] = paginate(text(11), tight());
    expect(page && topsOf(page)).toEqual([0, 18, 36, 54, 72, 90, 108, 126, 144, 162, 180]);
  });
  it('no more than needed', () => {
    expect(pages([...text(6), sealed(5)], tight())).toEqual(['7 at 19']);
  });
  it('for the date', () => {
    expect(pages([...text(8), ...unsealed()], tight(FRAME, 17))).toEqual(['10 at 17.14']);
  });
  it('for the closing even where 版记 keeps the page behind it', () => {
    const rows = [...text(6), sealed(5)];
    expect(pages(rows, colophon(50, true))).toEqual(['4', '3']);
    expect(pages(rows, tight(colophon(50, true)))).toEqual(['7 at 19', '0']);
  });
  it('with a seal as near to the text as it may come, where that saves the page', () => {
    const near = { ...sealed(5), before: { least: 44, usual: 50, most: 50 } };
    expect(pages([...text(7), near], tight())).toEqual(['5', '3']);
    expect(pages([...text(6), near], tight())).toEqual(['7 at 19']);
    expect(pages([...text(6), { ...near, overhang: 16 }], tight())).toEqual(['7 at 18']);
  });
  it('for 版记', () => {
    expect(pages(text(8), colophon(50))).toEqual(['8', '0']);
    expect(pages(text(8), tight(colophon(50)))).toEqual(['8 at 18.57']);
  });
  it('for 版记 on an even page, instead of a blank one', () => {
    expect(pages(text(18), colophon(50, true))).toEqual(['10', '8', '0', '0']);
    expect(pages(text(18), tight(colophon(50, true)))).toEqual(['10', '8 at 18.57']);
  });
  it('for both, the end of the text and 版记', () => {
    const frame = { ...colophon(10), tightest: 15 };
    expect(pages(text(11), frame)).toEqual(['11 at 17']);
  });
  it('with blank lines counted as lines', () => {
    const rows = [...text(5), line({ before: fixed(30) }), ...text(4)];
    const [page] = paginate(rows, tight());
    expect(page && topsOf(page)).toEqual([0, 18, 36, 54, 72, 108, 126, 144, 162, 180]);
  });
  it('below its first line only: head and title stand where they always do', () => {
    const rows = [row({ height: 25, before: fixed(0), items: [] }), ...text(9)];
    const plain = paginate(rows.slice(0, 2), FRAME)[0];
    const [page] = paginate(rows, tight(FRAME, 15));
    expect(page?.stack.placed.length).toBe(10);
    expect(page && topsOf(page).slice(0, 2)).toEqual(plain && topsOf(plain));
  });
  it('but not its objects', () => {
    const [page] = paginate([...text(4), object(30), ...text(5)], tight(FRAME, 15));
    expect(page && topsOf(page)[4]).toBe(((page ? topsOf(page)[3] : 0) as number) + 20);
  });
  it('and its elastic gaps with it, all by one share, where the pitch alone does not do', () => {
    const title = row({ height: 20, before: fixed(0), items: [] });
    const rows = [title, line({ before: { least: 10, usual: 30, most: 30 } }), ...text(8)];
    expect(pages(rows, tight())).toEqual(['10 at 18.33']);
    const [page] = paginate(rows, tight());
    expect(page?.gaps).toBe(true);
    expect(page && topsOf(page)).toEqual([0, 33.33, 51.67, 70, 88.33, 106.67, 125, 143.33, 161.67, 180]);
    expect(pages(rows, tight(FRAME, 19))).toEqual(['8', '2']);
  });
  it('at the end of the text before the attachments', () => {
    const rows = [...text(11), line({ turns: true }), ...text(3)];
    expect(pages(rows, tight())).toEqual(['11 at 18', '4']);
  });
});

describe('a page is not tightened', () => {
  it('without leave', () => expect(pages(text(11), FRAME)).toEqual(['9', '2']));
  it('further than the template allows: company is carried over instead (B-51)', () => {
    expect(pages(text(12), tight())).toEqual(['10', '2']);
    expect(pages([...text(8), ...unsealed()], tight())).toEqual(['6', '4']);
  });
  it('for a page that holds enough', () => {
    expect(pages(text(15), tight(FRAME, 10))).toEqual(['10', '5']);
    expect(pages(text(14), tight(FRAME, 10))).toEqual(['14 at 13.85']);
  });
  it('where no page is saved and the closing has company', () => {
    const rows = [...text(12), sealed(0)];
    expect(pages(rows, tight(FRAME, 9))).toEqual(['13 at 9.09']);
    expect(pages(rows, tight(colophon(20, true), 9))).toEqual(['10', '3']);
  });
  it('where 版记 would be left alone for it', () => {
    expect(pages([...text(6), sealed(5)], tight(colophon(50)))).toEqual(['4', '3']);
  });
  it('at the price of a blank page', () => {
    const rows = [...text(10), ...text(6), sealed(5)];
    const frame = colophon(50, true);
    expect(pages(rows, frame)).toEqual(['10', '4', '3', '0']);
    expect(pages(rows, tight(frame))).toEqual(['10', '4', '3', '0']);
  });
  it('twice in one paper', () => {
    const rows = [...text(11), line({ turns: true }), ...text(10)];
    expect(pages(rows, tight())).toEqual(['11 at 18', '9', '2']);
  });
  it('where a page has no lines to tighten', () => {
    expect(pages([object(185), object(20)], tight())).toEqual(['1', '1']);
  });
});

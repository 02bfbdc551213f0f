/** 用纸、版心、行格、颜色：GB/T 9704—2012 第 5 章。 */
import { isBlack, isPale, isRed } from '../page/colours.ts';
import type { Sheet } from '../page/sheet.ts';
import type { Reading } from '../types.ts';
import { judged, near, words } from '../values.ts';
import { AREA } from './area.ts';
import { type Check, gb, isA4, type Subject } from './check.ts';
import { faceAndSize } from './faces-check.ts';
import { charactersPerLine, evenPitch, fill, linesPerPage } from './grid.ts';
import { evenMargin, inside, PRINTED, topMargin } from './margins.ts';

export const PAGE_CHECKS: readonly Check[] = [
  {
    name: 'page/paper',
    id: 'P-01',
    clause: gb('5.1'),
    strength: 'MUST',
    title: { zh: '纸：A4', en: 'paper: A4' },
    read: papers,
  },
  {
    name: 'page/top-margin',
    id: 'P-02',
    clause: gb('5.2.1'),
    strength: 'MUST',
    title: { zh: '天头', en: 'top margin' },
    onA4: true,
    read: topMargin,
  },
  {
    name: 'page/binding-margin',
    id: 'P-03',
    clause: gb('5.2.1'),
    strength: 'MUST',
    title: { zh: '订口（奇数页左白边）', en: 'binding margin (left on odd pages)' },
    onA4: true,
    read: ({ column: { odd } }) => (odd ? [near(odd.left, AREA.left, PRINTED, 'mm')] : []),
  },
  {
    name: 'page/even-margin',
    id: 'P-06',
    strength: 'DERIV',
    title: { zh: '偶数页版心左缘', en: 'left edge on even pages' },
    onA4: true,
    read: evenMargin,
  },
  {
    name: 'page/width',
    id: 'P-04',
    clause: gb('5.2.1'),
    strength: 'MUST',
    title: { zh: '版心宽', en: 'width of the text area' },
    onA4: true,
    read: ({ column, body }) => {
      const full = body.rows.filter((row) => row.full && !row.special);
      const side = column.odd ?? column.even;
      return side && full.length >= 3 ? [near(side.right - side.left, AREA.width, PRINTED, 'mm')] : [];
    },
  },
  {
    name: 'page/inside',
    id: 'P-04',
    clause: gb('5.2.1'),
    strength: 'MUST',
    title: { zh: '文字不出版心', en: 'nothing stands outside the text area' },
    onA4: true,
    read: inside,
  },
  {
    name: 'page/lines',
    id: 'P-07',
    clause: gb('5.2.3'),
    strength: 'DEF',
    title: { zh: '每面行数', en: 'lines on a page' },
    onA4: true,
    read: linesPerPage,
  },
  {
    name: 'page/fill',
    id: 'P-07',
    clause: gb('5.2.3'),
    strength: 'DEF',
    title: { zh: '撑满版心', en: 'lines fill the text area' },
    onA4: true,
    read: fill,
  },
  {
    name: 'page/characters',
    id: 'P-07',
    clause: gb('5.2.3'),
    strength: 'DEF',
    title: { zh: '每行字数', en: 'characters in a line' },
    read: charactersPerLine,
  },
  {
    name: 'page/pitch',
    id: 'P-14',
    strength: 'DERIV',
    title: { zh: '各面行距一致', en: 'one line pitch on all pages' },
    read: evenPitch,
  },
  {
    name: 'page/colour',
    id: 'P-09',
    clause: gb('5.2.4'),
    strength: 'MUST',
    title: { zh: '文字黑色（标志等除外）', en: 'black text (but for the mark)' },
    read: colours,
  },
  {
    name: 'body/face',
    id: 'P-08',
    clause: gb('5.2.2'),
    strength: 'DEF',
    title: { zh: '正文：3 号仿宋', en: 'body: 三号 Fangsong' },
    read: ({ body }) => {
      const rows = body.rows.filter((row) => row.level === undefined).map(({ segment }) => segment);
      return faceAndSize(
        rows,
        { class: 'fangsong', size: '三号' },
        { page: undefined, place: undefined, about: undefined },
      );
    },
  },
];

/** Pages of A4 that lie among others that stand hold a table set sideways (clause 8). */
function papers({ sheets }: Subject): readonly Reading[] {
  const some = sheets.some(({ width, height }) => height > width);
  return sheets.filter(({ kind }) => kind !== 'sheet').map((sheet) => paper(sheet, some));
}

function paper({ number, width, height }: Sheet, mayLie: boolean): Reading {
  const lies = width > height;
  const size = `${width.toFixed(1)} × ${height.toFixed(1)} mm`;
  const note = lies ? { zh: '横放', en: 'lying' } : undefined;
  return judged(
    isA4({ width, height }) && (mayLie || !lies),
    words(size, size),
    words('210 × 297 mm', '210 × 297 mm'),
    {
      page: number,
      note,
    },
  );
}

/** Red of the head, and of a briefing’s masthead down to its rule; links and figures in tables are text too. */
function colours({ sheets, head, format }: Subject): readonly Reading[] {
  const foot = Math.max(
    0,
    ...head.rules.filter(({ y }) => y < 200).map(({ y }) => y),
    ...head.mark.map(({ bottom }) => bottom),
  );
  const coloured = sheets.flatMap(({ segments, number }) =>
    segments.flatMap((segment) => {
      const run = segment.runs.find(({ colour }) => !isBlack(colour) && !isPale(colour));
      const inHead = number === 1 && segment.bottom <= foot + 1 && run !== undefined && isRed(run.colour);
      const allowed =
        head.mark.includes(segment) || (inHead && (format.name === 'briefing' || /^★+$/u.test(segment.text)));
      return run && !allowed ? [{ segment, run, number }] : [];
    }),
  );
  const expected = words('黑色', 'black');
  if (coloured.length === 0) return [judged(true, expected, expected)];
  return coloured.map(({ segment, run, number }) =>
    judged(false, words(run.colour, run.colour), expected, {
      page: number,
      place: segment,
      about: run.text,
    }),
  );
}

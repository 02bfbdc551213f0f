/** 横排的表（第 8 章）、宽的图。 */
import type { Sheet } from '../page/sheet.ts';
import type { Reading } from '../types.ts';
import { judged, mm, words } from '../values.ts';
import { areaOn } from './area.ts';
import { type Check, gb, isA4, type Subject } from './check.ts';

export const TURNED_CHECKS: readonly Check[] = [
  {
    name: 'table/page-number',
    id: 'T-01',
    clause: gb('8'),
    strength: 'MUST',
    title: {
      zh: '表横排的一面，页码仍在别的页的位置',
      en: 'a page with a table on its side keeps its number in place',
    },
    read: (subject) => {
      const numbered = subject.numbers.size > 0;
      return numbered
        ? subject.sheets
            .filter((sheet) => isTurned(sheet, subject))
            .flatMap((sheet) => numberOf(sheet, subject))
        : [];
    },
  },
  {
    name: 'table/turned',
    id: 'T-02',
    clause: gb('8'),
    strength: 'MUST',
    title: {
      zh: '表横排时表头在单页订口、双页切口：逆时针转',
      en: 'a table on its side is turned counter-clockwise: its head left on every page',
    },
    read: ({ sheets }) =>
      sheets
        .filter(hasTurnedText)
        .map(({ number, turns: { up, down } }) =>
          judged(
            up > down,
            up > down ? words('逆时针', 'counter-clockwise') : words('顺时针', 'clockwise'),
            words('逆时针', 'counter-clockwise'),
            { page: number },
          ),
        ),
  },
  {
    name: 'figure/width',
    id: 'T-06',
    strength: 'PRAC',
    title: { zh: '图不宽于版心', en: 'no picture wider than the text area' },
    read: pictures,
  },
];

/** A word or two on their side are a label in a figure. */
const FEW = 30;
const hasTurnedText = ({ turns: { up, down }, characters }: Sheet): boolean =>
  up + down > FEW && up + down > characters;

/** A page that lies among pages that stand holds such a table too. */
const lies = ({ width, height }: Sheet): boolean => width > height && isA4({ width, height });
const isTurned = (sheet: Sheet, { sheets }: Subject): boolean =>
  hasTurnedText(sheet) || (lies(sheet) && sheets.some(({ width, height }) => height > width));

/** Of a page that lies only a number at the foot, as it is shown, tells anything: it lies with the table. */
function numberOf(sheet: Sheet, { numbers }: Subject): readonly Reading[] {
  const found = numbers.get(sheet.number);
  const asked = words('与别的页同一位置', 'where it is on other pages');
  if (lies(sheet))
    return found
      ? [judged(false, words('随表横放', 'on its side with the table'), asked, { page: sheet.number })]
      : [];
  return [judged(found !== undefined, found ? asked : words('没有', 'none'), asked, { page: sheet.number })];
}

const SLACK = 0.6;
/** Seals and marks of a few centimetres may stand anywhere. */
const WIDE = 60;

function pictures(subject: Subject): readonly Reading[] {
  const all = subject.sheets
    .filter(({ kind }) => kind === 'text')
    .flatMap((sheet) =>
      sheet.pictures.map((picture) => ({ picture, page: sheet.number, whole: sheet.width })),
    )
    .filter(
      ({ picture, whole }) =>
        picture.right - picture.left > WIDE && picture.right - picture.left < 0.95 * whole,
    );
  return all.map(({ picture, page }) => {
    const { left, right } = areaOn(page, subject);
    const out = Math.max(left - picture.left, picture.right - right);
    return judged(
      out < SLACK,
      out < SLACK ? words('没有', 'none') : mm(out),
      words('不出版心', 'inside the text area'),
      {
        page,
        place: picture,
      },
    );
  });
}

/** 页码：7.5。 */
import type { Sheet } from '../page/sheet.ts';
import type { Reading } from '../types.ts';
import { judged, near, quoted, within, words } from '../values.ts';
import { areaOn } from './area.ts';
import { type Check, gb, INDENT, RULED, type Subject } from './check.ts';
import { sizeReading } from './faces-check.ts';
import { WHAT } from './what.ts';

export const PAGE_NUMBER_CHECKS: readonly Check[] = [
  {
    name: 'page-number/place',
    id: 'N-02',
    clause: gb('7.5'),
    strength: 'MUST',
    title: { zh: '页码一字线在版心下缘之下 7 mm', en: 'page number dashes 7 mm below the text area' },
    onA4: true,
    read: numberHeight,
  },
  {
    name: 'page-number/side',
    id: 'N-03',
    clause: gb('7.5'),
    strength: 'MUST',
    title: {
      zh: '单页码居右空一字，双页码居左空一字',
      en: 'odd numbers one 字 from the right, even ones from the left',
    },
    read: numberSides,
  },
  {
    name: 'page-number/form',
    id: 'N-01',
    clause: gb('7.5'),
    strength: 'DEF',
    title: {
      zh: '页码：4 号半角宋体数字，左右一字线',
      en: 'page number: 四号 half-width Songti digits between dashes',
    },
    read: numberForm,
  },
  {
    name: 'page-number/continuous',
    id: 'N-06',
    clause: gb('7.5'),
    strength: 'MUST',
    title: { zh: '页码连续', en: 'page numbers run on' },
    read: ({ numbers }) => {
      const all = [...numbers].sort(([a], [b]) => a - b);
      const [first] = all;
      if (!first) return [];
      const off = all.filter(([page, { value }]) => value - page !== first[1].value - first[0]);
      const expected = words('连续', 'running on');
      if (off.length === 0) return [judged(true, expected, expected)];
      return off.map(([page, { segment }]) =>
        judged(false, quoted(segment.text), expected, { page, place: segment }),
      );
    },
  },
  {
    name: 'page-number/everywhere',
    id: 'N-07',
    strength: 'DERIV',
    title: { zh: '各面都有页码', en: 'every page is numbered' },
    formats: RULED,
    read: (subject) => missing(subject, subject.sheets),
  },
  {
    name: 'page-number/letter',
    id: 'X-10',
    clause: gb('10.1'),
    strength: 'MUST',
    title: { zh: '信函首页不显示页码', en: 'page 1 of a letter shows no number' },
    formats: ['letter'],
    read: ({ numbers }) => {
      const first = numbers.get(1);
      const none = words('没有', 'none');
      return [judged(!first, first ? quoted(first.segment.text) : none, none, { page: 1 })];
    },
  },
];

/** Middle of the ink of the dash; where there is none, of the digits, whose middle is not at the very height. */
function numberHeight({ numbers }: Subject): readonly Reading[] {
  const readings = [...numbers].map(([page, { segment, dashed }]) => {
    const ink = dashed ? segment.firstInk : segment.ink;
    const middle = ink ? (ink.top + ink.bottom) / 2 : segment.top + 0.5 * (segment.bottom - segment.top);
    const note =
      dashed && ink
        ? undefined
        : { zh: '量不到一字线的笔画，按数字或字身框', en: 'no ink of dashes: by the digits or the em box' };
    return near(middle, 269, dashed && ink ? 0.5 : 1.5, 'mm', {
      page,
      place: segment,
      about: segment.text,
      note,
    });
  });
  return worstOf(readings);
}

/** Where only one side is printed on there is no odd or even page (N-08): said as a remark. */
function numberSides(subject: Subject): readonly Reading[] {
  if (subject.singleSided) return [];
  const readings = [...subject.numbers].map(([page, { segment, value }]) => {
    const { left, right } = areaOn(page, subject);
    const from = value % 2 === 1 ? right - segment.right : segment.left - left;
    const centred = Math.abs((segment.left + segment.right) / 2 - (left + right) / 2) < 3;
    const note = centred
      ? { zh: '页码居中是单面印刷的惯例', en: 'centred numbers are a habit of one-sided printing' }
      : undefined;
    return within(from, INDENT, 'mm', { page, place: segment, about: segment.text, note });
  });
  return worstOf(readings);
}

/** Half-width digits with serifs are taken for those of 宋体: few faces have their own (docs/inspect.md). */
function numberForm({ numbers }: Subject): readonly Reading[] {
  return worstOf(
    [...numbers].flatMap(([page, { segment, dashed }]) => {
      const where = { page, place: segment, about: segment.text };
      const digits = segment.runs.find(({ text }) => /\d/.test(text)) ?? segment.runs[0]!;
      // Some programs count the gap to the dash to the digit.
      const half = segment.digitAdvance === undefined || segment.digitAdvance < 0.8;
      const song = ['songti', 'roman', 'xiaobiaosong', 'unknown'].includes(digits.class) && half;
      const note =
        digits.class === 'songti'
          ? undefined
          : { zh: '有衬线的半角数字，算宋体一类', en: 'half-width digits with serifs, taken for Songti' };
      return [
        judged(dashed, quoted(segment.text), words('— 1 —', '— 1 —'), { ...where, what: WHAT.form }),
        sizeReading(segment, '四号', where),
        judged(song, words(digits.face, digits.face), words('半角宋体', 'half-width Songti'), {
          ...where,
          what: WHAT.face,
          note: song ? note : undefined,
        }),
      ];
    }),
  );
}

/** A blank page, and the page of 版记 after it, carry none (7.5). */
function missing({ numbers, colophon }: Subject, sheets: readonly Sheet[]): readonly Reading[] {
  const due = sheets.filter(({ kind, number }) => {
    const afterBlank = number === colophon?.page && sheets[number - 2]?.kind === 'blank';
    return kind === 'text' && !afterBlank;
  });
  const without = due.filter(({ number }) => !numbers.has(number));
  const expected = words('各面都有', 'on every page');
  if (due.length === 0) return [];
  if (without.length === 0) return [judged(true, expected, expected)];
  return without.map(({ number }) => judged(false, words('没有', 'none'), expected, { page: number }));
}

/** All that are wrong; where none is, all that are right. */
function worstOf(readings: readonly Reading[]): readonly Reading[] {
  const wrong = readings.filter(({ verdict }) => verdict === 'wrong');
  return wrong.length > 0 ? wrong : readings;
}

/** 版头（7.2），和信函、命令、纪要的标志。 */

import type { Run, Segment } from '../page/sheet.ts';
import type { Format, Reading } from '../types.ts';
import { judged, mm, near, quoted, unknown, within, words } from '../values.ts';
import { areaOn, cellOf, leftOn, offCentre, rightOn } from './area.ts';
import { BLANK, type Check, gb, HEADED, type Subject } from './check.ts';
import { cornerReadings } from './corner.ts';
import { faceAndSize, faceReading } from './faces-check.ts';
import { asWideAsText } from './rule-width.ts';
import { WHAT } from './what.ts';

/** Ink top of the mark from the edge of the sheet, mm: 7.2.4, 10.1, 10.2, 10.3. */
const MARK_TOP: Readonly<Partial<Record<Format, { top: number; clause: string; id: string }>>> = {
  document: { top: 72, clause: '7.2.4', id: 'H-07' },
  upward: { top: 72, clause: '7.2.4', id: 'H-07' },
  letter: { top: 30, clause: '10.1', id: 'X-01' },
  order: { top: 57, clause: '10.2', id: 'X-20' },
};
const MARKED: readonly Format[] = ['document', 'upward', 'letter', 'order', 'minutes'];

const markTop = (format: Format): Check => {
  const { top, clause, id } = MARK_TOP[format]!;
  return {
    name: 'head/mark-top',
    id,
    clause: gb(clause),
    strength: 'MUST',
    title: { zh: '发文机关标志上边缘', en: 'upper edge of the mark' },
    formats: [format],
    onA4: true,
    read: ({ head }) => inkTop(head.mark, top),
  };
};

export const HEAD_CHECKS: readonly Check[] = [
  markTop('document'),
  markTop('upward'),
  markTop('letter'),
  markTop('order'),
  {
    name: 'head/mark-top',
    id: 'X-30',
    clause: gb('10.3'),
    // An organ may devise its own minutes.
    strength: 'MAY',
    title: { zh: '纪要标志上边缘', en: 'upper edge of the mark of minutes' },
    formats: ['minutes'],
    onA4: true,
    read: ({ head }) => inkTop(head.mark, 72),
  },
  {
    name: 'head/mark-centre',
    id: 'H-07',
    clause: gb('7.2.4'),
    strength: 'MUST',
    title: { zh: '发文机关标志居中', en: 'the mark is centred' },
    formats: MARKED,
    read: (subject) => {
      const { mark } = subject.head;
      if (mark.length === 0) return [];
      const [left, right] = [Math.min(...mark.map((s) => s.left)), Math.max(...mark.map((s) => s.right))];
      return [
        near((left + right) / 2, middleOf(subject), 1, 'mm', {
          page: 1,
          place: mark[0],
          about: wordsOf(mark),
        }),
      ];
    },
  },
  {
    name: 'head/mark-face',
    id: 'H-08',
    clause: gb('7.2.4'),
    strength: 'REC',
    title: { zh: '标志：小标宋', en: 'the mark: Xiaobiaosong' },
    formats: MARKED,
    read: ({ head: { mark } }) =>
      mark.length > 0
        ? [
            faceReading(
              mark.flatMap(({ runs }) => runs),
              'xiaobiaosong',
              { page: 1, place: mark[0], about: wordsOf(mark) },
            ),
          ]
        : [],
  },
  {
    name: 'head/mark-size',
    id: 'H-09',
    strength: 'PRAC',
    title: { zh: '标志的字号', en: 'size of the mark' },
    formats: MARKED,
    read: ({ head: { mark } }) =>
      mark.length > 0
        ? [within(Math.max(...mark.map(({ size }) => size)), [18, 62.5], 'pt', { page: 1, place: mark[0] })]
        : [],
  },
  {
    name: 'head/corner',
    id: 'H-01',
    clause: gb('7.2.1～7.2.3'),
    strength: 'DEF',
    title: { zh: '份号、密级、紧急程度的位置', en: 'place of copy number, secrecy, urgency' },
    formats: HEADED,
    read: cornerReadings,
  },
  {
    name: 'head/number-form',
    id: 'H-13',
    clause: gb('7.2.5'),
    strength: 'MUST',
    title: { zh: '发文字号的写法', en: 'form of the document number' },
    formats: ['document', 'upward', 'letter'],
    read: ({ head: { number, numberKind } }) =>
      number && numberKind === 'document'
        ? [
            judged(
              /^[\p{Script=Han}]+〔\d{4}〕[1-9]\d*号$/u.test(number.text),
              quoted(number.text),
              words('如 云水发〔2026〕5号', 'such as 云水发〔2026〕5号'),
              at(number),
            ),
          ]
        : [],
  },
  {
    name: 'head/number-gap',
    id: 'H-12',
    clause: gb('7.2.5'),
    strength: 'MUST',
    title: { zh: '发文字号在标志下空二行', en: 'two blank lines from mark to number' },
    formats: HEADED,
    read: ({ head: { mark, number, signers } }) => {
      const below = signers[0] ?? number;
      if (mark.length === 0 || !below) return [];
      return [within(below.top - Math.max(...mark.map(({ bottom }) => bottom)), BLANK.two, 'mm', at(below))];
    },
  },
  {
    name: 'head/number-place',
    id: 'H-12',
    clause: gb('7.2.5'),
    strength: 'MUST',
    title: { zh: '发文字号居中', en: 'the document number is centred' },
    formats: ['document'],
    read: (subject) => {
      const { number } = subject.head;
      return number ? [near(offCentre(number, subject), 0, 0.5, 'mm', at(number))] : [];
    },
  },
  {
    name: 'head/number-place',
    id: 'H-15',
    clause: gb('7.2.5'),
    strength: 'MUST',
    title: { zh: '上行文发文字号居左空一字', en: 'number of an upward paper: one 字 from the left' },
    formats: ['upward'],
    read: (subject) => {
      const { number, signers } = subject.head;
      if (!number) return [];
      const last = signers.at(-1);
      const place = near(number.left - leftOn(1, subject), cellOf(number, subject), 0.3, 'mm', {
        ...at(number),
        what: WHAT.left,
      });
      return last
        ? [place, near(number.baseline - last.baseline, 0, 0.2, 'mm', { ...at(number), what: LEVEL })]
        : [place];
    },
  },
  {
    name: 'head/signers',
    id: 'H-16',
    clause: gb('7.2.6'),
    strength: 'MUST',
    title: { zh: '签发人居右空一字', en: 'signers: one 字 from the right' },
    formats: ['upward'],
    read: (subject) => {
      const [label] = subject.head.signers;
      if (!label)
        return [
          judged(false, words('没有', 'none'), words('上行文标注签发人', 'an upward paper names its signer')),
        ];
      const right = Math.max(...subject.head.signers.map((s) => s.right));
      const names = namesIn(label.runs);
      const face = names.length > 0 ? [faceReading(names, 'kaiti', at(label))] : [];
      return [
        near(rightOn(1, subject) - right, cellOf(label, subject), 0.3, 'mm', {
          ...at(label),
          what: WHAT.right,
        }),
        ...face,
      ];
    },
  },
  {
    name: 'head/number-face',
    id: 'H-12',
    clause: gb('5.2.2、7.2.5'),
    strength: 'DEF',
    title: { zh: '发文字号：3 号仿宋', en: 'document number: 三号 Fangsong' },
    formats: ['document', 'upward', 'letter', 'order'],
    read: ({ head: { number } }) =>
      number ? faceAndSize([number], { class: 'fangsong', size: '三号' }) : [],
  },
  {
    name: 'head/rule-place',
    id: 'H-19',
    clause: gb('7.2.7'),
    strength: 'MUST',
    title: { zh: '红线在发文字号之下 4 mm', en: 'the red rule 4 mm below the number' },
    formats: HEADED,
    read: ({ head }) => {
      const rule = headRule(head.rules);
      const lowest = [head.number, ...head.signers].flatMap((s) => (s ? [s.bottom] : []));
      if (!rule)
        return [
          judged(
            false,
            words('没有', 'none'),
            words('与版心等宽的红线', 'a red rule as wide as the text area'),
            { page: 1 },
          ),
        ];
      return lowest.length > 0
        ? [near(rule.top - Math.max(...lowest), 4, 0.3, 'mm', { page: 1, place: rule })]
        : [];
    },
  },
  {
    name: 'head/rule-width',
    id: 'H-19',
    clause: gb('7.2.7'),
    strength: 'MUST',
    title: { zh: '红线与版心等宽', en: 'the red rule is as wide as the text area' },
    formats: HEADED,
    read: (subject) => {
      const rule = headRule(subject.head.rules);
      return rule ? [asWideAsText(rule, 1, subject)] : [];
    },
  },
  {
    name: 'head/rule-weight',
    id: 'H-20',
    strength: 'PRAC',
    title: { zh: '红线的粗细', en: 'weight of the red rule' },
    formats: HEADED,
    read: ({ head }) => {
      const rule = headRule(head.rules);
      return rule ? [within(rule.weight, [0.3, 1.15], 'mm', { page: 1, place: rule })] : [];
    },
  },
];

const LEVEL = { zh: '离最后一行签发人', en: 'off the last line of signers' };

const at = (segment: Segment) => ({ page: segment.page, place: segment, about: segment.text });
const middleOf = (subject: Subject): number => {
  const { left, right } = areaOn(1, subject);
  return (left + right) / 2;
};
const wordsOf = (segments: readonly Segment[]): string => segments.map(({ text }) => text).join('');

/** Runs of the line without its label; a name in the face of the label shares its run. */
function namesIn(runs: readonly Run[]): Run[] {
  const named = runs.map((run) => ({ ...run, text: run.text.replace(/^.*签发人[:：]?/u, '') }));
  return named.filter(({ text }) => /\p{Script=Han}/u.test(text));
}

/** A letter’s lower rules stand at the foot. */
const headRule = <R extends { readonly y: number }>(rules: readonly R[]): R | undefined =>
  rules.find(({ y }) => y < 200);

/** The highest ink of the tallest characters. */
function inkTop(mark: readonly Segment[], top: number): readonly Reading[] {
  const [first] = mark;
  if (!first) {
    const note = {
      zh: '首页没有红色的标志（套打的纸上可能已经印好）',
      en: 'no red mark on page 1 (it may be printed on the paper already)',
    };
    return [unknown(words('没有', 'none'), mm(top), note, { page: 1 })];
  }
  const where = { page: 1, place: first, about: wordsOf(mark) };
  const inks = mark.flatMap(({ ink }) => (ink ? [ink.top] : []));
  if (inks.length > 0) return [near(Math.min(...inks), top, 0.5, 'mm', where)];
  const note = {
    zh: '字体没有嵌入，量不到笔画，按字身框',
    en: 'the font is not embedded: measured by the em box',
  };
  return [{ ...near(Math.min(...mark.map((s) => s.top)), top, 3, 'mm', where), note }];
}

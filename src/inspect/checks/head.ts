/** 版头（7.2）、信函、命令、纪要的版头（第 10 章）和简报的报头。 */

import { isRed } from '../page/colours.ts';
import type { Segment } from '../page/sheet.ts';
import type { Format, Reading } from '../types.ts';
import { judged, mm, near, quoted, unknown, within, words } from '../values.ts';
import { BLANK, CELL, type Check, gb, HEADED, leftOn, offCentre, rightOn, type Subject } from './check.ts';
import { faceAndSize, faceReading } from './faces-check.ts';

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
        near((left + right) / 2, leftOn(1, subject) + 78, 1, 'mm', {
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
    read: corner,
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
              words('机关代字〔年份〕序号号', '机关代字〔year〕serial号'),
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
      const place = near(number.left - leftOn(1, subject), CELL, 0.3, 'mm', at(number));
      return last ? [place, near(number.baseline - last.baseline, 0, 0.2, 'mm', at(number))] : [place];
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
      const names = label.runs.filter(({ text }) => !text.includes('签发人'));
      const face = names.length > 0 ? [faceReading(names, 'kaiti', at(label))] : [];
      return [near(rightOn(1, subject) - right, CELL, 0.3, 'mm', at(label)), ...face];
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
    read: ({ head }) => {
      const rule = headRule(head.rules);
      return rule ? [near(rule.width, 156, 0.3, 'mm', { page: 1, place: rule })] : [];
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
  {
    name: 'letter/upper-rule',
    id: 'X-04',
    clause: gb('10.1'),
    strength: 'MUST',
    title: {
      zh: '第一条双线在标志之下 4 mm，上粗下细',
      en: 'upper double rule 4 mm below the mark, thick above thin',
    },
    formats: ['letter'],
    read: ({ head: { doubles, mark } }) => {
      const pair = doubles.find(([rule]) => rule.y < 150);
      const inks = mark.flatMap(({ ink }) => (ink ? [ink.bottom] : []));
      if (!pair || inks.length === 0) return [];
      const where = { page: 1, place: pair[0] };
      return [
        near(pair[0].top - Math.max(...inks), 4, 0.3, 'mm', where),
        order(pair[0].weight > pair[1].weight, '上粗下细', 'thick above thin', where),
      ];
    },
  },
  {
    name: 'letter/lower-rule',
    id: 'X-05',
    clause: gb('10.1'),
    strength: 'MUST',
    title: {
      zh: '第二条双线距下页边 20 mm，上细下粗',
      en: 'lower double rule 20 mm from the foot, thin above thick',
    },
    formats: ['letter'],
    read: ({ head: { doubles } }) => {
      const pair = doubles.find(([rule]) => rule.y > 200);
      if (!pair)
        return [
          judged(
            false,
            words('没有', 'none'),
            words('距下页边 20 mm 的双线', 'a double rule 20 mm from the foot'),
            { page: 1 },
          ),
        ];
      const where = { page: 1, place: pair[1] };
      const edge = near(297 - pair[1].bottom, 20, 0.3, 'mm', where);
      const upper = near(297 - pair[0].top, 20, 0.3, 'mm', where);
      return [
        edge.verdict === 'right' ? edge : upper.verdict === 'right' ? upper : edge,
        order(pair[0].weight < pair[1].weight, '上细下粗', 'thin above thick', where),
      ];
    },
  },
  {
    name: 'letter/rule-length',
    id: 'X-06',
    clause: gb('10.1'),
    strength: 'MUST',
    title: { zh: '双线长 170 mm，居中', en: 'double rules: 170 mm, centred' },
    formats: ['letter'],
    read: ({ head: { doubles } }) =>
      doubles.flatMap(([rule]) => [
        near(rule.width, 170, 0.3, 'mm', { page: 1, place: rule }),
        within((rule.left + rule.right) / 2, [104.7, 106.3], 'mm', { page: 1, place: rule }),
      ]),
  },
  {
    name: 'letter/number-place',
    id: 'X-09',
    clause: gb('10.1'),
    strength: 'MUST',
    title: { zh: '发文字号顶格居右，在第一条双线之下', en: 'number flush right under the upper double rule' },
    formats: ['letter'],
    read: (subject) => {
      const { number, doubles } = subject.head;
      const pair = doubles.find(([rule]) => rule.y < 150);
      if (!number || !pair) return [];
      return [
        near(number.right, rightOn(1, subject), 0.4, 'mm', at(number)),
        within(number.top - pair[1].bottom, [4.6, 5.2], 'mm', at(number)),
      ];
    },
  },
  {
    name: 'letter/first-page-only',
    id: 'X-14',
    clause: gb('10.1'),
    strength: 'MUST',
    title: { zh: '双线只在首页', en: 'double rules on page 1 only' },
    formats: ['letter'],
    read: ({ sheets }) => {
      const later = sheets
        .slice(1)
        .flatMap(({ rules, number }) =>
          rules.filter((r) => isRed(r.colour) && r.width > 150).map((rule) => ({ rule, number })),
        );
      const expected = words('首页以外没有', 'none after page 1');
      if (sheets.length < 2) return [];
      return later.length === 0
        ? [judged(true, words('没有', 'none'), expected)]
        : later
            .slice(0, 2)
            .map(({ rule, number }) => judged(false, mm(rule.y), expected, { page: number, place: rule }));
    },
  },
  {
    name: 'order/number',
    id: 'X-22',
    clause: gb('10.2'),
    strength: 'MUST',
    title: {
      zh: '令号在标志下空二行，居中；其下空二行是正文',
      en: 'two blank lines above and below the order number, centred',
    },
    formats: ['order'],
    read: (subject) => {
      const {
        head: { mark, number },
        body,
      } = subject;
      if (!number || mark.length === 0) return [];
      const first = body.rows[0]?.segment;
      const below = first ? [within(first.top - number.bottom, [24, 27.5], 'mm', at(first))] : [];
      return [
        within(number.top - Math.max(...mark.map(({ bottom }) => bottom)), BLANK.two, 'mm', at(number)),
        near(offCentre(number, subject), 0, 0.5, 'mm', at(number)),
        ...below,
      ];
    },
  },
  {
    name: 'briefing/rule',
    id: 'J-02',
    strength: 'PRAC',
    title: { zh: '报头以线收尾，在首页上三分之一处', en: 'a rule closes the masthead at a third of page 1' },
    formats: ['briefing'],
    read: ({ head: { rules } }) =>
      rules[0] ? [within(rules[0].y, [95, 120], 'mm', { page: 1, place: rules[0] })] : [],
  },
  {
    name: 'briefing/issue',
    id: 'J-05',
    strength: 'PRAC',
    title: { zh: '期号居中', en: 'the issue number is centred' },
    formats: ['briefing'],
    read: (subject) => {
      const { number } = subject.head;
      return number ? [near(offCentre(number, subject), 0, 0.5, 'mm', at(number))] : [];
    },
  },
];

const at = (segment: Segment) => ({ page: segment.page, place: segment, about: segment.text });
const wordsOf = (segments: readonly Segment[]): string => segments.map(({ text }) => text).join('');

const order = (right: boolean, zh: string, en: string, where: { page: number }): Reading =>
  judged(right, words(right ? zh : '相反', right ? en : 'the other way round'), words(zh, en), where);

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

/** Rows 1, 2, 3 of the text area, flush left; 密级 in row 2 where there is nothing above it too (D-11), or in row 1. */
function corner(subject: Subject): readonly Reading[] {
  const { copyNumber, secrecy, urgency } = subject.head;
  const pitch = subject.column.pitch ?? 10.446;
  const rows = (row: number) => [36.5 + (row - 1) * pitch, 40 + (row - 1) * pitch] as const;
  const count = [copyNumber, secrecy].filter(Boolean).length;
  const readings: Reading[] = [];
  const place = (
    segment: Segment | undefined,
    [from]: readonly [number, number],
    [, to]: readonly [number, number],
  ) => {
    if (!segment) return;
    readings.push(
      within(segment.top, [Number(from.toFixed(1)), Number(to.toFixed(1))], 'mm', at(segment)),
      near(segment.left, leftOn(1, subject), 0.5, 'mm', at(segment)),
    );
  };
  place(copyNumber, rows(1), rows(1));
  place(secrecy, copyNumber ? rows(2) : rows(1), rows(2));
  place(urgency, rows(count === 0 ? 1 : count + 1), rows(count === 0 ? 1 : secrecy ? 3 : 2));
  if (copyNumber)
    readings.push(
      judged(
        /^\d{6}$/.test(copyNumber.text),
        quoted(copyNumber.text),
        words('六位数字', 'six digits'),
        at(copyNumber),
      ),
    );
  for (const one of [secrecy, urgency]) if (one) readings.push(faceReading(one.runs, 'heiti', at(one)));
  return readings;
}

/** 信函、命令（令）的版头（10.1、10.2）和简报的报头。 */
import { isRed } from '../page/colours.ts';
import type { Segment } from '../page/sheet.ts';
import type { Reading } from '../types.ts';
import { judged, mm, near, within, words } from '../values.ts';
import { leftOn, offCentre, rightOn } from './area.ts';
import { BLANK, type Check, gb, type Subject } from './check.ts';
import { WHAT } from './what.ts';

export const SPECIAL_CHECKS: readonly Check[] = [
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
        near(pair[0].top - Math.max(...inks), 4, 0.3, 'mm', { ...where, what: WHAT.above }),
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
    onA4: true,
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
      const edge = near(297 - pair[1].bottom, 20, 0.3, 'mm', { ...where, what: WHAT.below });
      const upper = near(297 - pair[0].top, 20, 0.3, 'mm', { ...where, what: WHAT.below });
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
    onA4: true,
    read: ({ head: { doubles } }) =>
      doubles.flatMap(([rule]) => [
        near(rule.width, 170, 0.3, 'mm', { page: 1, place: rule, what: WHAT.length }),
        within((rule.left + rule.right) / 2, [104.7, 106.3], 'mm', {
          page: 1,
          place: rule,
          what: { zh: '中点', en: 'middle' },
        }),
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
        near(rightOn(1, subject) - number.right, 0, 0.4, 'mm', { ...at(number), what: WHAT.right }),
        within(number.top - pair[1].bottom, CLEAR, 'mm', { ...at(number), what: WHAT.above }),
      ];
    },
  },
  {
    name: 'letter/corner',
    id: 'X-08',
    clause: gb('10.1'),
    strength: 'MUST',
    title: {
      zh: '份号、密级、紧急程度顶格排在第一条双线之下',
      en: 'copy number, secrecy, urgency flush left under the upper double rule',
    },
    formats: ['letter'],
    read: letterCorner,
  },
  {
    name: 'letter/foot',
    id: 'X-12',
    clause: gb('10.1'),
    strength: 'MUST',
    title: {
      zh: '第二条双线上一行的字离线 3 号字高的 7/8',
      en: 'text above the lower double rule keeps 7/8 of a 三号 字 from it',
    },
    formats: ['letter'],
    read: letterFoot,
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
        : later.map(({ rule, number }) => judged(false, mm(rule.y), expected, { page: number, place: rule }));
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
      const below = first
        ? [within(first.top - number.bottom, [24, 27.5], 'mm', { ...at(first), what: WHAT.below })]
        : [];
      return [
        within(number.top - Math.max(...mark.map(({ bottom }) => bottom)), BLANK.two, 'mm', {
          ...at(number),
          what: WHAT.above,
        }),
        near(offCentre(number, subject), 0, 0.5, 'mm', { ...at(number), what: WHAT.middle }),
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
    onA4: true,
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

const order = (right: boolean, zh: string, en: string, where: { page: number }): Reading =>
  judged(right, words(right ? zh : '相反', right ? en : 'the other way round'), words(zh, en), {
    ...where,
    what: WHAT.weights,
  });

/** 7/8 of the height of a 三号 字, mm, as tolerated under a rule. */
const CLEAR = [4.6, 5.2] as const;

function letterCorner(subject: Subject): readonly Reading[] {
  const { doubles, copyNumber, secrecy, urgency } = subject.head;
  const pair = doubles.find(([rule]) => rule.y < 150);
  const due = [copyNumber, secrecy, urgency].filter((one) => one !== undefined);
  const [first] = due;
  if (!pair || !first) return [];
  const ordered = due.every((one, i) => i === 0 || one.baseline > due[i - 1]!.baseline + 1);
  return [
    within(first.top - pair[1].bottom, CLEAR, 'mm', { ...at(first), what: WHAT.above }),
    ...due.map((one) => near(one.left - leftOn(1, subject), 0, 0.5, 'mm', { ...at(one), what: WHAT.left })),
    judged(
      ordered,
      ordered ? words('对', 'right') : words('不对', 'wrong'),
      words('份号、密级、紧急程度，各占一行', 'copy number, secrecy, urgency, a line each'),
      { page: 1, what: WHAT.order },
    ),
  ];
}

/** The line above the rule, if one stands there: nearer than one and a half lines. */
function letterFoot({ head: { doubles }, sheets, column }: Subject): readonly Reading[] {
  const pair = doubles.find(([rule]) => rule.y > 200);
  const above = sheets[0]?.segments.filter(
    (one) => pair && one.bottom < pair[0].top + 3 && one.top < pair[0].top,
  );
  const low = above?.reduce((a, b) => (b.bottom > a.bottom ? b : a), above[0]!);
  if (!pair || !low) return [];
  const gap = pair[0].top - low.bottom;
  if (gap > (column.pitch ?? 10.446)) return [];
  const asked = words('4.9 mm（不少于 4.6）', '4.9 mm (4.6 at least)');
  return [judged(gap > CLEAR[0] - 0.2, mm(gap), asked, at(low))];
}

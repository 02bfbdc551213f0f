/** 信函、命令（令）的版头（10.1、10.2）和简报的报头。 */
import { isRed } from '../page/colours.ts';
import type { Segment } from '../page/sheet.ts';
import type { Reading } from '../types.ts';
import { judged, mm, near, within, words } from '../values.ts';
import { offCentre, rightOn } from './area.ts';
import { BLANK, type Check, gb } from './check.ts';

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

const order = (right: boolean, zh: string, en: string, where: { page: number }): Reading =>
  judged(right, words(right ? zh : '相反', right ? en : 'the other way round'), words(zh, en), where);

/** 版记：7.4。 */
import type { Segment } from '../page/sheet.ts';
import { isOdd } from '../recognise/sides.ts';
import type { Reading } from '../types.ts';
import { judged, near, quoted, within, words } from '../values.ts';
import { leftOn, rightOn } from './area.ts';
import { type Check, gb, INDENT, OFFICIAL, RULED, SMALL, type Subject } from './check.ts';
import { faceReading, SIZES, sizeReading } from './faces-check.ts';
import { asWideAsText } from './rule-width.ts';
import { WHAT } from './what.ts';

const STRICT_PRINTED = /^\d{4}年(?:[1-9]|1[0-2])月(?:[1-9]|[12]\d|3[01])日印发$/;

export const COLOPHON_CHECKS: readonly Check[] = [
  {
    name: 'colophon/rule-weights',
    id: 'R-01',
    clause: gb('7.4.1'),
    strength: 'REC',
    title: {
      zh: '版记首末线 0.35 mm，中间线 0.25 mm',
      en: '版记 rules: first and last 0.35 mm, others 0.25 mm',
    },
    formats: RULED,
    read: ({ colophon }) => {
      const rules = colophon?.rules ?? [];
      return rules.map((rule, i) =>
        near(rule.weight, i === 0 || i === rules.length - 1 ? 0.35 : 0.25, 0.06, 'mm', {
          page: colophon!.page,
          place: rule,
        }),
      );
    },
  },
  {
    name: 'colophon/rule-width',
    id: 'R-01',
    clause: gb('7.4.1'),
    strength: 'MUST',
    title: { zh: '版记的线与版心等宽', en: '版记 rules are as wide as the text area' },
    formats: RULED,
    read: (subject) =>
      (subject.colophon?.rules ?? []).map((rule) => asWideAsText(rule, subject.colophon!.page, subject)),
  },
  {
    name: 'colophon/foot',
    id: 'R-02',
    clause: gb('7.4.1'),
    strength: 'MUST',
    title: { zh: '末条线与版心下缘重合', en: 'the last rule lies on the foot of the text area' },
    formats: OFFICIAL,
    onA4: true,
    read: foot,
  },
  {
    name: 'colophon/foot',
    id: 'J-23',
    strength: 'PRAC',
    title: { zh: '报尾的末条线在版心下缘', en: 'the last rule lies on the foot of the text area' },
    formats: ['briefing'],
    onA4: true,
    read: foot,
  },
  {
    name: 'colophon/last-page',
    id: 'R-02',
    clause: gb('7.4.1'),
    strength: 'MUST',
    title: { zh: '版记在最后一面', en: '版记 stands on the last page' },
    formats: OFFICIAL,
    read: ({ colophon, sheets }) => (colophon ? [near(colophon.page, sheets.length, 0, 'pages')] : []),
  },
  {
    name: 'colophon/even-page',
    id: 'R-09',
    strength: 'PRAC',
    title: { zh: '版记在偶数页（双面印刷）', en: '版记 on an even page (printed on both sides)' },
    formats: ['document', 'upward', 'order', 'minutes'],
    read: ({ colophon, column, singleSided }) =>
      colophon && !singleSided
        ? [
            judged(
              !isOdd(column, colophon.page),
              words(`第 ${colophon.page} 页`, `page ${colophon.page}`),
              words('偶数页', 'an even page'),
              { page: colophon.page },
            ),
          ]
        : [],
  },
  {
    name: 'colophon/face',
    id: 'R-03',
    clause: gb('7.4.2、7.4.3'),
    strength: 'DEF',
    title: { zh: '版记：4 号仿宋', en: '版记: 四号 Fangsong' },
    formats: [...RULED, 'letter'],
    read: ({ colophon }) => {
      if (!colophon) return [];
      const where = { page: colophon.page, place: colophon.rows[0] };
      const off = colophon.rows.find(({ size }) => size < SIZES.四号[0] || size > SIZES.四号[1]);
      return [
        faceReading(
          colophon.rows.flatMap(({ runs }) => runs),
          'fangsong',
          where,
        ),
        sizeReading(off ?? colophon.rows[0]!, '四号', where),
      ];
    },
  },
  {
    name: 'colophon/copies',
    id: 'R-03',
    clause: gb('7.4.2'),
    strength: 'DEF',
    title: {
      zh: '抄送左右各空一字，回行对齐冒号后首字，句号结束',
      en: '抄送: one 字 in, turn-overs under the first name, a full stop at the end',
    },
    formats: [...OFFICIAL, 'letter'],
    read: copies,
  },
  {
    name: 'colophon/printed',
    id: 'R-06',
    clause: gb('7.4.3'),
    strength: 'DEF',
    title: {
      zh: '印发机关左空一字，印发日期右空一字',
      en: 'printer one 字 from the left, date one 字 from the right',
    },
    formats: OFFICIAL,
    read: (subject) => {
      const { printed, printer } = subject.colophon ?? {};
      const left = printer
        ? [
            within(printer.left - leftOn(printer.page, subject), INDENT, 'mm', {
              ...at(printer),
              what: WHAT.left,
            }),
          ]
        : [];
      const right = printed
        ? [
            within(rightOn(printed.page, subject) - printed.right, INDENT, 'mm', {
              ...at(printed),
              what: WHAT.right,
            }),
          ]
        : [];
      return [...left, ...right];
    },
  },
  {
    name: 'colophon/printed-form',
    id: 'R-06',
    clause: gb('7.4.3'),
    strength: 'MUST',
    title: { zh: '印发日期的写法', en: 'form of the printing date' },
    formats: OFFICIAL,
    read: ({ colophon }) => {
      const printed = colophon?.printed;
      const text = printed?.text.replace(/^.*?(?=\d{2,4}年|[二〇○]{2})/u, '') ?? '';
      return printed
        ? [
            judged(
              STRICT_PRINTED.test(text),
              quoted(text),
              words('如 2026年8月1日印发', 'such as 2026年8月1日印发'),
              at(printed),
            ),
          ]
        : [];
    },
  },
  {
    name: 'colophon/letter',
    id: 'X-13',
    clause: gb('10.1'),
    strength: 'MUST',
    title: {
      zh: '信函的版记不加印发机关、印发日期、分隔线',
      en: '版记 of a letter: no printer, date or rules',
    },
    formats: ['letter'],
    read: ({ colophon }) => {
      if (!colophon) return [];
      const extra = [...(colophon.printed ? ['印发'] : []), ...(colophon.rules.length > 0 ? ['分隔线'] : [])];
      return [
        judged(
          extra.length === 0,
          words(extra.join('、') || '没有', extra.join(', ') || 'none'),
          words('没有', 'none'),
          { page: colophon.page },
        ),
      ];
    },
  },
];

const at = (segment: Segment) => ({ page: segment.page, place: segment, about: segment.text });

function foot({ colophon }: Subject): readonly Reading[] {
  const last = colophon?.rules.at(-1);
  return last ? [near(last.y, 262, 0.35, 'mm', { page: colophon!.page, place: last })] : [];
}

function copies(subject: Subject): readonly Reading[] {
  const { colophon } = subject;
  const first = colophon?.copies;
  if (!first || !colophon) return [];
  const from = colophon.rows.indexOf(first);
  const next = colophon.rows.slice(from + 1);
  const end = next.findIndex((row) => row.left < first.left + 5 || row.text.endsWith('印发'));
  const rows = [first, ...(end < 0 ? next : next.slice(0, end))];
  const left = first.left - leftOn(first.page, subject);
  const turnOvers = rows
    .slice(1)
    .map((row) => near(row.left, first.left + 3 * SMALL, 0.6, 'mm', { ...at(row), what: WHAT.turnOver }));
  const last = rows.at(-1)!;
  return [
    within(left, INDENT, 'mm', { ...at(first), what: WHAT.left }),
    ...turnOvers,
    judged(last.text.endsWith('。'), quoted(last.text.slice(-1)), quoted('。'), {
      ...at(last),
      what: WHAT.end,
    }),
  ];
}

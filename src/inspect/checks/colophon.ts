/** 版记（7.4）、页码（7.5）。 */
import type { Segment, Sheet } from '../page/sheet.ts';
import type { Format, Reading } from '../types.ts';
import { judged, near, quoted, within, words } from '../values.ts';
import { type Check, gb, leftOn, rightOn, SMALL, type Subject } from './check.ts';
import { faceReading, SIZES, sizeReading } from './faces-check.ts';

const OFFICIAL: readonly Format[] = ['document', 'upward', 'order', 'minutes', 'plain'];
const RULED: readonly Format[] = [...OFFICIAL, 'briefing'];
const STRICT_PRINTED = /^\d{4}年(?:[1-9]|1[0-2])月(?:[1-9]|[12]\d|3[01])日印发$/;
/** One 字 of 四号, or of 三号: the clause does not say which (D-13). */
const INDENT = [4.6, 5.9] as const;

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
    read: ({ colophon }) =>
      (colophon?.rules ?? []).map((rule) =>
        near(rule.width, 156, 0.3, 'mm', { page: colophon!.page, place: rule }),
      ),
  },
  {
    name: 'colophon/foot',
    id: 'R-02',
    clause: gb('7.4.1'),
    strength: 'MUST',
    title: { zh: '末条线与版心下缘重合', en: 'the last rule lies on the foot of the text area' },
    formats: OFFICIAL,
    read: foot,
  },
  {
    name: 'colophon/foot',
    id: 'J-23',
    strength: 'PRAC',
    title: { zh: '报尾的末条线在版心下缘', en: 'the last rule lies on the foot of the text area' },
    formats: ['briefing'],
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
    read: ({ colophon }) =>
      colophon
        ? [
            judged(
              colophon.page % 2 === 0,
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
        ? [within(printer.left - leftOn(printer.page, subject), INDENT, 'mm', at(printer))]
        : [];
      const right = printed
        ? [within(rightOn(printed.page, subject) - printed.right, INDENT, 'mm', at(printed))]
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
              words('2026年8月1日印发', '2026年8月1日印发'),
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
  {
    name: 'page-number/place',
    id: 'N-02',
    clause: gb('7.5'),
    strength: 'MUST',
    title: { zh: '页码一字线在版心下缘之下 7 mm', en: 'page number dashes 7 mm below the text area' },
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
      return off
        .slice(0, 3)
        .map(([page, { segment }]) =>
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
  const turnOvers = rows.slice(1).map((row) => near(row.left, first.left + 3 * SMALL, 0.6, 'mm', at(row)));
  const last = rows.at(-1)!;
  return [
    within(left, INDENT, 'mm', at(first)),
    ...turnOvers,
    judged(last.text.endsWith('。'), quoted(last.text.slice(-1)), quoted('。'), at(last)),
  ];
}

/** Ink of the dashes, whose middle is that of the line; of the digits where there are no dashes. */
function numberHeight({ numbers }: Subject): readonly Reading[] {
  const readings = [...numbers].map(([page, { segment, dashed }]) => {
    const ink = segment.ink;
    // The dash and the middle of the digits are at one height to within a third of a millimetre.
    const middle = ink ? (ink.top + ink.bottom) / 2 : segment.top + 0.5 * (segment.bottom - segment.top);
    return near(middle, 269, dashed && ink ? 0.8 : 1.5, 'mm', { page, place: segment, about: segment.text });
  });
  return worstOf(readings);
}

function numberSides(subject: Subject): readonly Reading[] {
  const readings = [...subject.numbers].map(([page, { segment, value }]) => {
    const left = leftOn(page, subject);
    const from = value % 2 === 1 ? left + 156 - segment.right : segment.left - left;
    const centred = Math.abs((segment.left + segment.right) / 2 - (left + 78)) < 3;
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
        judged(dashed, quoted(segment.text), words('— 1 —', '— 1 —'), where),
        sizeReading(segment, '四号', where),
        judged(
          song,
          words(digits.face, digits.face),
          words('半角宋体', 'half-width Songti'),
          song ? { ...where, note } : where,
        ),
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
  return without
    .slice(0, 5)
    .map(({ number }) => judged(false, words('没有', 'none'), expected, { page: number }));
}

/** All that are wrong, of which a few will do; one that is right where all are. */
function worstOf(readings: readonly Reading[]): readonly Reading[] {
  const wrong = readings.filter(({ verdict }) => verdict === 'wrong');
  return wrong.length > 0 ? wrong.slice(0, 4) : readings.slice(0, 3);
}

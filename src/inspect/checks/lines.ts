/** 行内：避头尾、不拆的数和号、两端对齐、孤字。GB/T 15834、GB/T 15835 和惯例。 */
import { CLOSES, hanIn, mayNotBegin, mayNotEnd } from '../page/characters.ts';
import type { Segment } from '../page/sheet.ts';
import type { BodyRow } from '../recognise/body.ts';
import type { Reading } from '../types.ts';
import { judged, near, quantity, quoted, words } from '../values.ts';
import { emOf } from './area.ts';
import type { Check, Subject } from './check.ts';

/** Where a line ends and the next begins, both as written. */
interface Break {
  readonly before: BodyRow;
  readonly after: BodyRow;
  readonly end: string;
  readonly start: string;
}

interface Split {
  readonly name: string;
  readonly id: string;
  readonly clause?: string;
  readonly strength: Check['strength'];
  readonly title: Check['title'];
  readonly wrong: (broken: Break) => boolean;
}

const SPLITS: readonly Split[] = [
  {
    name: 'lines/pairs',
    id: 'C-15',
    clause: 'GB/T 15834—2011 5.1',
    strength: 'MUST',
    title: { zh: '破折号、省略号不拆开', en: 'dashes and ellipses are not split' },
    wrong: ({ end, start }) =>
      (/—$/u.test(end) && /^—/u.test(start)) || (/…$/u.test(end) && /^…/u.test(start)),
  },
  {
    name: 'lines/numbers',
    id: 'C-16',
    clause: 'GB/T 15835—2011',
    strength: 'DEF',
    title: { zh: '数不拆开，不与百分号等分家', en: 'numbers are not split, nor taken from %' },
    wrong: ({ end, start }) =>
      /[\d][.,]?$/u.test(end) &&
      /^(?:\d|[.,]\d|[%‰％℃°])/u.test(start) &&
      !(/[.,]$/u.test(end) && !/^\d/u.test(start)),
  },
  {
    name: 'lines/dates',
    id: 'C-18',
    strength: 'PRAC',
    title: { zh: '年月日、发文字号、期号不拆开', en: 'dates, document and issue numbers are not split' },
    wrong: ({ end, start }) =>
      (/\d$/u.test(end) && /^[年月日](?![\d年]*度)/u.test(start)) ||
      (/〔\d*$/u.test(end) && /^\d*〕/u.test(start)) ||
      (/〕$/u.test(end) && /^\d+号/u.test(start)) ||
      (/〕\d*$/u.test(end) && /^号/u.test(start)) ||
      (/第$/u.test(end) && /^\d/u.test(start)),
  },
  {
    name: 'lines/words',
    id: 'C-17',
    strength: 'PRAC',
    title: { zh: '西文词不拆开', en: 'Latin words are not split' },
    wrong: ({ end, start }) => /[A-Za-z]$/.test(end) && /^[A-Za-z]/.test(start),
  },
];

export const LINE_CHECKS: readonly Check[] = [
  {
    name: 'lines/start',
    id: 'C-11',
    clause: 'GB/T 15834—2011 5.1',
    strength: 'MUST',
    title: { zh: '句号、逗号等不上行首', en: 'no line begins with a mark that must not' },
    read: (subject) =>
      edges(
        subject,
        (text) => mayNotBegin(text),
        (text) => text.slice(0, 1),
      ),
  },
  {
    name: 'lines/end',
    id: 'C-12',
    clause: 'GB/T 15834—2011 5.1',
    strength: 'MUST',
    title: { zh: '前引号、前括号不在行末', en: 'no line ends with an opening mark' },
    read: (subject) =>
      edges(
        subject,
        (text) => mayNotEnd(text),
        (text) => text.slice(-1),
      ),
  },
  ...SPLITS.map(splitCheck),
  {
    name: 'lines/justified',
    id: 'C-38',
    strength: 'PRAC',
    title: { zh: '两端对齐（段落末行除外）', en: 'lines reach both edges (but the last of a paragraph)' },
    read: justified,
  },
  {
    name: 'lines/loose',
    id: 'C-42',
    strength: 'PRAC',
    title: { zh: '字距不过松（五分之一字）', en: 'no loose lines (a fifth of an em)' },
    read: loose,
  },
  {
    name: 'lines/lone',
    id: 'C-60',
    strength: 'PRAC',
    title: { zh: '段落末行不只一个字', en: 'no paragraph ends in a line of one character' },
    read: ({ body }) => {
      const ends = body.rows.filter((row) => row.continues && !row.continued && !row.special);
      const lone = ends.filter(
        ({ segment }) => hanIn(segment.text) <= 1 && segment.alone && !/[\dA-Za-z]/.test(segment.text),
      );
      return report(ends.length, lone, ({ segment }) => quoted(segment.text));
    },
  },
  {
    name: 'lines/lonely-page',
    id: 'B-22',
    strength: 'DERIV',
    title: { zh: '没有一面只有一行正文', en: 'no page with a single line of text' },
    read: ({ sheets, body }) => {
      const pages = sheets.filter(
        ({ kind, tables, pictures }) => kind === 'text' && tables.length + pictures.length === 0,
      );
      const lonely = pages.flatMap(({ number, segments }) => {
        const rows = body.rows.filter(({ segment }) => segment.page === number);
        return rows.length === 1 && segments.length <= 2 ? rows : [];
      });
      return report(pages.length, lonely, ({ segment }) => quoted(segment.text));
    },
  },
];

const at = (segment: Segment) => ({ page: segment.page, place: segment, about: segment.text });

function report(
  all: number,
  wrong: readonly BodyRow[],
  measured: (row: BodyRow) => ReturnType<typeof quoted>,
): readonly Reading[] {
  const expected = words('没有', 'none');
  if (all === 0) return [];
  if (wrong.length === 0) return [judged(true, expected, expected)];
  return wrong.map((row) => judged(false, measured(row), expected, at(row.segment)));
}

/** Of running text, titles, addressees and 版记: every line whose neighbours belong to it. */
function edges(
  { body, title, recipients, colophon }: Subject,
  wrong: (text: string) => boolean,
  shown: (text: string) => string,
): readonly Reading[] {
  const rows = body.rows.map(({ segment }) => segment);
  const all = [...rows, ...(title?.rows ?? []), ...recipients, ...(colophon?.rows ?? [])];
  const off = all.filter(({ text }) => wrong(text));
  const expected = words('没有', 'none');
  if (all.length === 0) return [];
  if (off.length === 0) return [judged(true, expected, expected)];
  return off.map((segment) => judged(false, quoted(shown(segment.text)), expected, at(segment)));
}

function splitCheck({ wrong, ...row }: Split): Check {
  return {
    ...row,
    read: ({ body }) => {
      const breaks = breaksIn(body.rows);
      const off = breaks.filter(wrong);
      const expected = words('没有', 'none');
      if (breaks.length === 0) return [];
      if (off.length === 0) return [judged(true, expected, expected)];
      return off.map(({ before, end, start }) =>
        judged(
          false,
          words(`“${end.slice(-6)}/${start.slice(0, 6)}”`, `“${end.slice(-6)}/${start.slice(0, 6)}”`),
          expected,
          at(before.segment),
        ),
      );
    },
  };
}

function breaksIn(rows: readonly BodyRow[]): Break[] {
  return rows.slice(1).flatMap((after, i) => {
    const before = rows[i]!;
    return before.continued ? [{ before, after, end: before.segment.text, start: after.segment.text }] : [];
  });
}

/** The last mark may keep its blank half, lose it or hang over the edge; a line that falls short by more belongs to another kind of text. */
function justified({ body }: Subject): readonly Reading[] {
  const lines = body.rows.filter(({ continued, special }) => continued && !special);
  const short = lines.filter(({ segment, side }) => {
    const em = emOf(segment.size);
    const ends = CLOSES.test(segment.text)
      ? [segment.right, segment.right - em / 2, segment.right + em / 2, segment.right - em]
      : [segment.right];
    return ends.every((end) => Math.abs(end - side.right) > 0.5);
  });
  if (lines.length === 0) return [];
  const expected = words('对齐版心右缘', 'at the right edge');
  if (short.length === 0) return [judged(true, expected, expected)];
  return short.map(({ segment, side }) => near(segment.right, side.right, 0.5, 'mm', at(segment)));
}

const LOOSE = 0.2;

function loose({ body }: Subject): readonly Reading[] {
  const lines = body.rows.flatMap(({ segment }) =>
    segment.advance ? [{ segment, ...segment.advance }] : [],
  );
  if (lines.length < 3) return [];
  const usual = lines.map(({ median }) => median).sort((a, b) => a - b)[lines.length >> 1]!;
  const extra = (line: (typeof lines)[number]) => (line.median - usual) / emOf(line.segment.size);
  const off = lines.filter((line) => extra(line) > LOOSE);
  const expected = words('每处不过 0.2 字', 'at most 0.2 em a gap');
  const most = lines.reduce((a, b) => (extra(a) > extra(b) ? a : b));
  if (off.length === 0) return [judged(true, quantity(Math.max(0, extra(most)), 'em'), expected)];
  return off.map((line) => judged(false, quantity(extra(line), 'em'), expected, at(line.segment)));
}

/** What was found, before anything is held against it: a row for each page, a row for each kind of text. */
import type { Bilingual } from '../diagnostics/types.ts';
import { mostUsed } from './checks/faces-check.ts';
import { CLOSES, OPENS } from './page/characters.ts';
import type { Segment } from './page/sheet.ts';
import type { Paper } from './recognise/paper.ts';
import { isOdd } from './recognise/sides.ts';
import type { Box, ElementSummary, PageSummary } from './types.ts';

const round = (value: number): number => Math.round(value * 100) / 100;

/** Sheets of paper, where nothing on them was measured. */
export const sheetsOf = ({ sheets }: Paper): PageSummary[] =>
  sheets.map(({ number, width, height, kind }) => ({
    page: number,
    width: round(width),
    height: round(height),
    lines: 0,
    kind,
  }));

export function pagesOf(paper: Paper): PageSummary[] {
  const { sheets, column, numbers } = paper;
  const text = textOf(paper);
  return sheets.map(({ number, width, height, kind }) => {
    const rows = text.filter(({ page }) => page === number);
    const edges = edgesOn(number, paper);
    const pitch = column.pitches.get(number);
    const printed = numbers.get(number)?.segment.text;
    return {
      page: number,
      width: round(width),
      height: round(height),
      ...(rows.length > 0 ? { text: boxOf(rows), ...(edges ? { edges } : {}) } : {}),
      lines: rows.length,
      ...charactersOn(rows, edges),
      ...(pitch ? { pitch: round(pitch) } : {}),
      ...(printed ? { pageNumber: printed } : {}),
      kind,
    };
  });
}

/** From the addressees to the note at the end. */
function textOf({ body, recipients, closing }: Paper): Segment[] {
  const { attachments, organ, date, remark } = closing;
  const parts = [...recipients, ...body.rows.map(({ segment }) => segment), ...attachments];
  const all = new Set([...parts, ...[organ, date, remark].filter((one) => one !== undefined)]);
  return [...all].filter(({ leads }) => leads);
}

type PageEdges = NonNullable<PageSummary['edges']>;

/** The right edge shows where a line runs on to the next: the longest of short lines says nothing. */
function edgesOn(page: number, { column, body }: Paper): PageEdges | undefined {
  const odd = isOdd(column, page);
  const side = odd ? column.odd : column.even;
  if (!side) return undefined;
  const other = odd ? column.even : column.odd;
  const shows = (which: boolean) =>
    body.rows.some(({ segment, full, continued }) => {
      return full && continued && isOdd(column, segment.page) === which;
    });
  const left = round(side.left);
  if (column.loosely) return { left };
  if (shows(odd)) return { left, right: round(side.right) };
  return other && shows(!odd) ? { left, right: round(side.left + other.right - other.left) } : { left };
}

/** How many fit between the edges, at the distance of most neighbours on the page. */
function charactersOn(rows: readonly Segment[], side: PageEdges | undefined): { characters?: number } {
  const steps = rows.flatMap(({ advance }) => (advance ? [advance.median] : [])).sort((a, b) => a - b);
  const step = steps[steps.length >> 1];
  return step && side?.right !== undefined
    ? { characters: Math.floor((side.right - side.left) / step + 0.2) }
    : {};
}

/** A mark at an edge may have lost its blank half: its box then stands outside. */
function boxOf(rows: readonly Segment[]): Box {
  return {
    left: round(Math.min(...(unmarked(rows, OPENS) ?? rows).map((row) => row.left))),
    top: round(Math.min(...rows.map((row) => row.top))),
    right: round(Math.max(...(unmarked(rows, CLOSES) ?? rows).map((row) => row.right))),
    bottom: round(Math.max(...rows.map((row) => row.bottom))),
  };
}

function unmarked(rows: readonly Segment[], mark: RegExp): readonly Segment[] | undefined {
  const plain = rows.filter(({ text }) => !mark.test(text));
  return plain.length > 0 ? plain : undefined;
}

/** An organ may stand in smaller red type over the name. */
function largest(mark: readonly Segment[]): Segment[] {
  const size = Math.max(...mark.map((one) => one.size));
  return mark.filter((one) => one.size > size - 0.6);
}

type Kind = readonly [string, Bilingual, (paper: Paper) => readonly (Segment | undefined)[]];

const level =
  (n: 1 | 2 | 3 | 4) =>
  ({ body }: Paper) =>
    body.rows.filter((row) => row.level === n && !row.continues).map(({ segment }) => segment);

const KINDS: readonly Kind[] = [
  ['mark', { zh: '标志', en: 'mark' }, ({ head }) => largest(head.mark)],
  [
    'corner',
    { zh: '份号、密级、紧急程度', en: 'corner' },
    ({ head }) => [head.copyNumber, head.secrecy, head.urgency],
  ],
  ['number', { zh: '发文字号、期号', en: 'number' }, ({ head }) => [head.number]],
  ['signers', { zh: '签发人', en: 'signers' }, ({ head }) => head.signers],
  ['title', { zh: '标题', en: 'title' }, ({ title }) => title?.rows ?? []],
  ['recipients', { zh: '主送机关', en: 'addressees' }, ({ recipients }) => recipients],
  [
    'body',
    { zh: '正文', en: 'body' },
    ({ body }) => body.rows.filter((row) => row.level === undefined).map(({ segment }) => segment),
  ],
  ['level-1', { zh: '一级标题', en: 'level 1' }, level(1)],
  ['level-2', { zh: '二级标题', en: 'level 2' }, level(2)],
  ['level-3', { zh: '三级标题', en: 'level 3' }, level(3)],
  ['level-4', { zh: '四级标题', en: 'level 4' }, level(4)],
  ['attachment-note', { zh: '附件说明', en: 'attachment note' }, ({ closing }) => closing.attachments],
  ['signature', { zh: '署名', en: 'signature' }, ({ closing }) => [closing.organ]],
  ['date', { zh: '成文日期', en: 'date' }, ({ closing }) => [closing.date]],
  ['colophon', { zh: '版记', en: '版记' }, ({ colophon }) => colophon?.rows ?? []],
  [
    'page-number',
    { zh: '页码', en: 'page numbers' },
    ({ numbers }) => [...numbers.values()].map(({ segment }) => segment),
  ],
];

export function elementsOf(paper: Paper): ElementSummary[] {
  return KINDS.flatMap(([element, title, find]) => {
    const segments = find(paper).filter((segment) => segment !== undefined);
    const [first] = segments;
    if (!first) return [];
    // A heading may run into its paragraph: its face is that of its beginning.
    const runs = segments.flatMap((segment) =>
      element.startsWith('level') ? segment.runs.slice(0, 1) : segment.runs,
    );
    const { face, class: kind } = mostUsed(runs);
    const characters = segments.reduce((sum, { count }) => sum + count, 0);
    const pages = [...new Set(segments.map(({ page }) => page))].sort((a, b) => a - b);
    return [{ element, title, face, class: kind, size: first.size, characters, pages }];
  });
}

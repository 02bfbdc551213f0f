/** What was found, before anything is held against it: a row for each page, a row for each kind of text. */
import type { Bilingual } from '../diagnostics/types.ts';
import { mostUsed } from './checks/faces-check.ts';
import { CLOSES, OPENS } from './page/characters.ts';
import type { Segment } from './page/sheet.ts';
import { type Side, sideFor } from './recognise/column.ts';
import type { Paper } from './recognise/paper.ts';
import type { Box, ElementSummary, PageSummary } from './types.ts';

const round = (value: number): number => Math.round(value * 100) / 100;

export function pagesOf(paper: Paper): PageSummary[] {
  const { sheets, column, numbers } = paper;
  return sheets.map(({ number, width, height, kind }) => {
    const rows = column.rows.filter(({ page }) => page === number);
    const pitch = column.pitches.get(number);
    const printed = numbers.get(number)?.segment.text;
    return {
      page: number,
      width: round(width),
      height: round(height),
      ...(rows.length > 0 ? { text: boxOf(rows) } : {}),
      lines: rows.length,
      ...charactersOn(rows, sideFor(column, number)),
      ...(pitch ? { pitch: round(pitch) } : {}),
      ...(printed ? { pageNumber: printed } : {}),
      kind,
    };
  });
}

/** How many fit between the edges, at the distance of most neighbours on the page. */
function charactersOn(rows: readonly Segment[], side: Side | undefined): { characters?: number } {
  const steps = rows.flatMap(({ advance }) => (advance ? [advance.median] : [])).sort((a, b) => a - b);
  const step = steps[steps.length >> 1];
  return step && side ? { characters: Math.floor((side.right - side.left) / step + 0.2) } : {};
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

type Kind = readonly [string, Bilingual, (paper: Paper) => readonly (Segment | undefined)[]];

const level =
  (n: 1 | 2 | 3 | 4) =>
  ({ body }: Paper) =>
    body.rows.filter((row) => row.level === n && !row.continues).map(({ segment }) => segment);

const KINDS: readonly Kind[] = [
  ['mark', { zh: '标志', en: 'mark' }, ({ head }) => head.mark],
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

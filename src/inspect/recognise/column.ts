/**
 * The running text of a file: which size it has, where its column stands on odd and on even pages, how far
 * its lines are apart. All of it is read off the lines themselves; no number of the standard comes in.
 */
import { CLOSES, hanIn, OPENS } from '../page/characters.ts';
import type { Segment, Sheet } from '../page/sheet.ts';
import type { Box } from '../types.ts';
import { type PageNumber, pagesBefore } from './page-numbers.ts';
import { type Pitches, pitchesOf } from './pitch.ts';
import { isOdd, type Side, type Sides } from './sides.ts';

export interface Column extends Sides, Pitches {
  /** pt. */
  readonly size: number;
  /** Lines of running text, in reading order. */
  readonly rows: readonly Segment[];
  /** From one Han character to the next in most lines, mm. */
  readonly step: number | undefined;
}

/** How far apart two numbers may be and still be the same edge, mm. */
const SAME = 0.35;

export function columnOf(sheets: readonly Sheet[], numbers: ReadonlyMap<number, PageNumber>): Column {
  const text = sheets.flatMap((sheet) => runningText(sheet, numbers.get(sheet.number)));
  const size = commonestSize(text);
  const rows = text.filter((segment) => Math.abs(segment.size - size) < 0.3 && segment.leads);
  const before = pagesBefore(sheets, numbers);
  const [odd, even] = [true, false].map((which) =>
    sideOf(rows.filter(({ page }) => isOdd({ before }, page) === which)),
  );
  const sides = { odd, even, before };
  return { size, ...sides, rows, ...pitchesOf(sheets, rows, sides), step: usualStep(rows) };
}

export const isInside = ({ left, right, top, bottom }: Box, box: Box): boolean =>
  (left + right) / 2 > box.left &&
  (left + right) / 2 < box.right &&
  (top + bottom) / 2 > box.top &&
  (top + bottom) / 2 < box.bottom;

function runningText({ segments, tables }: Sheet, number: PageNumber | undefined): Segment[] {
  return segments.filter(
    (segment) => segment !== number?.segment && !tables.some((table) => isInside(segment, table)),
  );
}

/** By Han characters; where there are none, by any. */
function commonestSize(text: readonly Segment[]): number {
  const counts = new Map<number, number>();
  const any = text.some(({ han }) => han > 0);
  for (const { size, han, count } of text) {
    const near = [...counts.keys()].find((known) => Math.abs(known - size) < 0.2) ?? size;
    counts.set(near, (counts.get(near) ?? 0) + (any ? han : count));
  }
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0];
}

/** Left: where most lines begin that are not indented; right: where most end. */
function sideOf(rows: readonly Segment[]): Side | undefined {
  if (rows.length < 2) return undefined;
  // A mark at an edge often loses its blank half: its box then stands outside.
  const left = edge(
    placesOf(rows, (row) => !OPENS.test(row.text), 'left'),
    'least',
  );
  const right = edge(
    placesOf(rows, (row) => !CLOSES.test(row.text), 'right'),
    'most',
  );
  const at = (edge: number, which: 'left' | 'right') =>
    rows.filter((row) => Math.abs(row[which] - edge) < SAME).length;
  return { left, right, atLeft: at(left, 'left'), atRight: at(right, 'right') };
}

function placesOf(
  rows: readonly Segment[],
  plain: (row: Segment) => boolean,
  which: 'left' | 'right',
): number[] {
  const fit = rows.filter(plain);
  return (fit.length >= 2 ? fit : rows).map((row) => row[which]);
}

/** Outermost place that at least a tenth of the lines share, and two of them; else the outermost of all. */
function edge(values: readonly number[], which: 'least' | 'most'): number {
  const sign = which === 'least' ? 1 : -1;
  const sorted = [...values].sort((a, b) => sign * (a - b));
  const enough = Math.max(2, values.length / 10);
  const shared = sorted.find((value) => sorted.filter((v) => Math.abs(v - value) < SAME).length >= enough);
  const near = values.filter((v) => Math.abs(v - (shared ?? sorted[0]!)) < SAME).sort((a, b) => a - b);
  return near[near.length >> 1] ?? sorted[0]!;
}

function usualStep(rows: readonly Segment[]): number | undefined {
  const steps = rows.flatMap(({ advance }) => (advance ? [advance.median] : [])).sort((a, b) => a - b);
  return steps.length < 2 ? undefined : steps[steps.length >> 1];
}

/** Rows that are text a person wrote, not a row of dots or figures. */
export const isWords = ({ text }: Segment): boolean => hanIn(text) > 0;

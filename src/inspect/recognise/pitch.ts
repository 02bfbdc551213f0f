/**
 * How far lines are apart, and paragraphs. In: lines of running text and the column they stand in. Out: the distance
 * from a line to the next of its own paragraph. A gap between paragraphs is no pitch, however many there are of it.
 */
import type { Segment, Sheet } from '../page/sheet.ts';
import { type Sides, sideFor } from './sides.ts';

export interface Pitches {
  /** From a line to the next of its paragraph, mm: in the file, and by page. */
  readonly pitch: number | undefined;
  readonly pitches: ReadonlyMap<number, number>;
  /** No paragraph has two lines: the pitch is from one paragraph to the next. */
  readonly loosely: boolean;
}

interface Gap {
  readonly page: number;
  readonly height: number;
  /** From a full line to one at the left edge. */
  readonly within: boolean;
}

/** Distances that are one, mm. */
const BIN = 0.05;
const SAME = 0.1;
/** So few lines that run on may be chance, and must be nearer to one another than the others are. */
const FEW = 3;

export function pitchesOf(sheets: readonly Sheet[], rows: readonly Segment[], sides: Sides): Pitches {
  const gaps = sheets.flatMap((sheet) => gapsOn(sheet, rows, sides));
  const within = gaps.filter((gap) => gap.within);
  const usual = mode(heights(gaps), BIN);
  const own = mode(heights(within), BIN);
  const believed = own !== undefined && (within.length >= FEW || own < usual! + SAME);
  const pitch = believed ? own : usual;
  const pitches = sheets.flatMap(({ number }) => {
    const on = pitchOn(
      gaps.filter(({ page }) => page === number),
      pitch,
    );
    return on === undefined ? [] : [[number, on] as const];
  });
  return { pitch, pitches: new Map(pitches), loosely: !believed };
}

/** Where too few lines of a page run on, its commonest gap, if that is the pitch of the others. */
function pitchOn(gaps: readonly Gap[], pitch: number | undefined): number | undefined {
  const within = gaps.filter((gap) => gap.within);
  const own = within.length >= FEW ? mode(heights(within), BIN) : undefined;
  const usual = gaps.length >= FEW ? mode(heights(gaps), BIN) : undefined;
  const agrees = usual !== undefined && pitch !== undefined && Math.abs(usual - pitch) < SAME;
  return own ?? (agrees ? usual : undefined);
}

const heights = (gaps: readonly Gap[]): number[] => gaps.map(({ height }) => height);

function gapsOn({ number: page, width }: Sheet, rows: readonly Segment[], sides: Sides): Gap[] {
  const here = rows.filter((row) => row.page === page);
  const edges = edgesOn(page, sides);
  const runs = edges && edges.right - edges.left > NARROW * width ? edges : undefined;
  const gaps = here.slice(1).map((row, i) => {
    const before = here[i]!;
    const within = runs !== undefined && runsOn(before, row, runs);
    return { page, height: row.baseline - before.baseline, within };
  });
  return gaps.filter(({ height }) => height > 1);
}

/** Share of the sheet: lines that are no longer show no edge, however many end at one place. */
const NARROW = 0.5;

interface Edges {
  readonly left: number;
  readonly right: number;
}

/** A page of short lines has no edge of its own: its text is as wide as that of the others. */
function edgesOn(page: number, sides: Sides): Edges | undefined {
  const side = sideFor(sides, page);
  const widths = [sides.odd, sides.even].flatMap((one) => (one ? [one.right - one.left] : []));
  return side && { left: side.left, right: side.left + Math.max(...widths) };
}

/** A line that is not justified may end three characters short of the edge. */
function runsOn(before: Segment, row: Segment, { left, right }: Edges): boolean {
  const em = (row.size * 25.4) / 72;
  const flush = Math.abs(row.left - left) < 0.6 * em;
  const near = row.baseline - before.baseline < 3.5 * em;
  return flush && near && before.right > right - 3.2 * em && before.alone;
}

/** Middle of the fullest bin; undefined without values. */
export function mode(values: readonly number[], bin: number): number | undefined {
  let best: number[] = [];
  const sorted = [...values].sort((a, b) => a - b);
  for (let from = 0, to = 0; from < sorted.length; from += 1) {
    while (to < sorted.length && sorted[to]! - sorted[from]! <= bin) to += 1;
    if (to - from > best.length) best = sorted.slice(from, to);
  }
  return best[best.length >> 1];
}

/**
 * Room for a text over several bands, wherever pages may part them: every band then holds whole lines, and all
 * together hold the text, so that no part of the block is given more than it can bear. In: heights of bands and
 * the blocks over them. Out: heights, larger where needed. Bands that no page parts are left alone.
 */
export interface Span {
  /** Bands, both included. */
  readonly first: number;
  readonly last: number;
}
export interface TextOver extends Span {
  readonly lines: number;
}

/** Rounding. */
const SLACK = 1e-6;

/** Lines that a part of a block holds, whatever part it is: so many in two parts are never more than in both as one. */
export function linesIn(height: number, pitch: number): number {
  return Math.floor(height / pitch + SLACK);
}

/** Heights of bands that hold all texts line by line; each band of a block is made higher by the same. */
export function heldApart(
  heights: readonly number[],
  texts: readonly TextOver[],
  pitch: number,
): readonly number[] {
  const held = [...heights];
  for (const { first, last, lines } of texts) {
    const more = moreFor(held.slice(first, last + 1), lines, pitch);
    for (let i = first; i <= last; i++) held[i] = (held[i] as number) + more;
  }
  return held;
}

/** The least that makes all bands, each higher by it, hold so many lines. */
function moreFor(heights: readonly number[], lines: number, pitch: number): number {
  const missing = lines - heights.reduce((sum, height) => sum + linesIn(height, pitch), 0);
  if (missing <= 0) return 0;
  const each = Math.ceil(missing / heights.length) - 1;
  const further = missing - each * heights.length;
  const toNext = heights.map((height) => (linesIn(height, pitch) + 1) * pitch - height);
  return each * pitch + (toNext.toSorted((a, b) => a - b)[further - 1] as number);
}

/** A band as bands of one height and of whole lines, none much higher than `most` unless it has to be `least` high. */
export function dividedEvenly(height: number, least: number, most: number, pitch: number): readonly number[] {
  const count = Math.ceil(height / most);
  const part = Math.ceil(Math.max(height / count, least) / pitch - SLACK) * pitch;
  return Array<number>(count).fill(part);
}

/** First and last bands of rows that blocks join, blocks that overlap taken as one. */
export function joinedSpans(spans: readonly Span[]): readonly Span[] {
  const found: { first: number; last: number }[] = [];
  for (const { first, last } of spans.toSorted((a, b) => a.first - b.first)) {
    const open = found.at(-1);
    if (open && first <= open.last) open.last = Math.max(open.last, last);
    else found.push({ first, last });
  }
  return found;
}

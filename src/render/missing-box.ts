/**
 * What stands for a character that no face has: a frame with its code point inside, so that a page says which is
 * meant. In: text. Out: which characters share a box, and the rectangles of one, in thousandths of an em from the
 * pen position and the baseline, y upward. Knows neither PDF nor SVG.
 */

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What shares a box, as it shares a place on the line: a character with its marks, joined pictures, the letters of a flag. */
const BOXED =
  /(?:[\u{1f1e6}-\u{1f1ff}]{2}|.)(?:[\p{M}\p{EMod}\u{e0020}-\u{e007f}]|\u200d[\u2190-\u2e7f\u{1f000}-\u{10ffff}]?)*/gsu;

/** The text of each box. A box is one em wide. */
export function boxesOf(text: string): readonly string[] {
  return text.match(BOXED) ?? [];
}

/** `6C49`, `20BB7`: at least four digits. */
export function hexOf(cluster: string): string {
  return (cluster.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

/** Outer and inner edge of the frame: an em box with a little air around it. */
export const MISSING_FRAME: { readonly outer: Rectangle; readonly inner: Rectangle } = {
  outer: { x: 60, y: -70, width: 880, height: 900 },
  inner: { x: 100, y: -30, width: 800, height: 820 },
};

/** Digits as five rows of three cells, the leftmost cell the highest bit. */
const DIGITS: Readonly<Record<string, readonly number[]>> = {
  0: [7, 5, 5, 5, 7],
  1: [2, 6, 2, 2, 7],
  2: [7, 1, 7, 4, 7],
  3: [7, 1, 7, 1, 7],
  4: [5, 5, 7, 1, 1],
  5: [7, 4, 7, 1, 7],
  6: [7, 4, 7, 5, 7],
  7: [7, 1, 1, 1, 1],
  8: [7, 5, 7, 5, 7],
  9: [7, 5, 7, 1, 7],
  A: [2, 5, 7, 5, 5],
  B: [6, 5, 6, 5, 6],
  C: [7, 4, 4, 4, 7],
  D: [6, 5, 5, 5, 6],
  E: [7, 4, 7, 4, 7],
  F: [7, 4, 7, 4, 4],
};

const EM = 1000;
const ROW_BASE = [425, 25] as const;
const CELL_HEIGHT = 62;

/** The lit cells of the digits, in two rows. */
export function cellsOf(hex: string): readonly Rectangle[] {
  const half = Math.ceil(hex.length / 2);
  const rows = [hex.slice(0, half), hex.slice(half)];
  const cell = half > 2 ? 62 : 86;
  return rows.flatMap((row, at) => digitRow(row, ROW_BASE[at] ?? 0, cell));
}

/** A row centred in the box; a digit is three cells wide, and a cell stands between two. */
function digitRow(digits: string, base: number, cell: number): Rectangle[] {
  const width = (digits.length * 4 - 1) * cell;
  return [...digits].flatMap((digit, index) => {
    const left = (EM - width) / 2 + index * 4 * cell;
    return (DIGITS[digit] ?? []).flatMap((bits, row) =>
      litCells(bits, left, base + (4 - row) * CELL_HEIGHT, cell),
    );
  });
}

function litCells(bits: number, left: number, y: number, cell: number): Rectangle[] {
  return [0, 1, 2]
    .filter((column) => bits & (4 >> column))
    .map((column) => ({ x: left + column * cell, y, width: cell, height: CELL_HEIGHT }));
}

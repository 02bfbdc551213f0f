/**
 * Where the cells of a table stand.
 *
 * markdown-it splits a row at its bars, trims the cells and turns `\|` into a bar; the same is done here
 * with the offsets kept. Cells that the writer typed beyond the head are dropped by markdown-it; they
 * are remembered on the row, so that nothing is lost unsaid.
 *
 * A cell closed by two bars takes the next column too, and `^^` joins the cell above, as in MultiMarkdown.
 * A row of bars alone is a row of empty cells: forms have such rows to be filled in by hand.
 */
import type { StateBlock } from 'markdown-it';
import type { Piece } from './origin.ts';
import { firstInk, lineEnd, type PlacedBlock, verbatim } from './placed-block.ts';

export interface PlacedRow extends PlacedBlock {
  /** Offsets of a cell for which the table has no column, if there is one. */
  surplus?: Stretch;
}

/** The inline token of a cell. */
export interface PlacedCell extends PlacedBlock {
  joins?: 'left' | 'above';
}

const BAR = 0x7c;
const BACKSLASH = 0x5c;

/** Gives every row and cell that the table rule pushed its place. */
export function placeCells(state: StateBlock, from: number): void {
  let row: PlacedRow | undefined;
  let cells: readonly Cell[] = [];
  let column = 0;
  for (let i = from; i < state.tokens.length; i++) {
    const token = state.tokens[i] as PlacedBlock;
    if (token.type === 'tr_open') {
      row = token;
      cells = placeRow(state, row);
      column = 0;
    } else if (token.type === 'inline' && row) {
      placeCell(token, cells[column++] ?? { from: row.end, to: row.end, bars: [] }, state.src);
    } else if (token.type === 'tr_close' && row) {
      markSurplus(row, cells.slice(column), state.src);
    }
  }
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface Cell extends Stretch {
  /** Offsets of the backslashes that stand before a bar. */
  readonly bars: readonly number[];
  /** Nothing at all between its bars, and a cell before it that can take its column. */
  readonly closed?: true;
}

function placeRow(state: StateBlock, row: PlacedRow): readonly Cell[] {
  const ink = inkOf(state, row.map![0]);
  row.start = ink.from;
  row.end = ink.to;
  return splitRow(state.src, row.start, row.end);
}

/** The cells of a line, without the bars that frame it. */
export function cellsOf(state: StateBlock, line: number): readonly Cell[] {
  const { from, to } = inkOf(state, line);
  return splitRow(state.src, from, to);
}

function inkOf(state: StateBlock, line: number): Stretch {
  return trimmed({ from: firstInk(state, line), to: lineEnd(state, line) }, state.src);
}

function splitRow(src: string, start: number, end: number): readonly Cell[] {
  const cells: Cell[] = [];
  let from = start;
  let bars: number[] = [];
  for (let pos = start; pos <= end; pos++) {
    if (pos < end && src.charCodeAt(pos) !== BAR) continue;
    const isEscaped = pos < end && pos > start && src.charCodeAt(pos - 1) === BACKSLASH;
    if (isEscaped) {
      bars.push(pos - 1);
      continue;
    }
    cells.push({ from, to: pos, bars });
    from = pos + 1;
    bars = [];
  }
  // The bars at the edges of a row are its frame, not empty cells.
  const first = cells[0]!.to === cells[0]!.from ? 1 : 0;
  const last = cells.at(-1)!;
  return closing(cells.slice(first, last.to === last.from ? -1 : undefined));
}

/** Marks the empty stretches behind a cell that was typed, be it with a blank only. */
function closing(cells: readonly Cell[]): readonly Cell[] {
  const typed = cells.findIndex((cell) => cell.to > cell.from);
  const joins = (cell: Cell, i: number) => typed >= 0 && i > typed && cell.to === cell.from;
  return cells.map((cell, i) => (joins(cell, i) ? { ...cell, closed: true } : cell));
}

function placeCell(token: PlacedCell, cell: Cell, src: string): void {
  const { from, to } = trimmed(cell, src);
  token.start = from;
  token.end = to;
  token.pieces = piecesOf(from, to, cell.bars);
  if (cell.closed) token.joins = 'left';
  else if (src.slice(from, to) === ABOVE) token.joins = 'above';
}

const ABOVE = '^^';

/** What markdown-it would make the content of the cell: `\\|` is a bar. */
export function contentOf(cell: Cell, src: string): string {
  const { from, to } = trimmed(cell, src);
  return piecesOf(from, to, cell.bars)
    .map((piece) => src.slice(piece.to - piece.length, piece.to))
    .join('');
}

function trimmed({ from, to }: Stretch, src: string): Stretch {
  const text = src.slice(from, to);
  const ink = text.trimStart();
  const start = from + text.length - ink.length;
  return { from: start, to: start + ink.trimEnd().length };
}

function piecesOf(from: number, to: number, bars: readonly number[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  let pos = from;
  for (const bar of bars) {
    pieces.push(verbatim(at, pos, bar), { at: at + bar - pos, length: 1, from: bar, to: bar + 2 });
    at += bar - pos + 1;
    pos = bar + 2;
  }
  return [...pieces, verbatim(at, pos, to)].filter((piece) => piece.length > 0);
}

/** Bars that close a cell beyond the last column lose nothing. */
function markSurplus(row: PlacedRow, surplus: readonly Cell[], src: string): void {
  if (surplus.some((cell) => contentOf(cell, src) !== ''))
    row.surplus = { from: surplus[0]!.from, to: surplus.at(-1)!.to };
}

/** What the columns ask of a cell's words: text, width on one line, longest piece that does not break. */
import type { Cell, Prose } from '../../gongwen/types.ts';
import type { Context } from '../context.ts';
import { type Face, setLabel } from '../text.ts';

/** Air against rounding, so that a text set at its own natural width does not break. */
export const AIR = 0.5;

export function textOf(cell: Cell | undefined): string {
  return (cell?.prose ?? []).map((p) => (p.kind === 'phrase' ? p.text : ' ')).join('');
}

/** Width on one line; remarks of this trial setting are not the writer's business. */
export function naturalWidth(prose: Prose, face: Face, ctx: Context): number {
  return setLabel(prose, face, { ...ctx, diagnostics: [] }).right;
}

/** A table may have more rows than a call takes arguments. */
export function largest<T>(floor: number, list: readonly T[], measure: (item: T) => number): number {
  return list.reduce((most, item) => Math.max(most, measure(item)), floor);
}

/** Longest run that does not break, in characters: Latin words and numbers count half each. What is longer is an address or a serial number, and breaks. */
const LONGEST_PIECE = 8;

export function longestPiece(text: string): number {
  const pieces = text.split(/[\s\p{Script=Han}，。、；：（）]/u);
  return Math.min(
    LONGEST_PIECE,
    largest(0, pieces, (piece) => piece.length / 2 + 0.5),
  );
}

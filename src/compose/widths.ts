/**
 * The width a cluster takes on the line and where its glyph stands in it (C-20, C-37, P-18). The face
 * may say anything: · of 0.33 or 1 em, a dash of 0.89, quotes of 0.35; the class decides. In: class,
 * sign, glyph, style. Out: points.
 */
import { classRow, K } from './classes.ts';
import type { Faces, Glyph } from './faces.ts';
import type { TextStyle } from './types.ts';

/** Symbols this wide were drawn for a full cell. */
const FULL_SYMBOL = 0.75;
/** A Latin quote drawn wider than this came from a Chinese face: half an em is its place. */
const WIDE_QUOTE = 0.6;
const LATIN_QUOTES = new Set(['“', '”', '‘', '’'].map((ch) => ch.charCodeAt(0)));
const OPENING_QUOTES = new Set(['“', '‘'].map((ch) => ch.charCodeAt(0)));
/** Dashes that are one character of several cells. */
const LONG_DASH: ReadonlyMap<number, number> = new Map([
  [0x2e3a, 2],
  [0x2e3b, 3],
]);
/** Blanks of code: a tab is four, U+3000 the two columns of a Han character. */
const CODE_BLANKS: ReadonlyMap<number, number> = new Map([
  [0x09, 4],
  [0x3000, 2],
]);
/** A glyph as wide as its cell asks, in em, stays at the left so that runs of one pitch hold together. */
const FITS = 0.03;

/** Whether a Latin quote is drawn in a Chinese fashion and has to be set apart from its word. */
export const isWideQuote = (sign: number, glyph: Glyph): boolean =>
  LATIN_QUOTES.has(sign) && glyph.advance > WIDE_QUOTE;

export function widthOf(cls: number, sign: number, glyph: Glyph, style: TextStyle, faces: Faces): number {
  const { cell, size } = style;
  if (cls === K.codeSpace) return (CODE_BLANKS.get(sign) ?? 1) * glyph.advance * size;
  if (cls === K.digit) return faces.halfDigits(glyph.face) ? cell / 2 : glyph.advance * size;
  if (cls === K.symbol && glyph.advance >= FULL_SYMBOL) return cell;
  const cells = LONG_DASH.get(sign) ?? classRow(cls).width;
  if (cells > 0) return cells * cell;
  if (cls === K.western && isWideQuote(sign, glyph)) return size / 2;
  return glyph.advance * size;
}

/** A half-width mark that stands for a Chinese one. */
const isTypedMark = (cls: number, sign: number): boolean => sign < 0x80 && cls >= K.open && cls <= K.exclaim;

/** Chinese marks have their ink in the middle of one half of the cell, the half that stays at a line's edge. */
function typedMarkPen(cls: number, natural: number, advance: number, cell: number): number {
  const inHalf = Math.max(0, (cell / 2 - natural) / 2);
  return cls === K.open ? advance - inHalf - natural : inHalf;
}

/** Pen position from the left edge of the cluster's place. */
export function unshapedPen(
  cls: number,
  sign: number,
  natural: number,
  advance: number,
  style: TextStyle,
): number {
  if (isTypedMark(cls, sign)) return typedMarkPen(cls, natural, advance, style.cell);
  if (cls === K.western) return OPENING_QUOTES.has(sign) ? Math.min(0, advance - natural) : 0;
  const cells = advance / style.cell;
  if (Math.abs(natural - cells * style.size) <= FITS * style.size) return 0;
  const { place } = classRow(cls);
  if (place === 'left' && cls !== K.han) return 0;
  return place === 'right' ? advance - natural : (advance - natural) / 2;
}

/**
 * What one cluster asks of a face: which characters must be drawn, and which leave no trace. Knows
 * Unicode's invisible characters; knows no face.
 */

import { remember } from './remember.ts';

export type Wanted =
  /** Nothing to draw, no width: joiners, selectors, soft hyphens, marks of order, control characters. */
  | { readonly kind: 'invisible' }
  /** Half a character, or one no standard assigns: no face can have it. */
  | { readonly kind: 'impossible' }
  /** Drawn one after another; more than one only for marks that do not compose. */
  | { readonly kind: 'glyphs'; readonly codePoints: readonly number[] };

const INVISIBLE: readonly (readonly [number, number])[] = [
  [0x0000, 0x0008],
  [0x000a, 0x001f],
  [0x007f, 0x009f],
  [0x00ad, 0x00ad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xfffb],
  [0x1bca0, 0x1bca3],
  [0x1d173, 0x1d17a],
  [0xe0000, 0xe0fff],
];
const IMPOSSIBLE: readonly (readonly [number, number])[] = [
  [0xd800, 0xdfff],
  [0xe000, 0xf8ff],
  [0xfdd0, 0xfdef],
  [0xfffe, 0xffff],
  [0xf0000, 0x10ffff],
];

/** Blanks and their widths, em: a face without them still sets them. */
const BLANKS: ReadonlyMap<number, number> = new Map([
  [0x2000, 0.5],
  [0x2001, 1],
  [0x2002, 0.5],
  [0x2003, 1],
  [0x2004, 1 / 3],
  [0x2005, 1 / 4],
  [0x2006, 1 / 6],
  [0x2007, 0.5],
  [0x2008, 0.25],
  [0x2009, 1 / 5],
  [0x200a, 1 / 10],
  [0x202f, 1 / 5],
  [0x205f, 4 / 18],
  [0x3000, 1],
]);

const within = (code: number, ranges: readonly (readonly [number, number])[]): boolean =>
  ranges.some(([first, last]) => code >= first && code <= last);

const isInvisible = (code: number): boolean => (code < 0x20 || code >= 0x7f) && within(code, INVISIBLE);

/** Width of a blank in em, or undefined for anything that is drawn. */
export const blankWidth = (code: number): number | undefined => BLANKS.get(code);

/** A no-break space and a tab are the space of the face. */
const sameAsSpace = (code: number): boolean => code === 0x09 || code === 0xa0;

/** Where marks are found at all: the expression behind it takes longer to build than a page to measure. */
const MAY_COMBINE: readonly (readonly [number, number])[] = [
  [0x0300, 0x1fff],
  [0x20d0, 0x20ff],
  [0x2cef, 0x2dff],
  [0x302a, 0x302f],
  [0x3099, 0x309a],
  [0xa66f, 0xabff],
  [0xfb1e, 0xfb1e],
  [0xfe20, 0xfe2f],
  [0x10000, 0x1ffff],
];
const isCombining = (character: string, code: number): boolean =>
  within(code, MAY_COMBINE) && /^\p{M}$/u.test(character);

const analysed = new Map<string, Wanted>();

export function wantedOf(cluster: string): Wanted {
  return remember(analysed, cluster, () => analyse(cluster));
}

/** Nearly all of a Chinese text: what needs no look at the tables. */
const isOrdinary = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x20 && code < 0x7f) || (code >= 0x3001 && code <= 0x3029);

function analyse(cluster: string): Wanted {
  const first = cluster.charCodeAt(0);
  if (cluster.length === 1 && isOrdinary(first)) return { kind: 'glyphs', codePoints: [first] };
  const whole = cluster.length > 1 ? cluster.normalize('NFC') : cluster;
  const codes = Array.from(whole, (c) => c.codePointAt(0) ?? 0).filter((code) => !isInvisible(code));
  if (codes.length === 0) return { kind: 'invisible' };
  if (codes.some((code) => within(code, IMPOSSIBLE))) return { kind: 'impossible' };
  return { kind: 'glyphs', codePoints: codes.map((code) => (sameAsSpace(code) ? 0x20 : code)) };
}

/**
 * Clusters of a text: a character with the marks, selectors and joiners after it. Nothing is lost:
 * joined they are the text.
 */
export function clustersOf(text: string): string[] {
  const clusters: string[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const alone = clusters.length === 0 || isOrdinary(code);
    if (!alone && hangsOn(character, code)) clusters[clusters.length - 1] += character;
    else clusters.push(character);
  }
  return clusters;
}

const hanging = new Map<string, boolean>();
const hangsOn = (character: string, code: number): boolean =>
  remember(hanging, character, () => isInvisible(code) || isCombining(character, code));

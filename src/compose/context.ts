/**
 * Settles the classes that depend on neighbours, in place of the classes characters have alone:
 * half-width marks between Chinese, quotes, dashes and · that Chinese and Latin share, digits inside
 * words, two dashes in a row.
 * In and out: clusters, whose classes are this phase's to write.
 */
import { isChineseMark, isWestern, K } from './classes.ts';
import type { Clusters } from './clusters.ts';
import { settleTypedMarks } from './typed-marks.ts';

const OPENING = new Set(['“', '‘'].map((ch) => ch.charCodeAt(0)));
const CLOSING = new Set(['”', '’'].map((ch) => ch.charCodeAt(0)));
const APOSTROPHE = 0x2019;
const SINGLE = 0x2018;
const EM_DASH = 0x2014;
/** Shared marks that are Western between Western letters; / also between digits: 2/3, km/h. */
const SHARED = new Set(['—', '–', '…', '·', '/'].map((ch) => ch.charCodeAt(0)));
const SLASH = 0x2f;
const COMMA = 0x2c;
/** They join the two sides of a word: COVID-19, PM2.5, it's. */
const JOINING = new Set(["'", '’', '-', '‐', '‑', '.', ',', '_'].map((ch) => ch.charCodeAt(0)));

const isBlank = (cls: number) => cls === K.space || cls === K.wideSpace;
const isQuote = (sign: number) => OPENING.has(sign) || CLOSING.has(sign);

/** A heap of quotes must not make the search for a neighbour quadratic. */
const SIGHT = 8;

/** Nearest cluster that is neither blank nor quote, in the direction of `step`; -1 at the edge. */
function neighbour(clusters: Clusters, k: number, step: 1 | -1): number {
  for (let q = k + step, seen = 0; q >= 0 && q < clusters.count; q += step, seen++) {
    if (seen === SIGHT || (!isBlank(clusters.cls[q]!) && !isQuote(clusters.sign[q]!))) return q;
  }
  return -1;
}
const isLatinSide = (clusters: Clusters, q: number) =>
  q < 0 || clusters.cls[q] === K.letter || clusters.cls[q] === K.western;

function isApostrophe(clusters: Clusters, k: number, pending: boolean): boolean {
  if (clusters.sign[k] !== APOSTROPHE || k === 0 || clusters.cls[k - 1] !== K.letter) return false;
  return !pending || (k + 1 < clusters.count && clusters.cls[k + 1] === K.letter);
}

/** Whether anything Chinese stands in [from, to); `chinese[k]` counts it in front of k. */
function chineseBefore(clusters: Clusters): Int32Array {
  const before = new Int32Array(clusters.count + 1);
  for (let k = 0; k < clusters.count; k++) {
    const cls = clusters.cls[k]!;
    const chinese = cls === K.han || (isChineseMark(cls) && !isQuote(clusters.sign[k]!));
    before[k + 1] = before[k]! + (chinese ? 1 : 0);
  }
  return before;
}

/** Quotes are Chinese unless everything inside and next to the pair is Latin: it’s, say “hello” to. */
function settleQuotes(clusters: Clusters): void {
  const before = chineseBefore(clusters);
  const open: number[] = [];
  let single = 0;
  const settle = (first: number, last: number) => {
    const latin =
      before[last + 1] === before[first] &&
      isLatinSide(clusters, neighbour(clusters, first, -1)) &&
      isLatinSide(clusters, neighbour(clusters, last, 1)) &&
      clusters.count > 1;
    if (latin) for (const k of [first, last]) clusters.cls[k] = K.western;
  };
  for (let k = 0; k < clusters.count; k++) {
    const sign = clusters.sign[k]!;
    if (OPENING.has(sign)) {
      open.push(k);
      if (sign === SINGLE) single += 1;
    } else if (isApostrophe(clusters, k, single > 0)) clusters.cls[k] = K.western;
    else if (CLOSING.has(sign)) {
      const first = open.pop() ?? k;
      if (clusters.sign[first] === SINGLE) single -= 1;
      settle(first, k);
    }
  }
  for (const k of open) settle(k, k);
}

function settleShared(clusters: Clusters): void {
  for (let k = 0; k < clusters.count; k++) {
    const sign = clusters.sign[k]!;
    if (!SHARED.has(sign) || clusters.cls[k] === K.code) continue;
    const sides = [neighbour(clusters, k, -1), neighbour(clusters, k, 1)];
    const western = sides.every((q) => q >= 0 && isSharedSide(clusters.cls[q]!, sign));
    if (western) clusters.cls[k] = K.western;
    else if (sign === SLASH) clusters.cls[k] = K.slash;
  }
}
const isSharedSide = (cls: number, sign: number) => cls === K.letter || (sign === SLASH && isWestern(cls));

/** Two or more em dashes are one dash, not connectors. */
function settleDashes(clusters: Clusters): void {
  for (let k = 1; k < clusters.count; k++) {
    if (clusters.sign[k] === EM_DASH && clusters.sign[k - 1] === EM_DASH && clusters.cls[k] !== K.code) {
      clusters.cls[k] = K.dash;
      clusters.cls[k - 1] = K.dash;
    }
  }
}

/** Digits that belong to a word are letters; JOINING marks carry a word on where both sides are alike. */
function settleDigits(clusters: Clusters): void {
  const { cls, sign, count } = clusters;
  const isAlnum = (q: number) => q < count && (cls[q] === K.letter || cls[q] === K.digit);
  /** A comma carries on numbers only: 1,234.5kg. */
  const joins = (q: number) => {
    if (q >= count || cls[q] !== K.western || !JOINING.has(sign[q]!) || !isAlnum(q + 1)) return false;
    return sign[q] !== COMMA || (cls[q - 1] === K.digit && cls[q + 1] === K.digit);
  };
  for (let k = 0; k < count; ) {
    if (!isAlnum(k)) {
      k += 1;
      continue;
    }
    let end = k;
    let word = false;
    while (isAlnum(end) || joins(end)) {
      if (cls[end] === K.letter) word = true;
      end += 1;
    }
    if (word) for (let q = k; q < end; q++) if (cls[q] === K.digit) cls[q] = K.letter;
    k = end;
  }
}

export function settleContext(clusters: Clusters): void {
  settleTypedMarks(clusters);
  settleQuotes(clusters);
  settleShared(clusters);
  settleDashes(clusters);
  settleDigits(clusters);
}

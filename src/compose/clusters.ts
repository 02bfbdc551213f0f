/**
 * In: the text of a stretch. Out: its clusters (one character with its combining marks, variation
 * selectors and joiners) as columns of typed arrays, each with the class it would have standing alone.
 * Runs of blanks are one cluster. Lone surrogates are clusters like any other.
 */
import { type ClassCode, classOf, K } from './classes.ts';
import type { Stretch } from './stretches.ts';

/** Bits of `Clusters.flags`, about the place before the cluster. */
export const FLAG = {
  /** The writer typed a blank here that was taken out. */
  spaced: 1,
  /** U+200B: a line may break here. */
  mayBreak: 2,
  /** U+2060, no-break space: it may not. */
  noBreak: 4,
  /** The blank holds a line feed, which between Han characters is no blank at all. */
  feed: 8,
} as const;

/** Columns, all `count` long. Offsets are UTF-16 units of the stretch's text. */
export interface Clusters {
  count: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly cls: Uint8Array;
  readonly flags: Uint8Array;
  /** Index of the styled span. */
  readonly span: Int32Array;
  /** One UTF-16 unit that stands for the cluster where sequences are recognised. */
  readonly sign: Uint16Array;
}

const NO_BREAK_SPACES = new Set([0x00a0, 0x2007, 0x202f]);
const MARK = /^\p{M}$/u;
const JOINER = 0x200d;
/** Stands for ideographs beyond the BMP, so that recognisers see a Han character. */
const HAN_SIGN = 0x3400;
const OTHER_SIGN = 0xe000;

function isMark(cp: number): boolean {
  if (cp < 0x300 || (cp > 0x309a && cp < 0xa66f) || (cp >= 0xac00 && cp < 0xfb1e)) return false;
  if ((cp >= 0x2010 && cp < 0x20d0) || (cp >= 0x3030 && cp < 0x3099)) return false;
  return MARK.test(String.fromCodePoint(cp));
}
const isModifier = (cp: number) => (cp >= 0x1f3fb && cp <= 0x1f3ff) || (cp >= 0xe0020 && cp <= 0xe007f);
const isFlagLetter = (cp: number) => cp >= 0x1f1e6 && cp <= 0x1f1ff;
const isPicture = (cp: number) => cp >= 0x2190 && !(cp >= 0x2e80 && cp < 0x1f000);
const unitsOf = (cp: number) => (cp > 0xffff ? 2 : 1);

/** End of the cluster that begins at `from` with `cp`. */
function clusterEnd(text: string, from: number, cp: number, limit: number): number {
  let end = from + unitsOf(cp);
  if (end < limit && isFlagLetter(cp) && isFlagLetter(text.codePointAt(end)!)) end += 2;
  while (end < limit) {
    if (text.charCodeAt(end) < 0x300) return end;
    const next = text.codePointAt(end)!;
    if (isMark(next) || isModifier(next)) end += unitsOf(next);
    else if (next === JOINER) {
      end += 1;
      if (end < limit && isPicture(text.codePointAt(end)!)) end += unitsOf(text.codePointAt(end)!);
    } else return end;
  }
  return end;
}

/** The sign of a cluster: digits and percent in their ASCII form, astral ideographs as one Han character. */
function signOf(cp: number): number {
  if (cp >= 0xff10 && cp <= 0xff19) return cp - 0xff10 + 0x30;
  if (cp === 0xff05) return 0x25;
  if (cp < 0x10000) return cp >= 0xd800 && cp < 0xe000 ? OTHER_SIGN : cp;
  return cp >= 0x20000 ? HAN_SIGN : OTHER_SIGN;
}

function verbatimClass(cls: ClassCode, cp: number): ClassCode {
  if (cp === 0x0a || cp === 0x0d) return K.nothing;
  if (cls === K.space || cls === K.wideSpace) return K.codeSpace;
  if (cls === K.nothing) return K.nothing;
  return cls === K.han || (cls >= K.open && cls <= K.dash) ? K.codeHan : K.code;
}

function emptyClusters(size: number): Clusters {
  return {
    count: 0,
    from: new Int32Array(size),
    to: new Int32Array(size),
    cls: new Uint8Array(size),
    flags: new Uint8Array(size),
    span: new Int32Array(size),
    sign: new Uint16Array(size),
  };
}

const isBlank = (cls: number) => cls === K.space || cls === K.wideSpace;

/** Adds to the blank that ends the list; true when there was one. */
function growBlank(clusters: Clusters, end: number, cls: ClassCode, cp: number): boolean {
  const last = clusters.count - 1;
  if (last < 0 || !isBlank(clusters.cls[last]!)) return false;
  clusters.to[last] = end;
  if (cls === K.wideSpace) clusters.cls[last] = K.wideSpace;
  clusters.flags[last]! |= blankFlags(cp);
  return true;
}
function blankFlags(cp: number): number {
  if (NO_BREAK_SPACES.has(cp)) return FLAG.noBreak;
  return cp === 0x0a || cp === 0x0d ? FLAG.feed : 0;
}
function nothingFlags(cp: number): number {
  if (cp === 0x200b) return FLAG.mayBreak;
  return cp === 0x2060 || cp === 0xfeff ? FLAG.noBreak : 0;
}

export function segment(stretch: Stretch<unknown>): Clusters {
  const { text, spans } = stretch;
  const clusters = emptyClusters(text.length);
  let pending = 0;
  for (let index = 0; index < spans.length; index++) {
    const { from, to, style } = spans[index]!;
    for (let at = from; at < to; ) {
      const cp = text.codePointAt(at)!;
      const end = Math.min(clusterEnd(text, at, cp, to), to);
      const alone = classOf(cp);
      const cls = style.verbatim ? verbatimClass(alone, cp) : alone;
      if (cls === K.nothing) pending |= nothingFlags(cp);
      else if (!isBlank(cls) || !growBlank(clusters, end, cls, cp)) {
        const k = clusters.count++;
        clusters.from[k] = at;
        clusters.to[k] = end;
        clusters.cls[k] = cls;
        clusters.flags[k] = pending | (isBlank(cls) ? blankFlags(cp) : 0);
        clusters.span[k] = index;
        clusters.sign[k] = style.verbatim && cls !== K.codeSpace ? OTHER_SIGN : signOf(cp);
        pending = 0;
      }
      at = end;
    }
  }
  return clusters;
}

/** The signs from `first` to `last` as a string: position in it is cluster index minus `first`. */
export function signText(clusters: Clusters): string {
  const parts: string[] = [];
  for (let at = 0; at < clusters.count; at += 4096) {
    parts.push(String.fromCharCode(...clusters.sign.subarray(at, Math.min(at + 4096, clusters.count))));
  }
  return parts.join('');
}

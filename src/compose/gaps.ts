/**
 * The gap before an item: blanks the writer typed and kept, and the space made anew between Han and
 * Latin words (C-34 to C-37). In: the clusters on both sides. Out: kind and natural width in points.
 */
import { K } from './classes.ts';
import { type Clusters, FLAG } from './clusters.ts';
import type { Faces } from './faces.ts';
import type { TextStyle } from './types.ts';

export const GAP = {
  none: 0,
  /** Between Western words: C-39 (2), C-40 (1). */
  wordSpace: 1,
  /** Between Han and Latin: C-39 (6), C-40 (2). */
  latinGap: 2,
  /** A blank as typed between Han characters; U+3000 is a cell. */
  fixed: 3,
  /** Between Han and a number: nothing, until justification needs room (C-37, C-36). */
  digitGap: 4,
} as const;
export type GapKind = (typeof GAP)[keyof typeof GAP];

export interface Gap {
  readonly kind: GapKind;
  readonly width: number;
}

const NO_GAP: Gap = { kind: GAP.none, width: 0 };
/** Western marks that open or close take no gap on their inner side, and none is asked on the outer. */
const BRACKETS = new Set([...'()[]{}"\'<>“”‘’'].map((ch) => ch.charCodeAt(0)));

const isHan = (cls: number) => cls === K.han || cls === K.codeHan;
const PERCENT = new Set(['%', '‰'].map((ch) => ch.charCodeAt(0)));
const isWordlike = (cls: number) => cls === K.letter || cls === K.code;

/** Whether the side at `k`, seen towards Han, is a Latin word; a full stop after a word counts where a blank was typed. */
function isLatinSide(clusters: Clusters, k: number, inward: 1 | -1, spaced: boolean): boolean {
  if (isWordlike(clusters.cls[k]!)) return true;
  if (!spaced || clusters.cls[k] !== K.western || BRACKETS.has(clusters.sign[k]!)) return false;
  return clusters.cls[k + inward] === K.letter;
}

/** A digit, or the percent sign that ends a number. */
const isNumber = ({ cls, sign }: Clusters, k: number) => cls[k] === K.digit || PERCENT.has(sign[k]!);

function meetsNumber(clusters: Clusters, k: number): boolean {
  if (clusters.cls[k - 1] === K.han) return isNumber(clusters, k);
  return clusters.cls[k] === K.han && isNumber(clusters, k - 1);
}

function meetsLatin(clusters: Clusters, k: number): boolean {
  const spaced = (clusters.flags[k]! & FLAG.spaced) !== 0;
  if (isHan(clusters.cls[k - 1]!)) return isLatinSide(clusters, k, 1, spaced);
  return isHan(clusters.cls[k]!) && isLatinSide(clusters, k - 1, -1, spaced);
}

/** What stands between cluster `k` and the one before it. */
export interface GapPlace {
  readonly clusters: Clusters;
  readonly k: number;
  /** Style of what follows, and of what stands before. */
  readonly style: TextStyle;
  readonly before: TextStyle;
  /** The blank as typed, where one was kept. */
  readonly blank: string;
  /** No gap may open here: 25 kg. */
  readonly rigid: boolean;
  /** Inside a sequence that is never broken: 2026年. */
  readonly inside: boolean;
}

function blankGap({ clusters, k, before, blank, rigid }: GapPlace, faces: Faces): Gap {
  const cells = blank.split('\u3000').length - 1;
  if (cells > 0) return { kind: GAP.fixed, width: cells * before.cell };
  const width = faces.glyph(before.role, ' ', true).advance * before.size;
  const western = isHan(clusters.cls[k - 2]!) === false && isHan(clusters.cls[k]!) === false;
  return { kind: western && !rigid ? GAP.wordSpace : GAP.fixed, width };
}

export function gapBetween(place: GapPlace, faces: Faces, latinGap: number): Gap {
  const { clusters, k, style, before, inside } = place;
  const previous = clusters.cls[k - 1]!;
  if (previous === K.space || previous === K.wideSpace) return blankGap(place, faces);
  const level = !style.rise && !before.rise;
  if (latinGap > 0 && level && meetsLatin(clusters, k))
    return { kind: GAP.latinGap, width: latinGap * style.cell };
  if (level && !inside && meetsNumber(clusters, k)) return { kind: GAP.digitGap, width: 0 };
  return NO_GAP;
}

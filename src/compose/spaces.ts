/**
 * Decides which blanks the writer typed stay. Between Han and Latin or digits they go (the gap is made
 * anew, C-37), next to Chinese marks they go (C-35), between Western words and between Han characters
 * they stay. In: clusters. Out: the same columns, closed up; a blank that went leaves FLAG.spaced.
 */
import { isChineseMark, isWestern, K } from './classes.ts';
import { type Clusters, FLAG } from './clusters.ts';

type Group = 'han' | 'mark' | 'western' | 'symbol' | 'code' | 'edge';

/** left > right: the pairs between which a blank of Western width stays. */
const KEPT: ReadonlySet<string> = new Set([
  'han>han',
  'han>symbol',
  'symbol>han',
  'symbol>symbol',
  'symbol>western',
  'western>symbol',
  'western>western',
  'western>code',
  'code>western',
]);

function groupOf(cls: number | undefined): Group {
  if (cls === undefined) return 'edge';
  if (cls === K.han) return 'han';
  if (isChineseMark(cls)) return 'mark';
  if (isWestern(cls)) return 'western';
  return cls === K.symbol ? 'symbol' : 'code';
}

function stays(clusters: Clusters, k: number): boolean {
  const left = groupOf(k > 0 ? clusters.cls[k - 1] : undefined);
  const right = groupOf(k + 1 < clusters.count ? clusters.cls[k + 1] : undefined);
  if (left === 'edge' || right === 'edge') return false;
  if (clusters.cls[k] === K.wideSpace) return true;
  if (clusters.flags[k]! & FLAG.feed && left === 'han' && right === 'han') return false;
  return KEPT.has(`${left}>${right}`);
}

function move(clusters: Clusters, from: number, to: number): void {
  clusters.from[to] = clusters.from[from]!;
  clusters.to[to] = clusters.to[from]!;
  clusters.cls[to] = clusters.cls[from]!;
  clusters.flags[to] = clusters.flags[from]!;
  clusters.span[to] = clusters.span[from]!;
  clusters.sign[to] = clusters.sign[from]!;
}

const SPACE_SIGN = 0x20;

/** Takes out the blanks that go; blanks that stay get the sign of a plain space. */
export function settleSpaces(clusters: Clusters): void {
  let kept = 0;
  let pending = 0;
  const { cls, flags, sign } = clusters;
  const blank = (k: number) => cls[k] === K.space || cls[k] === K.wideSpace;
  for (let k = 0; k < clusters.count; k++) {
    if (blank(k) && !stays(clusters, k)) {
      pending = FLAG.spaced | (flags[k]! & FLAG.noBreak);
      continue;
    }
    if (blank(k)) sign[k] = SPACE_SIGN;
    flags[k]! |= pending;
    pending = 0;
    if (kept !== k) move(clusters, k, kept);
    kept += 1;
  }
  clusters.count = kept;
}

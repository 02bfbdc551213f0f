/**
 * Half-width marks typed between Chinese: 基础不牢,地动山摇. They take the class of the Chinese mark they
 * stand for, and with it its cell, compression and line edges; the character stays what was typed. Marks
 * of numbers, times, addresses and Latin sentences stay Western. In and out: clusters, before the quotes
 * are settled.
 */
import { isChineseMark, K } from './classes.ts';
import type { Clusters } from './clusters.ts';

const sign = (ch: string): number => ch.charCodeAt(0);

/** What each stands for. The full stop has a rule of its own. */
const STANDS_FOR: ReadonlyMap<number, number> = new Map([
  [sign(','), K.comma],
  [sign(';'), K.comma],
  [sign(':'), K.comma],
  [sign('!'), K.exclaim],
  [sign('?'), K.exclaim],
]);
const FULL_STOP = sign('.');
/** A pair may be typed half and half: （甲). */
const OPENING = new Set([sign('('), sign('（')]);
const CLOSING = new Set([sign(')'), sign('）')]);
const QUOTES = new Set([...'“”‘’'].map(sign));

/** A heap of quotes must not make the search for a neighbour quadratic. */
const SIGHT = 8;

const isBlank = (cls: number | undefined) => cls === K.space || cls === K.wideSpace;
const isChinese = (clusters: Clusters, k: number) => {
  const cls = clusters.cls[k];
  return cls === K.han || (cls !== undefined && isChineseMark(cls) && !QUOTES.has(clusters.sign[k]!));
};

/** Nearest cluster that is neither blank nor quote; outside the list at its edges. */
function neighbour(clusters: Clusters, k: number, step: 1 | -1): number {
  let q = k + step;
  for (let seen = 0; seen < SIGHT; seen++, q += step) {
    if (q < 0 || q >= clusters.count) break;
    if (!isBlank(clusters.cls[q]) && !QUOTES.has(clusters.sign[q]!)) break;
  }
  return q;
}

/** More Latin words than Han characters: a Latin text that quotes some Chinese. */
function isLatinText({ cls, count }: Clusters): boolean {
  let words = 0;
  let han = 0;
  for (let k = 0; k < count; k++) {
    if (cls[k] === K.han) han += 1;
    else if (cls[k] === K.letter && cls[k - 1] !== K.letter) words += 1;
  }
  return words > han;
}

/** Brackets with Chinese inside; one whose other half is missing goes by the character it holds. */
function settleBrackets(clusters: Clusters): void {
  const { count } = clusters;
  const settle = (k: number, cls: number) => {
    if (clusters.cls[k] === K.western) clusters.cls[k] = cls;
  };
  const open: { readonly at: number; readonly chinese: number }[] = [];
  let chinese = 0;
  for (let k = 0; k < count; k++) {
    if (OPENING.has(clusters.sign[k]!)) open.push({ at: k, chinese });
    else if (CLOSING.has(clusters.sign[k]!)) {
      const first = open.pop();
      if (first ? chinese === first.chinese : !isChinese(clusters, k - 1)) continue;
      if (first) settle(first.at, K.open);
      settle(k, K.close);
    } else if (isChinese(clusters, k)) chinese += 1;
  }
  for (const { at } of open) if (isChinese(clusters, at + 1)) settle(at, K.open);
}

/** A stop follows Chinese and ends something: not 3.5, 1.总则, …. or 用户.txt. */
function isFullStop(clusters: Clusters, k: number): boolean {
  if (!isChinese(clusters, neighbour(clusters, k, -1))) return false;
  if ([k - 1, k + 1].some((q) => clusters.sign[q] === FULL_STOP && q < clusters.count)) return false;
  const after = neighbour(clusters, k, 1);
  return after >= clusters.count || isBlank(clusters.cls[k + 1]) || isChinese(clusters, after);
}

/** Left to right, so that each mark sees what became of the one before it. */
function settleMarks(clusters: Clusters): void {
  for (let k = 0; k < clusters.count; k++) {
    if (clusters.cls[k] !== K.western) continue;
    const cls = STANDS_FOR.get(clusters.sign[k]!);
    if (cls !== undefined) {
      const sides = [neighbour(clusters, k, -1), neighbour(clusters, k, 1)];
      if (sides.some((q) => isChinese(clusters, q))) clusters.cls[k] = cls;
    } else if (clusters.sign[k] === FULL_STOP && isFullStop(clusters, k)) clusters.cls[k] = K.stop;
  }
}

export function settleTypedMarks(clusters: Clusters): void {
  if (isLatinText(clusters)) return;
  settleBrackets(clusters);
  settleMarks(clusters);
}

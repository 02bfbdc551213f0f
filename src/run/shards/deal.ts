/**
 * Articles dealt out to the parts of a run. In: all of them, each with a name that is the same on every machine. Out:
 * those of one part. Neighbours by name, which are often of one kind and size, go to different parts, and each to one.
 */
import type { Shard } from './shard-wish.ts';

/** In the order in which they came. */
export function dealt<T>(
  all: readonly T[],
  nameOf: (one: T) => string,
  { index, count }: Shard,
): readonly T[] {
  const named = all.map((one) => [nameOf(one), one] as const);
  const sorted = named.sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
  const own = new Set(sorted.filter((_, i) => i % count === index - 1).map(([, one]) => one));
  return all.filter((one) => own.has(one));
}

/**
 * "Did you mean": the known word nearest to what was written, or nothing when none is near. Used for
 * options, commands, front matter, templates and settings alike.
 */

/** Nearest of `known` by edit distance; at most a third of the word (and one letter of a short one) may differ. */
export function nearest(written: string, known: Iterable<string>): string | undefined {
  return nearestOf(written, known)[0];
}

/** All that are as near as the nearest, in their own order. */
export function nearestOf(written: string, known: Iterable<string>): readonly string[] {
  const word = fold(written);
  const near = [...known]
    .map((candidate) => ({ word: candidate, distance: editDistance(word, fold(candidate)) }))
    .filter((one) => one.distance <= tolerance(word, one.word));
  const least = Math.min(...near.map(({ distance }) => distance));
  return near.filter(({ distance }) => distance === least).map((one) => one.word);
}

const fold = (word: string): string => word.toLowerCase().replace(/[-_\s]/g, '');

function tolerance(word: string, candidate: string): number {
  const longer = Math.max([...word].length, [...fold(candidate)].length);
  return Math.max(1, Math.floor(longer / 3));
}

/** Insertions, deletions, substitutions and swaps of neighbours, each one step (optimal string alignment). */
export function editDistance(left: string, right: string): number {
  const a = [...left];
  const b = [...right];
  const rows: number[][] = [b.map((_, j) => j).concat(b.length)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) row.push(step(a, b, i, j, rows, row));
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}

function step(a: string[], b: string[], i: number, j: number, rows: number[][], row: number[]): number {
  const same = a[i - 1] === b[j - 1] ? 0 : 1;
  const plain = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + same);
  const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  return swapped ? Math.min(plain, rows[i - 2]![j - 2]! + 1) : plain;
}

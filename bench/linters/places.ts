/** Where two texts differ. In: a text as it was and as a tool would have it. Out: places in the former. */

/** UTF-16 offsets; empty where something was put in. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** Line by line, for these tools leave lines where they are; else as a whole. */
export function changedPlaces(before: string, after: string): readonly Place[] {
  const [ours, theirs] = [before.split('\n'), after.split('\n')];
  if (ours.length !== theirs.length) return differences(before, after, 0);
  let at = 0;
  return ours.flatMap((line, i) => {
    const places = line === theirs[i] ? [] : differences(line, theirs[i]!, at);
    at += line.length + 1;
    return places;
  });
}

/** The longest common subsequence tells what stayed. */
export function differences(before: string, after: string, base: number): readonly Place[] {
  const common = commonTable(before, after);
  const places: Place[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && before[i] === after[j]) {
      i += 1;
      j += 1;
    } else {
      const from = i;
      while ((i < before.length || j < after.length) && (i === before.length || before[i] !== after[j])) {
        if (j === after.length || (i < before.length && common[i + 1]![j]! >= common[i]![j + 1]!)) i += 1;
        else j += 1;
      }
      places.push({ from: base + from, to: base + i });
    }
  }
  return places;
}

/** Cell i, j: how many characters the rest of both has in common. */
function commonTable(before: string, after: string): readonly Uint16Array[] {
  const rows = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1)
      rows[i]![j] =
        before[i] === after[j] ? rows[i + 1]![j + 1]! + 1 : Math.max(rows[i + 1]![j]!, rows[i]![j + 1]!);
  return rows;
}

/** Whether they have a character in common, or stand side by side. */
export const touch = (a: Place, b: Place): boolean => a.from <= b.to && b.from <= a.to;

/** In order; what touches is one place, whoever said how much about it. */
export function merged(places: readonly Place[]): readonly Place[] {
  const made: Place[] = [];
  for (const place of places.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    const last = made.at(-1);
    if (last && touch(last, place))
      made[made.length - 1] = { from: last.from, to: Math.max(last.to, place.to) };
    else made.push(place);
  }
  return made;
}

/**
 * A path as pdf.js hands it out (one list of commands and points) → the corners of each of its parts: a
 * table drawn with one order is many rules, not one box. Curves count by their control points.
 */
export type PathData = ArrayLike<number>;

/** Coordinates that follow each command: move, line, curve, quadratic curve, close. */
const FOLLOW = [2, 2, 6, 4, 0] as const;
const MOVE = 0;

/** Each part as left, bottom, right, top; the whole where the commands are not known. */
export function partsOf(data: PathData | null, extent: PathData): PathData[] {
  if (!data) return [extent];
  const parts: number[][] = [];
  for (let i = 0; i < data.length; ) {
    const command = data[i]!;
    const length = FOLLOW[command];
    if (length === undefined) return [extent];
    if (command === MOVE) parts.push([Infinity, Infinity, -Infinity, -Infinity]);
    for (let k = i + 1; k < i + length; k += 2) grow(parts.at(-1), data[k]!, data[k + 1]!);
    i += length + 1;
  }
  const drawn = parts.filter(([left, bottom, right, top]) => right! > left! || top! > bottom!);
  return drawn.length > 0 ? drawn : [extent];
}

/** Whether a path has a curve in it: a ring, a seal, a picture, but never a cell or a rule. */
export function isCurved(data: PathData | null): boolean {
  if (!data) return false;
  for (let i = 0; i < data.length; ) {
    const length = FOLLOW[data[i]!];
    if (length === undefined) return false;
    if (length > 2) return true;
    i += length + 1;
  }
  return false;
}

function grow(part: number[] | undefined, x: number, y: number): void {
  if (!part) return;
  part[0] = Math.min(part[0]!, x);
  part[1] = Math.min(part[1]!, y);
  part[2] = Math.max(part[2]!, x);
  part[3] = Math.max(part[3]!, y);
}

/**
 * The outline of a glyph as pdf.js compiles it (commands and points in units of the em, y upward) → the box
 * of its ink. Curves are followed to where they turn, not to their control points.
 */
import type { Ink } from './types.ts';

const [MOVE, LINE, CURVE, QUADRATIC] = [0, 1, 2, 3];

/** Undefined for a blank, and for an outline with commands unknown here. */
export function inkOfOutline(path: ArrayLike<number>): Ink | undefined {
  const xs: number[] = [];
  const ys: number[] = [];
  for (let i = 0; i < path.length; ) {
    const command = path[i++]!;
    if (command === MOVE || command === LINE) {
      xs.push(path[i]!);
      ys.push(path[i + 1]!);
      i += 2;
    } else if (command === CURVE || command === QUADRATIC) {
      const points = command === CURVE ? 3 : 2;
      const at = (k: number, axis: 0 | 1) => path[i + 2 * k + axis]!;
      const along = (last: number[], axis: 0 | 1) =>
        last.push(...turns([last.at(-1) ?? 0, ...Array.from({ length: points }, (_, k) => at(k, axis))]));
      along(xs, 0);
      along(ys, 1);
      i += 2 * points;
    } else if (command !== 4) return undefined;
  }
  if (xs.length === 0) return undefined;
  return { left: least(xs), right: most(xs), top: most(ys), bottom: least(ys) };
}

const least = (all: readonly number[]) => all.reduce((a, b) => Math.min(a, b));
const most = (all: readonly number[]) => all.reduce((a, b) => Math.max(a, b));

/** Where a Bézier curve turns on one axis, and its end (last, since the next curve starts there). */
function turns(points: readonly number[]): number[] {
  const [a = 0, b = 0, c = 0, d] = points;
  if (d === undefined) {
    const t = (a - b) / (a - 2 * b + c);
    return inside(t) ? [(1 - t) ** 2 * a + 2 * t * (1 - t) * b + t * t * c, c] : [c];
  }
  const value = (t: number) =>
    (1 - t) ** 3 * a + 3 * t * (1 - t) ** 2 * b + 3 * t * t * (1 - t) * c + t ** 3 * d;
  return [
    ...roots(d - 3 * c + 3 * b - a, 2 * (c - 2 * b + a), b - a)
      .filter(inside)
      .map(value),
    d,
  ];
}

const inside = (t: number): boolean => t > 0 && t < 1;

function roots(a: number, b: number, c: number): number[] {
  if (Math.abs(a) < 1e-9) return Math.abs(b) < 1e-9 ? [] : [-c / b];
  const under = b * b - 4 * a * c;
  if (under < 0) return [];
  const root = Math.sqrt(under);
  return [(-b + root) / (2 * a), (-b - root) / (2 * a)];
}

/**
 * Contours as path data, in whole units and relative, as short as it goes. Rounding is of places, not of steps, so
 * that nothing drifts.
 */
import { type Contour, contoursOf, type Point } from './contour.ts';
import type { GlyphOutline } from './types.ts';

/** @param scale units per em */
export function pathData(outline: GlyphOutline, scale: number): string {
  let at: Point = [0, 0];
  let data = '';
  for (const contour of contoursOf(outline, scale)) {
    const { start, steps } = stepsOf(contour);
    // Without an inside nothing is filled.
    if (steps.length < 2) continue;
    data += written([['m', between(at, start)], ...steps]);
    at = start;
  }
  return data;
}

type Step = readonly [letter: string, numbers: readonly number[]];

const LETTERS = ['', 'l', 'q', 'c'] as const;

function stepsOf({ start, segments }: Contour): { start: Point; steps: readonly Step[] } {
  const begin = rounded(start);
  const steps: Step[] = [];
  let at = begin;
  for (const segment of segments) {
    const from = at;
    const numbers = segment.flatMap((point) => between(from, rounded(point)));
    at = rounded(segment.at(-1)!);
    if (numbers.some((value) => value !== 0)) steps.push(shortest(LETTERS[segment.length] ?? '', numbers));
  }
  const isBack = at[0] === begin[0] && at[1] === begin[1];
  return { start: begin, steps: isBack && isLine(steps.at(-1)) ? steps.slice(0, -1) : steps };
}

/** The line back to the beginning needs not be drawn. */
const isLine = (step: Step | undefined): boolean => step !== undefined && 'hvl'.includes(step[0]);

function shortest(letter: string, numbers: readonly number[]): Step {
  const [dx, dy] = numbers as [number, number];
  if (letter !== 'l') return [letter, numbers];
  if (dy === 0) return ['h', [dx]];
  return dx === 0 ? ['v', [dy]] : ['l', [dx, dy]];
}

const rounded = ([x, y]: Point): Point => [Math.round(x), Math.round(y)];
const between = (from: Point, to: Point): Point => [to[0] - from[0], to[1] - from[1]];

/** A letter is said once while it goes on, l not at all behind m; a minus parts numbers as well as a blank. */
function written(steps: readonly Step[]): string {
  let data = '';
  let open = '';
  for (const [letter, numbers] of steps) {
    const goesOn = letter === open || (letter === 'l' && open === 'm');
    if (!goesOn) data += letter;
    numbers.forEach((value, i) => {
      data += value >= 0 && (goesOn || i > 0) ? ` ${value}` : String(value);
    });
    open = letter;
  }
  return `${data}z`;
}

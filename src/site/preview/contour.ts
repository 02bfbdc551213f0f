/**
 * Contours of an outline without what does not show: curves that are lines as far as anybody sees, cubic ones that
 * are quadratic, corners that are none. In: steps of a glyph, scaled to units of the drawing. Out: contours that
 * differ from them by less than `TOLERANCE`.
 */
import type { GlyphOutline, PathStep } from './types.ts';

export type Point = readonly [x: number, y: number];
/** Control points, if any, and where it ends: one point is a line, two a quadratic curve, three a cubic one. */
export type Segment = readonly Point[];
export interface Contour {
  readonly start: Point;
  readonly segments: readonly Segment[];
}

/** Units; with the rounding to whole ones that follows about one in all. */
const TOLERANCE = 0.5;

/** @param scale units per em; y downward from here on */
export function contoursOf({ steps, unitsPerEm }: GlyphOutline, scale: number): Contour[] {
  const factor = scale / unitsPerEm;
  const contours: { start: Point; segments: Segment[] }[] = [];
  for (const step of steps) {
    const points = pointsOf(step, factor);
    if (step.kind === 'M') contours.push({ start: points[0]!, segments: [] });
    else contours.at(-1)?.segments.push(points);
  }
  return contours.map(simplified);
}

const pointsOf = ({ points }: PathStep, factor: number): Point[] =>
  Array.from({ length: points.length / 2 }, (_, i) => [
    points[2 * i]! * factor,
    -points[2 * i + 1]! * factor,
  ]);

function simplified({ start, segments }: Contour): Contour {
  const made: Segment[] = [];
  let corners: Point[] = [start];
  let at = start;
  for (const segment of segments) {
    const plain = simpler(at, segment);
    at = plain.at(-1)!;
    if (plain.length === 1) corners.push(at);
    else {
      made.push(...linesOf(corners), plain);
      corners = [at];
    }
  }
  return { start, segments: [...made, ...linesOf(corners)] };
}

const linesOf = (corners: readonly Point[]): Segment[] =>
  visible(corners)
    .slice(1)
    .map((point) => [point]);

/** A curve as the simplest thing that looks like it. */
function simpler(from: Point, segment: Segment): Segment {
  const to = segment.at(-1)!;
  const controls = segment.slice(0, -1);
  // No curve leaves its chord by more than three quarters of what its control points do.
  if (controls.every((point) => distance(point, from, to) * 0.75 <= TOLERANCE)) return [to];
  return segment.length === 3 ? (quadratic(from, segment) ?? segment) : segment;
}

/** A cubic curve differs from the quadratic one with its middle tangents by √3/36 of its third difference. */
function quadratic(from: Point, segment: Segment): Segment | undefined {
  const [a, b, to] = segment as readonly [Point, Point, Point];
  const third = [0, 1].map((axis) => to[axis]! - 3 * b[axis]! + 3 * a[axis]! - from[axis]!);
  if ((Math.hypot(...third) * Math.sqrt(3)) / 36 > TOLERANCE) return undefined;
  const control = [0, 1].map((axis) => (3 * (a[axis]! + b[axis]!) - from[axis]! - to[axis]!) / 4);
  return [control as unknown as Point, to];
}

/** Corners of which each stands out (Douglas and Peucker). */
function visible(corners: readonly Point[]): readonly Point[] {
  if (corners.length < 3) return corners;
  const [first, last] = [corners[0]!, corners.at(-1)!];
  const out = corners.map((point) => distance(point, first, last));
  const most = Math.max(...out);
  if (most <= TOLERANCE) return [first, last];
  const at = out.indexOf(most);
  return [...visible(corners.slice(0, at + 1)), ...visible(corners.slice(at)).slice(1)];
}

/** From a point to the line between two others, its ends included. */
function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - share * dx, y - ay - share * dy);
}

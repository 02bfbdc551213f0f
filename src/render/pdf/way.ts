/**
 * The way a turned item runs: its own axes, along the baseline and across it, on a page whose y points
 * down. Upright items have those of the page, so that one rule serves both.
 */
import type { Box } from '../../layout/types.ts';

export interface Way {
  readonly cos: number;
  readonly sin: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Quarter turns are exact: what lies on its side is as sharp as what stands. */
const QUARTERS: Readonly<Record<number, Way>> = {
  0: { cos: 1, sin: 0 },
  90: { cos: 0, sin: 1 },
  180: { cos: -1, sin: 0 },
  270: { cos: 0, sin: -1 },
};

/** @param turn Degrees counter-clockwise. */
export function wayOf(turn = 0): Way {
  const degrees = ((turn % 360) + 360) % 360;
  const radians = (degrees * Math.PI) / 180;
  return QUARTERS[degrees] ?? { cos: Math.cos(radians), sin: Math.sin(radians) };
}

/** A place of the page on the item's own axes: `x` along the baseline, `y` below it. */
export function along({ cos, sin }: Way, { x, y }: Point): Point {
  return { x: x * cos - y * sin, y: x * sin + y * cos };
}

/** The way back: a place on the item's axes as one of the page. */
export function onPage({ cos, sin }: Way, { x, y }: Point): Point {
  return { x: x * cos + y * sin, y: y * cos - x * sin };
}

/** The upright rectangle of the page round a turned one. */
export function around(way: Way, { x, y, width, height }: Box): Box {
  const corners = [0, width].flatMap((right) =>
    [0, height].map((down) => onPage(way, { x: x + right, y: y + down })),
  );
  const [xs, ys] = [corners.map((corner) => corner.x), corners.map((corner) => corner.y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

/** The text matrix without its place: along the way, and upright on a page that pdfkit has flipped. */
export function textMatrix({ cos, sin }: Way): string {
  return [cos, -sin, -sin, -cos].map(factor).join(' ');
}

/** A long line at an angle must not drift: millionths. */
function factor(value: number): string {
  return String(Math.round(value * 1e6) / 1e6 || 0);
}

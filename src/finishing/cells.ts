/**
 * The cells of 版心, as on manuscript paper: lines of square cells with the space between lines left white
 * (P-07). They stand where the body lines of the page stand: on page 1 of a letter lower than elsewhere.
 */

import { EM_ASCENT } from '../layout/geometry.ts';
import type { Box, Page, RuleItem } from '../layout/types.ts';
import type { BodyGrid } from './types.ts';

const WEIGHT = 0.3;
/** Rounding must not cost the last line or cell (pt). */
const SLACK = 0.05;

export function cellRules(page: Page, body: BodyGrid): RuleItem[] {
  const { typeArea } = page;
  return lineTops(page, body).flatMap((top) => rowRules(typeArea, top, body));
}

/** Upper edges of the cells: of every line that 版心 takes, and below it as far as body lines run. */
export function lineTops(page: Page, body: BodyGrid): number[] {
  const { typeArea } = page;
  const tops = bodyTops(page, body);
  const lowest = Math.max(typeArea.y + typeArea.height - body.size, ...tops);
  const first = typeArea.y + usualOffset(tops, typeArea, body.pitch);
  const count = Math.floor((lowest - first + SLACK) / body.pitch) + 1;
  return Array.from({ length: count }, (_, line) => first + line * body.pitch);
}

/** Tops of the em boxes of body type. */
function bodyTops({ items }: Page, { size }: BodyGrid): number[] {
  const type = items.flatMap((item) =>
    item.kind === 'text' && !item.turn && item.size === size ? [item.y] : [],
  );
  return [...new Set(type)].map((baseline) => baseline - EM_ASCENT * size);
}

/** How far most lines stand below the places counted from the upper edge of 版心: less than a line. */
function usualOffset(tops: readonly number[], { y }: Box, pitch: number): number {
  const votes = new Map<number, number>();
  for (const top of tops) {
    const offset = Math.round(((((top - y) % pitch) + pitch) % pitch) * 10) / 10;
    const place = pitch - offset < SLACK ? 0 : offset;
    votes.set(place, (votes.get(place) ?? 0) + 1);
  }
  const [most] = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return most?.[0] ?? 0;
}

/** Upper and lower edge of a line, and the sides of its cells. */
function rowRules(area: Box, top: number, { size, cell }: BodyGrid): RuleItem[] {
  const count = Math.floor((area.width + SLACK) / cell);
  const edges = [top, top + size].map((y) => rule(area.x, y - WEIGHT / 2, count * cell, WEIGHT));
  const sides = Array.from({ length: count + 1 }, (_, i) =>
    rule(area.x + i * cell - WEIGHT / 2, top, WEIGHT, size),
  );
  return [...edges, ...sides];
}

const rule = (x: number, y: number, width: number, height: number): RuleItem => ({
  kind: 'rule',
  x,
  y,
  width,
  height,
  colour: 'pale',
});

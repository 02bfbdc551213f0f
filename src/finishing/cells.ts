/** The cells of 版心, as on manuscript paper: lines of square cells with the space between lines left white (P-07). */
import type { Box, RuleItem } from '../layout/types.ts';
import type { BodyGrid } from './types.ts';

const WEIGHT = 0.3;
/** Rounding must not cost the last line or cell (pt). */
const SLACK = 0.01;

export function cellRules(area: Box, { size, pitch, cell }: BodyGrid): RuleItem[] {
  const lines = Math.floor((area.height - size + SLACK) / pitch) + 1;
  return Array.from({ length: lines }, (_, line) => rowRules(area, area.y + line * pitch, size, cell)).flat();
}

/** Upper and lower edge of a line, and the sides of its cells. */
function rowRules(area: Box, top: number, size: number, cell: number): RuleItem[] {
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

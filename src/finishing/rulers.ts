/**
 * Millimetres along the head and the outer edge of a page, counted from the upper left corner of the sheet:
 * the margins of the standard can be read off (P-02, P-03), and a ruler laid on the paper tells whether it
 * was printed at its true size (P-25).
 */
import type { Type } from '../layout/context.ts';
import { shift } from '../layout/row.ts';
import type { Page, PageItem, RuleItem } from '../layout/types.ts';
import type { Edge } from './draft.ts';
import { letter } from './lettering.ts';

const MM = 72 / 25.4;
const WEIGHT = 0.2;
/** From the edge of the sheet to the ticks: most printers leave 4 to 5 mm white. */
const FROM_EDGE = 6 * MM;
/** Length of a tick by what it counts, the longest first. */
const TICKS = [
  { every: 10, length: 3 * MM },
  { every: 5, length: 2 * MM },
  { every: 1, length: 1.2 * MM },
] as const;
const NUMBERED = 10;
/** They meet in a corner: the one on the side begins below the figures of the other. */
const FIRST = { head: 10, side: 15 } as const;
const FIRST_FIGURE = 20;
const FIGURES = { role: 'latin', size: 5.5, colour: 'grey' } as const;
/** Between a tick and its figures. */
const AIR = 1.5;
/** Height of figures above their baseline, em. */
const FIGURE_HEIGHT = 0.66;

export function rulers(page: Page, outer: Edge, type: Type): PageItem[] {
  return [...headRuler(page, type), ...sideRuler(page, outer, type)];
}

function headRuler({ width }: Page, type: Type): PageItem[] {
  return millimetres(FIRST.head, width).flatMap((mm) => {
    const length = tickLength(mm);
    const tick = rule(mm * MM - WEIGHT / 2, FROM_EDGE, WEIGHT, length);
    if (!hasFigure(mm)) return [tick];
    const { items, width: wide } = letter(String(mm), FIGURES, type);
    const baseline = FROM_EDGE + length + AIR + FIGURE_HEIGHT * FIGURES.size;
    return [tick, ...shift(items, mm * MM - wide / 2, baseline)];
  });
}

function sideRuler({ width, height }: Page, outer: Edge, type: Type): PageItem[] {
  const isLeft = outer === 'left';
  return millimetres(FIRST.side, height).flatMap((mm) => {
    const length = tickLength(mm);
    const x = isLeft ? FROM_EDGE : width - FROM_EDGE - length;
    const tick = rule(x, mm * MM - WEIGHT / 2, length, WEIGHT);
    if (!hasFigure(mm)) return [tick];
    const { items, width: wide } = letter(String(mm), FIGURES, type);
    const start = isLeft ? x + length + AIR : x - AIR - wide;
    return [tick, ...shift(items, start, mm * MM + (FIGURE_HEIGHT * FIGURES.size) / 2)];
  });
}

/** Every whole millimetre up to where printers leave the sheet white. */
function millimetres(first: number, length: number): number[] {
  const last = Math.floor((length - FROM_EDGE) / MM);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

const hasFigure = (mm: number): boolean => mm >= FIRST_FIGURE && mm % NUMBERED === 0;

function tickLength(mm: number): number {
  return TICKS.find(({ every }) => mm % every === 0)?.length ?? 0;
}

const rule = (x: number, y: number, width: number, height: number): RuleItem => ({
  kind: 'rule',
  x,
  y,
  width,
  height,
  colour: 'grey',
});

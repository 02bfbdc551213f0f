/** The rules of a band: none runs through a block of several columns or rows. */
import type { PageItem } from '../types.ts';
import type { Band } from './bands.ts';
import { lastRowOf } from './grid.ts';
import type { Plan } from './plan.ts';

export function across(y: number, from: number, to: number, { edges, ctx }: Plan): PageItem {
  const weight = ctx.template.table.rule;
  const left = edges[from] as number;
  const width = (edges[to] as number) - left;
  return { kind: 'rule', x: left, y: y - weight / 2, width, height: weight, colour: 'black' };
}

/** Below a band, where the blocks end with it. */
export function below(band: Band, plan: Plan): PageItem[] {
  return runs(band, plan, false).map(([from, to]) => across(band.height, from, to, plan));
}

/** Below a band, where blocks go on: drawn when the page ends there. */
export function belowOpen(band: Band, plan: Plan): PageItem[] {
  return runs(band, plan, true).map(([from, to]) => across(band.height, from, to, plan));
}

/** Whether some block of the band goes on in the next. */
export function isOpen(band: Band, plan: Plan): boolean {
  return plan.grid.places[band.row]!.some((_, column) => opensAt(band, column, plan));
}

function opensAt({ row, ends }: Band, column: number, { grid }: Plan): boolean {
  return !ends || lastRowOf(grid.places[row]![column]!) > row;
}

/** Stretches of columns that are open, or that are not. */
function runs(band: Band, plan: Plan, open: boolean): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (let column = 0; column < plan.grid.columns; column++) {
    if (opensAt(band, column, plan) !== open) continue;
    const last = found.at(-1);
    if (last?.[1] === column) last[1] = column + 1;
    else found.push([column, column + 1]);
  }
  return found;
}

/** Between the columns, and at both edges of the table. */
export function down({ row, height }: Band, { edges, grid, ctx }: Plan): PageItem[] {
  const weight = ctx.template.table.rule;
  const places = grid.places[row]!;
  return edges.flatMap((edge, i): PageItem[] => {
    if (i > 0 && i < grid.columns && places[i - 1] === places[i]) return [];
    const x = i === 0 ? edge : i === grid.columns ? edge - weight : edge - weight / 2;
    return [{ kind: 'rule', x, y: 0, width: weight, height, colour: 'black' }];
  });
}

/**
 * What it costs to break a line before each item. In: items with their joints, and the widths. Out: one
 * price per place, infinite where no line may break. Sequences longer than a line have to be opened.
 */
import { Fit, fitLine } from './adjust.ts';
import { type Budgets, newBudget } from './budget.ts';
import { COST } from './costs.ts';
import { JOINT } from './joints.ts';
import type { Widths } from './stretches.ts';

const CLOSED = Number.POSITIVE_INFINITY;
/** By firmness of the joint. */
const PENALTY: readonly number[] = [0, COST.seam, COST.avoid, CLOSED, CLOSED];

/** Price of breaking before each item. Sequences longer than a line are opened, edges first (C-14). */
export function pricePlaces(budgets: Budgets, widths: Widths): Float64Array {
  const { items } = budgets;
  const price = new Float64Array(items.count + 1);
  for (let n = 1; n < items.count; n++) price[n] = PENALTY[items.joint[n]!]!;
  openTooLong(budgets, widths, price, JOINT.edge, COST.edge);
  openTooLong(budgets, widths, price, JOINT.never, COST.cut);
  return price;
}

function openTooLong(
  budgets: Budgets,
  widths: Widths,
  price: Float64Array,
  joint: number,
  cost: number,
): void {
  const { items } = budgets;
  const budget = newBudget();
  const fit = new Fit();
  const limits = { loose: 1, hard: 1 };
  for (let from = 0; from < items.count; ) {
    let to = from + 1;
    while (to < items.count && price[to] === CLOSED) to += 1;
    const width = from === 0 ? Math.min(widths.first, widths.rest) : widths.rest;
    budgets.load(from, to, budget);
    fitLine(budget, width, true, limits, fit);
    if (!fit.feasible) for (let n = from + 1; n < to; n++) if (items.joint[n] === joint) price[n] = cost;
    from = to;
  }
}

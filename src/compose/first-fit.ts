/**
 * Lines filled one by one, for measures so wide that it makes no difference to the eye. In: items,
 * budgets, widths, prices. Out: the items at which lines begin. Time grows with the length alone.
 */
import { Fit, fitLine, type Looseness } from './adjust.ts';
import { type Budgets, newBudget } from './budget.ts';
import type { Widths } from './stretches.ts';

/** First items of the lines; every line ends where it alone costs least. */
export function firstFit(budgets: Budgets, widths: Widths, limits: Looseness, price: Float64Array): number[] {
  const { count } = budgets.items;
  const budget = newBudget();
  const fit = new Fit();
  const costOf = (from: number, to: number): number => {
    budgets.load(from, to, budget);
    fitLine(budget, from === 0 ? widths.first : widths.rest, to === count, limits, fit);
    return fit.feasible ? fit.cost + (to < count ? price[to]! : 0) : Number.POSITIVE_INFINITY;
  };
  const starts: number[] = [];
  for (let from = 0; from < count; ) {
    starts.push(from);
    from = bestEnd(budgets, widths, price, from, costOf);
  }
  return starts;
}

/** The cheapest end of the line that begins at `from`; the nearest one where none fits. */
function bestEnd(
  budgets: Budgets,
  widths: Widths,
  price: Float64Array,
  from: number,
  costOf: (from: number, to: number) => number,
): number {
  const { count, cell, gap } = budgets.items;
  const width = (from === 0 ? widths.first : widths.rest) + 2 * cell[from]! + gap[from]!;
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let to = from + 1; to <= count; to++) {
    if (to < count && price[to] === Number.POSITIVE_INFINITY) continue;
    const cost = costOf(from, to);
    if (best < 0 || (cost <= least && cost < Number.POSITIVE_INFINITY)) {
      best = to;
      least = cost;
    }
    if (budgets.leastWidth(from, to) > width) break;
  }
  return best;
}

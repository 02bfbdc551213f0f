/**
 * Justification of one line (C-38 to C-42): how much each class of blank gives or takes so that the
 * line fills its width, and what that costs. In: a budget and a width. Out: a fit. All blanks of a
 * class go together and equally; shrinking comes before expanding.
 */
import { type Budget, SLOT, STEPS } from './budget.ts';
import { COST, LIMIT, SHRINK_COST } from './costs.ts';

/** How a line is set. Written anew for every line tried, because there are dozens per character. */
export class Fit {
  /** The line can be set within the width at all. */
  feasible = true;
  /** Expansion (+) or shrinkage of the Han–Han gaps, em. */
  stretch = 0;
  /** Part used of each step of C-39, 0 to 1. */
  readonly shrink = new Float64Array(STEPS);
  /** Part used of the growth of word spaces and of Latin gaps, 0 to 1. */
  growWord = 0;
  growLatin = 0;
  /** And of the gaps between Han and numbers. */
  growDigit = 0;
  /** Growth of both beyond their limit, em. */
  extra = 0;
  /** What could not be filled, points. */
  left = 0;
  cost = 0;

  reset(): void {
    this.feasible = true;
    this.stretch = 0;
    this.shrink.fill(0);
    this.growWord = 0;
    this.growLatin = 0;
    this.growDigit = 0;
    this.extra = 0;
    this.left = 0;
    this.cost = 0;
  }
}

export interface Looseness {
  readonly loose: number;
  readonly hard: number;
}

/** Rounding, points: sums of thousands of widths do not come out to the last bit. */
const ROUNDING = 1e-6;

/** Sets the line of `budget` to `width`; the last line of a paragraph is only ever shrunk. */
export function fitLine(budget: Budget, width: number, last: boolean, limits: Looseness, fit: Fit): void {
  fit.reset();
  const need = width - budget[SLOT.natural]!;
  if (need < -ROUNDING) squeeze(budget, -need, fit);
  else if (!last && need > ROUNDING) {
    expand(budget, need, limits, fit);
    fit.cost += expansionCost(fit, width, limits);
  }
}

/** C-39 in its order, and at the very end the gaps between Han characters by a hair (C-60). */
function squeeze(budget: Budget, excess: number, fit: Fit): void {
  let rest = excess;
  for (let step = 0; step < STEPS && rest > ROUNDING; step++) {
    const room = budget[SLOT.shrink + step]!;
    if (room <= 0) continue;
    const part = Math.min(1, rest / room);
    fit.shrink[step] = part;
    fit.cost += SHRINK_COST[step]! * part * part;
    rest -= part * room;
  }
  if (rest <= ROUNDING) return;
  const tightness = rest / budget[SLOT.elastic]!;
  if (!(tightness <= LIMIT.hanShrinkUtmost)) {
    fit.feasible = false;
    return;
  }
  fit.stretch = -tightness;
  fit.cost += COST.stretch * (100 * tightness) ** 2;
  if (tightness > LIMIT.hanShrink) fit.cost += COST.tight;
}

/** C-40 in its order: word spaces, Latin gaps, all other gaps; beyond `hard` whatever is left. */
function expand(budget: Budget, need: number, limits: Looseness, fit: Fit): void {
  let rest = need;
  const grow = (room: number): number => {
    const part = room > 0 ? Math.min(1, rest / room) : 0;
    rest -= part * Math.max(0, room);
    return part;
  };
  fit.growWord = grow(budget[SLOT.growWord]!);
  fit.growLatin = grow(budget[SLOT.growLatin]!);
  growNumbersAndHan(budget, limits, fit, grow);
  if (rest > ROUNDING) {
    fit.extra = LIMIT.extraSpace * grow(LIMIT.extraSpace * budget[SLOT.spaces]!);
    const more = Math.max(0, LIMIT.utmost - limits.hard);
    fit.stretch += more * grow(more * budget[SLOT.elastic]!);
  }
  fit.left = rest > ROUNDING ? rest : 0;
}

/** Numbers part from Han by a little first, by more where the line would come out loose. */
function growNumbersAndHan(
  budget: Budget,
  limits: Looseness,
  fit: Fit,
  grow: (room: number) => number,
): void {
  const digits = budget[SLOT.growDigit]!;
  const elastic = budget[SLOT.elastic]!;
  const part = LIMIT.digitGapFirst;
  const even = Math.min(limits.loose / 2, limits.hard);
  fit.growDigit = part * grow(part * digits);
  fit.stretch = even * grow(even * elastic);
  fit.growDigit += (1 - part) * grow((1 - part) * digits);
  fit.stretch += (limits.hard - even) * grow((limits.hard - even) * elastic);
}

function expansionCost(fit: Fit, width: number, limits: Looseness): number {
  let cost = COST.stretch * (100 * fit.stretch) ** 2 + COST.wideSpace * (10 * fit.extra) ** 2;
  if (fit.stretch > limits.loose) cost += COST.loose;
  cost += COST.hard * (100 * Math.max(0, fit.stretch - limits.hard)) ** 2;
  if (fit.left > 0) cost += COST.ragged * (1 + 20 * (fit.left / width) ** 2);
  return cost;
}

/**
 * Total fit: the line ends of a whole paragraph at once, by dynamic programming over the places where
 * a line may break, so that the sum of the lines' costs is least. In: items, budgets, widths. Out: the
 * items at which lines begin. Time grows with the length times what fits on a line, so lines of hundreds
 * of characters, where a place more or less cannot be seen, are filled one by one.
 */
import { Fit, fitLine, type Looseness } from './adjust.ts';
import { type Budgets, newBudget } from './budget.ts';
import { countsAsText, K } from './classes.ts';
import { COST } from './costs.ts';
import { firstFit } from './first-fit.ts';
import type { Items } from './items.ts';
import { pricePlaces } from './prices.ts';
import type { Widths } from './stretches.ts';

/** C-60: one Han character, marks not counted, alone on a last line. */
export function isLone(items: Items, from: number, to: number): boolean {
  let seen = 0;
  for (let n = from; n < to; n++) {
    if (!countsAsText(items.cls[n]!)) continue;
    seen += 1;
    if (seen > 1 || items.cls[n] !== K.han) return false;
  }
  return seen === 1;
}

/** Least of the totals from a place on, as a queue of those that no later one undercuts. */
class Floor {
  readonly #places: number[] = [];
  readonly #totals: number[] = [];
  #first = 0;
  #cursor = 0;

  add(place: number, total: number): void {
    while (this.#totals.length > this.#first && this.#totals[this.#totals.length - 1]! >= total) {
      this.#totals.pop();
      this.#places.pop();
    }
    this.#places.push(place);
    this.#totals.push(total);
  }
  /** Forgets what lies before `place`, which only ever rises, and goes back to it. */
  start(place: number): void {
    while (this.#places[this.#first]! < place) this.#first += 1;
    this.#cursor = this.#first;
  }
  /** Least total after `place`, which rises from `start` to `start`. */
  after(place: number): number {
    while (this.#places[this.#cursor]! <= place) this.#cursor += 1;
    return this.#totals[this.#cursor] ?? Number.POSITIVE_INFINITY;
  }
}

/** A lone character and its marks are no more items than this. */
const MARKS_ON_LONE_LINE = 6;

class Breaker {
  readonly #budgets: Budgets;
  readonly #widths: Widths;
  readonly #limits: Looseness;
  readonly #price: Float64Array;
  /** Places where a line may begin, ascending; the last is the end. */
  readonly #places: Int32Array;
  readonly #total: Float64Array;
  readonly #previous: Int32Array;
  readonly #floor = new Floor();
  readonly #budget = newBudget();
  readonly #fit = new Fit();

  constructor(budgets: Budgets, widths: Widths, limits: Looseness, price: Float64Array) {
    this.#budgets = budgets;
    this.#widths = widths;
    this.#limits = limits;
    this.#price = price;
    this.#places = this.#listPlaces();
    this.#total = new Float64Array(this.#places.length);
    this.#previous = new Int32Array(this.#places.length);
  }

  #listPlaces(): Int32Array {
    const { count } = this.#budgets.items;
    const places: number[] = [0];
    for (let n = 1; n < count; n++) if (this.#price[n]! < Number.POSITIVE_INFINITY) places.push(n);
    places.push(count);
    return Int32Array.from(places);
  }

  run(): number[] {
    const places = this.#places;
    this.#floor.add(0, 0);
    let lowest = 0;
    for (let b = 1; b < places.length; b++) {
      lowest = this.#firstInReach(lowest, b);
      this.#try(lowest, b);
    }
    const starts: number[] = [];
    for (let b = places.length - 1; b > 0; b = this.#previous[b]!) starts.push(places[this.#previous[b]!]!);
    return starts.reverse();
  }

  /** Skips beginnings from which even the tightest line does not reach `b`; two cells stand for the edges. */
  #firstInReach(lowest: number, b: number): number {
    const { items } = this.#budgets;
    const to = this.#places[b]!;
    const widest = Math.max(this.#widths.first, this.#widths.rest);
    let from = lowest;
    while (from < b - 1) {
      const start = this.#places[from]!;
      if (this.#budgets.leastWidth(start, to) - 2 * items.cell[start]! - items.gap[start]! <= widest) break;
      from += 1;
    }
    return from;
  }

  /** Finds the best line that ends at `b`. From the longest on, lines only get looser, so it can stop early. */
  #try(lowest: number, b: number): void {
    const to = this.#places[b]!;
    const last = b === this.#places.length - 1;
    const price = last ? 0 : this.#price[to]!;
    this.#floor.start(lowest);
    const fit = this.#fit;
    let best = Number.POSITIVE_INFINITY;
    for (let a = lowest; a < b; a++) {
      const cost = this.#lineCost(this.#places[a]!, to, last, a === b - 1);
      const total = this.#total[a]! + cost + price;
      if (total < best) {
        best = total;
        this.#previous[b] = a;
      }
      const loose = fit.stretch > 0 || fit.left > 0;
      if (loose && fit.cost + price + this.#floor.after(a) > best) break;
    }
    this.#total[b] = best;
    this.#floor.add(b, best);
  }

  #lineCost(from: number, to: number, last: boolean, single: boolean): number {
    const fit = this.#fit;
    this.#budgets.load(from, to, this.#budget);
    fitLine(this.#budget, from === 0 ? this.#widths.first : this.#widths.rest, last, this.#limits, fit);
    if (!fit.feasible) return single ? COST.overfull : Number.POSITIVE_INFINITY;
    const near = last && from > 0 && to - from <= MARKS_ON_LONE_LINE;
    return fit.cost + COST.line + (near && isLone(this.#budgets.items, from, to) ? COST.lone : 0);
  }
}

/** Longer lines than this, in items, are filled one by one. */
const WIDE_LINE = 240;

/** How many items a line holds, about. */
function itemsOnLine(budgets: Budgets, widths: Widths): number {
  const { count } = budgets.items;
  const whole = Math.max(budgets.leastWidth(0, count), Number.MIN_VALUE);
  return (Math.max(widths.first, widths.rest) * count) / whole;
}

/** First items of the lines. */
export function breakLines(budgets: Budgets, widths: Widths, limits: Looseness): number[] {
  if (budgets.items.count === 0) return [];
  const price = pricePlaces(budgets, widths);
  if (itemsOnLine(budgets, widths) > WIDE_LINE) return firstFit(budgets, widths, limits, price);
  return new Breaker(budgets, widths, limits, price).run();
}

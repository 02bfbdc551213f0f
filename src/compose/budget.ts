/**
 * What a line has: its natural width, and how much each class of blank can give or take. In: items.
 * Out: prefix sums over them, so that any line is known in constant time. Decides nothing.
 */
import { hasRightBlank, K } from './classes.ts';
import { LIMIT } from './costs.ts';
import { GAP } from './gaps.ts';
import type { Items } from './items.ts';

/** Slots of a budget. The five steps of C-39 stand at `shrink` + step. */
export const SLOT = {
  natural: 0,
  shrink: 1,
  elastic: 6,
  growWord: 7,
  growLatin: 8,
  growDigit: 9,
  spaces: 10,
} as const;
const SIZE = 11;
const WORD_STEP = 0;
const LATIN_STEP = 3;
export const STEPS = 5;

export type Budget = Float64Array;
export const newBudget = (): Budget => new Float64Array(SIZE);

/** Adds what stands before item `n` to (or, with -1, takes it from) the slots at `base`. */
function addGap(items: Items, n: number, slots: Float64Array, base: number, sign: 1 | -1): void {
  const gap = items.gap[n]!;
  slots[base + SLOT.natural]! += sign * gap;
  slots[base + SLOT.elastic]! += sign * items.elastic[n]!;
  const kind = items.gapKind[n]!;
  if (kind === GAP.digitGap) slots[base + SLOT.growDigit]! += sign * LIMIT.digitGapMax * items.cell[n]!;
  if (kind !== GAP.wordSpace && kind !== GAP.latinGap) return;
  const cell = items.cell[n]!;
  const word = kind === GAP.wordSpace;
  const least = (word ? LIMIT.wordSpaceMin : LIMIT.latinGapMin) * cell;
  const most = (word ? LIMIT.wordSpaceMax : LIMIT.latinGapMax) * cell;
  slots[base + SLOT.shrink + (word ? WORD_STEP : LATIN_STEP)]! += sign * Math.max(0, gap - least);
  slots[base + (word ? SLOT.growWord : SLOT.growLatin)]! += sign * Math.max(0, most - gap);
  slots[base + SLOT.spaces]! += sign * cell;
}

export class Budgets {
  readonly items: Items;
  readonly #sums: Float64Array;
  readonly #trimStart: boolean;

  constructor(items: Items, trimStart: boolean) {
    this.items = items;
    this.#trimStart = trimStart;
    this.#sums = new Float64Array((items.count + 1) * SIZE);
    for (let n = 0; n < items.count; n++) this.#sum(n);
  }

  #sum(n: number): void {
    const { items } = this;
    const sums = this.#sums;
    const base = (n + 1) * SIZE;
    sums.copyWithin(base, n * SIZE, base);
    if (n > 0) addGap(items, n, sums, base, 1);
    sums[base + SLOT.natural]! += items.advance[n]!;
    if (items.step[n]! >= 0) sums[base + SLOT.shrink + items.step[n]!]! += items.blank[n]!;
  }

  /** Blank that item `n` loses when it begins a line (C-31, C-32). */
  startTrim(n: number): number {
    return this.#trimStart && this.items.cls[n] === K.open ? this.items.blank[n]! : 0;
  }
  /** Blank that item `n` loses when it ends a line (C-30); a blank of code hangs. */
  endTrim(n: number): number {
    if (this.items.cls[n] === K.codeSpace) return this.items.advance[n]!;
    return hasRightBlank(this.items.cls[n]!) ? this.items.blank[n]! : 0;
  }

  /** Rough width of items [from, to) with every blank used; never more than the true least width plus an edge. */
  leastWidth(from: number, to: number): number {
    const sums = this.#sums;
    const a = from * SIZE;
    const b = to * SIZE;
    let width = sums[b]! - sums[a]!;
    for (let slot = SLOT.shrink; slot < SLOT.shrink + STEPS; slot++)
      width -= sums[b + slot]! - sums[a + slot]!;
    return width - LIMIT.hanShrinkUtmost * (sums[b + SLOT.elastic]! - sums[a + SLOT.elastic]!);
  }

  /** The budget of the line of items [from, to). */
  load(from: number, to: number, budget: Budget): void {
    const sums = this.#sums;
    for (let slot = 0; slot < SIZE; slot++)
      budget[slot] = sums[to * SIZE + slot]! - sums[from * SIZE + slot]!;
    if (from > 0) addGap(this.items, from, budget, 0, -1);
    this.#trim(budget, from, this.startTrim(from));
    this.#trim(budget, to - 1, this.endTrim(to - 1));
  }

  #trim(budget: Budget, n: number, trimmed: number): void {
    if (trimmed === 0) return;
    budget[SLOT.natural]! -= trimmed;
    if (this.items.step[n]! >= 0) budget[SLOT.shrink + this.items.step[n]!]! -= trimmed;
  }
}

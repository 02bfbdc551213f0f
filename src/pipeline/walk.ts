/** A document on its way along the street: what has been made of it, what was said, and how long it took. */
import type { Diagnostic } from '../diagnostics/types.ts';
import type { Products, ReadingOrder, Stage } from './stages.ts';

export class Walk<O extends ReadingOrder> {
  readonly order: O;
  readonly diagnostics: Diagnostic[] = [];
  readonly timings: Record<string, number> = {};
  products: Partial<Products> = {};

  constructor(order: O) {
    this.order = order;
  }

  /** Passes by a stage whose needs were not made. */
  async take({ name, needs, run }: Stage<O>): Promise<void> {
    if (needs.some((need) => this.products[need] === undefined)) return;
    const start = performance.now();
    const made = await run(this.products, this.order);
    this.timings[name] = performance.now() - start;
    this.products = { ...this.products, ...made.products };
    this.diagnostics.push(...made.diagnostics);
  }
}

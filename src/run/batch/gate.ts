/**
 * A gate that every thread passes to write, and that is shut before the process ends: nobody is cut off in the
 * middle of a file. In: the work of a moment. Out: whether it was done. It refuses to know what is written.
 */

const SHUT = 0;
const INSIDE = 1;
/** Milliseconds: a thread that died inside never comes out. */
const PATIENCE = 5000;

export class Gate {
  /** What threads share of it. */
  readonly memory: SharedArrayBuffer;
  readonly #cells: Int32Array;

  constructor(memory: SharedArrayBuffer = new SharedArrayBuffer(8)) {
    this.memory = memory;
    this.#cells = new Int32Array(memory);
  }

  /** Does `work`, unless the gate is shut. */
  pass(work: () => void): boolean {
    const cells = this.#cells;
    Atomics.add(cells, INSIDE, 1);
    try {
      if (Atomics.load(cells, SHUT) === 1) return false;
      work();
      return true;
    } finally {
      Atomics.sub(cells, INSIDE, 1);
      Atomics.notify(cells, INSIDE);
    }
  }

  /** Lets nobody in any more, and comes back when the last one is out. */
  shut(): void {
    const cells = this.#cells;
    Atomics.store(cells, SHUT, 1);
    const until = performance.now() + PATIENCE;
    for (let inside = Atomics.load(cells, INSIDE); inside > 0; inside = Atomics.load(cells, INSIDE)) {
      if (performance.now() > until) return;
      Atomics.wait(cells, INSIDE, inside, PATIENCE);
    }
  }
}

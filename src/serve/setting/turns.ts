/** One piece of work after the other, in the order they come. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  take<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    // Whoever waits for it is told what went wrong; the next one comes in any case.
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}

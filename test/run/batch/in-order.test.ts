import { describe, expect, it } from 'vitest';
import { inOrder } from '../../../src/run/batch/in-order.ts';

describe('results in order', () => {
  it('come in the order of the tasks, whichever is finished first', async () => {
    const finish = new Map<number, () => void>();
    const work = (n: number) => new Promise<number>((done) => finish.set(n, () => done(n)));
    const told: number[] = [];
    const telling = (async () => {
      for await (const n of inOrder([1, 2, 3], work, 3)) told.push(n);
    })();
    const turn = () => new Promise((done) => setImmediate(done));
    await turn();
    finish.get(3)?.();
    finish.get(2)?.();
    await turn();
    expect(told).toEqual([]);
    finish.get(1)?.();
    await telling;
    expect(told).toEqual([1, 2, 3]);
  });

  it.each([1, 2, 5])('has no more than %i on their way', async (ahead) => {
    let going = 0;
    let most = 0;
    const work = async (n: number) => {
      going += 1;
      most = Math.max(most, going);
      await new Promise((done) => setImmediate(done));
      going -= 1;
      return n;
    };
    const all: number[] = [];
    for await (const n of inOrder([...Array(20).keys()], work, ahead)) all.push(n);
    expect(all).toEqual([...Array(20).keys()]);
    expect(most).toBe(ahead);
  });
});

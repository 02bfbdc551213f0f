import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { Gate } from '../../../src/run/batch/gate.ts';

describe('the gate', () => {
  it('lets everybody write until it is shut, and nobody after', () => {
    const gate = new Gate();
    const other = new Gate(gate.memory);
    const done: string[] = [];
    expect(gate.pass(() => done.push('here'))).toBe(true);
    expect(other.pass(() => done.push('there'))).toBe(true);
    gate.shut();
    expect(other.pass(() => done.push('late'))).toBe(false);
    expect(done).toEqual(['here', 'there']);
  });

  it('lets who is thrown out of his work go', () => {
    const gate = new Gate();
    expect(() =>
      gate.pass(() => {
        throw new Error('the disk is full');
      }),
    ).toThrow('the disk is full');
    gate.shut();
    expect(gate.pass(() => {})).toBe(false);
  });

  it('is shut only when a thread that is inside has come out', async () => {
    const gate = new Gate();
    const marks = new Int32Array(new SharedArrayBuffer(8));
    // Inside as `pass` is: it says so, works for a while, says that it is done, and goes out.
    const script = `
      const { workerData: [cells, marks] } = require('node:worker_threads');
      Atomics.add(cells, 1, 1);
      Atomics.store(marks, 0, 1); Atomics.notify(marks, 0);
      Atomics.wait(marks, 1, 0, 200);
      Atomics.store(marks, 1, 1);
      Atomics.sub(cells, 1, 1); Atomics.notify(cells, 1);`;
    const thread = new Worker(script, { eval: true, workerData: [new Int32Array(gate.memory), marks] });
    await new Promise((online) => thread.on('online', online));
    Atomics.wait(marks, 0, 0, 5000);
    gate.shut();
    expect(Atomics.load(marks, 1)).toBe(1);
    await thread.terminate();
  });
});

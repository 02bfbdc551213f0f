/** A thread under watch: what it answers, and what it is stopped for. */
import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { type Bounds, Stopped, WatchedThread } from '../../src/commands/watched-thread.ts';

/** Does as it is told: answers after some signs, goes silent, fills its memory, dies. */
const SCRIPT = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', (word) => {
  if (word === 'exit') process.exit(7);
  if (word === 'throw') setImmediate(() => { throw new TypeError('no such thing'); });
  else if (word === 'fill') { const all = []; for (;;) all.push(new Array(1000).fill(Math.random())); }
  else if (word === 'silent') { parentPort.postMessage({ sign: 4 }); for (;;); }
  else if (word === 'slow') {
    let sign = 0;
    const timer = setInterval(() => {
      parentPort.postMessage({ sign: ++sign });
      if (sign === 8) { clearInterval(timer); parentPort.postMessage({ result: 'SLOW' }); }
    }, 100);
  } else parentPort.postMessage({ result: word.toUpperCase() });
});
`;

const WIDE: Bounds = { memory: 1e9, silence: 60_000 };

let started = 0;
let resident = 0;
let thread: WatchedThread<string, string>;
function watched(): WatchedThread<string, string> {
  [started, resident] = [0, 0];
  const start = () => {
    started += 1;
    return new Worker(SCRIPT, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 24 } });
  };
  thread = new WatchedThread(start, () => resident);
  return thread;
}
afterEach(() => thread.close());

const stopped = (job: string, bounds: Bounds): Promise<Stopped> =>
  thread.do(job, bounds).then(
    (result) => Promise.reject(new Error(result)),
    (reason) => reason,
  );

describe('a watched thread', () => {
  it('does one job after the other in one thread', async () => {
    expect(await watched().do('one', WIDE)).toBe('ONE');
    expect(await thread.do('two', WIDE)).toBe('TWO');
    expect(started).toBe(1);
  });

  it('is let be while it gives signs', async () => {
    expect(await watched().do('slow', { ...WIDE, silence: 700 })).toBe('SLOW');
  });

  it.each([
    ['silent', 'silence', 4, { ...WIDE, silence: 200 }],
    ['fill', 'memory', undefined, WIDE],
    ['exit', 'died', undefined, WIDE],
    ['throw', 'died', undefined, WIDE],
  ] as const)('%s: is stopped for %s, and the next job is done', async (job, why, sign, bounds) => {
    watched();
    const reason = await stopped(job, bounds);
    expect(reason).toBeInstanceOf(Stopped);
    expect([reason.why, reason.sign]).toEqual([why, sign]);
    expect(await thread.do('next', WIDE)).toBe('NEXT');
    expect(started).toBe(2);
  });

  it('is stopped when the process grows by more than it may, not for what it held before', async () => {
    watched();
    resident = 5e9;
    expect(await thread.do('one', WIDE)).toBe('ONE');
    setTimeout(() => {
      resident += 2e9;
    }, 150);
    expect((await stopped('silent', WIDE)).why).toBe('memory');
  });
});

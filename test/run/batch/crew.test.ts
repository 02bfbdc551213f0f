import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { Crew, type ThreadLost } from '../../../src/run/batch/crew.ts';

/** Threads that do as they are told: answer, wait, or come to an end in several ways. */
const SCRIPT = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', (word) => {
  if (word === 'exit') process.exit(7);
  if (word === 'throw') setImmediate(() => { throw new TypeError('no such thing'); });
  else if (word === 'fill') { const all = []; for (;;) all.push(new Array(1000).fill(Math.random())); }
  else if (word.startsWith('wait')) setTimeout(() => parentPort.postMessage(word), Number(word.slice(4)));
  else parentPort.postMessage(word.toUpperCase());
});
`;

let crew: Crew<string, string>;
let started = 0;
const start = () => {
  started += 1;
  return new Worker(SCRIPT, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 24 } });
};
const hire = (size: number) => {
  started = 0;
  crew = new Crew(size, start);
  return crew;
};
afterEach(() => crew.close());

describe('a crew', () => {
  it('starts no more threads than it has jobs, and no more than it may', async () => {
    expect(await hire(3).do('one')).toBe('ONE');
    expect(await crew.do('two')).toBe('TWO');
    expect(started).toBe(1);
    const many = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    expect(await Promise.all(many.map((word) => crew.do(word)))).toEqual(many.map((w) => w.toUpperCase()));
    expect(started).toBe(3);
  });

  it.each([
    ['exit', false, /ended with 7/],
    ['throw', false, /no such thing/],
    ['fill', true, /memory/],
  ])('loses with a thread (%s) only the job that it was at', async (word, outOfMemory, why) => {
    hire(2);
    const jobs = ['a', word, 'b', 'c', 'd'].map((job) => crew.do(job).catch((lost: ThreadLost) => lost));
    const [a, lost, ...others] = await Promise.all(jobs);
    expect([a, ...others]).toEqual(['A', 'B', 'C', 'D']);
    expect(lost).toMatchObject({ name: 'ThreadLost', outOfMemory });
    expect((lost as ThreadLost).message).toMatch(why);
  });

  it('goes on alone after the loss of its only thread', async () => {
    hire(1);
    const results = await Promise.allSettled(['exit', 'a', 'exit', 'b'].map((job) => crew.do(job)));
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected', 'fulfilled']);
    expect(started).toBe(3);
  });
});

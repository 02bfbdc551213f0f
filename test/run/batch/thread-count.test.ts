import { describe, expect, it } from 'vitest';
import { Failure } from '../../../src/diagnostics/failure.ts';
import { jobsWanted, memoryShare, threadCount } from '../../../src/run/batch/thread-count.ts';

describe('how many threads', () => {
  it.each([
    [1, 8, 0],
    [15, 8, 1],
    [16, 8, 2],
    [1000, 2, 2],
    [1000, 1, 1],
    [40, 8, 5],
  ])('%i articles on %i processors are worth %i', (articles, cores, count) => {
    expect(threadCount(articles, cores, undefined)).toBe(count);
  });

  it('what was asked for counts, but for threads with nothing to do', () => {
    expect(threadCount(100, 1, jobsWanted('3'))).toBe(3);
    expect(threadCount(2, 8, jobsWanted('16'))).toBe(2);
    expect(threadCount(100, 8, jobsWanted('1'))).toBe(1);
    expect(jobsWanted(undefined)).toBeUndefined();
  });

  it.each(['0', '-1', '65', '2.5', 'viele', ''])('%j is wrong use', (typed) => {
    expect(() => jobsWanted(typed)).toThrow(Failure);
  });

  it('leave the machine alive', () => {
    const gib = 2 ** 30;
    expect(memoryShare(2, 6 * gib, 4 * gib)).toBe(2048);
    expect(memoryShare(2, 64 * gib, 4 * gib)).toBe(4096);
    expect(memoryShare(8, gib, 4 * gib)).toBe(256);
  });
});

/** The threads of a batch: how many, how one is started, and how nothing is cut in two when the process must end. */
import type { Threads } from '../run/batch/batch.ts';
import { jobsWanted, memoryShare, threadCount } from '../run/batch/thread-count.ts';
import { startThread, thisMachine } from '../terminal/machine.ts';
import { beforeSignals } from '../terminal/signals.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** @throws Failure (exit 2) when what was typed is no number of threads */
export function threadsFor(wanted: string | undefined, { program }: Terminal): Threads {
  const { cores, memory, heap } = thisMachine();
  const jobs = jobsWanted(wanted);
  return {
    count: (articles) => (program ? threadCount(articles, cores, jobs) : 0),
    start: (data, count) => startThread(program?.path ?? '', data, memoryShare(count, memory, heap)),
    guard: beforeSignals,
  };
}

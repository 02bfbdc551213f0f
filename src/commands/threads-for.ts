/** The threads of a batch: how many, how one is started, and how nothing is cut in two when the process must end. */
import type { Threads } from '../run/batch/batch.ts';
import { memoryShare, threadCount } from '../run/batch/thread-count.ts';
import { startThread, thisMachine } from '../terminal/machine.ts';
import { beforeSignals } from '../terminal/signals.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** @throws Failure (exit 2) when what was typed is no number of threads */
export function threadsFor(articles: number, wanted: string | undefined, { program }: Terminal): Threads {
  const { cores, memory, heap } = thisMachine();
  const count = threadCount(articles, cores, wanted);
  const share = memoryShare(count, memory, heap);
  return {
    count: program ? count : 0,
    start: (data) => startThread(program?.path ?? '', data, share),
    guard: beforeSignals,
  };
}

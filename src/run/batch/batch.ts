/**
 * Many articles, on one thread or several. In: tasks, and what the threads have. Out: the outcomes in the order
 * of the tasks; the bytes of a PDF are the same on any thread. What happens to one article stops no other.
 */
import type { Worker } from 'node:worker_threads';
import { EXIT, Failure } from '../../diagnostics/failure.ts';
import type { Outcome } from '../outcome.ts';
import { Crew, type ThreadLost } from './crew.ts';
import { Gate } from './gate.ts';
import { inOrder } from './in-order.ts';
import { type BatchOrder, lostOutcome, type Means, Station } from './station.ts';
import type { PlainTask } from './task.ts';

/** What a thread is started with. */
export interface ThreadData extends BatchOrder {
  /** Memory of the gate that it passes to write. */
  readonly gate: SharedArrayBuffer;
}

export interface Threads {
  /** How many; below two everything is done in this one. */
  readonly count: number;
  readonly start: (data: ThreadData) => Worker;
  /** Told how to let nobody write any more, for when the process must end; gives back how to take that back. */
  readonly guard: (shut: () => void) => () => void;
}

/** Outcomes that may be waiting for a slow one before them. */
const AHEAD = 64;

export function pressBatch(
  tasks: readonly PlainTask[],
  order: BatchOrder,
  means: Means,
  threads: Threads,
): AsyncGenerator<Outcome> {
  return threads.count < 2 ? here(tasks, order, means) : onThreads(tasks, order, means, threads);
}

async function* here(tasks: readonly PlainTask[], order: BatchOrder, means: Means): AsyncGenerator<Outcome> {
  const station = new Station(order, means);
  try {
    yield* inOrder(tasks, (task) => station.press(task), 1);
  } finally {
    station.close();
  }
}

async function* onThreads(
  tasks: readonly PlainTask[],
  order: BatchOrder,
  { words }: Means,
  { count, start, guard }: Threads,
): AsyncGenerator<Outcome> {
  const gate = new Gate();
  const crew = new Crew<PlainTask, Outcome>(count, () => start({ ...order, gate: gate.memory }));
  const release = guard(() => gate.shut());
  const lost = (task: PlainTask, reason: ThreadLost) =>
    lostOutcome(task, words(threadLost(task.article.shown, reason)));
  try {
    const press = (task: PlainTask) => crew.do(task).catch((reason) => lost(task, reason));
    yield* inOrder(tasks, press, Math.max(AHEAD, 4 * count));
  } finally {
    await crew.close();
    release();
  }
}

function threadLost(article: string, reason: ThreadLost): Failure {
  if (!reason.outOfMemory)
    return new Failure(
      EXIT.setup,
      {
        zh: `排 ${article} 的线程中途停了（${reason.message}），这一篇没有排成。`,
        en: `The thread that was setting ${article} stopped (${reason.message}); the article was not set.`,
      },
      {
        zh: '其余各篇不受影响。请单独再排这一篇；仍然如此，请把它报告给我们。',
        en: 'The others are not affected. Build this article alone; if it happens again, please report it to us.',
      },
      reason,
    );
  return new Failure(
    EXIT.setup,
    {
      zh: `排 ${article} 时内存不够，这一篇没有排成。`,
      en: `There was not enough memory to set ${article}; it was not set.`,
    },
    {
      zh: '其余各篇不受影响。请单独再排这一篇（--jobs 1），或把它分成几篇。',
      en: 'The others are not affected. Build this article alone (--jobs 1), or divide it.',
    },
    reason,
  );
}

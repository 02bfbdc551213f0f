/**
 * Many articles, on one thread or several. In: tasks, and what the threads have. Out: the outcomes in the order
 * of the tasks; the bytes of a PDF are the same on any thread, and the same as they were if they are known from
 * an earlier run. What happens to one article stops no other.
 */
import { dirname } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { isDelivered, type Outcome } from '../outcome.ts';
import { sweepHalves } from '../sweep-halves.ts';
import { Crew, type ThreadLost } from './crew.ts';
import { Gate } from './gate.ts';
import { inOrder } from './in-order.ts';
import { DocumentMemory } from './memory.ts';
import { Recall } from './recall.ts';
import { type BatchOrder, lostOutcome, type Means, Station } from './station.ts';
import type { PlainTask } from './task.ts';
import { threadLost } from './thread-lost.ts';

/** What a thread is started with. */
export interface ThreadData extends BatchOrder {
  /** Memory of the gate that it passes to write. */
  readonly gate: SharedArrayBuffer;
}

export interface Threads {
  /** How many so many articles are worth; below two everything is done in this one. */
  readonly count: (articles: number) => number;
  readonly start: (data: ThreadData, count: number) => Worker;
  /** Told how to let nobody write any more, for when the process must end; gives back how to take that back. */
  readonly guard: (shut: () => void) => () => void;
}

/** Outcomes that may be waiting for a slow one before them. */
const AHEAD = 64;

export async function* pressBatch(
  tasks: readonly PlainTask[],
  order: BatchOrder,
  means: Means,
  threads: Threads,
): AsyncGenerator<Outcome> {
  if (!order.compare) sweepHalves(foldersOf(tasks), Date.now());
  const before = order.memory ? DocumentMemory.remembered(order.memory) : {};
  const memory = order.memory && new DocumentMemory(order.memory, before);
  const recall = new Recall(tasks, order, means, memory);
  const count = threads.count(recall.unknown);
  const workers = count < 2 ? oneStation(order, means, memory) : crewOf(count, order, means, threads);
  try {
    const press = async (task: PlainTask) => (await recall.outcome(task)) ?? workers.press(task);
    yield* inOrder(tasks, press, count < 2 ? 1 : Math.max(AHEAD, 4 * count));
  } finally {
    await workers.close();
    memory?.settle(before);
  }
}

function* foldersOf(tasks: readonly PlainTask[]): Generator<string> {
  for (const { target } of tasks) if (target?.kind === 'file') yield dirname(target.path);
}

interface Workers {
  readonly press: (task: PlainTask) => Promise<Outcome>;
  readonly close: () => Promise<void>;
}

function oneStation(order: BatchOrder, means: Means, memory: DocumentMemory | undefined): Workers {
  const station = new Station(order, means, memory);
  let isWarm = false;
  return {
    async press(task) {
      const outcome = await station.press(task);
      isWarm ||= isDelivered(outcome);
      return outcome;
    },
    async close() {
      station.close();
      if (isWarm) means.warm?.();
    },
  };
}

function crewOf(count: number, order: BatchOrder, { words }: Means, { start, guard }: Threads): Workers {
  const gate = new Gate();
  const data = { ...order, gate: gate.memory };
  const crew = new Crew<PlainTask, Outcome>(count, () => start(data, count));
  const release = guard(() => gate.shut());
  const lost = (task: PlainTask, reason: ThreadLost) =>
    lostOutcome(task, words(threadLost(task.article.shown, reason)));
  return {
    press: (task) => crew.do(task).catch((reason) => lost(task, reason)),
    close: async () => {
      await crew.close();
      release();
    },
  };
}

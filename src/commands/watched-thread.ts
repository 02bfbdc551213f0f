/**
 * Jobs done one after the other in a thread that is watched: what is read may have been made to fill the memory or
 * never to end. In: a job and its bounds. Out: its result, or why it was stopped; the next job gets a new thread.
 * It refuses to know what the jobs are.
 */
import type { Worker } from 'node:worker_threads';

export interface Bounds {
  /** Bytes that the process may grow by. */
  readonly memory: number;
  /** Milliseconds without a sign of life. */
  readonly silence: number;
}

/** What the thread sends: signs as it gets on, and one result for each job. */
export type Message<Result> = { readonly sign: number } | { readonly result: Result };

export class Stopped extends Error {
  readonly why: 'memory' | 'silence' | 'died';
  /** The last before it. */
  readonly sign: number | undefined;

  constructor(why: Stopped['why'], sign: number | undefined, cause?: unknown) {
    super(`the thread was stopped: ${why}`, { cause });
    this.name = 'Stopped';
    this.why = why;
    this.sign = sign;
  }
}

const LOOKS_EVERY = 100;

export class WatchedThread<Job, Result> {
  readonly #start: () => Worker;
  readonly #resident: () => number;
  #thread: Worker | undefined;

  /** `resident`: bytes that the process holds. */
  constructor(start: () => Worker, resident: () => number) {
    this.#start = start;
    this.#resident = resident;
  }

  /** Rejects with `Stopped` only. */
  async do(job: Job, bounds: Bounds): Promise<Result> {
    this.#thread ??= this.#start();
    try {
      return await watch(this.#thread, job, bounds, this.#resident);
    } catch (stopped) {
      await this.close();
      throw stopped;
    }
  }

  async close(): Promise<void> {
    const thread = this.#thread;
    this.#thread = undefined;
    await thread?.terminate();
  }
}

async function watch<Job, Result>(
  thread: Worker,
  job: Job,
  { memory, silence }: Bounds,
  resident: () => number,
): Promise<Result> {
  const most = resident() + memory;
  let [heard, sign]: [number, number | undefined] = [Date.now(), undefined];
  let look: NodeJS.Timeout | undefined;
  let hear: Hearing<Result> | undefined;
  const done = new Promise<Result>((resolve, reject) => {
    const stop = (why: Stopped['why'], cause?: unknown) => reject(new Stopped(why, sign, cause));
    look = setInterval(() => {
      if (resident() > most) stop('memory');
      else if (Date.now() - heard > silence) stop('silence');
    }, LOOKS_EVERY);
    hear = {
      message(message) {
        if ('result' in message) resolve(message.result);
        else [heard, sign] = [Date.now(), message.sign];
      },
      error: (error) => stop(isOutOfMemory(error) ? 'memory' : 'died', error),
      exit: (code) => stop('died', new Error(`the thread ended with ${code}`)),
    };
    thread.on('message', hear.message).on('error', hear.error).on('exit', hear.exit);
    thread.postMessage(job);
  });
  return done.finally(() => {
    clearInterval(look);
    if (hear) thread.off('message', hear.message).off('error', hear.error).off('exit', hear.exit);
  });
}

interface Hearing<Result> {
  readonly message: (message: Message<Result>) => void;
  readonly error: (error: Error) => void;
  readonly exit: (code: number) => void;
}

const isOutOfMemory = (error: unknown): boolean =>
  (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';

/**
 * Threads that do one job after the other. In: jobs, and how a thread is started. Out: their results. A thread
 * that dies takes only the job with it that it was at; another is started in its place. It refuses to know what
 * the jobs are.
 */
import type { Worker } from 'node:worker_threads';

/** Why there is no result. */
export class ThreadLost extends Error {
  readonly outOfMemory: boolean;

  constructor(cause: unknown, code: number) {
    super(cause instanceof Error ? cause.message : `the thread ended with ${code}`, { cause });
    this.name = 'ThreadLost';
    this.outOfMemory = (cause as NodeJS.ErrnoException | undefined)?.code === 'ERR_WORKER_OUT_OF_MEMORY';
  }
}

interface Wanted<Job, Result> {
  readonly job: Job;
  readonly resolve: (result: Result) => void;
  readonly reject: (reason: ThreadLost) => void;
}

export class Crew<Job, Result> {
  readonly #size: number;
  readonly #start: () => Worker;
  readonly #waiting: Wanted<Job, Result>[] = [];
  readonly #at = new Map<Worker, Wanted<Job, Result> | undefined>();

  /** `start`: a thread that answers every message, a job, with one, its result. */
  constructor(size: number, start: () => Worker) {
    this.#size = size;
    this.#start = start;
  }

  /** Rejects with `ThreadLost` only. */
  do(job: Job): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ job, resolve, reject });
      this.#deal();
    });
  }

  /** Ends the threads, whatever they are at; what is still waiting is never begun. */
  async close(): Promise<void> {
    this.#waiting.length = 0;
    await Promise.all([...this.#at.keys()].map((thread) => thread.terminate()));
  }

  #deal(): void {
    while (this.#waiting.length > 0) {
      const thread = this.#free();
      if (!thread) return;
      const wanted = this.#waiting.shift()!;
      this.#at.set(thread, wanted);
      thread.postMessage(wanted.job);
    }
  }

  #free(): Worker | undefined {
    const idle = [...this.#at].find(([, wanted]) => wanted === undefined)?.[0];
    return idle ?? (this.#at.size < this.#size ? this.#begin() : undefined);
  }

  #begin(): Worker {
    const thread = this.#start();
    let cause: unknown;
    thread.on('message', (result: Result) => {
      this.#at.get(thread)?.resolve(result);
      this.#at.set(thread, undefined);
      this.#deal();
    });
    thread.on('error', (error) => {
      cause = error;
    });
    thread.on('exit', (code) => {
      this.#at.get(thread)?.reject(new ThreadLost(cause, code));
      this.#at.delete(thread);
      this.#deal();
    });
    return thread;
  }
}

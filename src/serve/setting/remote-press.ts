/** A press in a thread of its own, so that the server answers while it sets; one that dies is started again. */
import type { Worker } from 'node:worker_threads';
import { EXIT, Failure, type FailureCode, type Words } from '../../diagnostics/failure.ts';
import { Crew, ThreadLost } from '../../run/batch/crew.ts';
import type { ProofOrder, ProofPress, Proved } from '../types.ts';

export type PressJob =
  | { readonly do: 'prove' | 'pdf'; readonly order: ProofOrder }
  | { readonly do: 'page'; readonly name: string; readonly number: number; readonly look: string };

/** What came of a job, or what was thrown, which no thread can send as it is. */
export type PressResult = { readonly result: unknown } | { readonly thrown: Words };

export class RemotePress implements ProofPress {
  readonly #crew: Crew<PressJob, PressResult>;

  /** @param start a thread that does `serve` of thread.ts */
  constructor(start: () => Worker) {
    this.#crew = new Crew(1, start);
  }

  prove(order: ProofOrder): Promise<Proved> {
    return this.#do({ do: 'prove', order });
  }

  page(name: string, number: number, look: string): Promise<string | undefined> {
    return this.#do({ do: 'page', name, number, look });
  }

  pdf(order: ProofOrder): Promise<Uint8Array | undefined> {
    return this.#do({ do: 'pdf', order });
  }

  close(): Promise<void> {
    return this.#crew.close();
  }

  async #do<T>(job: PressJob): Promise<T> {
    const done = await this.#crew.do(job).catch((reason) => Promise.reject(lost(reason)));
    if ('thrown' in done) throw failureOf(done.thrown);
    return done.result as T;
  }
}

const failureOf = ({ exitCode, message, help }: Words): Failure =>
  new Failure(exitCode === EXIT.usage ? EXIT.usage : (EXIT.setup satisfies FailureCode), message, help);

function lost(reason: unknown): unknown {
  if (!(reason instanceof ThreadLost)) return reason;
  return new Failure(
    EXIT.setup,
    reason.outOfMemory
      ? { zh: '排这一篇时内存不够。', en: 'There was not enough memory to set this article.' }
      : {
          zh: `排这一篇的线程中途停了（${reason.message}）。`,
          en: `The thread that set this article stopped (${reason.message}).`,
        },
    {
      zh: '其他文章不受影响；改了文章就会再排一次。',
      en: 'Other articles are not affected; it is set again when the article changes.',
    },
    reason,
  );
}

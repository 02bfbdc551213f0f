/**
 * All that it takes to set articles in one thread: fonts opened once, and what holds for every article. In: a
 * task. Out: what became of it; whatever is thrown on the way is in it. It refuses to know which thread it is in.
 */
import { EXIT, type Words } from '../../diagnostics/failure.ts';
import { type Outcome, outcomeOf } from '../outcome.ts';
import type { Target } from '../plan-outputs.ts';
import { FontShelf, type Pressing, pressOne } from '../press.ts';
import { articleOf, type PlainTask } from './task.ts';

/** What holds for every article, as plain data. */
export interface BatchOrder {
  readonly strict: boolean;
  /** Whether PDFs are made at all. */
  readonly paint: boolean;
  /** Time of creation, where it is not to be that of the document. */
  readonly created?: Date;
}

/** What a station has of the thread that it is in. */
export interface Means {
  readonly words: (thrown: unknown) => Words;
  /** Takes a finished PDF to its place. */
  readonly deliver: (pdf: Uint8Array, target: Target) => Promise<void>;
}

export class Station {
  readonly #pressing: Pressing;
  readonly #words: Means['words'];
  readonly #fonts = new FontShelf();

  constructor(order: BatchOrder, { words, deliver }: Means) {
    this.#pressing = { ...order, deliver, codeOf: (thrown) => words(thrown).exitCode };
    this.#words = words;
  }

  async press(task: PlainTask): Promise<Outcome> {
    const { article, target, settings } = task;
    try {
      const job = { article: articleOf(article), ...(target ? { target } : {}) };
      const fonts = this.#fonts.for(settings.fonts);
      return outcomeOf(await pressOne({ job, settings, fonts }, this.#pressing), this.#words);
    } catch (thrown) {
      return lostOutcome(task, this.#words(thrown));
    }
  }

  close(): void {
    this.#fonts.close();
  }
}

/** Of an article that nothing is known of but why. */
export function lostOutcome({ article, target, settings }: PlainTask, failure: Words): Outcome {
  const { finishing } = settings;
  return {
    input: article.shown,
    ...(target ? { target } : {}),
    ...(finishing ? { finishing } : {}),
    failure,
    milliseconds: 0,
    exitCode: failure.exitCode === EXIT.good ? EXIT.setup : failure.exitCode,
  };
}

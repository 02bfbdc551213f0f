/**
 * Articles that are known from an earlier run: their PDFs are confirmed where they stand, or put there again, and
 * nothing is set. In: the tasks of a run. Out: how many are new, and the outcomes of the others.
 */
import { readSource } from '../../source/read.ts';
import type { Outcome, PdfFacts, Standing } from '../outcome.ts';
import { PublicationShelf, publicationKey } from '../site/publication-shelf.ts';
import type { DocumentMemory, Known } from './memory.ts';
import { putInPlace, standingOfKnown } from './place-pdf.ts';
import { type BatchOrder, isOmitted, type Means, omitted, placed } from './station.ts';
import type { PlainTask } from './task.ts';

export class Recall {
  readonly #order: BatchOrder;
  readonly #means: Means;
  readonly #memory: DocumentMemory | undefined;
  readonly #keys: ReadonlyMap<PlainTask, string>;
  /** Tasks that nothing is known of. */
  readonly unknown: number;

  constructor(
    tasks: readonly PlainTask[],
    order: BatchOrder,
    means: Means,
    memory: DocumentMemory | undefined,
  ) {
    this.#order = order;
    this.#means = means;
    this.#memory = memory;
    const shelf = new PublicationShelf(order.memory?.folder);
    const isShown = (task: PlainTask, key: string) =>
      !order.site || shelf.has(publicationKey(key, task, order.site.folder));
    this.#keys = memory ? keysOf(tasks, memory, isShown) : new Map();
    this.unknown = tasks.length - this.#keys.size;
  }

  /** Undefined where it must be made: nothing is known of it, or what was kept is damaged. */
  async outcome(task: PlainTask): Promise<Outcome | undefined> {
    const start = performance.now();
    const key = this.#keys.get(task);
    const known = key === undefined ? undefined : this.#memory?.known(key);
    if (key === undefined || !known) return undefined;
    const { pdf, secrecy } = known.document;
    if (isOmitted(secrecy, this.#order))
      return omitted(outcomeOf(task, known, performance.now() - start), this.#order);
    const standing = pdf && (await this.#place(task, key, pdf));
    if (pdf && standing === undefined) return undefined;
    const outcome = outcomeOf(task, known, performance.now() - start);
    return placed({ ...outcome, ...this.#published(task, key, pdf) }, standing, this.#order);
  }

  #published(task: PlainTask, key: string, pdf: PdfFacts | undefined): Pick<Outcome, 'publication'> {
    const { site } = this.#order;
    if (!site || !pdf) return {};
    return { publication: { kind: 'kept', key: publicationKey(key, task, site.folder) } };
  }

  /** What stood at the target, which is right now; undefined where it could not be made so. */
  async #place({ target }: PlainTask, key: string, pdf: PdfFacts): Promise<Standing | undefined> {
    if (target?.kind !== 'file' || !this.#memory) return undefined;
    const standing = standingOfKnown(target.path, pdf, this.#memory.states);
    if (standing === 'right' || this.#order.compare) return standing;
    const bytes = this.#memory.pdf(key);
    if (!bytes) return undefined;
    return this.#write(target.path, bytes);
  }

  /** Where it cannot be written, whoever makes it anew will say why. */
  async #write(path: string, bytes: Uint8Array): Promise<Standing | undefined> {
    let standing: Standing | undefined;
    try {
      await this.#means.write(() => {
        standing = putInPlace(path, bytes);
      });
    } catch {
      return undefined;
    }
    return standing;
  }
}

/** @param isComplete whether all is known that is wanted of what was made */
function keysOf(
  tasks: readonly PlainTask[],
  memory: DocumentMemory,
  isComplete: (task: PlainTask, key: string) => boolean,
): Map<PlainTask, string> {
  const keys = new Map<PlainTask, string>();
  for (const task of tasks) {
    const bytes = bytesOf(task);
    const key = bytes && memory.keyOf(task, bytes);
    if (key !== undefined && isComplete(task, key)) keys.set(task, key);
  }
  return keys;
}

/** Undefined where it cannot be read: whoever tries to set it will say so. */
function bytesOf({ article }: PlainTask): Uint8Array | undefined {
  try {
    return article.bytes ?? readSource(article.path ?? '');
  } catch {
    return undefined;
  }
}

function outcomeOf({ article, target, settings }: PlainTask, known: Known, milliseconds: number): Outcome {
  const { finishing } = settings;
  return {
    input: article.shown,
    ...(target ? { target } : {}),
    ...(finishing ? { finishing } : {}),
    ...known,
    known: true,
    milliseconds,
  };
}

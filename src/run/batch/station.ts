/**
 * All that it takes to set articles in one thread: fonts opened once, and what holds for every article. In: a
 * task. Out: what became of it; whatever is thrown on the way is in it. It refuses to know which thread it is in.
 */
import { FileStates } from '../../cache/file-states.ts';
import { EXIT, type Words } from '../../diagnostics/failure.ts';
import { type Sighting, witnessed } from '../../source/witness.ts';
import { isClassified } from '../classified.ts';
import type { Article } from '../find-articles.ts';
import { type DocumentFacts, type Outcome, outcomeOf, type Standing, secrecyOf, worse } from '../outcome.ts';
import type { Target } from '../plan-outputs.ts';
import { FontShelf, type Pressed, pressOne, type SiteFolder } from '../press.ts';
import { publicationOf } from '../site/publication-of.ts';
import { PublicationShelf, type Published, publicationKey } from '../site/publication-shelf.ts';
import { DocumentMemory, type Fresh, type MemoryPlace } from './memory.ts';
import { putInPlace, standingOf } from './place-pdf.ts';
import { articleOf, type PlainTask } from './task.ts';

/** What holds for every article, as plain data. */
export interface BatchOrder {
  readonly strict: boolean;
  /** Whether PDFs are made at all. */
  readonly paint: boolean;
  /** Time of creation, where it is not to be that of the document. */
  readonly created?: Date;
  /** PDFs of documents that are marked as secrets are not wanted in the folder. */
  readonly omitClassified?: boolean;
  /** Nothing is written: PDFs are made to be compared with what stands there. */
  readonly compare?: boolean;
  /** Where is kept what was made; absent where nothing is. */
  readonly memory?: MemoryPlace;
  /** The site that shows what is made. */
  readonly site?: SiteFolder;
}

/** What a station has of the thread that it is in. */
export interface Means {
  readonly words: (thrown: unknown) => Words;
  /** Writes, when nothing can cut it in two. */
  readonly write: (work: () => void) => Promise<void>;
  /** Takes a PDF to standard output. */
  readonly stdout: (pdf: Uint8Array) => void;
  /** Told once when this thread has been through all that a PDF takes, and is done. */
  readonly warm?: () => void;
}

export class Station {
  readonly #order: BatchOrder;
  readonly #means: Means;
  readonly #fonts = new FontShelf();
  readonly #memory: DocumentMemory | undefined;
  readonly #shelf: PublicationShelf;
  readonly #states: FileStates;

  constructor(order: BatchOrder, means: Means, memory = order.memory && new DocumentMemory(order.memory)) {
    this.#order = order;
    this.#means = means;
    this.#memory = memory;
    this.#shelf = new PublicationShelf(order.memory?.folder);
    this.#states = memory?.states ?? new FileStates();
  }

  async press(task: PlainTask): Promise<Outcome> {
    const { words } = this.#means;
    try {
      const started = Date.now();
      const article = readNow(task);
      const { result, seen } = await witnessed(() => this.#pressed(task, article));
      const outcome = outcomeOf(result.pressed, words);
      const key = await this.#keep(task, article, { seen, started, outcome, pdf: result.pressed.built?.pdf });
      const publication = await this.#publish(task, result.pressed, outcome, { seen, key });
      const told = omitted({ ...outcome, ...(publication ? { publication } : {}) }, this.#order);
      return placed(told, result.standing, this.#order);
    } catch (thrown) {
      return lostOutcome(task, words(thrown));
    }
  }

  close(): void {
    this.#fonts.close();
  }

  async #pressed(task: PlainTask, article: Article) {
    const { target, settings } = task;
    let standing: Standing | undefined;
    const pressed: Pressed = await pressOne(
      { job: { article, ...(target ? { target } : {}) }, settings, fonts: this.#fonts.for(settings.fonts) },
      {
        ...this.#order,
        codeOf: (thrown) => this.#means.words(thrown).exitCode,
        deliver: async (pdf, to, built) => {
          const secrecy = secrecyOf(built);
          if (!isOmitted(secrecy, this.#order)) standing = await this.#deliver(pdf, to);
        },
      },
    );
    return { pressed, standing };
  }

  async #deliver(pdf: Uint8Array, target: Target): Promise<Standing | undefined> {
    const { stdout, write } = this.#means;
    if (target.kind === 'stdout') stdout(pdf);
    else if (this.#order.compare) return standingOf(target.path, pdf);
    else {
      let standing: Standing | undefined;
      await write(() => {
        standing = putInPlace(target.path, pdf);
      });
      return standing;
    }
    return undefined;
  }

  /** What cannot be kept is made again next time. */
  async #keep(task: PlainTask, article: Article, fresh: Fresh): Promise<string | undefined> {
    if (!this.#memory || fresh.outcome.failure) return undefined;
    let key: string | undefined;
    await this.#means.write(() => {
      key = this.#memory?.keep(task, article.read(), fresh);
    });
    return key;
  }

  /** Puts aside what the site shows of it. */
  async #publish(
    task: PlainTask,
    pressed: Pressed,
    { document }: Outcome,
    { seen, key }: { readonly seen: readonly Sighting[]; readonly key: string | undefined },
  ): Promise<Published | undefined> {
    const { site, created } = this.#order;
    if (!site) return undefined;
    const place = key === undefined ? undefined : publicationKey(key, task, site.folder);
    const setting = { ...site, settings: task.settings, seen, states: this.#states };
    const made = publicationOf(pressed, document, { ...setting, ...(created ? { created } : {}) });
    let published: Published | undefined;
    await this.#means.write(() => {
      if (made) published = this.#shelf.put(made, place);
      else if (place !== undefined) this.#shelf.putNone(place);
    });
    return published;
  }
}

/** An article with what its file holds now, whatever becomes of the file. */
function readNow({ article }: PlainTask): Article {
  const file = articleOf(article);
  const bytes = file.read();
  return { ...file, read: () => bytes };
}

/** Whether the PDF of a document with such a mark is not wanted in the folder. */
export const isOmitted = (secrecy: string | undefined, { omitClassified }: BatchOrder): boolean =>
  omitClassified === true && isClassified(secrecy);

/** Says of a document that its PDF is not wanted, and lets nobody show it. */
export function omitted({ publication, ...outcome }: Outcome, order: BatchOrder): Outcome {
  const shown = publication ? { publication } : {};
  const { pdf, secrecy }: Partial<DocumentFacts> = outcome.document ?? {};
  return pdf && isOmitted(secrecy, order) ? { ...outcome, omitted: true } : { ...outcome, ...shown };
}

/** With what stands at its target; where that is only compared, what is not right fails the article. */
export function placed(outcome: Outcome, standing: Standing | undefined, { compare }: BatchOrder): Outcome {
  if (standing === undefined) return outcome;
  const exitCode =
    compare && standing !== 'right' ? worse(outcome.exitCode, EXIT.documents) : outcome.exitCode;
  return { ...outcome, standing, exitCode };
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

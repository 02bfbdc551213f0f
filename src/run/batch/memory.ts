/**
 * What earlier runs made of the same article, so that it need not be made again. In: a task and the bytes of its
 * article. Out: what became of it then, and its PDF. The key of a document is made in two steps, as compilers'
 * caches do: the article and all that it is set by lead to the files it asked for; those, as they are now, lead to
 * what was made of them. It refuses to know how anything is made.
 */
import { statSync } from 'node:fs';
import { digest } from '../../cache/entry.ts';
import { FileStates, type Remembered, realPath } from '../../cache/file-states.ts';
import { Store } from '../../cache/store.ts';
import { sweepNowAndThen } from '../../cache/sweep.ts';
import type { ExitCode } from '../../diagnostics/failure.ts';
import type { FontMapping } from '../../fonts/types.ts';
import type { Sighting } from '../../source/witness.ts';
import type { DocumentFacts, Outcome } from '../outcome.ts';
import { Ground } from './ground.ts';
import type { PlainTask } from './task.ts';

/** Where things are kept and what made them, as plain data. */
export interface MemoryPlace {
  /** Absolute. */
  readonly folder: string;
  /** Where the run was started: what it knows of files is for the next one from there. */
  readonly where: string;
  /** Of the package, absolute. */
  readonly root: string;
  /** Digest of the program and of all that came with it. */
  readonly program: string;
  /** Whatever else holds for every article of the run. */
  readonly order: string;
}

/** What was made of a document. */
export interface Known {
  readonly document: DocumentFacts;
  readonly exitCode: ExitCode;
}

interface Asked {
  readonly kind: Sighting['kind'];
  /** As `Ground` names it. */
  readonly name: string;
}

/** Files that an article asked for. */
interface Way {
  readonly asked: readonly Asked[];
  /** Name of the only place where it leads to what was made. */
  readonly at?: string;
}

/** What leads from an article to the files it asked for: the last ways it took, the newest first. */
interface Ways {
  readonly ways: readonly Way[];
}
const MOST_WAYS = 8;

export class DocumentMemory {
  readonly states: FileStates;
  readonly #store: Store;
  readonly #place: MemoryPlace;
  readonly #ground: Ground;
  readonly #fonts = new Map<string, string>();

  constructor(place: MemoryPlace, remembered: Remembered = {}) {
    this.#place = place;
    this.#store = new Store(place.folder);
    this.#ground = new Ground(place.where, place.root);
    this.states = new FileStates(remembered);
  }

  /** Key of what was made of it; undefined where nothing is known. */
  keyOf(task: PlainTask, bytes: Uint8Array): string | undefined {
    const first = this.#firstKey(task, bytes);
    const ways = this.#ways(first).filter(({ at = this.#ground.name }) => at === this.#ground.name);
    const keys = ways.map((way) => this.#secondKey(first, way));
    return keys.find((key) => this.#store.has(key));
  }

  /** Undefined where it is damaged, or gone. */
  known(key: string): Known | undefined {
    const made = this.#store.head(key) as Known | undefined;
    return made && this.#ground.settled(made);
  }

  /** Its PDF, as it was made. */
  pdf(key: string): Uint8Array | undefined {
    return this.#store.body(key);
  }

  /**
   * Keeps what became of a task, unless a file it asked for has changed since. Its key, if it was kept.
   * @param started when the first of them was asked for, milliseconds since 1970
   */
  keep(task: PlainTask, bytes: Uint8Array, { seen, started, outcome, pdf }: Fresh): string | undefined {
    const { document, exitCode } = outcome;
    if (!document || !seen.every((one) => isAsSeen(one, started))) return undefined;
    const first = this.#firstKey(task, bytes);
    const made: Known = { document: { ...document, timings: {} }, exitCode };
    const lifted = seen.every(({ path }) => this.#ground.holds(path)) ? this.#ground.lifted(made) : undefined;
    const asked = seen.map(({ kind, path }) => ({ kind, name: this.#ground.named(path) }));
    const way: Way = lifted ? { asked } : { asked, at: this.#ground.name };
    const others = this.#ways(first).filter((other) => JSON.stringify(other) !== JSON.stringify(way));
    const key = this.#secondKey(first, way);
    if (!this.#store.put(key, lifted ?? made, pdf)) return undefined;
    this.#store.put(first, { ways: [way, ...others].slice(0, MOST_WAYS) } satisfies Ways);
    return key;
  }

  /** What is known of files, for the next run from the same place. */
  static remembered({ folder, where }: MemoryPlace): Remembered {
    return (new Store(folder).head(digest('files', where)) ?? {}) as Remembered;
  }

  /** Keeps what is known of files, and the store within its bounds. */
  settle(before: Remembered): void {
    const { where } = this.#place;
    const now = this.states.remembered();
    if (JSON.stringify(now) !== JSON.stringify(before)) this.#store.put(digest('files', where), now);
    sweepNowAndThen(this.#store.folder, Date.now());
  }

  #ways(first: string): Ways['ways'] {
    return (this.#store.head(first) as Ways | undefined)?.ways ?? [];
  }

  #firstKey({ article, settings }: PlainTask, bytes: Uint8Array): string {
    const { folder, shown } = article;
    const { program, order } = this.#place;
    const { kinship, name } = this.#ground;
    const lifted = this.#ground.liftedSettings(folder, settings);
    const set = lifted ? [kinship, lifted] : [name, folder, settings];
    const told = JSON.stringify([program, order, shown, set, this.#fontsKey(settings.fonts)]);
    return digest(told, '\n', bytes);
  }

  #secondKey(first: string, { at, asked }: Way): string {
    return digest(first, JSON.stringify([at, asked.map((one) => [one.kind, one.name, this.#stateOf(one)])]));
  }

  #stateOf({ kind, name }: Asked): string {
    const path = this.#ground.pathOf(name);
    if (kind === 'folder') return this.states.folderState(path);
    return kind === 'file' ? this.#fileState(path) : this.#ground.reallyNamed(realPath(path));
  }

  /** What it holds and where it really stands. */
  #fileState(path: string): string {
    return `${this.states.digestOf(path)} ${this.#ground.reallyNamed(realPath(path))}`;
  }

  /** Fonts may be large: looked at once in a run. */
  #fontsKey(fonts: readonly FontMapping[]): string {
    const paths = fonts.map(({ path }) => path).join('\n');
    const known = this.#fonts.get(paths) ?? fonts.map(({ path }) => this.#fileState(path)).join('\n');
    this.#fonts.set(paths, known);
    return known;
  }
}

/** When a file was last changed, milliseconds since 1970; undefined where there is none that may be seen. */
function changeOf(path: string): number | undefined {
  try {
    return statSync(path).ctimeMs;
  } catch {
    return undefined;
  }
}

/** Milliseconds by which the times of a file system may be behind the clock. */
const BEHIND = 20;

/** Whether what was there and what was not is so still, and nothing has been changed in between. */
function isAsSeen({ kind, path, there }: Sighting, started: number): boolean {
  if (kind === 'passage') return true;
  const changed = changeOf(path);
  return there ? changed !== undefined && changed < started - BEHIND : changed === undefined;
}

/** What has just been made. */
export interface Fresh {
  readonly seen: readonly Sighting[];
  readonly started: number;
  readonly outcome: Outcome;
  readonly pdf: Uint8Array | undefined;
}

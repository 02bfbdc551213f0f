/**
 * Open documents and what is said of them. In: documents as they change. Out: their findings, once the writer
 * pauses, and never those of a text that has changed since. It refuses to know what an editor does with them.
 */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { paperOf } from './papers.ts';
import { type ReadArticle, readArticle } from './read-article.ts';

/** Milliseconds without a change after which a text is read. */
const PAUSE = 150;

export interface Desk {
  /** The document as it stands in the editor now; undefined when it is closed. */
  readonly open: (uri: string) => TextDocument | undefined;
  readonly cwd: string;
}

interface Known {
  readonly version: number;
  readonly read: Promise<ReadArticle>;
}

export class Readings {
  readonly #desk: Desk;
  readonly #known = new Map<string, Known>();
  readonly #waiting = new Map<string, NodeJS.Timeout>();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** What is to be said of an article as it stands; undefined for what is none. */
  of(document: TextDocument): Promise<ReadArticle> | undefined {
    if (paperOf(document) !== 'article') return undefined;
    const { uri, version } = document;
    const known = this.#known.get(uri);
    if (known?.version === version) return known.read;
    const read = readArticle(document, this.#desk.cwd);
    this.#known.set(uri, { version, read });
    return read;
  }

  /** Tells of a document when its writer pauses; the call before is taken back. */
  soon(uri: string, tell: (document: TextDocument) => void): void {
    clearTimeout(this.#waiting.get(uri));
    const timer = setTimeout(() => {
      this.#waiting.delete(uri);
      const document = this.#desk.open(uri);
      if (document) tell(document);
    }, PAUSE);
    this.#waiting.set(uri, timer);
  }

  /** Whether it is still the text that was read. */
  isCurrent(uri: string, version: number): boolean {
    return this.#desk.open(uri)?.version === version;
  }

  /** Settings or a template changed: nothing that was read holds any longer. */
  forgetAll(): void {
    this.#known.clear();
  }

  close(uri: string): void {
    clearTimeout(this.#waiting.get(uri));
    this.#waiting.delete(uri);
    this.#known.delete(uri);
  }
}

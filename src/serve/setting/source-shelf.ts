/** Texts beside the pages. In: names of files as spans have them. Out: a number for each, and their texts. */
import { statSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { shownPath } from '../../run/paths.ts';
import { decodeSource } from '../../source/decode.ts';
import type { SourceFile } from '../../source/file.ts';
import { readSource } from '../../source/read.ts';
import type { Proof } from '../types.ts';

type Text = Proof['sources'][number];

/** Of other files only these are shown: articles, templates and settings. */
const SHOWN = new Set(['.md', '.markdown', '.yaml', '.yml']);
const MOST = 1024 * 1024;

export class SourceShelf {
  readonly #cwd: string;
  readonly #texts: Text[] = [];
  readonly #numbers = new Map<string, number | undefined>();

  /** `first`: the article, where it could be read. */
  constructor(cwd: string, first: SourceFile | undefined) {
    this.#cwd = cwd;
    if (first) this.#add(first.file, first.text);
  }

  get texts(): readonly Text[] {
    return this.#texts;
  }

  /** What a person sees it called: own templates and settings are known by whole paths. */
  shown(name: string): string {
    return shownPath(resolve(this.#cwd, name), this.#cwd);
  }

  /** Undefined where its text is not shown. */
  numberOf(name: string): number | undefined {
    if (this.#numbers.has(name)) return this.#numbers.get(name);
    const text = this.#textOf(name);
    if (text === undefined) this.#numbers.set(name, undefined);
    else this.#add(name, text);
    return this.#numbers.get(name);
  }

  #add(name: string, text: string): void {
    this.#numbers.set(name, this.#texts.length);
    this.#texts.push({ name: this.shown(name), text });
  }

  #textOf(name: string): string | undefined {
    const path = resolve(this.#cwd, name);
    if (!SHOWN.has(extname(path).toLowerCase())) return undefined;
    try {
      return statSync(path).size > MOST ? undefined : decodeSource(readSource(path), name).source.text;
    } catch {
      // What is said of it stands without its text.
      return undefined;
    }
  }
}

/**
 * What a site consists of while it is written: before any file of it is touched, its path and its sum to be are noted
 * beside those of the former site. Whoever was broken off finds there whose files stand in the folder. In: the folder.
 * Out: a file that is there only as long as the site is not whole.
 */
import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sumLines, sumsText } from '../../records/sums.ts';
import { writeWhole } from '../write-whole.ts';
import { textAt } from './own-marks.ts';

export const JOURNAL = '.banxin-site';

const HEAD = '# banxin: this site is being written\n';

/** Path below the folder → all sums that a file of ours may have there. */
export type SumsByPath = ReadonlyMap<string, ReadonlySet<string>>;

/** Undefined where no site was broken off. */
export function readJournal(folder: string): SumsByPath | undefined {
  const text = textAt(join(folder, JOURNAL));
  return text?.startsWith(HEAD) ? byPath(sumLines(text)) : undefined;
}

export function byPath(lines: Iterable<readonly [path: string, sum: string]>): SumsByPath {
  const sums = new Map<string, Set<string>>();
  for (const [path, sum] of lines) sums.set(path, (sums.get(path) ?? new Set()).add(sum));
  return sums;
}

export class Journal {
  readonly #path: string;
  readonly #former: SumsByPath;
  #isOpen = false;

  constructor(folder: string, former: SumsByPath) {
    this.#path = join(folder, JOURNAL);
    this.#former = former;
  }

  /** @throws Failure (exit 3) where it cannot be written */
  open(): void {
    if (this.#isOpen) return;
    const lines = [...this.#former].flatMap(([path, sums]) =>
      [...sums].map((sum) => sumsText(new Map([[path, sum]]))),
    );
    writeWhole(this.#path, Buffer.from([HEAD, ...lines].join('')));
    this.#isOpen = true;
  }

  note(path: string, sum: string): void {
    this.open();
    appendFileSync(this.#path, sumsText(new Map([[path, sum]])));
  }

  /** The site is whole: its own list says whose its files are. */
  close(): void {
    rmSync(this.#path, { force: true });
  }
}

/**
 * What is asked of the file system while a document is set, so that it is known what its pages depend on: which
 * files were looked for, found or not, and which folders were looked through. The rooms of the street ask here;
 * who wants to know runs their work as a witness. Nothing of a document is decided by it.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { type Dirent, existsSync, readdirSync } from 'node:fs';

export interface Sighting {
  readonly kind: 'file' | 'folder';
  /** Absolute. */
  readonly path: string;
  /** Whether it was there. */
  readonly there: boolean;
}

const book = new AsyncLocalStorage<Map<string, Sighting>>();

/** What `work` gives, and all that it asked for, each once and in the order it was first asked. */
export async function witnessed<T>(
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly seen: readonly Sighting[] }> {
  const seen = new Map<string, Sighting>();
  const result = await book.run(seen, work);
  return { result, seen: [...seen.values()] };
}

export function isThere(path: string): boolean {
  const there = existsSync(path);
  note('file', path, there);
  return there;
}

/** @throws the errors of `fs` as they are */
export function entriesIn(folder: string): Dirent[] {
  note('folder', folder, existsSync(folder));
  return readdirSync(folder, { withFileTypes: true });
}

function note(kind: Sighting['kind'], path: string, there: boolean): void {
  const seen = book.getStore();
  const name = `${kind} ${path}`;
  if (seen && !seen.has(name)) seen.set(name, { kind, path, there });
}

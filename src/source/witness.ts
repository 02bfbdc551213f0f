/**
 * What is asked of the file system while a document is set, so that it is known what its pages depend on: which
 * files were looked for, found or not, which folders were looked through, and which were passed on the way. The
 * rooms of the street ask here; who wants to know runs their work as a witness. Nothing of a document is decided
 * by it.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { type Dirent, existsSync, readdirSync } from 'node:fs';
import { isAbsolute, normalize, parse, resolve, sep } from 'node:path';

export interface Sighting {
  /** passage: a folder of which it matters only where it stands. */
  readonly kind: 'file' | 'folder' | 'passage';
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

/** Where a path leads that somebody wrote, from `folder`: what stands above decides too if it goes up there. */
export function pathFrom(folder: string, written: string): string {
  passThrough(topOf(folder, written));
  return resolve(folder, written);
}

/** Of a folder it is asked where it stands, links followed. */
export function passThrough(folder: string): void {
  note('passage', folder, true);
}

function topOf(folder: string, written: string): string {
  if (isAbsolute(written)) return parse(resolve(written)).root;
  const steps = normalize(written).split(sep);
  const down = steps.findIndex((step) => step !== '..');
  return resolve(folder, ...steps.slice(0, down < 0 ? steps.length : down));
}

function note(kind: Sighting['kind'], path: string, there: boolean): void {
  const seen = book.getStore();
  const name = `${kind} ${path}`;
  if (seen && !seen.has(name)) seen.set(name, { kind, path, there });
}

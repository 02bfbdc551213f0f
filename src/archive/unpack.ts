/**
 * Enclosed files onto a disk. In: what was found, and a folder. Out: what was written. Nothing is written where a
 * path leaves the folder, where two files want one place, or where something stands that may not be replaced.
 */
import { existsSync, lstatSync, readFileSync, realpathSync, type Stats } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { isSafePath } from './safe-path.ts';
import type { FoundFile } from './types.ts';

/** What stands where a file wants to go; blocked: a folder, or a file where the folder above it would be. */
export type Standing = 'nothing' | 'same' | 'other' | 'blocked';

export interface Placed {
  readonly file: FoundFile & { readonly bytes: Uint8Array };
  /** Absolute. */
  readonly target: string;
  readonly standing: Standing;
}

/** Files whose path may not be written, or is wanted twice, by their names in the PDF. */
export function unsafeFiles(files: readonly FoundFile[], folder: string): readonly FoundFile[] {
  const system = sep === '\\' ? 'windows' : 'posix';
  const seen = new Set<string>();
  const folders = new Set(files.flatMap(({ path }) => foldersOf(alike(path))));
  return files.filter(({ path }) => {
    const place = alike(path);
    const twice = seen.has(place) || folders.has(place);
    seen.add(place);
    return twice || !isSafePath(path, system) || leadsOut(folder, path);
  });
}

/** Not every file system tells these apart. */
const alike = (path: string): string => path.normalize('NFC').toLowerCase();

/** What has to be a folder for a path to be there. */
function foldersOf(path: string): readonly string[] {
  const steps = path.split('/');
  return steps.slice(1).map((_, at) => steps.slice(0, at + 1).join('/'));
}

/** Whether a link that stands in the folder already would take the file elsewhere. */
function leadsOut(folder: string, path: string): boolean {
  if (!existsSync(folder)) return false;
  const root = realpathSync(folder);
  let at = folder;
  for (const step of path.split('/')) {
    at = join(at, step);
    const stands = statsOf(at);
    if (!stands) return false;
    if (stands.isSymbolicLink() && !existsSync(at)) return true;
    const real = realpathSync(at);
    if (real !== root && !real.startsWith(root + sep)) return true;
  }
  return false;
}

/** The files that are there, each with its place. */
export function placed(files: readonly FoundFile[], folder: string): readonly Placed[] {
  return files.flatMap((file) => {
    if (!file.bytes) return [];
    const target = join(folder, ...file.path.split('/'));
    return [{ file: { ...file, bytes: file.bytes }, target, standing: standingAt(target, file.bytes) }];
  });
}

function standingAt(target: string, bytes: Uint8Array): Standing {
  if (!existsSync(target)) return isBelowFile(target) ? 'blocked' : 'nothing';
  const real = lstatSync(realpathSync(target));
  if (real.isDirectory()) return 'blocked';
  return real.isFile() && Buffer.compare(readFileSync(target), bytes) === 0 ? 'same' : 'other';
}

function isBelowFile(path: string): boolean {
  const above = dirname(path);
  if (!existsSync(above)) return above !== path && isBelowFile(above);
  return !lstatSync(realpathSync(above)).isDirectory();
}

/** Of the thing itself, also of a link that leads nowhere. */
function statsOf(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch {
    return undefined;
  }
}

/**
 * Enclosed files onto a disk. In: what was found, and a folder. Out: what was written. Nothing is written where a
 * path leaves the folder, where two files want one place, or where another file stands and may not be replaced.
 */
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { isSafePath } from './safe-path.ts';
import type { FoundFile } from './types.ts';

/** What stands where a file wants to go. */
export type Standing = 'nothing' | 'same' | 'other';

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
  return files.filter(({ path }) => {
    const twice = seen.has(path.normalize('NFC').toLowerCase());
    seen.add(path.normalize('NFC').toLowerCase());
    return twice || !isSafePath(path, system) || leadsOut(folder, path);
  });
}

/** Whether a link that stands in the folder already would take the file elsewhere. */
function leadsOut(folder: string, path: string): boolean {
  if (!existsSync(folder)) return false;
  const root = realpathSync(folder);
  let at = folder;
  for (const step of path.split('/')) {
    at = join(at, step);
    if (!existsSync(at)) return false;
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
  if (!existsSync(target)) return 'nothing';
  if (!statSync(target).isFile()) return 'other';
  return Buffer.compare(readFileSync(target), bytes) === 0 ? 'same' : 'other';
}

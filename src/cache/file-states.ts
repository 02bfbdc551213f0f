/**
 * What a path holds now, in a word that changes when it does: a digest of a file, of the names in a folder, or
 * that there is nothing. A file that looks untouched (same inode, size and times) is not read again, also from
 * run to run.
 */

import { createHash } from 'node:crypto';
import { closeSync, openSync, readdirSync, readSync, realpathSync, statSync } from 'node:fs';
import { digest } from './entry.ts';

export const ABSENT = 'absent';

/** What was read of files, by path: how the file looked, and the digest of what it held. */
export type Remembered = Readonly<Record<string, readonly [look: string, digest: string]>>;

/** Milliseconds within which a second change of a file may leave its times as they are. */
const TICK = 2000;

export class FileStates {
  readonly #known: Map<string, readonly [string, string]>;
  readonly #asked = new Set<string>();

  constructor(remembered: Remembered = {}) {
    this.#known = new Map(Object.entries(remembered));
  }

  /** Digest of what a file holds, links followed; why not, where it cannot be read. */
  digestOf(path: string): string {
    this.#asked.add(path);
    try {
      return this.#digest(path);
    } catch (error) {
      this.#known.delete(path);
      const { code = 'unreadable' } = error as NodeJS.ErrnoException;
      return code === 'ENOENT' || code === 'ENOTDIR' ? ABSENT : code;
    }
  }

  folderState(path: string): string {
    try {
      const entries = readdirSync(path, { withFileTypes: true });
      return digest(
        entries
          .map((entry) => `${entry.name}${entry.isDirectory() ? '/' : ''}\n`)
          .sort()
          .join(''),
      );
    } catch (error) {
      return (error as NodeJS.ErrnoException).code ?? ABSENT;
    }
  }

  /** What is worth remembering for the next run: of files that were asked for in this one. */
  remembered(): Remembered {
    return Object.fromEntries([...this.#known].filter(([path]) => this.#asked.has(path)));
  }

  #digest(path: string): string {
    const stat = statSync(path, { bigint: true });
    if (!stat.isFile()) return stat.isDirectory() ? 'folder' : 'other';
    const { ino, size, mtimeNs, ctimeNs } = stat;
    const look = [ino, size, mtimeNs, ctimeNs].join(' ');
    const known = this.#known.get(path);
    if (known?.[0] === look) return known[1];
    const read = digestOfFile(path);
    if (Date.now() - Number(ctimeNs / 1_000_000n) > TICK) this.#known.set(path, [look, read]);
    else this.#known.delete(path);
    return read;
  }
}

/** Where it leads, links followed; of what leads nowhere, itself. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

const CHUNK = 1 << 20;

function digestOfFile(path: string): string {
  const hash = createHash('sha256');
  const chunk = Buffer.allocUnsafe(CHUNK);
  const fd = openSync(path, 'r');
  try {
    for (let got = readSync(fd, chunk); got > 0; got = readSync(fd, chunk))
      hash.update(chunk.subarray(0, got));
  } finally {
    closeSync(fd);
  }
  return hash.digest('hex');
}

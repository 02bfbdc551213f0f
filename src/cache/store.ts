/**
 * A folder of things kept by key, shared by any number of processes. In: a key, a head (JSON) and a body. Out: the
 * same, or nothing: what is damaged is thrown away, and what cannot be written is not kept, without a word. It
 * refuses to know what the keys and the heads mean.
 */
import {
  closeSync,
  existsSync,
  fstatSync,
  futimesSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { digest, encoded, headOf, LONGEST_OPENING, type Opening, openingOf } from './entry.ts';
import { makeFolder } from './make-folder.ts';

/** Entries of another layout stand in another folder. */
const LAYOUT = 'v1';
/** Bytes read at first: most heads are shorter. */
const FIRST_READ = 32_768;
/** Milliseconds after which an entry that is asked for counts as used again. */
const A_DAY = 86_400_000;

/** A file that is open, and the beginning of it. */
interface Opened {
  readonly fd: number;
  readonly first: Buffer;
  readonly opening: Opening;
}

export class Store {
  /** Of this layout. */
  readonly folder: string;

  /** @param folder absolute; made when something is kept */
  constructor(folder: string) {
    this.folder = join(folder, LAYOUT);
  }

  /** Whether there seems to be such an entry; it may be damaged. */
  has(key: string): boolean {
    return existsSync(this.#pathOf(key));
  }

  head(key: string): unknown {
    return this.#read(key, ({ opening, ...file }) => {
      const head = headOf(key, part(file, opening.start, opening.head), opening);
      return head && { found: head.value };
    });
  }

  body(key: string): Uint8Array | undefined {
    return this.#read(key, ({ opening, ...file }) => {
      const body = part(file, opening.start + opening.head, opening.body);
      return digest(body) === opening.bodyDigest ? { found: body } : undefined;
    });
  }

  /** Whole or not at all under the eyes of others. Whether it is kept. */
  put(key: string, head: unknown, body: Uint8Array = new Uint8Array()): boolean {
    const path = this.#pathOf(key);
    const beside = join(dirname(path), `.${Math.random().toString(36).slice(2)}.part`);
    try {
      makeFolder(dirname(path));
      writeFileSync(beside, encoded(key, head, body));
      renameSync(beside, path);
      return true;
    } catch {
      remove(beside);
      return false;
    }
  }

  #pathOf(key: string): string {
    return join(this.folder, key.slice(0, 2), key.slice(2));
  }

  /** Nothing of an entry that is damaged is given, and it is no more. */
  #read<T>(key: string, read: (file: Opened) => { readonly found: T } | undefined): T | undefined {
    const path = this.#pathOf(key);
    const fd = openIfThere(path);
    if (fd === undefined) return undefined;
    try {
      const file = begin(fd);
      const answer = file && read(file);
      if (!answer) remove(path);
      return answer?.found;
    } catch {
      return undefined;
    } finally {
      closeSync(fd);
    }
  }
}

function openIfThere(path: string): number | undefined {
  try {
    return openSync(path, 'r');
  } catch {
    return undefined;
  }
}

function begin(fd: number): Opened | undefined {
  const { size, mtimeMs } = fstatSync(fd);
  const room = Buffer.allocUnsafe(Math.max(Math.min(size, FIRST_READ), LONGEST_OPENING));
  const first = room.subarray(0, readSync(fd, room, 0, room.length, 0));
  const opening = openingOf(first, size);
  if (opening && Date.now() - mtimeMs > A_DAY) noteUse(fd);
  return opening && { fd, first, opening };
}

/** The entries that nobody asks for are the first to go. */
function noteUse(fd: number): void {
  try {
    futimesSync(fd, new Date(), new Date());
  } catch {
    // A store that may only be read.
  }
}

function part({ fd, first }: Omit<Opened, 'opening'>, start: number, length: number): Buffer {
  if (start + length <= first.length) return first.subarray(start, start + length);
  const bytes = Buffer.allocUnsafe(length);
  let got = 0;
  while (got < length) {
    const more = readSync(fd, bytes, got, length - got, start + got);
    if (more === 0) return bytes.subarray(0, got);
    got += more;
  }
  return bytes;
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Somebody else's, or a disk that may only be read.
  }
}

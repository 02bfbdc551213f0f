/**
 * A font file read piece by piece: a face of 14 MB of which a page needs forty glyphs costs forty small
 * reads. Knows bytes and offsets, nothing of tables.
 */
import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';

export interface FontFile {
  readonly path: string;
  readonly size: number;
  /** Exactly `length` bytes from `offset`; throws RangeError where the file ends before. */
  read(offset: number, length: number): Buffer;
  close(): void;
}

/** Throws the errors of `fs` (ENOENT, EACCES …) as they are, and EISDIR for all that is not a plain file. */
export function openFontFile(path: string): FontFile {
  // Asked before opening: to open a named pipe is to wait for ever.
  if (!statSync(path).isFile()) throw Object.assign(new Error(`${path} is not a file`), { code: 'EISDIR' });
  const handle = openSync(path, 'r');
  const { size } = fstatSync(handle);
  let open = true;
  return {
    path,
    size,
    read: (offset, length) => readExactly(handle, offset, length),
    close: () => {
      if (open) closeSync(handle);
      open = false;
    },
  };
}

function readExactly(handle: number, offset: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  let got = 0;
  while (got < length) {
    const more = readSync(handle, bytes, got, length - got, offset + got);
    if (more === 0) throw new RangeError(`font file ends before byte ${offset + length}`);
    got += more;
  }
  return bytes;
}

/** A PDF and the file that it should be: written where it is not, and left alone where it is. */
import { readFileSync, statSync } from 'node:fs';
import type { FileStates } from '../../cache/file-states.ts';
import type { PdfFacts, Standing } from '../outcome.ts';
import { writeWhole } from '../write-whole.ts';

/** What stands at a path, given the PDF that belongs there. */
export function standingOf(path: string, pdf: Uint8Array): Standing {
  const size = sizeOf(path);
  if (size === undefined) return 'missing';
  return size === pdf.length && Buffer.compare(readFileSync(path), pdf) === 0 ? 'right' : 'stale';
}

/** The same, of a PDF that is only known by its facts. */
export function standingOfKnown(path: string, { bytes, sha256 }: PdfFacts, states: FileStates): Standing {
  const size = sizeOf(path);
  if (size === undefined) return 'missing';
  return size === bytes && states.digestOf(path) === sha256 ? 'right' : 'stale';
}

/** @throws Failure (exit 3) as `writeWhole` does */
export function putInPlace(path: string, pdf: Uint8Array): Standing {
  const standing = readable(path, pdf);
  if (standing !== 'right') writeWhole(path, pdf);
  return standing;
}

/** What cannot be read is written over, or says why it cannot be. */
function readable(path: string, pdf: Uint8Array): Standing {
  try {
    return standingOf(path, pdf);
  } catch {
    return 'stale';
  }
}

/** Undefined where there is no file, or none that may be seen. */
function sizeOf(path: string): number | undefined {
  try {
    const stat = statSync(path);
    return stat.isFile() ? stat.size : undefined;
  } catch {
    return undefined;
  }
}

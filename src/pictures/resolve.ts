/**
 * `resolvePicture`: from what the writer typed to a file inside the project, or why not. Takes names
 * as people write them: percent-encoded, with Windows backslashes, composed or decomposed.
 */
import { realpathSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { isThere, passThrough, pathFrom } from '../source/witness.ts';
import { pictureFault } from './messages.ts';
import type { PictureFault } from './types.ts';

export interface PicturePlaces {
  /** Absolute folder of the article: relative paths start here. */
  readonly articleDir: string;
  /** Absolute folder no picture may lie outside of, symbolic links followed. */
  readonly root: string;
}

export interface PicturePath {
  readonly kind: 'path';
  readonly path: string;
}

export function resolvePicture(source: string, places: PicturePlaces): PicturePath | PictureFault {
  const written = source.trim();
  if (!written) return pictureFault('picture/empty');
  const refused = refusal(written);
  if (refused) return pictureFault(refused, shortened(decoded(written)));
  const candidates = spellings(written).map((spelling) => pathFrom(places.articleDir, spelling));
  const path = candidates.find((candidate) => isThere(candidate)) ?? candidates[0]!;
  if (!isInside(path, places.root)) return pictureFault('picture/outside', decoded(written));
  return { kind: 'path', path };
}

/** `C:\…` is a drive, two letters and more before the colon are a scheme. */
function refusal(written: string): 'picture/url' | 'picture/absolute' | undefined {
  const plain = decoded(written).replaceAll('\\', '/');
  if (/^file:|^[A-Za-z]:|^\/(?!\/)/i.test(plain)) return 'picture/absolute';
  if (/^\/\/|^[A-Za-z][\w+.-]+:/.test(plain)) return /\\/.test(written) ? 'picture/absolute' : 'picture/url';
  return undefined;
}

/** What the name may have been on disk, likeliest first. */
function spellings(written: string): string[] {
  const forms = [decoded(written), written].flatMap((text) => {
    const slashed = text.replaceAll('\\', '/');
    return [slashed, slashed.normalize('NFC'), slashed.normalize('NFD')];
  });
  return [...new Set(forms)];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A lone per cent sign is part of the name.
    return text;
  }
}

/** Whether a path lies in the project, symbolic links followed. */
export function isInside(path: string, root: string): boolean {
  if (!within(path, resolve(root))) return false;
  passThrough(root);
  return !isThere(path) || within(realpathSync(path), realpathSync(root));
}

function within(path: string, root: string): boolean {
  const way = relative(root, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

/**
 * A former site of ours, known by what only banxin writes: a manifest that its sums agree with, pages with our mark,
 * the journal of one that was broken off. In: the folder. Out: whose the files in it are, and those that may go. A PDF
 * is never one of them, and no file of somebody else's, whoever listed it.
 */
import { lstatSync, realpathSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FileStates } from '../../cache/file-states.ts';
import { MANIFEST, readManifest } from '../../records/manifest.ts';
import { staysBelow } from '../../records/output-path.ts';
import { readSums } from '../../records/sums.ts';
import { sha256 } from '../../site/pages/listing.ts';
import { INDEX, NOT_FOUND, pagesOf, pictureFolder, previewFile } from '../../site/pages/places.ts';
import { FIXED_FILES, SUMS } from '../../site/pages/site-parts.ts';
import { byPath, readJournal, type SumsByPath } from './journal.ts';
import { bearsMark, textAt } from './own-marks.ts';

export interface FormerSite {
  /** Files of it with the sums that it gave them. */
  readonly sums: SumsByPath;
  /** Whether its list of sums is ours. */
  readonly isKnown: boolean;
  /** Whether it was broken off while it was written. */
  readonly isBroken: boolean;
}

export function formerSite(folder: string): FormerSite {
  const journal = readJournal(folder);
  const listed = listedFiles(folder);
  const own = [...(listed ?? [])];
  const noted = [...(journal ?? [])].flatMap(([path, sums]) => [...sums].map((sum) => [path, sum] as const));
  const sums = byPath([...own, ...noted].filter(([path]) => staysBelow(path) && isKindOfOurs(path)));
  return { sums, isKnown: listed !== undefined, isBroken: journal !== undefined };
}

/** What no document makes any more: what may go, and what may not because somebody has changed it. */
export interface NotWanted {
  readonly surplus: readonly string[];
  readonly changed: readonly string[];
}

export function notWanted(
  folder: string,
  { sums }: FormerSite,
  wanted: { readonly has: (path: string) => boolean },
  states: FileStates,
): NotWanted {
  const paths = [...sums.keys()].filter(
    (path) => !wanted.has(path) && path !== SUMS && staysIn(folder, path),
  );
  const isSame = (path: string) => sums.get(path)!.has(states.digestOf(join(folder, path)));
  return { surplus: paths.filter(isSame), changed: paths.filter((path) => !isSame(path)) };
}

/** Takes a file away, and the folders that it leaves empty. */
export function removeFormer(folder: string, path: string): void {
  rmSync(join(folder, path), { force: true });
  for (let above = dirname(path); above !== '.'; above = dirname(above)) {
    try {
      rmdirSync(join(folder, above));
    } catch {
      // Something else is in it.
      return;
    }
  }
}

/** Undefined where the list of sums is not ours: no list, or one that agrees with nothing that we wrote. */
function listedFiles(folder: string): ReadonlyMap<string, string> | undefined {
  const text = textAt(join(folder, SUMS));
  const sums = text === undefined ? new Map<string, string>() : readSums(text);
  const manifest = textAt(join(folder, MANIFEST));
  if (manifest !== undefined && sums.get(MANIFEST) === sha256(manifest)) {
    const derived = derivedFrom(manifest);
    if (derived) return new Map([...sums].filter(([path]) => derived(path) || bearsMark(folder, path)));
  }
  const index = textAt(join(folder, INDEX));
  if (index === undefined || sums.get(INDEX) !== sha256(index) || !bearsMark(folder, INDEX)) return undefined;
  return new Map([...sums].filter(([path]) => isFixed(path) || bearsMark(folder, path)));
}

/** Which files belong to the documents of a manifest; undefined where it is none. */
function derivedFrom(text: string): ((path: string) => boolean) | undefined {
  try {
    const outputs = readManifest(text, MANIFEST).documents.map(({ output }) => output);
    const files = new Set([...pagesOf(outputs).values(), ...outputs.map(previewFile)]);
    const pictures = new Set(outputs.map(pictureFolder));
    return (path) => files.has(path) || pictures.has(dirname(path)) || isFixed(path);
  } catch {
    return undefined;
  }
}

const FIXED: ReadonlySet<string> = new Set([...FIXED_FILES, INDEX, NOT_FOUND]);
const isFixed = (path: string): boolean => FIXED.has(path);

/** What a site consists of, by its name. */
const isKindOfOurs = (path: string): boolean =>
  isFixed(path) || /\.html$/.test(path) || /\.files\/(?:page-1\.svg|pictures\/[^/]+)$/.test(path);

/** A file, and not behind a link that leads out of the folder. */
function staysIn(folder: string, path: string): boolean {
  try {
    const place = join(folder, path);
    return (
      lstatSync(place).isFile() && realpathSync(place) === join(realpathSync(folder), ...path.split('/'))
    );
  } catch {
    return false;
  }
}

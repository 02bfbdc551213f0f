/**
 * Takes away what a killed process or a power cut left half written beside its place. In: the folders that are
 * written to. Only files that `writeWhole` names are touched, and only when nobody can be at them any more.
 */
import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { HALF } from './write-whole.ts';

/** Milliseconds: a file takes seconds at most. */
const OLD = 3_600_000;

/** @param now milliseconds since 1970 */
export function sweepHalves(folders: Iterable<string>, now: number): void {
  for (const folder of new Set(folders)) {
    for (const name of namesIn(folder).filter((name) => HALF.test(name))) discardOld(join(folder, name), now);
  }
}

function discardOld(path: string, now: number): void {
  try {
    const stat = lstatSync(path);
    if (stat.isFile() && now - stat.mtimeMs > OLD) rmSync(path, { force: true });
  } catch {
    // Another process was quicker, or the folder may only be read.
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // Nothing was written there before.
    return [];
  }
}

/**
 * Keeps a store within its bounds. In: its folder and how many bytes it may hold. The entries longest unused go
 * first; so do files that a killed process left half written. Only what the store itself has written is touched.
 */
import { readdirSync, rmSync, type Stats, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes: some ten thousand documents. */
export const LIMIT = 4 * 2 ** 30;
/** Of the limit, what a sweep leaves, so that not every run sweeps. */
const LEFT = 0.8;
/** Milliseconds between two sweeps. */
const EVERY = 3_600_000;
const MARK = 'swept';
const ENTRY = /^(?:[0-9a-f]{62}|\.[0-9a-z]+\.part)$/;

interface Kept {
  readonly path: string;
  readonly bytes: number;
  readonly used: number;
}

/** Sweeps where it is time to. */
export function sweepNowAndThen(folder: string, now: number): void {
  const mark = join(folder, MARK);
  try {
    if (now - (statOf(mark)?.mtimeMs ?? 0) < EVERY) return;
    writeFileSync(mark, '');
    utimesSync(mark, new Date(now), new Date(now));
    sweep(folder, LIMIT, now);
  } catch {
    // A store that may not be written needs no sweeping either.
  }
}

export function sweep(folder: string, limit: number, now: number): void {
  const all = keptIn(folder);
  const halves = all.filter(({ path, used }) => path.endsWith('.part') && now - used > EVERY);
  for (const { path } of halves) rmSync(path, { force: true });
  // What another process is writing at this moment is left to it.
  const whole = all.filter(({ path }) => !path.endsWith('.part'));
  let bytes = whole.reduce((sum, one) => sum + one.bytes, 0);
  if (bytes <= limit) return;
  for (const one of whole.sort((a, b) => a.used - b.used)) {
    if (bytes <= limit * LEFT) return;
    rmSync(one.path, { force: true });
    bytes -= one.bytes;
  }
}

function keptIn(folder: string): Kept[] {
  const shelves = readdirSync(folder).filter((name) => /^[0-9a-f]{2}$/.test(name));
  const paths = shelves.flatMap((shelf) =>
    readdirSync(join(folder, shelf))
      .filter((name) => ENTRY.test(name))
      .map((name) => join(folder, shelf, name)),
  );
  return paths.flatMap((path) => {
    const stat = statOf(path);
    return stat ? [{ path, bytes: stat.size, used: stat.mtimeMs }] : [];
  });
}

/** Another process may have been quicker. */
const statOf = (path: string): Stats | undefined => statSync(path, { throwIfNoEntry: false });

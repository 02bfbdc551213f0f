/**
 * How files look from outside: whatever is done to one, also by putting another in its place, its stamp changes. In:
 * paths, of which some may lead nowhere yet. Out: their stamps, and whether they still hold.
 */
import { stat } from 'node:fs/promises';

export type Stamps = ReadonlyMap<string, string>;

export async function stampsOf(paths: Iterable<string>): Promise<Stamps> {
  return new Map(await Promise.all([...paths].map(async (path) => [path, await stampOf(path)] as const)));
}

export async function stillHold(stamps: Stamps): Promise<boolean> {
  const now = await stampsOf(stamps.keys());
  return [...stamps].every(([path, stamp]) => now.get(path) === stamp);
}

/**
 * Stamps of what was read: those from before it was read, where they are known. Of a file that was asked for the
 * first time it is only known that it did not change since, if it says so itself.
 * @param started when the reading began, milliseconds since 1970
 */
export async function stampsFor(paths: readonly string[], before: Stamps, started: number): Promise<Stamps> {
  const after = await stampsOf(paths);
  return new Map(
    [...after].map(([path, stamp]) => [
      path,
      before.get(path) ?? (isSince(stamp, started) ? CHANGING : stamp),
    ]),
  );
}

const ABSENT = 'absent';
/** No file looks so: it is read once more. */
const CHANGING = 'changing';

/** The times of a file system may be a tick behind the clock. */
const TICK = 20;

const isSince = (stamp: string, started: number): boolean =>
  stamp !== ABSENT && Number(stamp.split(' ').at(-1)) >= started - TICK;

/** Links are followed: what counts is what would be read. */
async function stampOf(path: string): Promise<string> {
  try {
    const { ino, size, mtimeMs, ctimeMs } = await stat(path);
    return [ino, size, mtimeMs, ctimeMs].join(' ');
  } catch {
    return ABSENT;
  }
}

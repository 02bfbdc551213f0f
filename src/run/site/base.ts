/**
 * What a run was told to build, so that the next can tell whether it builds the same. In: the words, and the settings
 * that speak of the site. Out: folders and globs from the folder of the settings: the same on every machine.
 */
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Settings } from '../../config/settings.ts';
import type { Manifest } from '../../records/types.ts';
import { globBase, isGlob } from '../glob.ts';

/** Undefined where the settings speak of no site, or something outside of their folder was named. */
export function baseOf(
  words: readonly string[],
  { folder, site }: Pick<Settings, 'folder' | 'site'>,
  cwd: string,
): readonly string[] | undefined {
  const ways = words.map((word) => relative(folder, resolve(cwd, word)).split(sep).join('/') || '.');
  const isInside = ways.every((way) => way !== '..' && !way.startsWith('../') && !isAbsolute(way));
  return site && isInside ? [...new Set(ways)].sort() : undefined;
}

/** Whether something else was built than this. What an earlier version made, which did not say, is taken for the same. */
export const isOtherBase = (former: Manifest | undefined, base: readonly string[] | undefined): boolean =>
  former?.base !== undefined && JSON.stringify(former.base) !== JSON.stringify(base);

/** Articles of a former site, absolute, with the places of their PDFs below its folder. */
export function formerOutputs(
  { base = [], documents }: Manifest,
  folder: string,
): ReadonlyMap<string, string> {
  const starts = base.map((way) => join(folder, isGlob(way) ? globBase(way) : way));
  return new Map(
    starts.flatMap((start) => documents.map(({ input, output }) => [join(start, input), output] as const)),
  );
}

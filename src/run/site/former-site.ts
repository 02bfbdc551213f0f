/**
 * Files of a former site that no document makes any more. In: the folder, and the files that there are to be. Out:
 * paths below it of those that may go: listed by the sums of the former site, as it wrote them, and neither changed
 * nor replaced since. A PDF is never one of them, and no file of somebody else's.
 */
import { readFileSync, realpathSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FileStates } from '../../cache/file-states.ts';
import { staysBelow } from '../../records/output-path.ts';
import { readSums } from '../../records/sums.ts';
import { SUMS } from '../../site/pages/site-parts.ts';

export function formerFiles(
  folder: string,
  wanted: { readonly has: (path: string) => boolean },
  states: FileStates,
): readonly string[] {
  return [...formerSums(folder)]
    .filter(([path]) => !wanted.has(path) && path !== SUMS && isOurs(path))
    .filter(([path, sum]) => staysIn(folder, path) && states.digestOf(join(folder, path)) === sum)
    .map(([path]) => path);
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

function formerSums(folder: string): ReadonlyMap<string, string> {
  try {
    return readSums(readFileSync(join(folder, SUMS), 'utf8'));
  } catch {
    // No former site.
    return new Map();
  }
}

/** What a site consists of, by its name; a list that somebody else wrote names other things as well. */
const isOurs = (path: string): boolean =>
  staysBelow(path) &&
  (/\.html$/.test(path) ||
    /\.files\/(?:page-1\.svg|pictures\/[^/]+)$/.test(path) ||
    ['feed.xml', 'sitemap.xml'].includes(path));

/** Not behind a link that leads out of the folder. */
function staysIn(folder: string, path: string): boolean {
  try {
    return realpathSync(join(folder, path)) === join(realpathSync(folder), ...path.split('/'));
  } catch {
    return false;
  }
}

/**
 * A picture that is not there: the file its writer probably meant. In: the path looked for, and where
 * pictures may stand. Out: a path to write instead, from the folder of the article. It looks only into
 * the folder that was named and into those beside the article, and never outside the project.
 */
import { basename, dirname, extname, join, relative } from 'node:path';
import { editDistance, nearest } from '../diagnostics/suggest.ts';
import { entriesIn } from '../source/witness.ts';
import { isInside, type PicturePlaces } from './resolve.ts';

const PICTURE = /\.(?:png|jpe?g|svg)$/i;
/** A folder with more names than this is no folder of pictures for an article. */
const MOST_NAMES = 5000;

export function nearPicture(path: string, places: PicturePlaces): string | undefined {
  const named = dirname(path);
  const name = basename(path);
  const here = picturesIn(named);
  const found =
    inFolder(named, likeName(name, here)) ??
    foldersBeside(places.articleDir)
      .map((folder) => inFolder(folder, likeName(name, picturesIn(folder))))
      .find((path) => path !== undefined) ??
    inFolder(named, nearName(name, here));
  if (found === undefined || !isInside(found, places.root)) return undefined;
  return relative(places.articleDir, found).replaceAll('\\', '/');
}

const inFolder = (folder: string, name: string | undefined): string | undefined =>
  name === undefined ? undefined : join(folder, name);

/** The folder of the article and those in it. */
function foldersBeside(articleDir: string): string[] {
  const inside = entries(articleDir).filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
  return [articleDir, ...inside.map(({ name }) => join(articleDir, name))];
}

function picturesIn(folder: string): string[] {
  return entries(folder)
    .filter((entry) => !entry.isDirectory() && PICTURE.test(entry.name))
    .map(({ name }) => name);
}

function entries(folder: string) {
  try {
    return entriesIn(folder).slice(0, MOST_NAMES);
  } catch {
    // A folder that is not there, or that may not be read, suggests nothing.
    return [];
  }
}

/** The same name in other case, or with the extension of another format. */
function likeName(name: string, names: readonly string[]): string | undefined {
  return (
    names.find((other) => folded(other) === folded(name)) ??
    names.find((other) => folded(stem(other)) === folded(PICTURE.test(name) ? stem(name) : name))
  );
}

/** A name that differs in few characters; one that has nothing in common is not near. */
function nearName(name: string, names: readonly string[]): string | undefined {
  const typed = stem(name);
  const near = nearest(typed, names.map(stem));
  if (near === undefined || editDistance(typed, near) >= [...typed].length) return undefined;
  return names.find((other) => stem(other) === near);
}

const stem = (name: string): string => basename(name, extname(name));
const folded = (name: string): string => name.normalize('NFC').toLowerCase();

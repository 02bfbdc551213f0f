/**
 * Where the files of a document have to stand so that each finds the others under the words its writer used.
 * In: absolute paths and how they were referred to. Out: paths from a common folder. The names of folders above
 * the article are left out unless somebody wrote them, so that the place where a document was made neither shows
 * in the file nor changes its bytes. Looks at names only, never at a disk.
 */
import { dirname, join, parse, relative, resolve, sep } from 'node:path';

/** One file as another refers to it. */
export interface Reference {
  /** Absolute folder that the words are relative to. */
  readonly from: string;
  /** With slashes, as they lead to the file. */
  readonly written: string;
  /** Absolute path that was meant. */
  readonly path: string;
}

/** Paths in the tree by absolute path. `start` is the file that everything begins with. */
export function treeOf(start: string, references: readonly Reference[]): ReadonlyMap<string, string> {
  const home = dirname(start);
  const walks = references.map(walk);
  const files = [start, ...references.map(({ path }) => path)];
  const folders = [home, ...files.map((file) => dirname(file)), ...walks.flatMap(({ passed }) => passed)];
  const root = folders.reduce(common);
  const named = new Set(walks.flatMap((one) => one.entered));
  const siblings = new Set(files.flatMap((file) => relative(root, file).split(sep)));
  const nameOf = neutralNames(root, home, named, siblings);
  return new Map(files.map((file) => [file, treePath(root, file, nameOf)]));
}

interface Walk {
  /** Every folder on the way. */
  readonly passed: readonly string[];
  /** Those that were entered by their names. */
  readonly entered: readonly string[];
}

function walk({ from, written, path }: Reference): Walk {
  const words = resolve(from, written) === path ? written : relative(from, path);
  const passed: string[] = [];
  const entered: string[] = [];
  let at = from;
  for (const step of words.split(/[/\\]/).slice(0, -1)) {
    at = resolve(at, step);
    passed.push(at);
    if (step !== '' && step !== '.' && step !== '..') entered.push(at);
  }
  return { passed, entered };
}

/** The folder that both stand in, or one of them. */
function common(left: string, right: string): string {
  let folder = left;
  while (!contains(folder, right) && folder !== parse(folder).root) folder = dirname(folder);
  return folder;
}

const contains = (folder: string, path: string): boolean =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);

/** Other names for the folders from the root down to the article that nobody wrote. */
function neutralNames(
  root: string,
  home: string,
  named: ReadonlySet<string>,
  taken: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  let neutral = '_';
  for (let folder = home; folder !== root; folder = dirname(folder)) {
    if (named.has(folder)) continue;
    while (taken.has(neutral)) neutral += '_';
    names.set(folder, neutral);
    neutral += '_';
  }
  return names;
}

function treePath(root: string, file: string, nameOf: ReadonlyMap<string, string>): string {
  let at = root;
  const steps = relative(root, file).split(sep);
  return steps
    .map((step) => {
      at = join(at, step);
      return nameOf.get(at) ?? step;
    })
    .join('/');
}

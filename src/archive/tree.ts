/**
 * Where the files of a document have to stand so that each finds the others under the words its writer used.
 * In: absolute paths and how they were referred to. Out: paths from a common folder. The names of folders above
 * the article are left out unless somebody wrote them, so that the place where a document was made neither shows
 * in the file nor changes its bytes. Looks at names only, never at a disk.
 */
import { basename, dirname, parse, relative, resolve, sep } from 'node:path';

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
  const nameless = chainOf(home, root).filter((folder) => !named.has(folder));
  const nameOf = neutralNames(nameless, new Set(files.flatMap((file) => steps(root, file, nameless))));
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

/** The folders from one up to the root, without it. */
function chainOf(folder: string, root: string): readonly string[] {
  return folder === root ? [] : [folder, ...chainOf(dirname(folder), root)];
}

/** The names on the way to a file that stay. */
function steps(root: string, file: string, nameless: readonly string[]): readonly string[] {
  return file === root
    ? []
    : [...(nameless.includes(file) ? [] : [basename(file)]), ...steps(root, dirname(file), nameless)];
}

/** Other names for folders whose own nobody wrote. */
function neutralNames(folders: readonly string[], taken: ReadonlySet<string>): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  let neutral = '_';
  for (const folder of folders) {
    while (taken.has(neutral)) neutral += '_';
    names.set(folder, neutral);
    neutral += '_';
  }
  return names;
}

function treePath(root: string, path: string, nameOf: ReadonlyMap<string, string>): string {
  const name = nameOf.get(path) ?? basename(path);
  return dirname(path) === root ? name : `${treePath(root, dirname(path), nameOf)}/${name}`;
}

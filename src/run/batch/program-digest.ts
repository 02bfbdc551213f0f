/**
 * A digest of this very program and of all that came with it: what one makes, another may make differently. In:
 * the file that starts it (which names the rest by digests of what they hold) and what it runs on. Where the
 * package stands and when it was installed is not in it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { digest } from '../../cache/entry.ts';
import { FileStates, type Remembered } from '../../cache/file-states.ts';
import { Store } from '../../cache/store.ts';
import { packageRoot } from '../../source/package-root.ts';

/** Folders of the package that documents are made with. */
const WITH_IT = ['fonts', 'templates'];

/**
 * @param runtime name and version of what runs it
 * @param folder of a store that remembers what was read: fonts are large
 */
export function programDigest(program: string, runtime: string, folder: string): string {
  const root = packageRoot();
  const texts = [readFileSync(program), '\n', readFileSync(join(root, 'package.json'))];
  return digest(...texts, JSON.stringify([runtime, statesIn(root, new Store(folder))]));
}

function statesIn(root: string, store: Store): readonly (readonly [string, string])[] {
  const key = digest('package', root);
  const before = (store.head(key) ?? {}) as Remembered;
  const states = new FileStates(before);
  const found = WITH_IT.flatMap((folder) => filesIn(root, folder)).map(
    (name) => [name, states.digestOf(join(root, name))] as const,
  );
  const now = states.remembered();
  if (JSON.stringify(now) !== JSON.stringify(before)) store.put(key, now);
  return found;
}

function filesIn(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)).replaceAll('\\', '/'))
    .sort();
}

/**
 * A digest of this very program and of all that came with it: what one makes, another may make differently. In:
 * the file that starts it (which names the rest by digests of what they hold) and what it runs on.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { digest } from '../../cache/entry.ts';
import { packageRoot } from '../../source/package-root.ts';

/** Folders of the package that documents are made with. */
const WITH_IT = ['fonts', 'templates'];

/** @param runtime name and version of what runs it */
export function programDigest(program: string, runtime: string): string {
  const root = packageRoot();
  const texts = [readFileSync(program), '\n', readFileSync(join(root, 'package.json'))];
  const files = WITH_IT.flatMap((folder) => filesIn(join(root, folder)));
  return digest(...texts, JSON.stringify([root, runtime, files]));
}

function filesIn(folder: string): readonly (readonly [string, number, number])[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const stat = statSync(join(folder, name));
      return stat.isFile() ? [[name, stat.size, stat.mtimeMs] as const] : [];
    });
}

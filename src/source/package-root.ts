/**
 * Where the things shipped with banxin stand (`templates/`, `fonts/`): the nearest folder upward whose
 * package.json is ours. The same answer from `src` under the tests and from the bundles in `dist`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

let known: string | undefined;

/** Absolute path of the package. */
export function packageRoot(): string {
  known ??= climb(dirname(fileURLToPath(import.meta.url)));
  return known;
}

export interface Manifest {
  readonly name: string;
  readonly version: string;
  /** Where the project can be visited, if anywhere. */
  readonly homepage?: string;
}

/** What the package says of itself. */
export function packageManifest(): Manifest {
  return JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8'));
}

function climb(folder: string): string {
  if (isOurs(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('banxin: package.json of the package not found');
  return climb(parent);
}

function isOurs(manifest: string): boolean {
  return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).name === 'banxin';
}

/** The manifest that stands in a folder. In: the folder. Out: what it says, if it is there and can be read. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST, readManifest } from '../../records/manifest.ts';
import type { Manifest } from '../../records/types.ts';

export type FormerManifest = Manifest;

/** What cannot be read is written anew, and says nothing. */
export function formerManifest(folder: string): FormerManifest | undefined {
  try {
    return readManifest(readFileSync(join(folder, MANIFEST), 'utf8'), MANIFEST);
  } catch {
    return undefined;
  }
}

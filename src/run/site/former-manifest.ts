/** The manifest that stands in a folder. In: the folder. Out: what it says, if it is there and can be read. */
import { join } from 'node:path';
import { MANIFEST, readManifest } from '../../records/manifest.ts';
import type { Manifest } from '../../records/types.ts';
import { textAt } from './own-marks.ts';

export type FormerManifest = Manifest;

/** What cannot be read is written anew, and says nothing. */
export function formerManifest(folder: string): FormerManifest | undefined {
  try {
    return readManifest(textAt(join(folder, MANIFEST)) ?? '', MANIFEST);
  } catch {
    return undefined;
  }
}

/** Makes a folder and those above it. */
import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** What it needs of a file system. */
export interface FolderDisk {
  readonly existsSync: (path: string) => boolean;
  readonly mkdirSync: (path: string) => unknown;
}

/**
 * Not by `recursive`: Node.js 20 never comes back from it below a folder that refuses with ENOENT, as /proc does.
 * @throws the errors of `fs` as they are
 */
export function makeFolder(path: string, disk: FolderDisk = { existsSync, mkdirSync }): void {
  if (disk.existsSync(path)) return;
  if (dirname(path) !== path) makeFolder(dirname(path), disk);
  try {
    disk.mkdirSync(path);
  } catch (error) {
    // Another process may have been quicker.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

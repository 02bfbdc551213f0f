/**
 * A file is there whole or not at all: written under another name in the same folder, made safe on the
 * disk, then renamed. The steps are synchronous, so that whoever holds signals back meanwhile
 * (terminal/signals.ts) sees no half-done work.
 */
import {
  closeSync,
  existsSync,
  fchmodSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { type FolderDisk, makeFolder } from '../cache/make-folder.ts';
import { EXIT, Failure } from '../diagnostics/failure.ts';
import type { Bilingual } from '../diagnostics/types.ts';

/** What it needs of a file system; the tests bring one that fills up. */
export interface Disk extends FolderDisk {
  readonly openSync: (path: string, flags: string) => number;
  readonly writeSync: (fd: number, data: Uint8Array, offset: number) => number;
  readonly fchmodSync: (fd: number, mode: number) => void;
  readonly fsyncSync: (fd: number) => void;
  readonly closeSync: (fd: number) => void;
  readonly renameSync: (from: string, to: string) => void;
  readonly unlinkSync: (path: string) => void;
}
const REAL_DISK: Disk = {
  existsSync,
  mkdirSync,
  openSync,
  writeSync,
  fchmodSync,
  fsyncSync,
  closeSync,
  renameSync,
  unlinkSync,
};

/** Names that files have while they are written. */
export const HALF = /^\.banxin-[0-9a-z]+\.part$/;

/**
 * @param mode rights of the file; those of any new file where left out
 * @throws Failure (exit 3) when the folder cannot be made or written, or the disk is full; nothing is left behind.
 */
export function writeWhole(path: string, data: Uint8Array, disk: Disk = REAL_DISK, mode?: number): void {
  // Not made from the file's own name, which may already be as long as a name can be.
  const beside = join(dirname(path), `.banxin-${Math.random().toString(36).slice(2)}.part`);
  try {
    makeFolder(dirname(path), disk);
    put(beside, data, disk, mode);
    disk.renameSync(beside, path);
  } catch (error) {
    discard(beside, disk);
    throw unwritable(path, error);
  }
}

function put(path: string, data: Uint8Array, disk: Disk, mode: number | undefined): void {
  const fd = disk.openSync(path, 'w');
  try {
    if (mode !== undefined) disk.fchmodSync(fd, mode);
    for (let written = 0; written < data.length; ) written += disk.writeSync(fd, data, written);
    disk.fsyncSync(fd);
  } finally {
    disk.closeSync(fd);
  }
}

function discard(path: string, disk: Disk): void {
  try {
    disk.unlinkSync(path);
  } catch {
    // It was never made.
  }
}

interface Trouble {
  readonly what: (path: string) => Bilingual;
  readonly help: Bilingual;
}
const FORBIDDEN: Trouble = {
  what: (path) => ({ zh: `没有权限写 ${path}。`, en: `No permission to write ${path}.` }),
  help: {
    zh: '请换一个文件夹（-o），或修改它的权限。',
    en: 'Choose another folder (-o), or change its permissions.',
  },
};
const FULL: Trouble = {
  what: (path) => ({ zh: `磁盘已满，${path} 没有写成。`, en: `The disk is full; ${path} was not written.` }),
  help: { zh: '请腾出空间，或用 -o 写到别的磁盘。', en: 'Make room, or write to another disk with -o.' },
};
const NO_PLACE: Trouble = {
  what: (path) => ({
    zh: `${path} 所在的位置不能建立文件夹。`,
    en: `The folder for ${path} cannot be made.`,
  }),
  help: {
    zh: '路径中有一段是文件或不存在，请检查 -o。',
    en: 'A part of the path is a file or does not exist; check -o.',
  },
};
const IS_FOLDER: Trouble = {
  what: (path) => ({ zh: `${path} 是一个文件夹。`, en: `${path} is a folder.` }),
  help: { zh: '请给它改名，或用 -o 另写一处。', en: 'Rename it, or write elsewhere with -o.' },
};
const BUSY: Trouble = {
  what: (path) => ({ zh: `${path} 正被其他程序使用。`, en: `${path} is in use by another program.` }),
  help: { zh: '请先关闭正在打开它的阅读器。', en: 'Close the reader that has it open.' },
};
const TROUBLES: Readonly<Record<string, Trouble>> = {
  EACCES: FORBIDDEN,
  EPERM: FORBIDDEN,
  EROFS: FORBIDDEN,
  ENOSPC: FULL,
  EDQUOT: FULL,
  ENOTDIR: NO_PLACE,
  EEXIST: NO_PLACE,
  ENOENT: NO_PLACE,
  EBUSY: BUSY,
  EISDIR: IS_FOLDER,
  ENOTEMPTY: IS_FOLDER,
};

function unwritable(path: string, error: unknown): Failure {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  const trouble = TROUBLES[code];
  const text = trouble?.what(path) ?? {
    zh: `无法写 ${path}（${code}）。`,
    en: `Cannot write ${path} (${code}).`,
  };
  return new Failure(EXIT.setup, text, trouble?.help, error);
}

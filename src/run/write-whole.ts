/**
 * A file is there whole or not at all: written under another name in the same folder, made safe on the
 * disk, then renamed. The steps are synchronous, so that whoever holds signals back meanwhile
 * (terminal/signals.ts) sees no half-done work.
 */
import {
  closeSync,
  existsSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type FolderDisk, makeFolder } from '../cache/make-folder.ts';
import { EXIT, Failure } from '../diagnostics/failure.ts';
import type { Bilingual } from '../diagnostics/types.ts';

/** What it needs of a file system; the tests bring one that fills up. */
export interface Disk extends FolderDisk {
  readonly openSync: (path: string, flags: string) => number;
  readonly writeSync: (fd: number, data: Uint8Array, offset: number) => number;
  readonly fchmodSync: (fd: number, mode: number) => void;
  readonly fchownSync: (fd: number, uid: number, gid: number) => void;
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
  fchownSync,
  fsyncSync,
  closeSync,
  renameSync,
  unlinkSync,
};

/**
 * For many small files that can be made again: a loss of power may leave one of them empty, which the next run sees;
 * whoever waited for the disk at each would wait for minutes.
 */
export const SWIFT_DISK: Disk = { ...REAL_DISK, fsyncSync: () => {} };

/** Names that files have while they are written. */
export const HALF = /^\.banxin-[0-9a-z]+\.part$/;

/** What a file has of the one whose place it takes. */
export interface Kept {
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

/**
 * A device, a pipe or a socket (/dev/null, /dev/stdout) is written to as it stands: nothing may take its place.
 *
 * @param kept of the file that is replaced; rights and owner are those of any new file where left out
 * @throws Failure (exit 3) when the folder cannot be made or written, or the disk is full; nothing is left behind.
 */
export function writeWhole(path: string, data: Uint8Array, disk: Disk = REAL_DISK, kept?: Kept): void {
  if (isStream(path)) pour(path, data, disk);
  else replace(path, data, disk, kept);
}

function replace(path: string, data: Uint8Array, disk: Disk, kept: Kept | undefined): void {
  // Not made from the file's own name, which may already be as long as a name can be.
  const beside = join(dirname(path), `.banxin-${Math.random().toString(36).slice(2)}.part`);
  try {
    makeFolder(dirname(path), disk);
    put(beside, data, disk, kept);
    disk.renameSync(beside, path);
  } catch (error) {
    discard(beside, disk);
    throw unwritable(path, error, kept !== undefined);
  }
}

/** What stands in /dev is no file of ours even where it leads to one. */
function isStream(path: string): boolean {
  try {
    const found = statSync(path);
    return !found.isDirectory() && (!found.isFile() || dirname(resolve(path)) === '/dev');
  } catch {
    return false;
  }
}

/** There is no disk to wait for. */
function pour(path: string, data: Uint8Array, disk: Disk): void {
  try {
    put(path, data, { ...disk, fsyncSync: () => {} }, undefined);
  } catch (error) {
    throw unwritable(path, error, false);
  }
}

function put(path: string, data: Uint8Array, disk: Disk, kept: Kept | undefined): void {
  const fd = disk.openSync(path, 'w');
  try {
    if (kept) keep(fd, kept, disk);
    for (let written = 0; written < data.length; ) written += disk.writeSync(fd, data, written);
    disk.fsyncSync(fd);
  } finally {
    disk.closeSync(fd);
  }
}

/** Rights last, for another owner takes some of them away. */
function keep(fd: number, { mode, uid, gid }: Kept, disk: Disk): void {
  try {
    disk.fchownSync(fd, uid, gid);
  } catch {
    // Only the superuser gives files away; anybody else owns what they write, as with an editor.
  }
  disk.fchmodSync(fd, mode & 0o7777);
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
  /** Where a file is replaced and there is no other place for it. */
  readonly helpInPlace?: Bilingual;
}
const FORBIDDEN: Trouble = {
  what: (path) => ({ zh: `没有权限写 ${path}。`, en: `No permission to write ${path}.` }),
  help: {
    zh: '请换一个文件夹（-o），或修改它的权限。',
    en: 'Choose another folder (-o), or change its permissions.',
  },
  helpInPlace: {
    zh: '请修改它所在文件夹的权限；文件没有动。',
    en: 'Change the permissions of its folder; the file was left as it was.',
  },
};
const FULL: Trouble = {
  what: (path) => ({ zh: `磁盘已满，${path} 没有写成。`, en: `The disk is full; ${path} was not written.` }),
  help: { zh: '请腾出空间，或用 -o 写到别的磁盘。', en: 'Make room, or write to another disk with -o.' },
  helpInPlace: {
    zh: '请腾出空间，再运行一次；文件没有动。',
    en: 'Make room and run it again; the file was left as it was.',
  },
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

function unwritable(path: string, error: unknown, isInPlace: boolean): Failure {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  const trouble = TROUBLES[code];
  const text = trouble?.what(path) ?? {
    zh: `无法写 ${path}（${code}）。`,
    en: `Cannot write ${path} (${code}).`,
  };
  const help = (isInPlace && trouble?.helpInPlace) || trouble?.help;
  return new Failure(EXIT.setup, text, help, error);
}

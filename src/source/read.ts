/**
 * The only place that reads an article from disk.
 *
 * In: a path. Out: its bytes. It refuses to know what the bytes mean. A path that cannot be read is
 * wrong use or a broken set-up, never a fault of the document, so it is thrown.
 */
import { readFileSync, statSync } from 'node:fs';
import { EXIT, Failure, type FailureCode } from '../diagnostics/failure.ts';
import type { Bilingual } from '../diagnostics/types.ts';
import { isThere } from './witness.ts';

interface Reason {
  readonly exitCode: FailureCode;
  readonly text: (path: string) => Bilingual;
  readonly help: Bilingual;
}

const ABSENT: Reason = {
  exitCode: EXIT.usage,
  text: (path) => ({ zh: `找不到文件：${path}`, en: `No such file: ${path}` }),
  help: {
    zh: '请检查路径和文件名；路径中有空格时要加引号。',
    en: 'Check the path and the name; put quotes round a path with spaces.',
  },
};
const FOLDER: Reason = {
  exitCode: EXIT.usage,
  text: (path) => ({ zh: `这是文件夹，不是文件：${path}`, en: `This is a folder, not a file: ${path}` }),
  help: { zh: '请给出其中的 .md 文件。', en: 'Name a .md file inside it.' },
};
const WAITING: Reason = {
  exitCode: EXIT.usage,
  text: (path) => ({ zh: `这不是普通文件：${path}`, en: `This is not a regular file: ${path}` }),
  help: {
    zh: '管道和设备不能当作文件读；要从管道读取文章，请写 -。',
    en: 'Pipes and devices cannot be read as files; write - to read an article from a pipe.',
  },
};
const FORBIDDEN: Reason = {
  exitCode: EXIT.setup,
  text: (path) => ({ zh: `没有读取权限：${path}`, en: `No permission to read: ${path}` }),
  help: {
    zh: '请检查文件权限，或确认它没有被其他程序独占。',
    en: 'Check its permissions, and that no other program has locked it.',
  },
};
const HUGE: Reason = {
  exitCode: EXIT.usage,
  text: (path) => ({ zh: `文件太大，读不进来：${path}`, en: `The file is too large to be read: ${path}` }),
  help: { zh: '请确认它是文章，而不是别的文件。', en: 'Check that it is an article and no other file.' },
};
const BROKEN: Reason = {
  exitCode: EXIT.setup,
  text: (path) => ({ zh: `读取文件失败：${path}`, en: `The file could not be read: ${path}` }),
  help: { zh: '请检查磁盘或网络盘是否可用。', en: 'Check that the disk or network drive is available.' },
};

const REASONS: Readonly<Record<string, Reason>> = {
  ENOENT: ABSENT,
  ENOTDIR: ABSENT,
  ENAMETOOLONG: ABSENT,
  ERR_INVALID_ARG_VALUE: ABSENT,
  EISDIR: FOLDER,
  EACCES: FORBIDDEN,
  EPERM: FORBIDDEN,
  EBUSY: FORBIDDEN,
  ERR_FS_FILE_TOO_LARGE: HUGE,
};

/**
 * The bytes of a file.
 * @throws {Failure} exit 2 when there is no such file or it is a folder, exit 3 when it cannot be read.
 */
export function readSource(path: string): Uint8Array {
  isThere(path);
  try {
    if (!wouldWait(path)) return readFileSync(path);
  } catch (cause) {
    throw failureOf(cause, path);
  }
  throw new Failure(EXIT.usage, WAITING.text(path), WAITING.help);
}

/**
 * Whether reading could wait for ever: a named pipe, a device. What a shell puts in the place of a file
 * (`<(…)`, /dev/stdin) ends by itself.
 */
function wouldWait(path: string): boolean {
  if (/^\/(?:dev|proc)\/(?:self\/)?(?:fd\/|stdin$)/.test(path)) return false;
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat !== undefined && !stat.isFile() && !stat.isDirectory();
}

/** What an error of the file system means to the user. */
export function failureOf(cause: unknown, path: string): Failure {
  const { exitCode, text, help } = REASONS[errorCode(cause)] ?? BROKEN;
  return new Failure(exitCode, text(path), help, cause);
}

function errorCode(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : '';
}

/** The bytes of an article that is looked at: never one outside of its folder, never one that is too large to preview. */
import { realpathSync, statSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';
import { EXIT, Failure } from '../../diagnostics/failure.ts';
import { readSource } from '../../source/read.ts';
import type { ServedArticle } from '../types.ts';

/** Bytes; the longest report of a year has a tenth of it. */
export const MOST = 8 * 1024 * 1024;

/** @throws Failure (exit 2 or 3) where it may not or cannot be read */
export function readArticle({ name, path, within }: ServedArticle): Uint8Array {
  if (within !== undefined && !liesWithin(path, within)) throw outside(name);
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > MOST) throw tooLarge(name, size);
  return readSource(path);
}

/** Whether a file stands in a folder, links followed; one that is not there stands nowhere else. */
export function liesWithin(path: string, folder: string): boolean {
  try {
    const way = relative(realpathSync(folder), realpathSync(path));
    return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
  } catch {
    return true;
  }
}

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);

function tooLarge(name: string, size: number): Failure {
  return new Failure(
    EXIT.usage,
    {
      zh: `${name} 有 ${megabytes(size)} MB，预览不排超过 ${megabytes(MOST)} MB 的文章。`,
      en: `${name} has ${megabytes(size)} MB; articles of more than ${megabytes(MOST)} MB are not previewed.`,
    },
    {
      zh: '请检查它是不是文章；真有这样长，请分成几篇，或用 banxin build 排。',
      en: 'See whether it is an article; if it is, divide it, or set it with banxin build.',
    },
  );
}

function outside(name: string): Failure {
  return new Failure(
    EXIT.usage,
    {
      zh: `${name} 指向文件夹之外的文件，没有读取。`,
      en: `${name} leads to a file outside of the folder; it was not read.`,
    },
    {
      zh: '要看那个文件，请在 banxin serve 后面直接写出它的路径。',
      en: 'To look at that file name it after banxin serve.',
    },
  );
}

/** What a path is, and how it is shown to a person. */
import { statSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';

/** Undefined where there is nothing, or nothing that may be looked at. */
export function pathKind(path: string): 'file' | 'folder' | undefined {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch {
    return undefined;
  }
}

/** Relative to where the person stands when it is below, else whole. */
export function shownPath(path: string, cwd: string): string {
  const short = relative(cwd, path);
  const outside = short === '' || short.startsWith('..') || isAbsolute(short);
  return printable((outside ? path : short).split(sep).join('/'));
}

/** File names may hold anything: line ends, terminal commands, and marks that turn letters round. */
export const printable = (path: string): string =>
  path.replace(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, '\ufffd');

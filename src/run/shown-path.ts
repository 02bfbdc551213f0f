/** How a path is shown to a person: relative to where they stand when it is below, else whole. */
import { isAbsolute, relative } from 'node:path';

export function shownPath(path: string, cwd: string): string {
  const short = relative(cwd, path);
  const outside = short === '' || short.startsWith('..') || isAbsolute(short);
  return (outside ? path : short).replaceAll('\\', '/');
}

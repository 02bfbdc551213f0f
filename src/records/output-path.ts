/** Paths below an output folder, as a manifest and a list of sums name them: `/` between, never out of the folder. */

import { sep } from 'node:path';

/** By code points, the same on every machine and in every language. */
export const byPath = (a: { readonly output: string }, b: { readonly output: string }): number =>
  comparePaths(a.output, b.output);

export const comparePaths = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/**
 * Whether it stays below the folder.
 * @param separator of the system: where it is `/`, a backslash and the colon of a drive are letters like any other
 */
export function staysBelow(path: string, separator: string = sep): boolean {
  const isPlain = separator === '/';
  const steps = path.split(isPlain ? '/' : /[/\\]/);
  return (
    (isPlain || !/^[a-z]:/i.test(path)) &&
    !path.includes('\0') &&
    steps.every((step) => step !== '' && step !== '.' && step !== '..')
  );
}

/** Paths below an output folder, as a manifest and a list of sums name them: `/` between, never out of the folder. */

/** By code points, the same on every machine and in every language. */
export const byPath = (a: { readonly output: string }, b: { readonly output: string }): number =>
  comparePaths(a.output, b.output);

export const comparePaths = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Whether it stays below the folder on every system. */
export function staysBelow(path: string): boolean {
  const steps = path.split(/[/\\]/);
  return !/^[a-z]:/i.test(path) && steps.every((step) => step !== '' && step !== '.' && step !== '..');
}

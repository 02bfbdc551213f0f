/**
 * SHA256SUMS: what `sha256sum -c SHA256SUMS` checks a folder by. In: paths with their sums. Out: the text, one line
 * for each file by path, in the form of GNU coreutils.
 */
import { comparePaths } from './output-path.ts';

/** @param sums path below the folder → SHA-256, hexadecimal */
export function sumsText(sums: ReadonlyMap<string, string>): string {
  return [...sums]
    .sort(([a], [b]) => comparePaths(a, b))
    .map(([path, sum]) => `${line(path, sum)}\n`)
    .join('');
}

/** A name that would break the line is written with escapes, and the line says so by a leading backslash. */
function line(path: string, sum: string): string {
  const escaped = path.replace(/[\\\n\r]/g, (mark) => ESCAPES[mark] ?? mark);
  return `${escaped === path ? '' : '\\'}${sum}  ${escaped}`;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r' };

/** The same read again: what is no line of such a list is passed by. */
export const readSums = (text: string): ReadonlyMap<string, string> => new Map(sumLines(text));

/** Line for line: a path may stand there more than once. */
export function sumLines(text: string): readonly (readonly [path: string, sum: string])[] {
  const lines = text.split('\n').map((one) => /^(\\?)([0-9a-f]{64}) [ *](.+)$/.exec(one));
  return lines.flatMap((match) => {
    if (!match) return [];
    const [, isEscaped, sum, path] = match;
    return [[isEscaped ? unescaped(path!) : path!, sum!] as const];
  });
}

const unescaped = (path: string): string =>
  path.replace(/\\([\\nr])/g, (_, mark: string) => (mark === 'n' ? '\n' : mark === 'r' ? '\r' : '\\'));

/** How findings are shown in this run: the lines they point to, also in files that were not the article. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Lang } from '../diagnostics/types.ts';
import { shownPath } from '../run/paths.ts';
import { decodeSource } from '../source/decode.ts';
import { paintFor } from '../terminal/paint.ts';
import type { Showing } from '../terminal/show-diagnostic.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** A file by its lines, counted from 1. */
export interface Lines {
  readonly file: string;
  readonly line: (n: number) => string | undefined;
}

/** @param stream where it will be said */
export function showingOn(
  stream: 'out' | 'err',
  lang: Lang,
  terminal: Terminal,
  ...sources: readonly Lines[]
): Showing {
  const files = new Map<string, Lines>(sources.map((source) => [source.file, source]));
  return {
    lang,
    paint: paintFor(terminal.colours[stream]),
    columns: terminal.columns,
    line: onceInARow((file, n) => fileFor(file, files, terminal.cwd)?.line(n)),
    name: (file) =>
      file === STDIN ? STANDARD_INPUT[lang] : shownPath(resolve(terminal.cwd, file), terminal.cwd),
  };
}

/** What an article from standard input is called, where it is not said to be a file. */
const STDIN = '-';
const STANDARD_INPUT = { zh: '<标准输入>', en: '<standard input>' };

/** An article as a person knows it. */
export const shownName = (shown: string, lang: Lang): string =>
  shown === STDIN ? STANDARD_INPUT[lang] : shown;

/** A line may have a hundred thousand findings and be as long: it is read once for all of them. */
function onceInARow(read: Showing['line']): Showing['line'] {
  let last: { readonly file: string; readonly n: number; readonly line: string | undefined } | undefined;
  return (file, n) => {
    if (last?.file !== file || last.n !== n) last = { file, n, line: read(file, n) };
    return last.line;
  };
}

/** Findings may also point into templates and settings: those are read again to show the line. */
function fileFor(file: string, files: Map<string, Lines>, cwd: string): Lines | undefined {
  const known = files.get(file);
  if (known) return known;
  try {
    const { source } = decodeSource(readFileSync(resolve(cwd, file)), file);
    files.set(file, source);
    return source;
  } catch {
    // The finding stands without its line.
    return undefined;
  }
}

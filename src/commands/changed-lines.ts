/** Edits as whole lines that go and come. In: edits of a text. Out: the lines, with the very words that differ. */
import type { Edit } from '../diagnostics/types.ts';
import type { SourceFile } from '../source/file.ts';

export interface Change {
  /** Number of the first line that goes, from 1; of the line before which others come, where none goes. */
  readonly first: number;
  readonly old: readonly Line[];
  readonly made: readonly Line[];
}

/** A line in pieces; every other one, from the second, is what differs. */
export type Line = readonly string[];

/** @param edits in order, none over another */
export function changesOf(edits: readonly Edit[], source: SourceFile): readonly Change[] {
  const groups: Edit[][] = [];
  let end = 0;
  for (const edit of edits) {
    const { line, endLine } = source.span(edit.start, edit.end);
    if (line <= end) groups.at(-1)!.push(edit);
    else groups.push([edit]);
    end = Math.max(end, endLine);
  }
  return groups.map((group) => changeOf(group, source));
}

function changeOf(edits: readonly Edit[], source: SourceFile): Change {
  const { text } = source;
  const first = source.span(edits[0]!.start, edits[0]!.start);
  const start = first.start - first.column + 1;
  const lineEnd = text.indexOf('\n', edits.at(-1)!.end);
  const end = lineEnd < 0 ? text.length : lineEnd;
  const side = (words: (edit: Edit) => string) => linesOf(pieces(edits, text, start, end, words));
  const old = side((edit) => text.slice(edit.start, edit.end));
  const made = side((edit) => edit.text);
  return withoutCommon(first.line, old, made);
}

function pieces(
  edits: readonly Edit[],
  text: string,
  start: number,
  end: number,
  words: (edit: Edit) => string,
): readonly string[] {
  let at = start;
  const made: string[] = [];
  for (const edit of edits) {
    made.push(text.slice(at, edit.start), words(edit));
    at = edit.end;
  }
  return [...made, text.slice(at, end)];
}

/** Pieces that alternate between what stays and what differs, line by line. */
export function linesOf(pieces: readonly string[]): readonly Line[] {
  const lines: string[][] = [[]];
  for (const [i, piece] of pieces.entries())
    for (const [j, part] of piece.split('\n').entries()) {
      if (j > 0) lines.push(i % 2 === 0 ? [] : ['']);
      lines.at(-1)!.push(part);
    }
  return lines;
}

/** Where whole lines go, the line behind them is the same on both sides. */
function withoutCommon(first: number, old: readonly Line[], made: readonly Line[]): Change {
  const same = (a: Line | undefined, b: Line | undefined) => a && b && a.join('') === b.join('');
  let [head, tail] = [0, 0];
  const shorter = Math.min(old.length, made.length);
  while (head < shorter && same(old[head], made[head])) head += 1;
  while (tail < shorter - head && same(old.at(-1 - tail), made.at(-1 - tail))) tail += 1;
  return {
    first: first + head,
    old: old.slice(head, old.length - tail),
    made: made.slice(head, made.length - tail),
  };
}

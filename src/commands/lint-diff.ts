/**
 * What would change, as a unified diff that other tools can apply. In: a text and its edits. Out: the diff, with
 * the very words coloured where there are colours.
 */
import type { Edit } from '../diagnostics/types.ts';
import { SourceFile } from '../source/file.ts';
import type { Colour, Paint } from '../terminal/paint.ts';
import { type Change, changesOf, type Line } from './changed-lines.ts';

export interface Changed {
  /** As shown. */
  readonly name: string;
  readonly text: string;
  /** In order, none over another; at least one. */
  readonly edits: readonly Edit[];
  /** Whether the line end at an offset of the text is CR LF in the file. */
  readonly isPair: (at: number) => boolean;
}

/** Lines shown before and behind what changes. */
const CONTEXT = 3;

export function unifiedDiff({ name, text, edits, isPair }: Changed, paint: Paint): string {
  const source = new SourceFile(name, text);
  const page: Page = { lines: linesIn(text, isPair), isWhole: text.endsWith('\n'), paint };
  let shift = 0;
  const hunks = hunksOf(changesOf(edits, source)).map((changes) => {
    const shown = shownHunk(changes, shift, page);
    shift += changes.reduce((sum, { old, made }) => sum + made.length - old.length, 0);
    return shown;
  });
  const [before, after] = name.startsWith('/') ? [name, name] : [`a/${name}`, `b/${name}`];
  return `${paint('bold', `--- ${before}`)}\n${paint('bold', `+++ ${after}`)}\n${hunks.join('')}`;
}

interface Page {
  /** With the CR of their line ends, without the LF. */
  readonly lines: readonly string[];
  /** Whether the last line has an end. */
  readonly isWhole: boolean;
  readonly paint: Paint;
}

function linesIn(text: string, isPair: (at: number) => boolean): readonly string[] {
  let at = 0;
  const lines = text.split('\n').map((line) => {
    at += line.length + 1;
    return at <= text.length && isPair(at - 1) ? `${line}\r` : line;
  });
  return text.endsWith('\n') ? lines.slice(0, -1) : lines;
}

function hunksOf(changes: readonly Change[]): readonly (readonly Change[])[] {
  const hunks: Change[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const change of changes) {
    if (change.first - end <= 2 * CONTEXT + 1) hunks.at(-1)!.push(change);
    else hunks.push([change]);
    end = change.first + change.old.length - 1;
  }
  return hunks;
}

function shownHunk(changes: readonly Change[], shift: number, page: Page): string {
  const { lines, paint } = page;
  const last = changes.at(-1)!;
  const from = Math.max(1, changes[0]!.first - CONTEXT);
  const to = Math.min(lines.length, last.first + last.old.length - 1 + CONTEXT);
  const rows: string[] = [];
  let at = from;
  for (const change of changes) {
    rows.push(...kept(at, change.first, page), ...shownChange(change, page));
    at = change.first + change.old.length;
  }
  rows.push(...kept(at, to + 1, page));
  const count = to - from + 1;
  const more = changes.reduce((sum, { old, made }) => sum + made.length - old.length, 0);
  const head = `@@ -${rangeOf(from, count)} +${rangeOf(from + shift, count + more)} @@`;
  return `${paint('cyan', head)}\n${rows.join('')}`;
}

const rangeOf = (from: number, count: number): string => `${count === 0 ? from - 1 : from},${count}`;

function kept(from: number, to: number, page: Page): string[] {
  return page.lines.slice(from - 1, to - 1).map((line, i) => row(' ', line, isLast(from + i, page)));
}

function shownChange({ first, old, made }: Change, page: Page): string[] {
  const { lines, paint } = page;
  const end = first + old.length - 1;
  const cr = lines[end - 1]?.endsWith('\r') ? '\r' : '';
  const sided = (side: readonly Line[], sign: string, colour: Colour) =>
    side.map((line, i) => {
      const text = line
        .map((piece, n) => (n % 2 === 1 && piece !== '' ? paint(colour, piece) : piece))
        .join('');
      return row(paint(colour, sign), text + cr, i === side.length - 1 && isLast(end, page));
    });
  return [...sided(old, '-', 'red'), ...sided(made, '+', 'green')];
}

const isLast = (line: number, { lines, isWhole }: Page): boolean => !isWhole && line === lines.length;

const row = (sign: string, text: string, isUnended: boolean): string =>
  `${sign}${text}\n${isUnended ? '\\ No newline at end of file\n' : ''}`;

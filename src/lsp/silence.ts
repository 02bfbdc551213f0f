/**
 * A comment that switches a rule off where it spoke. In: the text and the place of a finding. Out: the comment
 * as an edit, on the line above where that changes nothing else, else in the line itself; nothing where no
 * comment can stand (a `|` block of the front matter).
 */
import type { Edit } from '../diagnostics/types.ts';
import { findFrontMatter } from '../markdown/front-matter.ts';
import type { SourceFile } from '../source/file.ts';
import type { Span } from '../source/span.ts';

export interface Silence {
  readonly edit: Edit;
  readonly where: 'next-line' | 'line';
}

export function silence(
  rule: string,
  { line, start, column }: Span,
  source: SourceFile,
): Silence | undefined {
  const at = { rule, number: line, text: source.line(line), start: start - column + 1 };
  const front = findFrontMatter(source.text);
  return front && start < front.end ? inFrontMatter(at, source) : inBody(at, source);
}

interface Line {
  readonly rule: string;
  readonly number: number;
  readonly text: string;
  /** Offset at which it begins. */
  readonly start: number;
}

/** An entry or an item of a list, with its indent. */
const ENTRY = /^([ \t]*)(?:- |[^\s#:：][^:：]*[:：])/;
/** A block scalar begins: whatever is indented below is text, comments too. */
const BLOCK = /[|>][-+]?\d?[ \t]*(?:#.*)?$/;

function inFrontMatter({ rule, number, text, start }: Line, source: SourceFile): Silence | undefined {
  const indent = ENTRY.exec(text)?.[1];
  if (indent === undefined || (indent !== '' && BLOCK.test(entryAbove(number, source)))) return undefined;
  return above(start, `${indent}# banxin-disable-next-line ${rule}\n`);
}

function entryAbove(number: number, source: SourceFile): string {
  let above = number - 1;
  while (above > 1 && /^(?:[ \t]|$)/.test(source.line(above))) above -= 1;
  return source.line(above);
}

/** Words that begin a block of their own: no list, quotation, table, nor a line that goes on with another. */
const BEGINS = /^(?![-*+>|]|\d+[.)])\S/;

function inBody(line: Line, source: SourceFile): Silence {
  const { rule, number, text, start } = line;
  const isFirst =
    source.line(number - 1).trim() === '' || /^(?:---|\.\.\.)\s*$/.test(source.line(number - 1));
  if (isFirst && BEGINS.test(text)) return above(start, `<!-- banxin-disable-next-line ${rule} -->\n`);
  const at = start + behindWords(text);
  return { where: 'line', edit: { start: at, end: at, text: ` <!-- banxin-disable-line ${rule} -->` } };
}

const above = (start: number, text: string): Silence => ({
  where: 'next-line',
  edit: { start, end: start, text },
});

/** Before what Markdown reads at the end of a line: the bar of a table, a break. */
function behindWords(text: string): number {
  const isRow = /^[ \t]*\|/.test(text);
  return text.replace(isRow ? /[ \t]*\|?[ \t]*$/ : /[ \t]*\\?[ \t]*$/, '').length;
}

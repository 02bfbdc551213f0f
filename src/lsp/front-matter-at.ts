/**
 * The front matter as it stands while somebody types it, finished or not. In: a text and a line. Out: the entry
 * that stands there, and the entries beside it; nothing outside of the front matter. It reads no YAML: a line
 * that is half typed is none yet.
 */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { KeyRow } from '../gongwen/front-matter/keys/row.ts';
import { KEYS } from '../gongwen/front-matter/keys.ts';
import { matchKey } from '../gongwen/front-matter/match.ts';
import type { Format } from '../gongwen/types.ts';

/** A line `键: 值`, or one that is still only a key. Offsets are UTF-16 units of the line. */
export interface Entry {
  readonly line: number;
  readonly key: string;
  /** Where the colon ends; absent where there is none yet. */
  readonly colon?: number;
  readonly value: string;
  readonly valueAt: number;
}

const OPENING = /^\ufeff?---[ \t]*$/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/;
const ENTRY = /^(\ufeff?[^\s#:：-][^:：]*?)[ \t]*(?:([:：])([ \t]*)(.*))?$/u;

/** All entries; undefined where the line lies outside of the front matter. */
export function entriesAround(document: TextDocument, line: number): readonly Entry[] | undefined {
  const lines = document.getText().split(/\r\n|\r|\n/);
  const first = lines.findIndex((one) => one.replace('\ufeff', '').trim() !== '');
  if (first < 0 || !OPENING.test(lines[first]!) || line <= first) return undefined;
  const closing = lines.findIndex((one, i) => i > first && CLOSING.test(one));
  const end = closing < 0 ? unclosedEnd(lines, first, line) : closing;
  if (line >= end) return undefined;
  return lines.slice(0, end).flatMap((text, i) => (i > first ? (entryOf(text, i) ?? []) : []));
}

/** Until a blank line that is not the one being typed. */
function unclosedEnd(lines: readonly string[], first: number, typed: number): number {
  const blank = lines.findIndex((one, i) => i > first && i !== typed && one.trim() === '');
  return blank < 0 ? lines.length : blank;
}

function entryOf(text: string, line: number): Entry | undefined {
  const match = ENTRY.exec(text);
  if (!match) return undefined;
  const [, key = '', colon, blanks = '', value = ''] = match;
  if (colon === undefined) return { line, key, value: '', valueAt: text.length };
  const at = text.indexOf(colon, key.length) + 1;
  return { line, key, colon: at, value, valueAt: at + blanks.length };
}

/** The row that a key means, if it means one. */
export function rowOf(key: string, format: Format | undefined): KeyRow | undefined {
  const match = matchKey(key, KEYS, format);
  return match.kind === 'unknown' ? undefined : match.row;
}

/** What is written behind 模板. */
export function templateIn(entries: readonly Entry[]): string | undefined {
  const entry = entries.find(
    ({ key, colon }) => colon !== undefined && rowOf(key, undefined)?.id === 'template',
  );
  const name = entry?.value
    .replace(/\s#.*$/, '')
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2');
  return name === '' ? undefined : name;
}

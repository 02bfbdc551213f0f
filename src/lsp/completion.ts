/**
 * What can be typed in the front matter. In: a document and the place of the cursor. Out: keys of the format
 * that are not there yet, or values of the key that is; nothing outside of the front matter.
 */
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  MarkupKind,
  type Position,
  type TextEdit,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type KeyRow, nameIn } from '../gongwen/front-matter/keys/row.ts';
import { KEYS } from '../gongwen/front-matter/keys.ts';
import { date, dateText, printDate } from '../gongwen/front-matter/kinds/date.ts';
import { exampleText } from '../gongwen/front-matter/reference.ts';
import type { CalendarDate } from '../gongwen/types.ts';
import { type Entry, entriesAround, rowOf } from './front-matter-at.ts';
import { formatAt, type KeyDesk } from './key-desk.ts';
import { aboutKey } from './key-page.ts';

/** Characters after which an editor asks by itself. */
export const COMPLETION_TRIGGERS = [':', '：', ' '];

export function complete(document: TextDocument, at: Position, desk: KeyDesk): CompletionList | null {
  const entries = entriesAround(document, at.line);
  if (!entries) return null;
  const line = lineOf(document, at.line);
  const entry = entries.find((one) => one.line === at.line);
  if (entry?.colon !== undefined && at.character >= entry.colon)
    return valuesOf(entry, { at, line, entries, document, desk });
  if (/^\s|^[-#]/.test(line.slice(0, at.character))) return null;
  return keysFor(entry, { at, line, entries, document, desk });
}

interface Asked {
  readonly at: Position;
  readonly line: string;
  readonly entries: readonly Entry[];
  readonly document: TextDocument;
  readonly desk: KeyDesk;
}

function lineOf(document: TextDocument, line: number): string {
  const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
  return document.getText(range).replace(/[\r\n]+$/, '');
}

/** Incomplete, for what is offered depends on the letters: Latin ones ask for English names. */
function keysFor(entry: Entry | undefined, asked: Asked): CompletionList {
  const { at, line, entries, document, desk } = asked;
  const format = formatAt(document, entries, desk);
  const given = new Set(entries.filter((one) => one !== entry).map(({ key }) => rowOf(key, format)?.id));
  const typed = line.slice(0, at.character);
  const rows = KEYS.filter(
    ({ id, formats }: KeyRow) => !given.has(id) && (!format || formats.includes(format)),
  );
  const end = entry?.colon === undefined ? at.character : entry.key.length;
  const range = { start: { line: at.line, character: 0 }, end: { line: at.line, character: end } };
  const behind = entry?.colon === undefined ? ': ' : '';
  const items = rows.map((row: KeyRow, i): CompletionItem => {
    const [zh, isLatin] = [format ? nameIn(row, format) : row.zh, /^[a-z]/i.test(typed)];
    const [label, other] = isLatin ? [row.id, zh] : [zh, row.id];
    return {
      label,
      kind: CompletionItemKind.Property,
      detail: other,
      filterText: nameTyped(row, label, typed),
      sortText: String(i).padStart(3, '0'),
      textEdit: { range, newText: `${label}${behind}` },
      documentation: { kind: MarkupKind.Markdown, value: aboutKey(row, format, desk.lang) },
    };
  });
  return { isIncomplete: true, items };
}

/** Editors leave out what does not begin as was typed; 文号 is another name of 发文字号. */
function nameTyped({ aliases }: KeyRow, label: string, typed: string): string {
  if (typed === '' || label.startsWith(typed)) return label;
  return aliases.find((alias) => alias.startsWith(typed)) ?? label;
}

function valuesOf(entry: Entry, { at, line, entries, document, desk }: Asked): CompletionList | null {
  const format = formatAt(document, entries, desk);
  const row = rowOf(entry.key, format);
  if (!row) return null;
  const offers = offersOf(row, desk);
  const blank = entry.valueAt === entry.colon ? ' ' : '';
  const range = {
    start: { line: at.line, character: Math.min(entry.valueAt, at.character) },
    end: { line: at.line, character: line.length },
  };
  const items = offers.map((value, i): CompletionItem => {
    const textEdit: TextEdit = { range, newText: `${blank}${value}` };
    const filterText = `${blank}${value}`;
    const sortText = String(i).padStart(3, '0');
    return { label: value, kind: CompletionItemKind.Value, filterText, sortText, textEdit };
  });
  return { isIncomplete: false, items };
}

/** The example shows the form, where no words are fixed. */
function offersOf({ kind, example }: KeyRow, { now }: KeyDesk): readonly string[] {
  if (kind.offers) return kind.offers;
  if (kind === date || kind === printDate) return [dateText(dayOf(now()))];
  return [exampleText(example)];
}

const dayOf = (time: Date): CalendarDate => ({
  year: time.getFullYear(),
  month: time.getMonth() + 1,
  day: time.getDate(),
});

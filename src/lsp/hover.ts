/** What is said where the pointer rests: of a key of the front matter, and why a rule spoke. Markdown. */
import { type Hover, MarkupKind, type Position, type Range } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Sheet } from './as-protocol.ts';
import { entriesAround, rowOf } from './front-matter-at.ts';
import { formatAt, type KeyDesk } from './key-desk.ts';
import { aboutKey } from './key-page.ts';
import { touch } from './places.ts';
import type { ReadArticle } from './read-article.ts';
import { aboutRule } from './rule-page.ts';

interface Part {
  readonly words: string;
  readonly range: Range;
}

export function hoverOf(parts: readonly Part[]): Hover | null {
  const [first] = parts;
  if (!first) return null;
  const value = [...new Set(parts.map(({ words }) => words))].join('\n\n---\n\n');
  return { contents: { kind: MarkupKind.Markdown, value }, range: first.range };
}

export function keyAt(document: TextDocument, at: Position, desk: KeyDesk): readonly Part[] {
  const entries = entriesAround(document, at.line);
  const entry = entries?.find(({ line }) => line === at.line);
  if (!entries || !entry || at.character > entry.key.length) return [];
  const format = formatAt(document, entries, desk);
  const row = rowOf(entry.key, format);
  const range = {
    start: { line: at.line, character: 0 },
    end: { line: at.line, character: entry.key.length },
  };
  return row ? [{ words: aboutKey(row, format, desk.lang), range }] : [];
}

export function rulesAt({ findings }: ReadArticle, at: Position, sheet: Sheet): readonly Part[] {
  const here = { start: at, end: at };
  return findings.flatMap(({ code, span }) => {
    if (span?.file !== sheet.file) return [];
    const range = sheet.places.range(span);
    const words = touch(range, here) ? aboutRule(code, sheet.lang) : undefined;
    return words === undefined ? [] : [{ words, range }];
  });
}

/**
 * Places of a text as it is read, in the open document. In: spans and edits. Out: ranges of the protocol,
 * whose lines and characters (UTF-16 units) count from 0. An editor may hold the mark (BOM) as a character;
 * the text that is read never has it.
 */
import type { Position, Range, TextEdit } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit } from '../diagnostics/types.ts';
import type { SourceFile } from '../source/file.ts';
import { FileText } from '../source/file-text.ts';
import type { Span } from '../source/span.ts';

const MARK = '\ufeff';

export type Lines = Pick<Span, 'line' | 'column' | 'endLine' | 'endColumn'>;

export class Places {
  readonly #source: SourceFile;
  readonly #lineEnd: string;
  /** Characters that stand before the text in its first line. */
  readonly #mark: number;

  constructor(document: TextDocument, source: SourceFile) {
    const text = document.getText();
    this.#source = source;
    this.#lineEnd = new FileText(text).lineEnd;
    this.#mark = text.startsWith(MARK) ? MARK.length : 0;
  }

  range({ line, column, endLine, endColumn }: Lines): Range {
    return { start: this.#position(line, column), end: this.#position(endLine, endColumn) };
  }

  edit({ start, end, text }: Edit): TextEdit {
    const newText = text.replaceAll('\n', this.#lineEnd);
    return { range: this.range(this.#source.span(start, end)), newText };
  }

  #position(line: number, column: number): Position {
    return { line: line - 1, character: column - 1 + (line === 1 ? this.#mark : 0) };
  }
}

/** Places of a file that is not open. */
export function rangeOf({ line, column, endLine, endColumn }: Lines): Range {
  return {
    start: { line: line - 1, character: column - 1 },
    end: { line: endLine - 1, character: endColumn - 1 },
  };
}

const isBefore = (a: Position, b: Position): boolean =>
  a.line < b.line || (a.line === b.line && a.character < b.character);

/** Whether two ranges have a place in common, their ends included. */
export const touch = (a: Range, b: Range): boolean => !isBefore(a.end, b.start) && !isBefore(b.end, a.start);

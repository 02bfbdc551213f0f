/**
 * A source file as text: what every later stage reads and points into.
 *
 * In: text that `decode.ts` has made safe. Out: spans and lines. It refuses to know bytes and Markdown.
 *
 * Every line end is a single `\n` in `text`, whatever the writer's system typed (CRLF and a lone CR are
 * one line end each), so an offset never falls inside a line end and a column is the column an editor
 * shows. Offsets are those of `text`, not of the bytes on disk.
 */
import type { Span } from './span.ts';

export type SourceEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export class SourceFile {
  /** The name diagnostics show, as the caller gave it. */
  readonly file: string;
  readonly text: string;
  readonly encoding: SourceEncoding;
  readonly #starts: readonly number[];

  /** `starts` are the offsets at which the editor's lines begin; found in `text` when left out. */
  constructor(
    file: string,
    text: string,
    encoding: SourceEncoding = 'utf-8',
    starts: readonly number[] = lineStarts(text),
  ) {
    this.file = file;
    this.text = text;
    this.encoding = encoding;
    this.#starts = starts;
  }

  /** How many lines an editor shows; an empty file has one. */
  get lineCount(): number {
    return this.#starts.length;
  }

  /** The span of `text.slice(start, end)`; offsets outside the text are brought inside it. */
  span(start: number, end: number): Span {
    const from = Math.min(Math.max(start, 0), this.text.length);
    const to = Math.min(Math.max(end, from), this.text.length);
    const first = this.#lineIndex(from);
    const last = this.#endsOn(first, to) ? first : this.#lineIndex(to);
    return {
      file: this.file,
      start: from,
      end: to,
      line: first + 1,
      column: from - this.#starts[first]! + 1,
      endLine: last + 1,
      endColumn: to - this.#starts[last]! + 1,
    };
  }

  /** Line `n` (from 1) without its line end, for showing a caret under it; empty outside the file. */
  line(n: number): string {
    const start = this.#starts[n - 1];
    if (start === undefined) return '';
    const next = this.#starts[n];
    const line = this.text.slice(start, next === undefined ? undefined : next - 1);
    return line.replaceAll('\n', ' ');
  }

  #endsOn(index: number, offset: number): boolean {
    const next = this.#starts[index + 1];
    return next === undefined || offset < next;
  }

  #lineIndex(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Offsets at which the lines of a text with `\n` line ends begin. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

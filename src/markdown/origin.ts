/**
 * Where the characters of an inline content come from in the file.
 *
 * markdown-it parses the inside of a paragraph as one string, with the prefixes of lists and quotes and
 * the backslash of `\|` taken away. An origin keeps the pieces that string was made of, so that any
 * stretch of it can be shown in the file. It refuses to know Markdown.
 */
import type { SourceFile } from '../source/file.ts';
import type { Span } from '../source/span.ts';

/** `length` characters from offset `at` of the content stand in the file from `from` to `to`. */
export interface Piece {
  readonly at: number;
  readonly length: number;
  readonly from: number;
  readonly to: number;
}

export interface Origin {
  /** The span in the file of content from `start` to `end`. */
  span(start: number, end: number): Span;
  /** Where text must be cut so that each part is 1:1 with the file: offsets between `start` and `end`. */
  cuts(start: number, end: number): readonly number[];
}

/** The origin of a content that is made of pieces of the file, in order and without gaps. */
export class PiecedOrigin implements Origin {
  readonly #source: SourceFile;
  readonly #pieces: readonly Piece[];

  constructor(source: SourceFile, pieces: readonly Piece[]) {
    this.#source = source;
    this.#pieces = pieces;
  }

  span(start: number, end: number): Span {
    const from = this.#offset(start);
    return this.#source.span(from, end > start ? this.#endOffset(end) : from);
  }

  cuts(start: number, end: number): readonly number[] {
    const cuts: number[] = [];
    for (let i = this.#find(start); i < this.#pieces.length; i++) {
      const piece = this.#pieces[i]!;
      if (piece.at >= end) break;
      if (!isVerbatim(piece)) cuts.push(piece.at, piece.at + piece.length);
    }
    return cuts.filter((cut) => cut > start && cut < end);
  }

  #offset(at: number): number {
    const piece = this.#pieces[this.#find(at)];
    if (piece === undefined) return 0;
    return isVerbatim(piece) ? Math.min(piece.from + at - piece.at, piece.to) : piece.from;
  }

  /** The file offset behind the last character: the next piece may stand far away. */
  #endOffset(end: number): number {
    const piece = this.#pieces[this.#find(end - 1)];
    if (piece === undefined) return 0;
    return isVerbatim(piece) ? Math.min(piece.from + end - piece.at, piece.to) : piece.to;
  }

  #find(at: number): number {
    let low = 0;
    let high = this.#pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.#pieces[middle]!.at <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** The origin of a value that is no slice of the file: everything stands where the value stands. */
export class FixedOrigin implements Origin {
  readonly #span: Span;

  constructor(span: Span) {
    this.#span = span;
  }

  span(): Span {
    return this.#span;
  }

  cuts(): readonly number[] {
    return [];
  }
}

function isVerbatim(piece: Piece): boolean {
  return piece.to - piece.from === piece.length;
}

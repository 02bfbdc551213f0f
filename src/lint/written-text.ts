/** A text made of pieces of the file, in order; it knows for each of its characters where that stands. */
import type { SourceFile } from '../source/file.ts';
import type { Span } from '../source/span.ts';
import type { Marker, Text, TextHeading, TextKind } from './types.ts';

/** `value` stands in the file from `start` to `end`: 1:1, or (where the lengths differ) as a whole. */
export interface Piece {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

export interface About {
  readonly kind: TextKind;
  readonly key?: string;
  readonly marker?: Marker;
  readonly heading?: TextHeading;
  readonly quoted: boolean;
}

interface Placed extends Piece {
  /** Where it begins in the text. */
  readonly at: number;
}

export class WrittenText implements Text {
  readonly kind: TextKind;
  readonly value: string;
  readonly key?: string;
  readonly marker?: Marker;
  readonly heading?: TextHeading;
  readonly quoted: boolean;
  readonly #pieces: readonly Placed[];
  readonly #source: SourceFile;

  constructor(pieces: readonly Piece[], about: About, source: SourceFile) {
    this.kind = about.kind;
    this.quoted = about.quoted;
    if (about.key !== undefined) this.key = about.key;
    if (about.marker) this.marker = about.marker;
    if (about.heading) this.heading = about.heading;
    this.value = pieces.map(({ value }) => value).join('');
    this.#pieces = placed(pieces);
    this.#source = source;
  }

  locate(from: number, to: number): Span {
    const start = this.#startOf(from);
    return this.#source.span(start, to > from ? Math.max(start, this.#endOf(to)) : start);
  }

  isLiteral(from: number, to: number): boolean {
    const { start, end } = this.locate(from, to);
    return end - start === to - from && this.#source.text.slice(start, end) === this.value.slice(from, to);
  }

  /** How much of `value` stands before an offset of the file. */
  unitsBefore(offset: number): number {
    const piece = this.#pieces.findLast(({ start }) => start < offset);
    if (!piece) return 0;
    const inside = isVerbatim(piece) ? offset - piece.start : piece.value.length;
    return piece.at + Math.min(inside, piece.value.length);
  }

  #startOf(at: number): number {
    const piece = this.#find(at);
    if (!piece) return 0;
    return isVerbatim(piece) ? Math.min(piece.start + at - piece.at, piece.end) : piece.start;
  }

  #endOf(at: number): number {
    const piece = this.#find(at - 1);
    if (!piece) return 0;
    return isVerbatim(piece) ? Math.min(piece.start + at - piece.at, piece.end) : piece.end;
  }

  /** The last that begins no later: a paragraph of a hundred thousand lines has as many. */
  #find(at: number): Placed | undefined {
    let [low, high] = [0, this.#pieces.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#pieces[middle]!.at <= at) low = middle + 1;
      else high = middle;
    }
    return this.#pieces[Math.max(0, low - 1)];
  }
}

const isVerbatim = ({ value, start, end }: Piece): boolean => end - start === value.length;

function placed(pieces: readonly Piece[]): readonly Placed[] {
  let at = 0;
  return pieces.map((piece) => {
    const own = { ...piece, at };
    at += piece.value.length;
    return own;
  });
}

/**
 * In: the caller's pieces. Out: stretches, each the text between two forced line breaks as one string
 * with the styled spans that cover it. Knows nothing of characters.
 */
import type { Piece, TextPiece, TextStyle } from './types.ts';

/** A styled part of a stretch; offsets count from the start of the stretch's text. */
export interface StyledSpan<P> {
  readonly from: number;
  readonly to: number;
  readonly style: TextStyle;
  readonly payload: P;
  /** Caller's offset of `from`. */
  readonly origin: number;
}

export interface Stretch<P> {
  readonly text: string;
  readonly spans: readonly StyledSpan<P>[];
  /** Begins the paragraph, so its first line takes the first indent. */
  readonly opens: boolean;
  /** Stands before a forced break: even without text it is a line of its own. */
  readonly broken: boolean;
}

/** What the first line of a stretch and the others have room for, points. */
export interface Widths {
  readonly first: number;
  readonly rest: number;
}

/** Verbatim text says "new line" with a line feed; everywhere else that is only a blank. */
function parts<P>(piece: TextPiece<P>): string[] {
  if (!piece.style.verbatim || !piece.text.includes('\n')) return [piece.text];
  return piece.text.split(/(?<=\n)/);
}

export function splitStretches<P>(pieces: readonly Piece<P>[]): Stretch<P>[] {
  const stretches: Stretch<P>[] = [];
  let texts: string[] = [];
  let spans: StyledSpan<P>[] = [];
  let length = 0;
  const close = (broken: boolean) => {
    if (broken || length > 0) {
      stretches.push({ text: texts.join(''), spans, opens: stretches.length === 0, broken });
    }
    texts = [];
    spans = [];
    length = 0;
  };
  const add = (piece: TextPiece<P>, text: string, origin: number) => {
    if (text === '') return;
    const span = {
      from: length,
      to: length + text.length,
      style: piece.style,
      payload: piece.payload,
      origin,
    };
    texts.push(text);
    spans.push(span);
    length = span.to;
  };
  for (const piece of pieces) {
    if (piece.kind === 'break') {
      close(true);
      continue;
    }
    let origin = piece.origin;
    for (const part of parts(piece)) {
      add(piece, part, origin);
      origin += part.length;
      if (piece.style.verbatim && part.endsWith('\n')) close(true);
    }
  }
  close(false);
  return stretches;
}

/** The part [from, to) of a stretch as a stretch of its own. */
export function sliceStretch<P>(stretch: Stretch<P>, from: number, to: number): Stretch<P> {
  if (from === 0 && to >= stretch.text.length) return stretch;
  const spans: StyledSpan<P>[] = [];
  for (let index = spanAt(stretch.spans, from); index < stretch.spans.length; index++) {
    const span = stretch.spans[index]!;
    if (span.from >= to) break;
    const first = Math.max(span.from, from);
    const last = Math.min(span.to, to);
    spans.push({ ...span, from: first - from, to: last - from, origin: span.origin + first - span.from });
  }
  return {
    text: stretch.text.slice(from, to),
    spans,
    opens: stretch.opens && from === 0,
    broken: stretch.broken,
  };
}

/** Index of the span that holds `offset`. */
export function spanAt(spans: readonly StyledSpan<unknown>[], offset: number): number {
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (spans[middle]!.from <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The caller's offset of a place in the stretch. */
export function originAt(spans: readonly StyledSpan<unknown>[], offset: number): number {
  const span = spans[spanAt(spans, offset)];
  return span ? span.origin + offset - span.from : 0;
}

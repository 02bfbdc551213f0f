/**
 * Edits after edits. In: edits of a text, and edits of what those made of it. Out: edits of the first text that
 * make the same; so that a file is written once, and shown as it changes, however often it was gone through.
 */
import type { Edit } from '../diagnostics/types.ts';

/** A stretch of the first text that is still there, or words that were put in. */
type Stretch =
  | { readonly start: number; readonly end: number }
  | { readonly start?: undefined; readonly words: string };

/** Both in order, none over another. */
export function composeEdits(first: readonly Edit[], second: readonly Edit[]): readonly Edit[] {
  if (first.length === 0) return second;
  const made: Stretch[] = [];
  const feed = new Feed(stretchesOf(first));
  let at = 0;
  for (const { start, end, text } of second) {
    made.push(...feed.take(start - at), { words: text });
    feed.take(end - start);
    at = end;
  }
  made.push(...feed.rest());
  return editsOf(made);
}

function stretchesOf(edits: readonly Edit[]): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { start, end, text } of edits) {
    stretches.push({ start: at, end: start }, { words: text });
    at = end;
  }
  return [...stretches, { start: at, end: Number.POSITIVE_INFINITY }];
}

/** Stretches from left to right, so many characters at a time. */
class Feed {
  readonly #stretches: readonly Stretch[];
  #at = 0;
  #used = 0;

  constructor(stretches: readonly Stretch[]) {
    this.#stretches = stretches;
  }

  take(length: number): Stretch[] {
    const taken: Stretch[] = [];
    for (let left = length; left > 0; ) {
      const stretch = this.#stretches[this.#at]!;
      const size = sizeOf(stretch) - this.#used;
      const now = Math.min(size, left);
      if (now > 0) taken.push(cut(stretch, this.#used, this.#used + now));
      left -= now;
      this.#used += now;
      if (now === size) this.#next();
    }
    return taken;
  }

  rest(): Stretch[] {
    const [first, ...others] = this.#stretches.slice(this.#at);
    return first ? [cut(first, this.#used, sizeOf(first)), ...others] : [];
  }

  #next(): void {
    this.#at += 1;
    this.#used = 0;
  }
}

const sizeOf = (stretch: Stretch): number =>
  stretch.start === undefined ? stretch.words.length : stretch.end - stretch.start;

function cut(stretch: Stretch, from: number, to: number): Stretch {
  if (stretch.start === undefined) return { words: stretch.words.slice(from, to) };
  return { start: stretch.start + from, end: stretch.start + to };
}

/** Between two stretches that are still there stands what was put in the place of what lay between them. */
function editsOf(stretches: readonly Stretch[]): readonly Edit[] {
  const edits: Edit[] = [];
  let [at, words] = [0, ''];
  for (const stretch of stretches) {
    if (stretch.start === undefined) words += stretch.words;
    else if (stretch.end > stretch.start) {
      if (stretch.start > at || words !== '') edits.push({ start: at, end: stretch.start, text: words });
      [at, words] = [stretch.end, ''];
    }
  }
  return edits;
}

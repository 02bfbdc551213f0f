/**
 * The text as it stands in its file, where a line may end in two characters, beside the text that every stage
 * reads, where it ends in one. In: an offset or an edit of the latter. Out: the same in the former.
 */
import type { Edit } from '../diagnostics/types.ts';

export class FileText {
  readonly #text: string;
  /** Offsets, in the text that is read, of line ends that are CR LF. */
  readonly #pairs: readonly number[];

  /** @param text decoded, without its mark */
  constructor(text: string) {
    this.#text = text;
    this.#pairs = pairsIn(text);
  }

  /** Offset in the file, in UTF-16 units behind the mark. */
  offset(read: number): number {
    return read + this.#before(read);
  }

  /** How the lines of the file end, so that new ones end alike. */
  get lineEnd(): '\n' | '\r\n' | '\r' {
    if (this.#pairs.length > 0) return '\r\n';
    return this.#text.includes('\r') && !this.#text.includes('\n') ? '\r' : '\n';
  }

  /** Whether the line end at an offset of the text that is read is CR LF. */
  isPair(read: number): boolean {
    return this.#pairs[this.#before(read)] === read;
  }

  /** The text after edits of the text that is read. */
  with(edits: readonly Edit[]): string {
    const { lineEnd } = this;
    let at = 0;
    let made = '';
    for (const { start, end, text } of edits) {
      made += this.#text.slice(at, this.offset(start)) + text.replaceAll('\n', lineEnd);
      at = this.offset(end);
    }
    return made + this.#text.slice(at);
  }

  /** How many pairs end before an offset. */
  #before(read: number): number {
    let [low, high] = [0, this.#pairs.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#pairs[middle]! < read) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function pairsIn(text: string): readonly number[] {
  const pairs: number[] = [];
  for (let at = text.indexOf('\r\n'); at >= 0; at = text.indexOf('\r\n', at + 2))
    pairs.push(at - pairs.length);
  return pairs;
}

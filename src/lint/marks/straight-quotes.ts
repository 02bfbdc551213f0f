/**
 * Straight quotes, which look alike on both sides. In: a text. Out: which of them belong together, and which
 * stand alone, with the side they are if their neighbours tell. Inches, apostrophes and quotes in English are
 * none of them. The whole text decides: with one missing, every pair behind it is doubtful.
 */
import { isDigit, isHan, isLatin } from '../characters.ts';
import { isChineseText, oncePerText } from './prose.ts';

export interface StraightPair {
  readonly open: number;
  readonly close: number;
  /** Whether it stands in double quotes. */
  readonly isInner: boolean;
  /** Nothing in the text contradicts it. */
  readonly isSure: boolean;
}

export interface StraightQuotes {
  readonly pairs: readonly StraightPair[];
  readonly lone: readonly { readonly at: number; readonly side?: 'open' | 'close' }[];
}

const ANY = /["＂'＇“”]/g;
const isDouble = (mark: string): boolean => mark === '"' || mark === '＂';

/** Nothing of this stands behind an opening quote, nothing of that before a closing one. */
const NEVER_BEHIND_OPEN = /[\s，。、；：？！,.;:?!”’）》〉】〕)]/;
const NEVER_BEFORE_CLOSE = /[\s，、；：（《〈【〔“‘(,;:]/;

export const straightQuotesOf = oncePerText((text): StraightQuotes => {
  if (!isChineseText(text)) return { pairs: [], lone: [] };
  const reader = new Reader(text.value);
  return reader.read();
});

interface Open {
  readonly mark: string;
  readonly at: number;
}

class Reader {
  readonly #value: string;
  readonly #open: Open[] = [];
  readonly #pairs: Omit<StraightPair, 'isSure'>[] = [];
  readonly #lone: { readonly at: number; readonly side?: 'open' | 'close' }[] = [];

  constructor(value: string) {
    this.#value = value;
  }

  read(): StraightQuotes {
    for (const { 0: mark, index: at } of this.#value.matchAll(ANY)) this.#meet(mark, at);
    for (const { mark, at } of this.#open) if (isDouble(mark)) this.#leave(at);
    const isSure = this.#lone.length === 0;
    const pairs = this.#pairs.filter((pair) => isOfChinese(this.#value, pair));
    return { pairs: pairs.map((pair) => ({ ...pair, isSure })), lone: this.#lone };
  }

  #meet(mark: string, at: number): void {
    const [left, right] = [this.#value[at - 1] ?? '', this.#value[at + 1] ?? ''];
    if (mark === '“') this.#open.push({ mark, at });
    else if (mark === '”') this.#closeCurly();
    else if (this.#isOpen(mark)) this.#closeOrOpen(mark, at, left, right);
    else if (!isNoQuote(mark, left, right)) this.#openOrLeave(mark, at, right);
  }

  #isOpen(mark: string): boolean {
    return this.#open.at(-1)?.mark === mark;
  }

  #closeOrOpen(mark: string, at: number, left: string, right: string): void {
    if (!isDouble(mark) && isLatin(left) && isLatin(right)) return;
    if (NEVER_BEFORE_CLOSE.test(left)) {
      const { at: before } = this.#open.pop()!;
      if (isDouble(mark)) this.#leave(before);
      this.#openOrLeave(mark, at, right);
    } else {
      const { at: open } = this.#open.pop()!;
      const isInner = this.#open.some((one) => one.mark === '“' || isDouble(one.mark));
      this.#pairs.push({ open, close: at, isInner });
    }
  }

  #openOrLeave(mark: string, at: number, right: string): void {
    if (right !== '' && !NEVER_BEHIND_OPEN.test(right)) this.#open.push({ mark, at });
    else if (isDouble(mark)) this.#leave(at);
  }

  /** A ” closes the nearest “; straight quotes between them have lost their other half. */
  #closeCurly(): void {
    const depth = this.#open.findLastIndex(({ mark }) => mark === '“');
    const inside = this.#open.splice(depth < 0 ? this.#open.length - 1 : depth);
    for (const { mark, at } of inside) if (isDouble(mark)) this.#leave(at, depth < 0 ? 'open' : undefined);
  }

  #leave(at: number, told?: 'open' | 'close'): void {
    const [left, right] = [this.#value[at - 1] ?? '', this.#value[at + 1] ?? ''];
    const canOpen = right !== '' && !NEVER_BEHIND_OPEN.test(right);
    const canClose = left !== '' && !NEVER_BEFORE_CLOSE.test(left);
    const side = told ?? (canOpen === canClose ? this.#sideByCurly(at) : canOpen ? 'open' : 'close');
    this.#lone.push({ at, ...(side && { side }) });
  }

  /** Behind a “ that nothing closed. */
  #sideByCurly(at: number): 'close' | undefined {
    const before = this.#value.slice(Math.max(0, at - 60), at);
    return before.lastIndexOf('“') > before.lastIndexOf('”') ? 'close' : undefined;
  }
}

/** Inches and feet behind a figure; an apostrophe behind a letter or before a year. */
function isNoQuote(mark: string, left: string, right: string): boolean {
  if (isDigit(left)) return true;
  return !isDouble(mark) && (isLatin(left) || isDigit(right));
}

/** Chinese inside, or right outside. */
function isOfChinese(
  value: string,
  { open, close }: { readonly open: number; readonly close: number },
): boolean {
  const isChinese = (character: string | undefined): boolean =>
    character !== undefined && (isHan(character) || '，。、；：？！“”（）《》'.includes(character));
  if (isChinese(value[open - 1]) || isChinese(value[close + 1])) return true;
  for (let at = open + 1; at < close; at += 1) if (isHan(value[at]!)) return true;
  return false;
}

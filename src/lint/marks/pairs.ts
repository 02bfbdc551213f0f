/**
 * Marks that stand in pairs: quotes, brackets, title marks. In: a text. Out: which belong together and what is
 * round them, and which stand alone. Apostrophes, marks of feet and inches, list ordinals such as 1） and
 * intervals such as [0,1) are none of them. Straight quotes have no sides: straight-quotes.ts.
 */
import { isDigit, isHan, isLatin } from '../characters.ts';
import type { Text } from '../types.ts';
import { oncePerText } from './prose.ts';

export type Family =
  | 'double'
  | 'single'
  | 'corner'
  | 'whiteCorner'
  | 'round'
  | 'title'
  | 'innerTitle'
  | 'turtle'
  | 'lens';

export interface Pair {
  readonly family: Family;
  readonly open: number;
  readonly close: number;
  /** The pair it stands in. */
  readonly parent?: Pair;
}

export interface Lone {
  readonly family: Family;
  readonly at: number;
  readonly side: 'open' | 'close';
}

export interface Pairs {
  /** In the order of their opening marks. */
  readonly pairs: readonly Pair[];
  readonly lone: readonly Lone[];
}

interface Half {
  readonly family: Family;
  readonly side: 'open' | 'close';
}

const MARKS: ReadonlyMap<string, Half> = new Map(
  (
    [
      ['double', '“', '”'],
      ['single', '‘', '’'],
      ['corner', '「', '」'],
      ['whiteCorner', '『', '』'],
      ['round', '（', '）'],
      ['round', '(', ')'],
      ['title', '《', '》'],
      ['innerTitle', '〈', '〉'],
      ['turtle', '〔', '〕'],
      ['lens', '【', '】'],
    ] as const
  ).flatMap(([family, open, close]): readonly (readonly [string, Half])[] => [
    [open, { family, side: 'open' }],
    [close, { family, side: 'close' }],
  ]),
);

const ANY = /[“”‘’「」『』（）()《》〈〉〔〕【】]/g;

export const pairsOf = oncePerText((text): Pairs => new Reader(text.value).read());

interface Open {
  readonly family: Family;
  readonly at: number;
}

class Reader {
  readonly #value: string;
  readonly #open: Open[] = [];
  readonly #closed: { readonly family: Family; readonly open: number; readonly close: number }[] = [];
  readonly #lone: Lone[] = [];

  constructor(value: string) {
    this.#value = value;
  }

  read(): Pairs {
    for (const { 0: mark, index: at } of this.#value.matchAll(ANY)) {
      const { family, side } = MARKS.get(mark)!;
      if (side === 'open') this.#open.push({ family, at });
      else this.#close(family, at);
    }
    for (const one of this.#open) this.#leave(one, 'open');
    return { pairs: withParents(this.#closed), lone: this.#lone.sort((a, b) => a.at - b.at) };
  }

  #close(family: Family, at: number): void {
    const depth = this.#open.findLastIndex((one) => one.family === family);
    const [own, ...inside] = depth < 0 ? [] : this.#open.splice(depth);
    if (own) this.#closed.push({ family, open: own.at, close: at });
    else this.#leave({ family, at }, 'close');
    for (const one of inside) this.#leave(one, 'open');
  }

  #leave({ family, at }: Open, side: Lone['side']): void {
    if (!isNoPartner(this.#value, family, at, side) && !isSpokenOf(this.#value, at))
      this.#lone.push({ family, at, side });
  }
}

function withParents(
  closed: readonly { readonly family: Family; readonly open: number; readonly close: number }[],
): readonly Pair[] {
  const round: Pair[] = [];
  return [...closed]
    .sort((a, b) => a.open - b.open)
    .map((one) => {
      while (round.length > 0 && round.at(-1)!.close < one.open) round.pop();
      const parent = round.at(-1);
      const pair: Pair = { ...one, ...(parent && { parent }) };
      round.push(pair);
      return pair;
    });
}

/** A mark that looks like half of a pair and is something else. */
function isNoPartner(value: string, family: Family, at: number, side: Lone['side']): boolean {
  const left = value[at - 1] ?? '';
  if (side === 'close' && (family === 'single' || family === 'double'))
    return isDigit(left) || (family === 'single' && (isLatin(left) || isDigit(value[at + 1] ?? '')));
  if (family !== 'round') return false;
  return isHalfWidthOfOther(value, at) || isOrdinal(value, at) || isInterval(value, at, side);
}

const ROW_OF_MARKS = /[，。、；：？！“”‘’「」『』（）《》〈〉〔〕【】]/;
/** No sentence has so many marks in a row. */
const SPOKEN_OF = 4;

/** A mark in a row of marks: the marks themselves are spoken of (后闭加句读（”，）). */
function isSpokenOf(value: string, at: number): boolean {
  let [from, to] = [at, at + 1];
  while (to - from < SPOKEN_OF && ROW_OF_MARKS.test(value[from - 1] ?? '')) from -= 1;
  while (to - from < SPOKEN_OF && ROW_OF_MARKS.test(value[to] ?? '')) to += 1;
  return to - from >= SPOKEN_OF;
}

/** A bare ( or ) away from Han: formulas, faces. */
function isHalfWidthOfOther(value: string, at: number): boolean {
  const mark = value[at]!;
  return (mark === '(' && !isHan(value[at + 1] ?? '')) || (mark === ')' && !isHan(value[at - 1] ?? ''));
}

/** 1） a) 三） at the beginning of something. */
function isOrdinal(value: string, at: number): boolean {
  return /(?:^|[\s，。；：、,;:（(“])(?:\d{1,3}|[A-Za-z]|[一二三四五六七八九十]{1,3}|[ivxIVX]{1,4}|[①-⑳])$/.test(
    value.slice(Math.max(0, at - 5), at),
  );
}

function isInterval(value: string, at: number, side: Lone['side']): boolean {
  return side === 'close'
    ? /[[［][^\p{Script=Han}]{0,16}$/u.test(value.slice(Math.max(0, at - 18), at))
    : /^[^\p{Script=Han}]{0,16}[\]］]/u.test(value.slice(at + 1, at + 19));
}

/** The innermost pair round an offset. */
export function pairRound(text: Text, at: number): Pair | undefined {
  const { pairs } = pairsOf(text);
  let [low, high] = [0, pairs.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (pairs[middle]!.open < at) low = middle + 1;
    else high = middle;
  }
  let pair = pairs[low - 1];
  while (pair && pair.close <= at) pair = pair.parent;
  return pair;
}

const byOffset = oncePerText(
  (text): ReadonlyMap<number, Pair> =>
    new Map(pairsOf(text).pairs.flatMap((pair) => [[pair.open, pair] as const, [pair.close, pair] as const])),
);

/** The pair that begins or ends at an offset. */
export const pairAt = (text: Text, at: number): Pair | undefined => byOffset(text).get(at);

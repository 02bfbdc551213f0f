/**
 * Fixed compression of adjacent marks (C-22 to C-29) as a table: how much blank the pair gives up and
 * on which side. In: two classes. Out: fractions of an em. What is left may still be squeezed when the
 * line is justified.
 */
import { K } from './classes.ts';

interface Compression {
  /** Taken from the right blank of the first mark. */
  readonly first: number;
  /** Taken from the left blank of the second. */
  readonly second: number;
}

const NONE: Compression = { first: 0, second: 0 };
const FIRST: Compression = { first: 0.5, second: 0 };
const SECOND: Compression = { first: 0, second: 0.5 };

const closing = [K.close, K.comma, K.stop, K.exclaim];

function buildPairs(): ReadonlyMap<number, Compression> {
  const pairs = new Map<number, Compression>();
  const set = (left: number, right: number, what: Compression) => pairs.set(left * 32 + right, what);
  // C-22, C-23, C-27 and two stops in a row: the first loses its right half.
  for (const left of closing) for (const right of closing) set(left, right, FIRST);
  // C-24, C-25: either side would do; the closing mark gives, so the opening one keeps its own shape.
  for (const left of closing) set(left, K.open, FIRST);
  // C-26
  set(K.open, K.open, SECOND);
  // C-28
  set(K.close, K.dot, { first: 0.25, second: 0 });
  set(K.dot, K.open, { first: 0, second: 0.25 });
  return pairs;
}
const PAIRS = buildPairs();

export const compressionOf = (left: number, right: number): Compression =>
  PAIRS.get(left * 32 + right) ?? NONE;

/**
 * C-02: ？！ doubled fill one cell and tripled two, so the second of a row gives its blank to what
 * follows as well. `position` counts from 0 in the row of exclamation and question marks.
 */
export const closesUpDoubled = (cls: number, position: number): boolean =>
  cls === K.exclaim && position === 1;

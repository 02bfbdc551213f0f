/**
 * Where the front matter of a file is, undecoded.
 *
 * In: the text. Out: the place of the YAML and where the article begins. It refuses to know YAML and the
 * keys; it only tells front matter from an article that begins with a separator, by whether the first
 * line behind `---` looks like `键: 值`. Where the first `---` is forgotten, every line above the other tells.
 */

export interface FrontMatterPlace {
  /** Offsets of the YAML. */
  readonly start: number;
  readonly end: number;
  /** Offset of the first line of the article. */
  readonly body: number;
  readonly isClosed: boolean;
  /** Whether it has its first `---`. */
  readonly isOpened: boolean;
}

const OPENING = /^(?:[ \t\u3000]*\n)*---[ \t]*(?:\n|$)/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*(?:\n|$)/gm;
const BLANK_LINE = /^[ \t\u3000]*(?:\n|$)/gm;
/** A key and its colon. */
const KEY = /^[^\s:：#>*|+![\]{}-][^:：\n]{0,40}:(?=\s|$)/;
/** The same with a full-width colon, or without the blank behind it: slips that the reader of the YAML mends. */
const KEY_SLIP = /^[^\s:：#>*|+![\]{}-][^:：\n]{0,40}[：:]/;

export function findFrontMatter(text: string): FrontMatterPlace | undefined {
  const start = OPENING.exec(text)?.[0].length;
  if (start === undefined) return findUnopened(text);
  CLOSING.lastIndex = start;
  const close = CLOSING.exec(text);
  if (!looksLikeYaml(text.slice(start, close?.index), close !== null)) return undefined;
  if (close)
    return { start, end: close.index, body: close.index + close[0].length, isClosed: true, isOpened: true };
  BLANK_LINE.lastIndex = start;
  const end = BLANK_LINE.exec(text)?.index ?? text.length;
  return { start, end, body: end, isClosed: false, isOpened: true };
}

/** Lines before the first entry of a row, and what goes on with one: a list, an indented line. */
const LEADING = /^(?:[ \t\u3000]*\n)*/;
const CONTINUED = /^(?:[ \t]+\S|- |#)/;
const FEWEST_KEYS = 2;

/** Entries from the first line on, closed by `---` right below: to Markdown a heading of many lines, which nobody means. */
function findUnopened(text: string): FrontMatterPlace | undefined {
  const start = LEADING.exec(text)![0].length;
  CLOSING.lastIndex = start;
  const close = CLOSING.exec(text);
  if (!close?.[0].startsWith('---')) return undefined;
  const lines = text.slice(start, close.index).split('\n').slice(0, -1);
  const keys = lines.filter((line) => KEY_SLIP.test(line));
  const isRow = keys.some((line) => KEY.test(line)) && keys[0] === lines[0];
  if (keys.length < FEWEST_KEYS || !isRow) return undefined;
  if (!lines.every((line) => KEY_SLIP.test(line) || CONTINUED.test(line))) return undefined;
  return { start, end: close.index, body: close.index + close[0].length, isClosed: true, isOpened: false };
}

/**
 * Nothing but comments and blank lines is front matter too, when it is closed. A slip of the colon counts
 * only right behind the opening of a closed one, for prose has such lines as well.
 */
function looksLikeYaml(value: string, isClosed: boolean): boolean {
  const lines = value.split('\n', 50);
  const first = lines.find((line) => line.trim() !== '' && !line.startsWith('#'));
  if (first === undefined) return isClosed;
  return KEY.test(first) || (isClosed && first === lines[0] && KEY_SLIP.test(first));
}

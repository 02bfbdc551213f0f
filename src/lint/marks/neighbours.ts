/**
 * What stands next to a mark, seen through blanks. In: a text and an offset. Out: characters, and how many
 * blanks lie between. U+3000 is no such blank: people set it on purpose.
 */
import { after, before, isHan } from '../characters.ts';
import type { Text } from '../types.ts';

/** Chinese marks that may end what stands before a mark. */
const CLOSING = '”’）》〉】〕〗』」…—％％‰℃、，。；：？！·';
/** Chinese marks, and what is no prose, that may begin what stands behind a mark. */
const OPENING = '“‘（《〈【〔〖『「—…\ufffc';

export const isBlank = (character: string | undefined): boolean =>
  character === ' ' || character === '\t' || character === '\u00a0';

export function blanksBefore(value: string, at: number): number {
  let from = at;
  while (from > 0 && isBlank(value[from - 1])) from -= 1;
  return at - from;
}

export function blanksAfter(value: string, at: number): number {
  let to = at;
  while (to < value.length && isBlank(value[to])) to += 1;
  return to - at;
}

/** The character before `at`, blanks passed over. */
export const inkBefore = (text: Text, at: number): string => before(text, at - blanksBefore(text.value, at));

/** The character from `at` on, blanks passed over. */
export const inkAfter = (text: Text, at: number): string => after(text, at + blanksAfter(text.value, at));

export const isClosing = (character: string): boolean => character !== '' && CLOSING.includes(character);
export const isOpening = (character: string): boolean => character !== '' && OPENING.includes(character);

/** The longest word or figure that is looked over to see whether Chinese stands before it. */
const LONGEST_WORD = 32;
const PHRASE = /\p{L}{2,}[ ,]+\p{L}{2,}/u;

/** Whether what ends at `at` is a Latin word or a figure in Chinese (采用GIS, 不低于300 dpi), not a foreign phrase. */
export function isWordInChinese(text: Text, at: number): boolean {
  const { value } = text;
  const least = Math.max(0, at - LONGEST_WORD);
  let from = at;
  while (from > least && !isChinese(value[from - 1]!)) from -= 1;
  return from < at && from > least && !PHRASE.test(value.slice(from, at));
}

const LONGEST_NAME = 64;
const LONGEST_QUOTATION = 100;
/** Words of a foreign name, without marks. */
const FOREIGN_NAME = /\p{Script=Han}[A-Za-z][A-Za-z\d&-]{0,19}(?: [A-Za-z\d&-]{1,20}){1,4}$/u;

/** Whether what ends at `at` is a foreign name of several words right behind Han: 由Cisco Systems. */
export const endsForeignPhrase = (value: string, at: number): boolean =>
  FOREIGN_NAME.test(value.slice(Math.max(0, at - LONGEST_NAME), at));

/** A quotation that opens with English, in which Chinese names may stand: “Hello, 云川!” */
export function isInForeignQuotation(value: string, at: number): boolean {
  const start = Math.max(0, at - LONGEST_QUOTATION);
  const before = value.slice(start, at);
  const open = before.lastIndexOf('“');
  if (open <= before.lastIndexOf('”')) return false;
  return /^[A-Za-z]+(?:[,.!?] | [A-Za-z])/.test(value.slice(start + open + 1, at + 2));
}

const isChinese = (character: string): boolean =>
  isHan(character) || isClosing(character) || '（“《'.includes(character);

/** Whether what ends at `at` is Chinese: Han, a Chinese mark, a half-width mark that closes Chinese. */
export function endsChinese(text: Text, at: number): boolean {
  const left = before(text, at);
  if (isHan(left) || isClosing(left) || left === '\ufffc') return true;
  return (left === ')' || left === '"') && isHan(before(text, at - 1));
}

/** Whether what begins at `at` is Chinese. */
export function beginsChinese(text: Text, at: number): boolean {
  const right = after(text, at);
  if (isHan(right) || isOpening(right)) return true;
  return (right === '(' || right === '"') && isHan(after(text, at + 1));
}

/** What stands next to a place in a text, and what kind of character it is. Line ends are looked through. */
import type { Text } from './types.ts';

/** Stands for what is no Chinese prose: code, addresses, pictures. */
export const OPAQUE = '\ufffc';

const HAN = /[\p{Script=Han}〇]/u;

/** Whether a character (or the first of a string) is Han; asked so often that the common ones go by their number. */
export function isHan(character: string): boolean {
  const code = character.charCodeAt(0);
  if (code >= 0x4e00 && code <= 0x9fff) return true;
  return code >= 0x2e80 && HAN.test(character);
}
export const isDigit = (character: string): boolean =>
  character >= '0' && character <= '9' && character.length === 1;
export const isLatin = (character: string): boolean =>
  character.length === 1 &&
  ((character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z'));

/** The character (code point) that ends at `at`, a line end passed over; empty at the beginning. */
export function before({ value }: Pick<Text, 'value'>, at: number): string {
  const end = value[at - 1] === '\n' ? at - 1 : at;
  const low = value[end - 1] ?? '';
  return low >= '\udc00' && low <= '\udfff' ? value.slice(Math.max(0, end - 2), end) : low;
}

/** The character (code point) that begins at `at`, a line end passed over; empty at the end. */
export function after({ value }: Pick<Text, 'value'>, at: number): string {
  const start = value[at] === '\n' ? at + 1 : at;
  const high = value[start] ?? '';
  return high >= '\ud800' && high <= '\udbff' ? value.slice(start, start + 2) : high;
}

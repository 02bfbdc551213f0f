/**
 * Where an item of a row can begin: at the start of a text, or behind a mark that ends something. In: a text
 * and a place. Out: whether the place is one, and what stands behind an ordinal. Numerals elsewhere belong to a
 * sentence (第一、二组; 公式（1）).
 */
import type { Text } from '../types.ts';

const ENDS = '。；：！？;:!?';
const BLANKS = ' \t\u3000\u00a0\n';

/** Texts of the body: neither a title nor a value, and nobody else's words. */
export const isOwnText = ({ kind, quoted }: Text): boolean =>
  !quoted && kind !== 'title' && kind !== 'field' && kind !== 'caption';

export function beginsItem({ value }: Text, at: number): boolean {
  let end = at;
  while (end > 0 && BLANKS.includes(value[end - 1]!)) end -= 1;
  return end === 0 || ENDS.includes(value[end - 1]!);
}

/** Where the words begin behind blanks; a line end is none. */
export function afterBlanks({ value }: Text, at: number): number {
  let to = at;
  while (to < value.length && value[to] !== '\n' && BLANKS.includes(value[to]!)) to += 1;
  return to;
}

const WORDS = /[\p{Script=Han}“‘《〈「『【〔]/u;
const NUMERAL = /[0-9０-９一二三四五六七八九十百两〇]/;

/** What follows is Chinese text and no further numeral (1、2号楼; 一、二等奖). */
export function wordsFollow({ value }: Text, at: number): boolean {
  const next = value[at] ?? '';
  return WORDS.test(next) && !NUMERAL.test(next);
}

/**
 * Stretches of a text that rules about words and numbers leave alone, because they are names or somebody else's
 * words. In: a text and a place in it. Out: whether it stands in a title, a quotation or the name of a file. It
 * looks back and ahead by a limited number of characters, so that a long paragraph costs no more than a short one.
 */
import type { Text } from './types.ts';

type Value = Pick<Text, 'value'>;

/** Titles and quotations longer than this have lost their closing mark. */
const LONGEST_TITLE = 120;
const LONGEST_QUOTATION = 400;
const LONGEST_ASIDE = 120;
const LONGEST_NAME = 60;

/** Between 《 and 》. */
export const isInTitle = (text: Value, at: number): boolean => isOpen(text, at, '《', '》', LONGEST_TITLE);

/** Between “ and ”. */
export const isInQuotation = (text: Value, at: number): boolean =>
  isOpen(text, at, '“', '”', LONGEST_QUOTATION);

/** Between （ and ）, or ( and ). */
export const isInBrackets = (text: Value, at: number): boolean =>
  isOpen(text, at, '（', '）', LONGEST_ASIDE) || isOpen(text, at, '(', ')', LONGEST_ASIDE);

function isOpen({ value }: Value, at: number, open: string, close: string, longest: number): boolean {
  const before = value.slice(Math.max(0, at - longest), at);
  return before.lastIndexOf(open) > before.lastIndexOf(close);
}

const EXTENSION = new RegExp(
  `^[^\\s，。；：、！？（）《》“”,;]{0,${LONGEST_NAME}}?\\.[A-Za-z][A-Za-z0-9]{1,4}(?![A-Za-z0-9])`,
);

/** In a word that ends like the name of a file: 平江县20260718.docx. `to` is the end of what is looked at. */
export function isInFileName({ value }: Value, to: number): boolean {
  return EXTENSION.test(value.slice(to, to + LONGEST_NAME + 8));
}

/** A name too long for one line, parted by sense into lines of about the same length. */
import type { Field } from '../../../gongwen/types.ts';
import type { PaperContext } from '../../context.ts';
import { breakTitle, titleWidth } from '../../title-lines.ts';

/** The parts from above to below; together the name, and as few as the smallest size allows. */
export function partsOfName(name: Field<string>, word: string, ctx: PaperContext): Field<string>[] {
  const { value, span } = name;
  const longest = mostCharacters(word, ctx);
  const width = titleWidth(value);
  const count = Math.max(2, Math.ceil(width / longest));
  const even = Math.ceil(width / count);
  const lines = [even + 1, even + 2, even + 4, longest]
    .map((most) => breakTitle(value, Math.min(most, longest)).map((l) => value.slice(l.start, l.end)))
    .find((parts) => parts.length >= count && parts.every((p) => titleWidth(p) <= longest));
  return (lines ?? evenParts(value, count)).map((part) => ({ value: part, span }));
}

/** Characters that stand beside the word on one line at the smallest size. */
function mostCharacters(word: string, ctx: PaperContext): number {
  const { widest, smallest, wordGap } = ctx.template.head.mark;
  const beside = word === '' ? 0 : titleWidth(word) + wordGap;
  return Math.max(1, Math.floor(Math.min(widest, ctx.geometry.column) / smallest - beside));
}

/** Where the name has no words to part between. */
function evenParts(name: string, count: number): string[] {
  const characters = [...name];
  const each = Math.ceil(characters.length / count);
  const parts = Array.from({ length: count }, (_, i) => characters.slice(i * each, (i + 1) * each).join(''));
  return parts.filter((part) => part !== '');
}

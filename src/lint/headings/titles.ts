/** What rules about the title of a document share. In: its text. Out: what of it is its own words. */
import { OPAQUE } from '../characters.ts';
import type { Article, Text } from '../types.ts';

/** Papers whose title is made of organ, matter and kind; those of briefings and speeches are free. */
export const OFFICIALLY_TITLED = ['document', 'document-upward', 'letter'] as const;

const QUOTED = /《[^《》]*》|“[^“”]*”|（[^（）]*）|〔[^〔〕]*〕|「[^「」]*」|\([^()]*\)/g;

/** The same length, without what stands in brackets, quotes and book-title marks: it has marks of its own. */
export function ownWords(value: string): string {
  return value.replace(QUOTED, (quoted) => OPAQUE.repeat(quoted.length));
}

/** 标题 of several lines in the front matter is a text for each: whether this is the last. */
export function endsTitle(text: Text, { fields }: Article): boolean {
  return text.kind === 'title' && (text.key === undefined || fields.get(text.key)?.at(-1) === text);
}

/**
 * Where printed words stand in the article. In: some words of a page. Out: their place in the file, found by what
 * they say: a page knows no file. Blanks do not count, for the page has its own.
 */
import type { Span } from '../source/span.ts';
import { OPAQUE } from './characters.ts';
import type { Article, Text, TextKind } from './types.ts';

/** As much as tells a place from others. */
const ENOUGH = 12;

/**
 * The place between two stretches of print that follow each other, `left` characters before it and `right` behind
 * it; where they are not found together, at the end of the first; at the top of the article where they are of
 * another file.
 */
export function placeBetween(
  article: Article,
  [first, second]: readonly [string, string],
  [left, right]: readonly [number, number],
): Span {
  const before = bare(first).slice(-Math.max(ENOUGH, left));
  const after = bare(second).slice(0, Math.max(ENOUGH, right));
  return (
    placeOf(article, before + after, before.length - left, before.length + right) ??
    placeOf(article, before, before.length - Math.max(1, left), before.length) ??
    top(article)
  );
}

/** The place of a heading or title that is printed in one line or several. */
export function placeOfPrinted(article: Article, printed: string, kind: TextKind): Span {
  const words = bare(printed);
  const text = article.texts.find((one) => one.kind === kind && words.endsWith(bare(one.value)));
  return text?.locate(0, text.value.length) ?? placeOf(article, words, 0, words.length) ?? top(article);
}

export function top({ source, texts }: Article): Span {
  const title = texts.find(({ kind }) => kind === 'title');
  return title?.locate(0, title.value.length) ?? source.span(0, 0);
}

function placeOf({ texts }: Article, words: string, from: number, to: number): Span | undefined {
  if (words === '') return undefined;
  for (const text of texts) {
    const at = bare(text.value).indexOf(words);
    if (at >= 0) return locate(text, at + Math.max(0, from), at + to);
  }
  return undefined;
}

/** Offsets that do not count blanks, as a place. */
function locate(text: Text, from: number, to: number): Span {
  const counted = [...text.value.matchAll(COUNTED)].map(({ index }) => index);
  const last = counted[Math.max(from, to - 1)] ?? text.value.length - 1;
  return text.locate(counted[from] ?? 0, last + 1);
}

const COUNTED = new RegExp(`[^\\s${OPAQUE}]`, 'g');
const BLANKS = new RegExp(`[\\s${OPAQUE}]+`, 'g');

const bare = (printed: string): string => printed.replace(BLANKS, '');

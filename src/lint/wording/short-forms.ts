/** Short forms that an article introduces: （以下简称“方案”）. In: its texts. Out: each with its place and marks. */
import type { Article, Text } from '../types.ts';

export interface ShortForm {
  readonly name: string;
  /** The mark before it: “, 《, or none. */
  readonly mark: '“' | '《' | '';
  /** Where it is introduced: the text, by its place among `texts`, and the offset of the opening bracket. */
  readonly text: number;
  readonly at: number;
}

const INTRODUCTION =
  /[（(]以下(?:简称|统称|称)(?:为|：|:)?(?:“([^“”（）\n]{1,20})”|《([^《》（）\n]{1,20})》|([^“”《》（）()，。、\n]{2,20}))[）)]/g;

export function shortForms(texts: readonly Text[]): readonly ShortForm[] {
  return texts.flatMap(({ value }, text) => {
    if (!value.includes('（以下') && !value.includes('(以下')) return [];
    return [...value.matchAll(INTRODUCTION)].map(
      ({ index: at, 1: quoted, 2: titled, 3: plain }): ShortForm => {
        const mark = quoted ? '“' : titled ? '《' : '';
        return { name: (quoted ?? titled ?? plain)!, mark, text, at };
      },
    );
  });
}

/** Texts a reader reads in their order, and in which short forms are used. */
export function running({ texts }: Article): readonly Text[] {
  return texts.filter(({ kind, quoted }) => !quoted && (kind === 'paragraph' || kind === 'entry'));
}

/** Where `words` stands in a text, every time. */
export function placesOf(words: string, { value }: Text): readonly number[] {
  const places: number[] = [];
  for (let at = value.indexOf(words); at >= 0; at = value.indexOf(words, at + words.length)) places.push(at);
  return places;
}

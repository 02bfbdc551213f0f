/**
 * What the search looks things up in, as a script: a page that was opened from a disk may load scripts but no data.
 * In: entries in the order of the list. Out: for every term the documents that have it in their text.
 */
import type { Entry } from './entry.ts';
import { termsOf } from './terms.ts';

export const SEARCH_INDEX = 'search-index.js';

export function searchIndex(entries: readonly Entry[]): string {
  const found = new Map<string, number[]>();
  entries.forEach((entry, number) => {
    for (const term of termsIn(entry)) {
      const numbers = found.get(term);
      if (!numbers) found.set(term, [number]);
      else if (numbers.at(-1) !== number) numbers.push(number);
    }
  });
  const terms = [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([term, at]) => [term, steps(at)]);
  return `self.banxinSearch = ${json({ documents: entries.length, terms })};\n`;
}

/** What stands in the list as well can be found there too, but by whole terms and in one question with the text. */
function termsIn({ title, kind, record, document }: Entry): readonly string[] {
  const said = [title, kind, record.number ?? '', ...record.organs, ...record.keywords];
  return [...termsOf(said.join('\n')), ...document.terms.split(' ').filter(Boolean)];
}

/** Numbers in base 36, each after the first as the step from the one before: half of the size of the file. */
const steps = (numbers: readonly number[]): string =>
  numbers.map((number, i) => (number - (numbers[i - 1] ?? 0)).toString(36)).join(' ');

/** JSON that may stand in any script, and in a page. */
const json = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>\u2028\u2029]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/**
 * Words to find a text by. In: text. Out: its terms: every two neighbouring Chinese characters, and every whole word
 * or number of other scripts, in small letters. The search in templates/site/site.js cuts a question the same way.
 */

/** Runs of Chinese characters, or of letters and digits that are none. */
const RUN = /(\p{Script=Han}+)|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu;

/** Full-width letters and digits are those that a keyboard gives; a radical is the character it stands for. */
export const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** In the order of the text, each as often as it stands there. */
export function termsOf(text: string): readonly string[] {
  const terms: string[] = [];
  for (const [run, han] of plain(text).matchAll(RUN)) {
    if (han === undefined) terms.push(run);
    else pairsInto(terms, han);
  }
  return terms;
}

/** 防汛物 → 防汛 汛物; a character by itself stays so. */
function pairsInto(terms: string[], run: string): void {
  let before = '';
  for (const character of run) {
    if (before !== '') terms.push(before + character);
    before = character;
  }
  if (before === run) terms.push(run);
}

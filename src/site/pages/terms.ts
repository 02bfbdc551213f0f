/**
 * Words to find a text by. In: text. Out: its terms: every two neighbouring Chinese characters, and every whole word
 * or number of other scripts, in small letters. The search in templates/site/site.js cuts a question the same way.
 */

/** Runs of Chinese characters, or of letters and digits that are none. */
const RUN = /(\p{Script=Han}+)|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu;

/** Full-width letters and digits are those that a keyboard gives; a radical is the character it stands for. */
export const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

export function termsOf(text: string): ReadonlySet<string> {
  const terms = new Set<string>();
  for (const [run, han] of plain(text).matchAll(RUN)) {
    if (han === undefined) terms.add(run);
    else for (const pair of pairs(han)) terms.add(pair);
  }
  return terms;
}

/** 防汛物 → 防汛 汛物; a character by itself stays so. */
function pairs(run: string): readonly string[] {
  const characters = [...run];
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`);
}

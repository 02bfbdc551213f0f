/**
 * Many articles out of one: the same sentences in another order in each, so that all are as long as real ones are
 * and no two have a paragraph in common. The same at every run. In: an article of `input/`. Out: texts.
 */

const SENTENCE = /[^。]*。[”’]?/g;

/** `count` articles; headings, and the run-in headings of paragraphs, stay where they are. */
export function articlesLike(text: string, count: number): readonly string[] {
  const [, front = '', body = ''] = text.split(/^---\n/m);
  const lines = body.split(/\n+/).filter(Boolean);
  const sentences = lines.flatMap((line) => plainSentences(line));
  return Array.from({ length: count }, (_, at) => {
    const own = shuffled(sentences, at + 1);
    const paragraphs = lines.map((line) => {
      const plain = plainSentences(line);
      return plain.length === 0 ? line : leadOf(line) + own.splice(0, plain.length).join('');
    });
    return `---\n${front.replace(/^期号:.*$/m, `期号: ${at + 1}`)}---\n\n${paragraphs.join('\n\n')}\n`;
  });
}

const isHeading = (line: string): boolean => /^[一二三四五六七八九十]+、/.test(line);
const leadOf = (line: string): string => /^（[一二三四五六七八九十]+）[^。]*。/.exec(line)?.[0] ?? '';

/** A sentence that closes a quotation that another opens would leave both halves alone. */
function plainSentences(line: string): readonly string[] {
  if (isHeading(line)) return [];
  return line.slice(leadOf(line).length).match(SENTENCE) ?? [];
}

function shuffled(all: readonly string[], seed: number): string[] {
  const next = dice(seed);
  const deck = [...all];
  for (let left = deck.length; left > 1; left--) {
    const taken = next() % left;
    [deck[left - 1], deck[taken]] = [deck[taken]!, deck[left - 1]!];
  }
  return deck;
}

/** A linear congruence (Numerical Recipes), its high bits only. */
function dice(seed: number): () => number {
  let state = Math.imul(seed, 2654435761) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 8;
  };
}

/**
 * Quotations and brackets that go over several paragraphs: each paragraph opens anew and only the last closes.
 * In: an article. Out: the marks that stand alone in their paragraph and yet belong together.
 */
import type { Article, Text } from '../types.ts';
import { type Lone, pairsOf } from './pairs.ts';

interface Waiting {
  readonly text: Text;
  readonly lone: Lone;
  readonly index: number;
}

const known = new WeakMap<Article, ReadonlyMap<Text, ReadonlySet<number>>>();

/** Whether a lone mark has its other half in a paragraph nearby. */
export function isSpanning(article: Article, text: Text, at: number): boolean {
  const before = known.get(article) ?? read(article);
  known.set(article, before);
  return before.get(text)?.has(at) ?? false;
}

function read({ texts }: Article): ReadonlyMap<Text, ReadonlySet<number>> {
  const reader = new Reader();
  const prose = texts.filter(({ kind, key }) => key === undefined && kind !== 'cell' && kind !== 'caption');
  for (const [index, text] of prose.entries()) reader.read(text, index);
  return reader.matched;
}

class Reader {
  readonly matched = new Map<Text, Set<number>>();
  #waiting: Waiting[] = [];

  read(text: Text, index: number): void {
    const last = this.#waiting.at(-1);
    if (last?.index === index - 1 && opensAnew(text, last.lone)) this.#settle(last.lone);
    for (const lone of pairsOf(text).lone) {
      if (lone.side === 'open' && opensParagraph(text, lone.at)) this.#waiting.push({ text, lone, index });
      if (lone.side === 'close' && closesParagraph(text, lone.at)) this.#close({ text, lone, index });
    }
  }

  #close(end: Waiting): void {
    const open = this.#waiting.filter((one) => one.lone.family === end.lone.family);
    if (!isChain(open, end.index)) return;
    this.#match(end);
    this.#settle(end.lone);
  }

  /** All that wait for this family have found their end. */
  #settle({ family }: Lone): void {
    for (const one of this.#waiting) if (one.lone.family === family) this.#match(one);
    this.#waiting = this.#waiting.filter((one) => one.lone.family !== family);
  }

  #match({ text, lone }: Waiting): void {
    this.matched.set(text, (this.matched.get(text) ?? new Set()).add(lone.at));
  }
}

/** The last paragraph of a quotation: it opens anew and closes at its end. */
const opensAnew = (text: Text, { family }: Lone): boolean =>
  pairsOf(text).pairs.some(
    (pair) => pair.family === family && pair.open === 0 && closesParagraph(text, pair.close),
  );

const opensParagraph = ({ value }: Text, at: number): boolean => at === 0 || value[at - 1] === '：';
const closesParagraph = ({ value }: Text, at: number): boolean => at >= value.length - 2;

/** Every paragraph between opens anew, or there is none between. */
function isChain(open: readonly Waiting[], end: number): boolean {
  const last = open.at(-1);
  if (!last || last.index < end - 2) return false;
  return open.every(({ index }, i) => i === 0 || index === open[i - 1]!.index + 1);
}

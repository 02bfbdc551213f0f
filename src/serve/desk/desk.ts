/**
 * All that a browser may ask for, by name: the articles there are, and the proofs of those that are looked at. It
 * refuses to know HTTP.
 */
import { Failure } from '../../diagnostics/failure.ts';
import type { Lang } from '../../diagnostics/types.ts';
import type { Wishes } from '../../run/settle.ts';
import type { ListedArticle } from '../types.ts';
import { LiveDocument, type LiveMeans } from './live-document.ts';
import { type Listed, listArticles } from './roster.ts';
import { Titles } from './titles.ts';

export interface DeskOrder {
  /** Files, folders and globs, as they are typed. */
  readonly words: readonly string[];
  readonly wishes: Wishes;
  readonly lang: Lang;
}

/** Documents that are held though nobody looks at them. */
const MOST_IDLE = 12;
/** Milliseconds between two looks at which articles there are. */
const LIST_EVERY = 1000;

export class Desk {
  readonly lang: Lang;
  readonly #order: DeskOrder;
  readonly #means: LiveMeans;
  readonly #live = new Map<string, LiveDocument>();
  readonly #titles = new Titles();
  readonly #listListeners = new Set<() => void>();
  #listed: Listed;
  #listing: NodeJS.Timeout | undefined;

  /** @throws Failure (exit 2) where the words name no article */
  constructor(order: DeskOrder, means: LiveMeans) {
    this.lang = order.lang;
    this.#order = order;
    this.#means = means;
    this.#listed = listArticles(order.words, order.wishes.cwd);
  }

  get notes(): Listed['notes'] {
    return this.#listed.notes;
  }

  /** Names of the articles, as they are now. */
  names(): readonly string[] {
    this.#refresh();
    return [...this.#listed.articles.keys()];
  }

  /** The articles as they are now, with their titles. */
  list(): Promise<readonly ListedArticle[]> {
    this.#refresh();
    return this.#titles.of([...this.#listed.articles.values()]);
  }

  /** Undefined for a name that is none of ours; an article that is gone since is still one. */
  document(name: string): LiveDocument | undefined {
    const known = this.#live.get(name);
    if (known) return known;
    if (!this.#listed.articles.has(name)) this.#refresh();
    const article = this.#listed.articles.get(name);
    if (!article) return undefined;
    const { wishes, lang } = this.#order;
    const document = new LiveDocument({ article, wishes, lang }, this.#means);
    this.#dismissIdle();
    this.#live.set(name, document);
    return document;
  }

  /** Told whenever there are other articles than before; gives back how to stop that. */
  listenToList(listener: () => void): () => void {
    this.#listListeners.add(listener);
    this.#listing ??= setInterval(() => this.#compareList(), LIST_EVERY);
    return () => {
      this.#listListeners.delete(listener);
      if (this.#listListeners.size > 0) return;
      clearInterval(this.#listing);
      this.#listing = undefined;
    };
  }

  /** Undefined where the page looks otherwise by now. A press that does not keep it any more sets the document again. */
  async page(document: LiveDocument, number: number, look: string): Promise<string | undefined> {
    const { press } = this.#means;
    const { name } = document.order.article;
    const kept = await press.page(name, number, look);
    if (kept !== undefined || !(await document.hasPage(number, look))) return kept;
    await document.renew();
    return press.page(name, number, look);
  }

  pdf({ order }: LiveDocument): Promise<Uint8Array | undefined> {
    return this.#means.press.pdf(order);
  }

  async close(): Promise<void> {
    clearInterval(this.#listing);
    for (const document of this.#live.values()) document.close();
    await this.#means.press.close();
  }

  #compareList(): void {
    const before = [...this.#listed.articles.keys()].join('\n');
    if (this.names().join('\n') === before) return;
    for (const listener of this.#listListeners) listener();
  }

  /** Articles that are all gone for the moment are no reason to end. */
  #refresh(): void {
    const { words, wishes } = this.#order;
    const found = words.flatMap((word) => [...listed(word, wishes.cwd)]);
    this.#listed = { ...this.#listed, articles: new Map(found) };
  }

  #dismissIdle(): void {
    const idle = [...this.#live].filter(([, document]) => !document.isLookedAt);
    for (const [name] of idle.slice(0, Math.max(0, idle.length - MOST_IDLE))) this.#live.delete(name);
  }
}

function listed(word: string, cwd: string): Listed['articles'] {
  try {
    return listArticles([word], cwd).articles;
  } catch (thrown) {
    if (thrown instanceof Failure) return new Map();
    throw thrown;
  }
}

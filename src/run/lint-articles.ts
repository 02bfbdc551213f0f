/**
 * Articles and wishes in, what the linter says of each out, one after the other: what goes wrong with one does
 * not stop the others. Files are changed where that is asked for; it says nothing to anybody.
 */
import type { Edit } from '../diagnostics/types.ts';
import { type LintedDocument, lintDocument, lintPages } from '../pipeline/lint-document.ts';
import type { ReadingOrder } from '../pipeline/stages.ts';
import type { Article } from './find-articles.ts';
import { type FixKinds, fixArticle } from './fix-article.ts';
import { FontShelf, readingOrder, settingOrder } from './press.ts';
import { type ArticleSettings, type SettingsShelf, settleArticle, type Wishes } from './settle.ts';

export interface LintWishes extends Wishes {
  /** Fixes to make; none where only findings are wanted. */
  readonly kinds: FixKinds;
  /** Takes a changed file to its place; absent where nothing is written. */
  readonly deliver?: (path: string, before: Uint8Array, after: Uint8Array) => Promise<void> | void;
  /** Lay out as well, for what only pages tell. */
  readonly pages: boolean;
}

export interface LintedArticle {
  readonly article: Article;
  /** As they were read. */
  readonly read?: Uint8Array;
  /** What is left to say: of the article as it is now. Absent where it could not be read. */
  readonly linted?: LintedDocument;
  /** As it was, where that is another text. */
  readonly before?: LintedDocument;
  /** Changes of the text of `before`, in order. */
  readonly edits: readonly Edit[];
  /** The file after them, and its text with its own line ends; absent where nothing changes. */
  readonly bytes?: Uint8Array;
  readonly text?: string;
  /** Whatever was thrown on the way. */
  readonly thrown?: unknown;
}

/** Settles all articles first, so that what is wrong with the settings is known before the first is touched. */
export function prepareLint(articles: readonly Article[], wishes: LintWishes, shelf: SettingsShelf) {
  const settings = articles.map(({ folder }) => settleArticle(wishes, shelf.for(folder), folder));
  const fonts = new FontShelf();
  return {
    tasks: articles.map((article, i) => ({ article, settings: settings[i]! })),
    lintOne: (task: LintTask) => lintOne(task, wishes, fonts),
    close: () => fonts.close(),
  };
}

export interface LintTask {
  readonly article: Article;
  readonly settings: ArticleSettings;
}

async function lintOne(task: LintTask, wishes: LintWishes, fonts: FontShelf): Promise<LintedArticle> {
  const { article } = task;
  const lint = linterFor(task, wishes, fonts);
  let known: LintedArticle = { article, edits: [] };
  try {
    const bytes = article.read();
    const before = await lint(bytes);
    known = { article, read: bytes, linted: before, edits: [] };
    const { after, edits, made } = await fixArticle(bytes, before, wishes.kinds, lint);
    if (!made) return known;
    if (article.path !== undefined) await wishes.deliver?.(article.path, bytes, made.bytes);
    return { article, read: bytes, linted: after, before, edits, ...made };
  } catch (thrown) {
    return { ...known, thrown };
  }
}

function linterFor({ article, settings }: LintTask, { pages }: LintWishes, fonts: FontShelf) {
  return (bytes: Uint8Array): Promise<LintedDocument> => {
    const order: ReadingOrder = readingOrder({ ...article, read: () => bytes }, settings);
    return pages ? lintPages(settingOrder(order, settings, fonts.for(settings.fonts))) : lintDocument(order);
  };
}

/** An article and all it is set by, as plain data that can be sent to another thread. */

import type { Article } from '../find-articles.ts';
import type { Target } from '../plan-outputs.ts';
import type { Job } from '../press.ts';
import { readArticle } from '../read-article.ts';
import type { ArticleSettings } from '../settle.ts';

export interface PlainTask {
  readonly article: PlainArticle;
  readonly target?: Target;
  readonly settings: ArticleSettings;
}

export interface PlainArticle extends Omit<Article, 'read' | 'path'> {
  readonly path?: string;
  /** Of an article that is not a file. */
  readonly bytes?: Uint8Array;
}

export function plainTask({ article, target }: Job, settings: ArticleSettings): PlainTask {
  const { path, folder, shown, stem, read } = article;
  const content = path === undefined ? { bytes: read() } : { path };
  return { article: { folder, shown, stem, ...content }, ...(target ? { target } : {}), settings };
}

export function articleOf({ path, bytes, ...names }: PlainArticle): Article {
  return { ...names, path, read: () => bytes ?? readArticle(path ?? '') };
}

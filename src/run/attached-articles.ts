/**
 * Articles that are attachments of others. In: articles with what it takes to read them. Out: those to go through by
 * themselves, and which of the rest comes with which.
 */
import { Failure } from '../diagnostics/failure.ts';
import { attachedPaths } from '../pipeline/attached-paths.ts';
import type { Article } from './find-articles.ts';
import type { LintTask } from './lint-articles.ts';
import { readingOrder } from './press.ts';

export interface PassedBy {
  readonly article: Article;
  /** What it is attached to. */
  readonly by: Article;
}

/** What attaches files itself is an article, whatever it is attached to. */
export async function withoutAttached(all: readonly LintTask[]): Promise<{
  readonly tasks: readonly LintTask[];
  readonly passedBy: readonly PassedBy[];
}> {
  if (all.length < 2) return { tasks: all, passedBy: [] };
  const by = new Map<string, Article>();
  const papers = new Set<Article>();
  for (const task of all)
    for (const path of await pathsOf(task)) {
      papers.add(task.article);
      if (!by.has(path)) by.set(path, task.article);
    }
  const passedBy = all.flatMap(({ article }): readonly PassedBy[] => {
    const paper = article.path === undefined ? undefined : by.get(article.path);
    return paper && !papers.has(article) ? [{ article, by: paper }] : [];
  });
  const gone = new Set(passedBy.map(({ article }) => article));
  return { tasks: all.filter(({ article }) => !gone.has(article)), passedBy };
}

/** What cannot be read is told of when its turn comes; standard input is read but once. */
async function pathsOf({ article, settings }: LintTask): Promise<readonly string[]> {
  if (article.path === undefined) return [];
  try {
    return await attachedPaths(readingOrder(article, settings));
  } catch (thrown) {
    if (thrown instanceof Failure) return [];
    throw thrown;
  }
}

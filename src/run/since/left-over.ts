/**
 * PDFs of articles that are gone. In: the words that name the articles, files that are gone, and where the PDFs go.
 * Out: those that still stand there, though no article makes them any more.
 */
import { extname, join, relative, resolve, sep } from 'node:path';
import { realPath } from '../../cache/file-states.ts';
import type { Bilingual } from '../../diagnostics/types.ts';
import { isArticleBelow } from '../find-articles.ts';
import { globBase, globToRegExp, isGlob } from '../glob.ts';
import { pathKind, shownPath } from '../paths.ts';

export interface LeftOver {
  /** The article, absolute. */
  readonly article: string;
  /** Its PDF, absolute. */
  readonly pdf: string;
}

/**
 * @param folder that PDFs go to
 * @param made absolute paths of those that articles make
 */
export function leftOvers(
  words: readonly string[],
  gone: readonly string[],
  { cwd, folder, made }: { readonly cwd: string; readonly folder: string; readonly made: readonly string[] },
): readonly LeftOver[] {
  const all = words.flatMap((word) => formerIn(word, gone, cwd));
  return all
    .map(({ article, stem }) => ({ article, pdf: join(folder, `${stem}.pdf`) }))
    .filter(({ pdf }) => pathKind(pdf) === 'file' && !made.includes(pdf));
}

export function leftOverNote({ article, pdf }: LeftOver, cwd: string): Bilingual {
  const [gone, left] = [shownPath(article, cwd), shownPath(pdf, cwd)];
  return {
    zh: `${gone} 已经没有了，${left} 是多余的，请删去它。`,
    en: `${gone} is gone; ${left} is surplus and should be deleted.`,
  };
}

interface Former {
  readonly article: string;
  /** As that of an `Article`. */
  readonly stem: string;
}

/** What a word would have named, had it been there still. */
function formerIn(word: string, gone: readonly string[], cwd: string): readonly Former[] {
  const isFolder = pathKind(resolve(cwd, word)) === 'folder';
  if (!isFolder && !isGlob(word)) return [];
  const base = resolve(cwd, isFolder ? word : globBase(word));
  const pattern = isFolder ? /./ : globToRegExp(resolve(cwd, word).split(sep).join('/'));
  const real = realPath(base);
  return gone
    .map((path) => join(base, relative(real, path)))
    .filter((path) => isArticleBelow(base, path) && pattern.test(path.split(sep).join('/')))
    .map((article) => ({ article, stem: stemOf(base, article) }));
}

function stemOf(base: string, article: string): string {
  const way = relative(base, article);
  return way.slice(0, way.length - extname(way).length);
}

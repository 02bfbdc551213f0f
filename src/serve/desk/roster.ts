/**
 * Which articles may be looked at: those that the words of the command line name, now. In: the words. Out: the
 * articles by name. What comes from a browser is looked up here and is never a path.
 */
import { resolve } from 'node:path';
import { EXIT, Failure } from '../../diagnostics/failure.ts';
import type { Bilingual } from '../../diagnostics/types.ts';
import { findArticles } from '../../run/find-articles.ts';
import { globBase, isGlob } from '../../run/glob.ts';
import { pathKind } from '../../run/paths.ts';
import { liesWithin } from '../setting/read-article.ts';
import type { ServedArticle } from '../types.ts';

export interface Listed {
  /** By name, in the order of the words. */
  readonly articles: ReadonlyMap<string, ServedArticle>;
  /** What was left out that a person might have expected. */
  readonly notes: readonly Bilingual[];
}

/** @throws Failure (exit 2) where the words name no article */
export function listArticles(words: readonly string[], cwd: string): Listed {
  const found = words.map((word) => inWord(word, cwd));
  const articles = new Map(found.flatMap((one) => one.articles).map((article) => [article.name, article]));
  return { articles, notes: found.flatMap(({ notes }) => notes) };
}

function inWord(word: string, cwd: string) {
  if (word === '-') throw noStdin();
  const { articles, notes } = findArticles([word], { cwd, stdin: () => new Uint8Array() });
  const within = folderOf(word, cwd);
  const all = articles.map(({ path = '', shown: name, stem }): ServedArticle => {
    return { name, path, stem, ...(within === undefined ? {} : { within }) };
  });
  const inside = all.filter(({ path }) => within === undefined || liesWithin(path, within));
  const strays = all.filter((article) => !inside.includes(article));
  return { articles: inside, notes: [...notes, ...strays.map(leftOut)] };
}

/** What a folder or a glob stands for may not lead out of it; a file that is named is meant, wherever it leads. */
function folderOf(word: string, cwd: string): string | undefined {
  const path = resolve(cwd, word);
  const kind = pathKind(path);
  if (kind === 'folder') return path;
  return kind === undefined && isGlob(word) ? resolve(cwd, globBase(word)) : undefined;
}

const leftOut = ({ name }: ServedArticle): Bilingual => ({
  zh: `${name} 指向文件夹之外的文件，没有列入；要看它请直接写出文件名。`,
  en: `${name} leads to a file outside of the folder and was left out; name the file itself to look at it.`,
});

const noStdin = (): Failure =>
  new Failure(
    EXIT.usage,
    {
      zh: '预览要看文件的改动，不能从标准输入读取文章。',
      en: 'A preview follows the changes of files; it cannot read standard input.',
    },
    { zh: '请写文件或文件夹。', en: 'Name a file or a folder.' },
  );

/**
 * Words of the command line in, articles out: files, folders, globs, or standard input. Looks at names
 * only, never into a file. Whatever cannot be an article list is wrong use (`Failure`, exit 2).
 */
import { type Dirent, existsSync, readdirSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { EXIT, Failure } from '../diagnostics/failure.ts';
import { nearest } from '../diagnostics/suggest.ts';
import type { Bilingual } from '../diagnostics/types.ts';
import { globBase, globToRegExp, isGlob } from './glob.ts';
import { pathKind, shownPath } from './paths.ts';
import { readArticle } from './read-article.ts';

export interface Article {
  /** Absolute path; absent for an article that is not a file (standard input, the Node API). */
  readonly path: string | undefined;
  /** Absolute folder: pictures, templates and settings are looked for from here. */
  readonly folder: string;
  /** The bytes; throws `Failure` when they cannot be read. */
  readonly read: () => Uint8Array;
  /** What a person sees: the path from where they stand. */
  readonly shown: string;
  /** Path of the result below an output folder, without extension: `2026/第3期`. */
  readonly stem: string;
}

export interface Findings {
  readonly articles: readonly Article[];
  /** What was left out that a person might have expected. */
  readonly notes: readonly Bilingual[];
}

const ARTICLE_EXTENSIONS = new Set(['.md', '.markdown']);

/** Where the words are said. */
export interface Place {
  readonly cwd: string;
  /** All of standard input, for the word `-`. */
  readonly stdin: () => Uint8Array;
  /** Told of each folder below a named one that may not be looked into; where absent, that is thrown. */
  readonly onClosed?: (failure: Failure) => void;
}

/** All articles the words name, each once, in the order of the words and by name within a folder. */
export function findArticles(words: readonly string[], place: Place): Findings {
  const findings = words.map((word) => findOne(word, place));
  const articles = findings.flatMap((finding) => finding.articles);
  const once = [...new Map(articles.map((article) => [article.path ?? '-', article])).values()];
  return { articles: once, notes: findings.flatMap((finding) => finding.notes) };
}

function findOne(word: string, { cwd, stdin, onClosed }: Place): Findings {
  if (word.trim() === '') throw emptyWord();
  if (word === '-') return { articles: [fromStdin(cwd, stdin)], notes: [] };
  const path = resolve(cwd, word);
  const kind = pathKind(path);
  if (kind === 'file') return { articles: [articleOf(path, dirname(path), cwd)], notes: [] };
  if (kind === 'folder') return inFolder(path, word, { cwd, onClosed });
  if (isGlob(word)) return matching(word, { cwd, onClosed });
  throw notFound(word, path);
}

function emptyWord(): Failure {
  return new Failure(
    EXIT.usage,
    { zh: '有一个路径是空的。', en: 'One of the paths is empty.' },
    { zh: '当前文件夹请写“.”。', en: 'For the current folder write .' },
  );
}

function fromStdin(cwd: string, read: () => Uint8Array): Article {
  return { path: undefined, folder: cwd, read, shown: '-', stem: 'stdin' };
}

function articleOf(path: string, base: string, cwd: string): Article {
  const inside = relative(base, path);
  const stem = inside.slice(0, inside.length - extname(inside).length);
  return { path, folder: dirname(path), read: () => readArticle(path), shown: shownPath(path, cwd), stem };
}

type Looking = Pick<Place, 'cwd'> & { readonly onClosed: Place['onClosed'] };

function inFolder(folder: string, word: string, { cwd, onClosed }: Looking): Findings {
  const closed: Failure[] = [];
  const files = [...walk(folder, closed)].filter(isMarkdown);
  const articles = files.filter((file) => !isReadme(file)).map((file) => articleOf(file, folder, cwd));
  tellClosed(closed, articles, onClosed);
  if (articles.length === 0) throw noArticles(word);
  return { articles, notes: files.filter(isReadme).map((file) => readmeLeftOut(shownPath(file, cwd))) };
}

/** Where nothing else was found, what could not be looked into is all there is to say. */
function tellClosed(
  closed: readonly Failure[],
  found: readonly unknown[],
  onClosed: Place['onClosed'],
): void {
  const [first] = closed;
  if (first && (!onClosed || found.length === 0)) throw first;
  for (const failure of closed) onClosed?.(failure);
}

function matching(pattern: string, { cwd, onClosed }: Looking): Findings {
  const closed: Failure[] = [];
  const base = resolve(cwd, globBase(pattern));
  const wanted = globToRegExp(resolve(cwd, pattern).replaceAll('\\', '/'));
  const files = existsSync(base) ? [...walk(base, closed)] : [];
  const found = files.filter(
    (file) => wanted.test(file.replaceAll('\\', '/')) && isMarkdown(file) && !isReadme(file),
  );
  tellClosed(closed, found, onClosed);
  if (found.length === 0) throw nothingMatches(pattern);
  return { articles: found.map((file) => articleOf(file, base, cwd)), notes: [] };
}

/** Files below a folder by name; drafts (`_…`), hidden things and node_modules are passed by, links not followed. */
function* walk(folder: string, closed: Failure[]): Generator<string> {
  const entries = entriesIn(folder, closed).filter(({ name }) => !isPassedBy(name));
  for (const entry of entries.sort(byName)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(path, closed);
    else if (pathKind(path) === 'file') yield path;
  }
}

function entriesIn(folder: string, closed: Failure[]): Dirent[] {
  try {
    return entriesOf(folder);
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    closed.push(failure);
    return [];
  }
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw closedFolder(folder, error);
  }
}

const byName = (left: Dirent, right: Dirent): number => (left.name < right.name ? -1 : 1);
/** Whether a file would be taken from a folder that is named as a whole. */
export const isArticleName = (file: string): boolean =>
  isMarkdown(file) && !isReadme(file) && !isPassedBy(basename(file));

/** Whether a file would be found in a folder, were it there. */
export function isArticleBelow(folder: string, path: string): boolean {
  const steps = relative(folder, path).split(sep);
  return steps[0] !== '..' && !steps.some(isPassedBy) && isMarkdown(path) && !isReadme(path);
}

const isPassedBy = (name: string): boolean => /^[_.]/.test(name) || name === 'node_modules';
const isMarkdown = (file: string): boolean => ARTICLE_EXTENSIONS.has(extname(file).toLowerCase());
const isReadme = (file: string): boolean => /^readme\.(md|markdown)$/i.test(basename(file));

function readmeLeftOut(file: string): Bilingual {
  return {
    zh: `${file} 是说明文件，已略过；不要略过就直接写出文件名。`,
    en: `${file} is a readme and was left out; name the file itself to have it.`,
  };
}

function closedFolder(folder: string, error: unknown): Failure {
  return new Failure(
    EXIT.setup,
    { zh: `没有权限查看文件夹 ${folder}。`, en: `No permission to look into the folder ${folder}.` },
    {
      zh: '请检查它的权限，或直接写出要排的文件。',
      en: 'Check its permissions, or name the articles themselves.',
    },
    error,
  );
}

function notFound(word: string, path: string): Failure {
  const near = neighbour(path);
  return new Failure(
    EXIT.usage,
    { zh: `找不到 ${word}。`, en: `There is no ${word}.` },
    near
      ? {
          zh: `您是不是想写 ${join(dirname(word), near)}？`,
          en: `Did you mean ${join(dirname(word), near)}?`,
        }
      : {
          zh: '请检查路径；文件名含空格时要加引号。',
          en: 'Check the path; quote names that contain blanks.',
        },
  );
}

function neighbour(path: string): string | undefined {
  const folder = dirname(path);
  if (pathKind(folder) !== 'folder') return undefined;
  // What is asked for itself may be listed there and lead nowhere: a broken link.
  const others = entriesOf(folder)
    .map(({ name }) => name)
    .filter((name) => name !== basename(path));
  return nearest(basename(path), others);
}

function noArticles(word: string): Failure {
  return new Failure(
    EXIT.usage,
    { zh: `文件夹 ${word} 里没有文章。`, en: `There are no articles in the folder ${word}.` },
    {
      zh: '文章是扩展名为 .md 或 .markdown 的文件；README.md 和以 _ 或 . 开头的文件不算。',
      en: 'Articles are files that end in .md or .markdown; README.md and names that begin with _ or . do not count.',
    },
  );
}

function nothingMatches(pattern: string): Failure {
  return new Failure(
    EXIT.usage,
    { zh: `没有文章符合 ${pattern}。`, en: `No article matches ${pattern}.` },
    {
      zh: '通配符只取 .md 和 .markdown 文件；* 不跨文件夹，** 跨文件夹。',
      en: 'Globs find .md and .markdown files; * stays within a folder, ** crosses folders.',
    },
  );
}

/**
 * Where every article goes, decided before the first one is read: a folder, one PDF, or standard output.
 * Two articles for one place, or a place that cannot be meant, are wrong use (`Failure`, exit 2).
 */
import { join, resolve } from 'node:path';
import { EXIT, Failure } from '../diagnostics/failure.ts';
import type { Article } from './find-articles.ts';
import { pathKind, shownPath } from './paths.ts';

/** A file to write, or standard output. */
export type Target =
  | { readonly kind: 'file'; readonly path: string; readonly shown: string }
  | { readonly kind: 'stdout' };

export interface Job {
  readonly article: Article;
  readonly target: Target;
}

export interface Place {
  /** As given by -o or the settings; absent when nobody said. */
  readonly output: string | undefined;
  readonly cwd: string;
  /** Standard output is a terminal: no place for a PDF. */
  readonly outIsTerminal: boolean;
  /** Standard output carries a report for a program. */
  readonly outIsTaken: boolean;
}

const DEFAULT_FOLDER = 'output';

export function planOutputs(articles: readonly Article[], place: Place): readonly Job[] {
  const { output, cwd } = place;
  if (goesToStdout(articles, output)) return [toStdout(articles, place)];
  const path = resolve(cwd, output ?? DEFAULT_FOLDER);
  const jobs = isFileName(output, path) ? [toFile(articles, path, cwd)] : toFolder(articles, path, cwd);
  refuseCollisions(jobs);
  return jobs;
}

/** The folder that PDFs go to; undefined where they go to a file or to standard output. */
export function outputFolder(output: string | undefined, cwd: string): string | undefined {
  const path = resolve(cwd, output ?? DEFAULT_FOLDER);
  return output === '-' || isFileName(output, path) ? undefined : path;
}

function goesToStdout(articles: readonly Article[], output: string | undefined): boolean {
  const onlyStdin = articles.length === 1 && articles[0]?.path === undefined;
  return output === '-' || (output === undefined && onlyStdin);
}

function toStdout(articles: readonly Article[], { outIsTerminal, outIsTaken }: Place): Job {
  if (outIsTaken) throw twoOnStdout();
  if (outIsTerminal) throw pdfOnTerminal();
  return { article: single(articles, '-'), target: { kind: 'stdout' } };
}

function isFileName(output: string | undefined, path: string): boolean {
  return output !== undefined && /\.pdf$/i.test(output) && pathKind(path) !== 'folder';
}

function toFile(articles: readonly Article[], path: string, cwd: string): Job {
  return { article: single(articles, shownPath(path, cwd)), target: fileTarget(path, cwd) };
}

function toFolder(articles: readonly Article[], folder: string, cwd: string): Job[] {
  if (pathKind(folder) === 'file') throw notAFolder(shownPath(folder, cwd));
  return articles.map((article) => ({
    article,
    target: fileTarget(join(folder, `${article.stem}.pdf`), cwd),
  }));
}

const fileTarget = (path: string, cwd: string): Target => ({
  kind: 'file',
  path,
  shown: shownPath(path, cwd),
});

function single(articles: readonly Article[], output: string): Article {
  const [article, ...others] = articles;
  if (article && others.length === 0) return article;
  throw new Failure(
    EXIT.usage,
    {
      zh: `有 ${articles.length} 篇文章，不能都写到 ${output}。`,
      en: `There are ${articles.length} articles; they cannot all go to ${output}.`,
    },
    { zh: '请用 -o 指定一个文件夹，例如 -o output/。', en: 'Name a folder with -o, such as -o output/.' },
  );
}

/** File systems of desktops do not tell capitals apart, so neither does this. */
function refuseCollisions(jobs: readonly Job[]): void {
  const taken = new Map<string, Article>();
  for (const { article, target } of jobs) {
    if (target.kind !== 'file') continue;
    const key = target.path.toLowerCase().normalize();
    const earlier = taken.get(key);
    if (earlier) throw collision(earlier, article, target.shown);
    taken.set(key, article);
  }
}

function collision(first: Article, second: Article, output: string): Failure {
  return new Failure(
    EXIT.usage,
    {
      zh: `${first.shown} 和 ${second.shown} 都要写到 ${output}。`,
      en: `${first.shown} and ${second.shown} would both be written to ${output}.`,
    },
    {
      zh: '请改名，或用 -o 分别写到不同的文件夹。',
      en: 'Rename one, or send them to different folders with -o.',
    },
  );
}

function pdfOnTerminal(): Failure {
  return new Failure(
    EXIT.usage,
    { zh: 'PDF 不能写到终端上。', en: 'A PDF cannot be written to a terminal.' },
    { zh: '请用 -o 文件.pdf，或把输出接到文件或其他程序。', en: 'Use -o file.pdf, or redirect the output.' },
  );
}

function twoOnStdout(): Failure {
  return new Failure(
    EXIT.usage,
    {
      zh: '报告（--json、--report）和 PDF 不能都写到标准输出。',
      en: 'The report (--json, --report) and the PDF cannot both go to standard output.',
    },
    { zh: '请用 -o 文件.pdf 指定 PDF 写到哪里。', en: 'Say where the PDF goes with -o file.pdf.' },
  );
}

function notAFolder(shown: string): Failure {
  return new Failure(
    EXIT.usage,
    { zh: `${shown} 是一个文件，不是文件夹。`, en: `${shown} is a file, not a folder.` },
    { zh: '要写成单个文件，名称请以 .pdf 结尾。', en: 'To write one file, let its name end in .pdf.' },
  );
}

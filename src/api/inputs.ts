/** What a program gives: articles by path or as they are, fonts by role. Out: what the run takes. */
import { resolve } from 'node:path';
import { fontMapping } from '../config/font-mapping.ts';
import { EXIT, Failure } from '../diagnostics/failure.ts';
import type { Diagnostic } from '../diagnostics/types.ts';
import type { FontMapping } from '../fonts/types.ts';
import { type Article, findArticles } from '../run/find-articles.ts';
import type { ArticleContent, Inputs } from './options.ts';

export function articlesFrom(inputs: Inputs, cwd: string): readonly Article[] {
  return [inputs].flat().flatMap((input) => articlesOf(input, cwd));
}

function articlesOf(input: string | ArticleContent, cwd: string): readonly Article[] {
  if (typeof input !== 'string') return [fromContent(input, cwd)];
  if (input === '-') throw noStdin();
  return findArticles([input], { cwd, stdin: () => new Uint8Array() }).articles;
}

function fromContent({ content, name = 'article', folder }: ArticleContent, cwd: string): Article {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const stem = name.replace(/\.(md|markdown)$/i, '');
  return { path: undefined, folder: resolve(cwd, folder ?? '.'), read: () => bytes, shown: name, stem };
}

export function mappings(fonts: Readonly<Record<string, string>>, cwd: string): FontMapping[] {
  return Object.entries(fonts).map(([role, file]) => fontMapping(role, file, cwd));
}

function noStdin(): Failure {
  return new Failure(EXIT.usage, {
    zh: 'Node API 不读标准输入，请用 { content } 给出文章。',
    en: 'The Node API does not read standard input; give the article as { content }.',
  });
}

/** Settings that are not right are wrong use for a program. */
export function refuseFaulty([first]: readonly Diagnostic[]): void {
  if (!first) return;
  const { span, message, help } = first;
  const place = span ? `${span.file}:${span.line}:${span.column} ` : '';
  throw new Failure(EXIT.usage, { zh: place + message.zh, en: place + message.en }, help);
}

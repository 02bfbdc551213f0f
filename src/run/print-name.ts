/**
 * A PDF made with print helpers is a copy for a purpose. Beside the document itself it gets a name of its own,
 * so that no booklet and no draft ever takes the place of the file that is kept: 通知.水印.小册子.pdf.
 */
import type { Finishing } from '../finishing/types.ts';
import type { Article } from './find-articles.ts';
import type { ArticleSettings } from './settle.ts';

const WORDS = [
  ['watermark', '水印'],
  ['draft', '审阅'],
  ['booklet', '小册子'],
] as const satisfies readonly (readonly [keyof Finishing, string])[];

/** The articles, each with the name that its result gets in a folder; a name given by hand is kept. */
export function namedFor(articles: readonly Article[], settings: readonly ArticleSettings[]): Article[] {
  return articles.map((article, i) => ({ ...article, stem: article.stem + suffix(settings[i]?.finishing) }));
}

/** Path of the document itself, given that of a print of it. */
export function withoutHelpers(path: string): string {
  return path.replace(SUFFIXES, '.pdf');
}

const SUFFIXES = new RegExp(`(?:\\.(?:${WORDS.map(([, word]) => word).join('|')}))+\\.pdf$`, 'iu');

function suffix(finishing: Finishing = {}): string {
  return WORDS.flatMap(([helper, word]) => (finishing[helper] ? [`.${word}`] : [])).join('');
}

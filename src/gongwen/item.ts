/**
 * One article of an issue (J-15…J-19). In: its blocks, its title and the fields that belong to it. Out:
 * an item with a finished body.
 */
import type * as md from '../markdown/types.ts';
import type { Context } from './context.ts';
import { subtitleOf, takeCredits } from './credits.ts';
import { articleFindings } from './findings/articles.ts';
import { finishBody } from './finish-body.ts';
import type { FrontMatter } from './front-matter/read.ts';
import type { Field, Heading, Item } from './types.ts';

export interface Article {
  readonly id: string;
  readonly title: Heading | undefined;
  readonly blocks: readonly md.Block[];
  readonly lift: 0 | 1;
  /** What the front matter gives this article. */
  readonly fields: Pick<FrontMatter, 'subtitle' | 'contributor' | 'source'>;
}

export function itemOf(article: Article, context: Context): Item {
  const { id, title, fields } = article;
  const credits = takeCredits(article.blocks, context);
  const { subtitle, rest } = subtitleOf(fields.subtitle, credits.rest, context);
  const contributor = creditOf(credits.contributor, fields.contributor, '供稿', context);
  const source = creditOf(credits.source, fields.source, '来源', context);
  return {
    id,
    ...(title && { title }),
    ...(subtitle && { subtitle }),
    body: finishBody(rest, id, article.lift, context),
    ...(contributor && { contributor }),
    ...(source && { source }),
    span: spanOfArticle(article, context),
  };
}

function creditOf(
  typed: Field<string> | undefined,
  given: Field<string> | undefined,
  key: string,
  context: Context,
): Field<string> | undefined {
  if (typed && given && typed.value !== given.value)
    context.report(articleFindings.creditTwice(typed.span, key));
  return typed ?? given;
}

function spanOfArticle({ title, blocks }: Article, context: Context) {
  const start = title?.span.start ?? blocks[0]?.span.start ?? 0;
  const end = blocks.at(-1)?.span.end ?? title?.span.end ?? 0;
  return context.source.span(Math.min(start, end), Math.max(start, end));
}

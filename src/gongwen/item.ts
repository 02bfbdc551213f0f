/**
 * One article of an issue (J-15…J-19). In: its blocks, its title and the fields that belong to it. Out:
 * an item with a finished body.
 */
import type * as md from '../markdown/types.ts';
import { draftsOf } from './body.ts';
import type { Context } from './context.ts';
import { takeCredits, takeSubtitle } from './credits.ts';
import { linesProse } from './field-prose.ts';
import { articleFindings } from './findings/articles.ts';
import type { FrontMatter } from './front-matter/read.ts';
import { checkOrder } from './heading-order.ts';
import { numberHeadings } from './number-headings.ts';
import { sortHeadings } from './sort-headings.ts';
import type { Field, Heading, Item, Passage, Prose } from './types.ts';

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
  const subtitled = fields.subtitle ? { rest: credits.rest } : takeSubtitle(credits.rest, context);
  const subtitle = fields.subtitle ? fieldSubtitle(fields.subtitle.value, context) : subtitled.subtitle;
  const contributor = creditOf(credits.contributor, fields.contributor, '供稿', context);
  const source = creditOf(credits.source, fields.source, '来源', context);
  return {
    id,
    ...(title && { title }),
    ...(subtitle && { subtitle }),
    body: bodyOf(subtitled.rest, article, context),
    ...(contributor && { contributor }),
    ...(source && { source }),
    span: spanOfArticle(article, context),
  };
}

function bodyOf(blocks: readonly md.Block[], { id, lift }: Article, context: Context): readonly Passage[] {
  const sorted = sortHeadings(draftsOf(blocks, context), lift, context);
  checkOrder(sorted, context);
  return withoutEdgeRules(numberHeadings(sorted, id, context));
}

/** `---` between two articles, or under a title, is Markdown's way of parting them; the page has its own. */
function withoutEdgeRules(body: readonly Passage[]): readonly Passage[] {
  const first = body.findIndex((p) => p.kind !== 'separator');
  const last = body.findLastIndex((p) => p.kind !== 'separator');
  return first < 0 ? [] : body.slice(first, last + 1);
}

/** The dash before a subtitle belongs to the page. */
function fieldSubtitle(pieces: Parameters<typeof linesProse>[0], context: Context): Prose {
  return linesProse(pieces.map(withoutDash(context)), context);
}

function withoutDash(context: Context) {
  return (piece: Parameters<typeof linesProse>[0][number]) => {
    const dash = /^(?:[—―─－]{1,3}|-{2,3})\s*(?=\S)/.exec(piece.text)?.[0].length ?? 0;
    const { start, end } = piece.span;
    const span = piece.literal ? context.source.span(start + dash, end) : piece.span;
    return { ...piece, text: piece.text.slice(dash), span };
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

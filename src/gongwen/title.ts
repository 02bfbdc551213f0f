/**
 * The title of an article: from its `#` heading, from 标题, or, where neither is there, from what looks
 * like one. In: the blocks of the article. Out: a heading of level 0, and the blocks that remain.
 */
import type * as md from '../markdown/types.ts';
import type { Span } from '../source/span.ts';
import type { Context } from './context.ts';
import { linesProse } from './field-prose.ts';
import { articleFindings } from './findings/articles.ts';
import type { Piece } from './front-matter/kind.ts';
import { readOrdinal } from './ordinals.ts';
import { imagesOf, plainText, proseOf } from './prose.ts';
import { plainWeight } from './sort-headings.ts';
import type { Field, Heading, Prose } from './types.ts';

export interface Titled {
  readonly title?: Heading;
  readonly rest: readonly md.Block[];
}

const ASSUMED_LIMIT = 40;

export function headingTitle(heading: md.Heading, item: string, context: Context): Heading {
  return title(plainWeight(proseOf(heading.children, context)), heading.span, item);
}

export function fieldTitle(field: Field<readonly Piece[]>, item: string, context: Context): Heading {
  return title(linesProse(field.value, context), field.span, item);
}

/** For an article whose writer marked no title: its first line, or the name of the file. */
export function assumedTitle(blocks: readonly md.Block[], item: string, context: Context): Titled {
  const [first, ...rest] = blocks;
  const prose = first?.kind === 'paragraph' ? proseOf(first.children, context) : [];
  if (first?.kind === 'paragraph' && looksLikeTitle(first, prose, rest)) {
    context.report(articleFindings.titleAssumed(first.span, plainText(prose)));
    return { title: title(plainWeight(prose), first.span, item), rest };
  }
  const name = nameOfFile(context.source.file);
  const top = context.source.span(0, 0);
  context.report(name ? articleFindings.titleFromFileName(top, name) : articleFindings.titleMissing(top));
  if (!name) return { rest: blocks };
  return {
    title: title([{ kind: 'phrase', text: name, span: top, generated: true }], top, item),
    rest: blocks,
  };
}

/** A short line without a sentence in it, with text under it. */
function looksLikeTitle(first: md.Paragraph, prose: Prose, rest: readonly md.Block[]): boolean {
  const text = plainText(prose);
  const short = text.length >= 2 && text.length <= ASSUMED_LIMIT && !/[。；：，、;:,.]$|[。；]/.test(text);
  const followed = rest.some((b) => b.kind === 'paragraph' || b.kind === 'list' || b.kind === 'heading');
  return short && followed && !readOrdinal(text) && imagesOf(first.children).length === 0;
}

/** A file name is a title only where it is made of words in Han: `抓好党建.md`, not `draft2.md`. */
function nameOfFile(file: string): string | undefined {
  const stem = file
    .split(/[\\/]/)
    .at(-1)!
    .replace(/\.[A-Za-z]{1,8}$/, '');
  return /\p{Script=Han}{2}/u.test(stem) ? stem : undefined;
}

function title(prose: Prose, span: Span, item: string): Heading {
  const text = plainText(prose);
  return { kind: 'heading', level: 0, number: '', typed: false, prose, text, id: `${item}-title`, span };
}

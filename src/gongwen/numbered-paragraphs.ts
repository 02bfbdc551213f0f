/**
 * Markdown reads `1. 加强领导` as a list. In: an ordered list of the body. Out: its items as paragraphs
 * that begin with the typed `1.`, where the writer meant headings or numbered paragraphs of level 3;
 * nothing where it is a real list.
 *
 * Meant as paragraphs: a list of one item (text stands between this number and the next), and a list
 * whose every item is a heading with paragraphs under it or a sentence that heads its own text. A single
 * item that goes on counting from a real list belongs to that list. A number above 99 is a year or an
 * amount (`2021. 7. 23`) and no number of a list at all: it stays in the text as typed.
 */
import type * as md from '../markdown/types.ts';
import type { Context } from './context.ts';
import { readHeading } from './typed-heading.ts';

export function numberedParagraphs(
  list: md.List,
  before: md.List | undefined,
  context: Context,
): readonly md.Block[] | undefined {
  if (!list.ordered) return undefined;
  if (list.start > HIGHEST_NUMBER) return list.items.flatMap((item) => verbatim(item, context));
  if (!list.items.every((item) => isDotted(item, context)) || continues(list, before)) return undefined;
  const meant = list.items.length === 1 || list.items.every((item) => isSection(item, context));
  return meant ? list.items.flatMap((item) => paragraphsOf(item, context)) : undefined;
}

const HIGHEST_NUMBER = 99;

function continues(list: md.List, before: md.List | undefined): boolean {
  return before?.ordered === true && list.start === before.start + before.items.length;
}

function isDotted(item: md.ListItem, context: Context): boolean {
  return item.children[0]?.kind === 'paragraph' && /^\d{1,2}\.$/.test(typedMarker(item, context).trimEnd());
}

function isSection(item: md.ListItem, context: Context): boolean {
  const [first, ...rest] = item.children;
  const text = first ? context.source.text.slice(first.span.start, first.span.end) : '';
  const reading = readHeading(text, 3, { next: 'text', afterPlain: false });
  return reading !== 'plain' && (reading !== 'heading' || rest.some((b) => b.kind === 'paragraph'));
}

/** The blank behind the number is Markdown's, not the writer's. */
function paragraphsOf(item: md.ListItem, context: Context): readonly md.Block[] {
  const [first, ...rest] = item.children;
  if (first?.kind !== 'paragraph') return item.children;
  return [numbered(first, first.span.start, typedMarker(item, context), context, 'trimmed'), ...rest];
}

/** What stands before the first text of the item, with the markers of lists inside it, is text. */
function verbatim(item: md.ListItem, context: Context): readonly md.Block[] {
  const [first, ...rest] = item.children;
  if (first?.kind === 'list' && first.items.length === 1) {
    const inner = verbatim({ ...first.items[0]!, span: item.span }, context);
    return [...inner, ...rest];
  }
  const at = first?.span.start ?? item.span.end;
  const typed = context.source.text.slice(item.span.start, at).trimStart();
  const paragraph: md.Paragraph =
    first?.kind === 'paragraph'
      ? first
      : { kind: 'paragraph', children: [], span: context.source.span(at, at) };
  const others = first?.kind === 'paragraph' ? rest : item.children;
  return [numbered(paragraph, at, typed, context, 'whole'), ...others];
}

function numbered(
  paragraph: md.Paragraph,
  textStart: number,
  typed: string,
  { source }: Context,
  blanks: 'trimmed' | 'whole',
): md.Paragraph {
  const from = textStart - typed.length;
  const value = blanks === 'whole' ? typed : typed.trimEnd();
  const number: md.Text = { kind: 'text', value, span: source.span(from, from + value.length) };
  const span = source.span(from, paragraph.span.end);
  return { kind: 'paragraph', children: [number, ...paragraph.children], span };
}

/** The typed number with its dot and the blanks before the text. */
export function typedMarker(item: md.ListItem, { source }: Context): string {
  const start = item.children[0]?.span.start ?? item.span.end;
  return /\d{1,9}[.)][ \t]*$/.exec(source.text.slice(item.span.start, start))?.[0] ?? '';
}

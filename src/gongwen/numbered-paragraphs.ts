/**
 * Markdown reads `1. 加强领导` as a list. In: an ordered list of the body. Out: its items as paragraphs
 * that begin with the typed `1.`, where the writer meant headings or numbered paragraphs of level 3;
 * nothing where it is a real list.
 *
 * Meant as paragraphs: a list of one item (text stands between this number and the next), and a list
 * whose every item is a heading with paragraphs under it or a sentence that heads its own text. A single
 * item that goes on counting from a real list belongs to that list.
 */
import type * as md from '../markdown/types.ts';
import type { Context } from './context.ts';
import { readHeading } from './typed-heading.ts';

export function numberedParagraphs(
  list: md.List,
  before: md.List | undefined,
  context: Context,
): readonly md.Block[] | undefined {
  if (!list.ordered || !list.items.every((item) => isDotted(item, context))) return undefined;
  if (continues(list, before)) return undefined;
  const meant = list.items.length === 1 || list.items.every((item) => isSection(item, context));
  return meant ? list.items.flatMap((item) => paragraphsOf(item, context)) : undefined;
}

function continues(list: md.List, before: md.List | undefined): boolean {
  return before?.ordered === true && list.start === before.start + before.items.length;
}

function isDotted(item: md.ListItem, context: Context): boolean {
  return item.children[0]?.kind === 'paragraph' && /^\d{1,2}\.$/.test(marker(item, context).trimEnd());
}

function isSection(item: md.ListItem, context: Context): boolean {
  const [first, ...rest] = item.children;
  const text = first ? context.source.text.slice(first.span.start, first.span.end) : '';
  const reading = readHeading(text, 3, { next: 'text', afterPlain: false });
  return reading !== 'plain' && (reading !== 'heading' || rest.some((b) => b.kind === 'paragraph'));
}

function paragraphsOf(item: md.ListItem, context: Context): readonly md.Block[] {
  const [first, ...rest] = item.children;
  if (first?.kind !== 'paragraph') return item.children;
  const typed = marker(item, context);
  const from = first.span.start - typed.length;
  const value = typed.trimEnd();
  const number: md.Text = { kind: 'text', value, span: context.source.span(from, from + value.length) };
  const span = context.source.span(from, first.span.end);
  return [{ kind: 'paragraph', children: [number, ...first.children], span }, ...rest];
}

/** The typed number with its dot and the blanks before the text. */
function marker(item: md.ListItem, context: Context): string {
  const start = item.children[0]?.span.start ?? item.span.start;
  return /\d{1,9}[.)][ \t]*$/.exec(context.source.text.slice(item.span.start, start))?.[0] ?? '';
}

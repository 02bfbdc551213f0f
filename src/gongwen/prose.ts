/**
 * Inline Markdown into flat prose. In: inline nodes. Out: runs of text, each under one set of marks and
 * 1:1 with the source, split into the lines that the writer typed. It refuses to know headings and
 * ordinals. No character is changed; what is left out is said at each place.
 */
import type * as md from '../markdown/types.ts';
import type { Span } from '../source/span.ts';
import type { Context } from './context.ts';
import type { LineBreak, Phrase, Prose } from './types.ts';
import { needsSpace } from './wide.ts';

type Marks = Omit<Phrase, 'kind' | 'text' | 'span' | 'generated' | 'note'>;
/** One typed line: prose in which no soft break is left. */
export type Line = readonly (Phrase | LineBreak)[];
type Token = Phrase | LineBreak | { readonly kind: 'soft'; readonly span: Span };

/** Blanks that people type as indents: they mean nothing on a page that indents by itself. */
const LEADING_BLANKS = /^[ \t\u3000\u00a0\u2002\u2003]+/;
const BLANKS = new Set(' \t\u3000\u00a0\u2002\u2003');

/** The whole of an inline sequence as prose; images are left out (`imagesOf` has them). */
export function proseOf(inlines: readonly md.Inline[], context: Context): Prose {
  return joinLines(linesOf(inlines, context), context);
}

/** The same, one entry per line as typed; a line keeps the blanks it begins with. */
export function linesOf(inlines: readonly md.Inline[], context: Context): readonly Line[] {
  const lines: (Phrase | LineBreak)[][] = [[]];
  for (const token of tokens(inlines, {}, context)) {
    if (token.kind === 'soft') lines.push([]);
    else lines.at(-1)!.push(token);
  }
  return lines;
}

/** Lines into one paragraph: a line end is a space only between two words that need one. */
export function joinLines(lines: readonly Line[], context: Context): Prose {
  const joined: (Phrase | LineBreak)[] = [];
  for (const line of lines) {
    const next = trimStart(line, context);
    const space = spaceBetween(joined.at(-1), next[0], context);
    if (space) joined.push(space);
    for (const piece of next) joined.push(piece);
  }
  return trimBreaks(joined, context);
}

/** The pictures of an inline sequence, in order. */
export function imagesOf(inlines: readonly md.Inline[]): readonly md.Image[] {
  return inlines.flatMap((node) => {
    if (node.kind === 'image') return [node];
    return 'children' in node ? imagesOf(node.children) : [];
  });
}

/** Text without note marks: bookmarks, 目录, tests on what a line says. */
export function plainText(prose: Prose): string {
  return prose.map((p) => (p.kind === 'break' || p.note !== undefined ? '' : p.text)).join('');
}

/** Prose in two at `units` UTF-16 units of its text; a note mark stays with the character before it. */
export function cut(prose: Prose, units: number, context: Context): readonly [Prose, Prose] {
  const head: (Phrase | LineBreak)[] = [];
  const tail: (Phrase | LineBreak)[] = [];
  let left = units;
  for (const piece of prose) {
    const size = sizeOf(piece);
    const clings = size === 0 && piece.kind === 'phrase' && tail.length === 0;
    if (left >= size && (left > 0 || clings)) head.push(piece);
    else if (left > 0 && piece.kind === 'phrase') {
      head.push(slice(piece, 0, left, context));
      tail.push(slice(piece, left, size, context));
    } else tail.push(piece);
    left = Math.max(0, left - size);
  }
  return [head, tail];
}

function sizeOf(piece: Phrase | LineBreak): number {
  return piece.kind === 'break' || piece.note !== undefined ? 0 : piece.text.length;
}

/** Removes blanks at the beginning. */
export function trimStart(line: Line, context: Context): Line {
  const at = line.findIndex((p) => p.kind === 'break' || p.code || p.text.replace(LEADING_BLANKS, '') !== '');
  if (at < 0) return [];
  const first = line[at]!;
  const blanks = first.kind === 'break' || first.code ? 0 : blanksAt(first.text, LEADING_BLANKS);
  if (at === 0 && blanks === 0) return line;
  const rest = line.slice(at + 1);
  return [blanks === 0 ? first : slice(first as Phrase, blanks, Infinity, context), ...rest];
}

/** The place from the first to the last piece. */
export function spanOf(prose: Prose, fallback: Span, context: Context): Span {
  const [first, last] = [prose[0], prose.at(-1)];
  return first && last ? context.source.span(first.span.start, last.span.end) : fallback;
}

function trimEnd(prose: Prose, context: Context): Prose {
  const at = prose.findLastIndex(
    (p) => p.kind === 'phrase' && (p.code || blanksAtEnd(p.text) < p.text.length),
  );
  const last = prose[at];
  if (last?.kind !== 'phrase') return [];
  const blanks = last.code ? 0 : blanksAtEnd(last.text);
  if (at === prose.length - 1 && blanks === 0) return prose;
  return [...prose.slice(0, at), blanks === 0 ? last : slice(last, 0, last.text.length - blanks, context)];
}

/** Each typed line of a paragraph loses the blanks at its ends. */
function trimBreaks(prose: Prose, context: Context): Prose {
  const lines: (Phrase | LineBreak)[][] = [[]];
  const breaks: LineBreak[] = [];
  for (const piece of prose) {
    if (piece.kind === 'phrase') lines.at(-1)!.push(piece);
    else {
      breaks.push(piece);
      lines.push([]);
    }
  }
  if (breaks.length === 0) return trimEnd(prose, context);
  const kept = lines.map((line) => trimEnd(trimStart(line, context), context));
  const last = kept.findLastIndex((line) => line.length > 0);
  return kept.slice(0, last + 1).flatMap((line, i) => (i === last ? line : [...line, breaks[i]!]));
}

/** Counted from the end: a pattern would begin anew at every blank of a long run inside. */
function blanksAtEnd(text: string): number {
  let end = text.length;
  while (end > 0 && BLANKS.has(text[end - 1]!)) end -= 1;
  return text.length - end;
}

function blanksAt(text: string, where: RegExp): number {
  return where.exec(text)?.[0].length ?? 0;
}

function spaceBetween(before: Line[number] | undefined, after: Line[number] | undefined, context: Context) {
  if (before?.kind !== 'phrase' || after?.kind !== 'phrase') return undefined;
  if (!needsSpace(before.text, after.text)) return undefined;
  const span = context.source.span(before.span.end, after.span.start);
  return { kind: 'phrase', text: ' ', span } satisfies Phrase;
}

/** Part of a phrase, with the place of that part. */
export function slice(phrase: Phrase, from: number, to: number, context: Context): Phrase {
  const text = phrase.text.slice(from, to);
  const { start, end } = phrase.span;
  const literal = !phrase.generated && end - start === phrase.text.length;
  return {
    ...phrase,
    text,
    span: literal ? context.source.span(start + from, start + from + text.length) : phrase.span,
  };
}

function tokens(inlines: readonly md.Inline[], marks: Marks, context: Context): readonly Token[] {
  return inlines.flatMap((node) => tokensOf(node, marks, context));
}

function tokensOf(node: md.Inline, marks: Marks, context: Context): readonly Token[] {
  switch (node.kind) {
    case 'text':
      return [{ kind: 'phrase', text: node.value, span: node.span, ...marks }];
    case 'strong':
    case 'emphasis':
    case 'strike':
      return tokens(node.children, { ...marks, [node.kind]: true }, context);
    case 'superscript':
    case 'subscript':
      return tokens(
        node.children,
        { ...marks, script: node.kind === 'superscript' ? 'super' : 'sub' },
        context,
      );
    case 'link':
      return tokens(node.children, { ...marks, href: node.href }, context);
    case 'codeSpan':
      return [{ kind: 'phrase', text: node.value, ...insideOf(node, context), ...marks, code: true }];
    case 'hardBreak':
      return [{ kind: 'break', span: node.span }];
    case 'softBreak':
      return [{ kind: 'soft', span: node.span }];
    case 'noteReference':
      return noteMark(node, context);
    case 'image': // taken out as a figure
    case 'htmlInline': // never interpreted; the parser has reported it
      return [];
  }
}

function insideOf(node: md.Code, context: Context): Pick<Phrase, 'span' | 'generated'> {
  const at = context.source.text.slice(node.span.start, node.span.end).indexOf(node.value);
  if (at < 0 || node.value === '') return { span: node.span, generated: true };
  const start = node.span.start + at;
  return { span: context.source.span(start, start + node.value.length) };
}

function noteMark(node: md.NoteReference, context: Context): readonly Phrase[] {
  const number = context.notes.get(node.label);
  if (number === undefined) return [];
  return [
    { kind: 'phrase', text: String(number), span: node.span, generated: true, script: 'super', note: number },
  ];
}

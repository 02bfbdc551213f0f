/**
 * The door of this room: a source file in, the Markdown tree out, and the same for a single value.
 *
 * The tree says what was typed and where; it refuses to know 公文. Parsing never throws for anything a
 * file can hold.
 */
import type { Diagnostic } from '../diagnostics/types.ts';
import type { SourceFile } from '../source/file.ts';
import type { Span } from '../source/span.ts';
import { BlockBuilder } from './build-blocks.ts';
import { InlineBuilder } from './build-inlines.ts';
import { withPlainBullets } from './bullets.ts';
import { parseBlocks, parseInlines } from './engine.ts';
import { newEnv, type ParseEnv } from './env.ts';
import { findFrontMatter } from './front-matter.ts';
import { FixedOrigin, type Origin, PiecedOrigin } from './origin.ts';
import { verbatim } from './placed-block.ts';
import { Scribe } from './scribe.ts';
import type { FrontMatterText, Inline, MarkdownTree, NoteDefinition } from './types.ts';

export function parseMarkdown(source: SourceFile): MarkdownTree {
  const scribe = new Scribe();
  const place = findFrontMatter(source.text);
  if (place?.isClosed === false) scribe.report('unclosedFrontMatter', openingLine(source));
  if (place?.isOpened === false) scribe.report('unopenedFrontMatter', firstLine(source, place.start));
  const children = parseBody(source, place?.body ?? 0, scribe);
  const frontMatter = place && frontMatterText(source, place.start, place.end);
  return { kind: 'document', children, ...scribe.finish(), ...(frontMatter && { frontMatter }) };
}

function parseBody(source: SourceFile, body: number, scribe: Scribe): MarkdownTree['children'] {
  if (body === source.text.length) return [];
  const env = newEnv(source.text);
  const text = withPlainBullets(source.text, body);
  const tokens = parseBlocks(text, countLines(text, body), env);
  for (const { finding, start, end } of env.notices) scribe.report(finding, source.span(start, end));
  return new BlockBuilder(source, tokens, env, scribe).build();
}

function countLines(text: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

function firstLine(source: SourceFile, start: number): Span {
  return source.span(start, source.text.indexOf('\n', start));
}

function openingLine(source: SourceFile): Span {
  const start = source.text.indexOf('---');
  return source.span(start, start + 3);
}

function frontMatterText(source: SourceFile, start: number, end: number): FrontMatterText {
  return { value: source.text.slice(start, end), span: source.span(start, end) };
}

/** A value with inline Markdown, such as 标题 or 编者按 of the front matter. */
export interface InlineTree {
  readonly children: readonly Inline[];
  /** Notes in place (`^[…]`) of the value. */
  readonly notes: readonly NoteDefinition[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The value that stands in the file from `start` to `end`, verbatim; lines may be indented. */
export function parseInline(source: SourceFile, start: number, end: number): InlineTree {
  const slice = source.text.slice(start, end);
  const from = start + slice.length - slice.trimStart().length;
  const content = slice.trim();
  const origin = new PiecedOrigin(source, [verbatim(0, from, from + content.length)]);
  return inlineTree(content, origin);
}

/** A value that is no verbatim slice of the file (escaped or folded YAML): every node carries `span`. */
export function parseInlineValue(value: string, span: Span): InlineTree {
  return inlineTree(value.trim(), new FixedOrigin(span));
}

/** `parseInline` without its notes and diagnostics. */
export function parseInlineText(source: SourceFile, start: number, end: number): readonly Inline[] {
  return parseInline(source, start, end).children;
}

/** `parseInlineValue` without its notes and diagnostics. */
export function parseInlineString(value: string, span: Span): readonly Inline[] {
  return parseInlineValue(value, span).children;
}

function inlineTree(content: string, origin: Origin): InlineTree {
  const scribe = new Scribe();
  const env: ParseEnv = newEnv();
  const children = new InlineBuilder(origin, scribe).build(parseInlines(content, env));
  return { children, ...scribe.finish() };
}

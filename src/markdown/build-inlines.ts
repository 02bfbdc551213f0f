/**
 * Inline tokens of markdown-it into the inline nodes of the tree.
 *
 * In: tokens with offsets in a content, and the origin of that content. Out: nodes with spans. It
 * refuses to know blocks.
 */
import type { Span } from '../source/span.ts';
import { decodePath, encodeAddress, isUnsafe, webAddress } from './addresses.ts';
import type { FindingKind } from './findings.ts';
import type { Origin } from './origin.ts';
import type { PlacedToken } from './placed-inline.ts';
import type { Scribe } from './scribe.ts';
import type { Inline, Styled, Text } from './types.ts';

/** Styles within styles beyond this depth change nothing a reader sees, and would tire every walker. */
const DEEPEST_STYLE = 24;

const STYLES: Readonly<Record<string, Styled['kind']>> = {
  strong_close: 'strong',
  em_close: 'emphasis',
  s_close: 'strike',
  sup_close: 'superscript',
  sub_close: 'subscript',
};

/** An open token is placed at its last delimiter character; this many stand before that one. */
const OPENS_EARLIER: Readonly<Record<string, number>> = { strong_open: 1 };
/** Lengths of closing delimiters that are not placed by a rule of their own. */
const CLOSING_LENGTH: Readonly<Record<string, number>> = { strong_close: 2, em_close: 1, s_close: 2 };

interface Remnant {
  /** Looked for first, since texts are long and remnants rare. */
  readonly sign: string;
  readonly pattern: RegExp;
  readonly kind: FindingKind;
}

const REMNANTS: readonly Remnant[] = [
  { sign: '[^', pattern: /\[\^[^\s\]]{1,200}\]/g, kind: 'undefinedNote' },
  // Digits around ** are partly hidden ones, and **** is a line to write on.
  { sign: '**', pattern: /(?<![*\d])\*\*(?![*\d])/g, kind: 'unclosedEmphasis' },
  { sign: '![', pattern: /!\[[^\]\n]{0,200}\][(（][^)）\n]{0,200}[)）]?/g, kind: 'brokenImage' },
];

interface Frame {
  readonly open: PlacedToken | undefined;
  readonly start: number;
  readonly children: Inline[];
}

/** A text node that may still grow: `end` is its end in the content. */
interface Growing {
  value: string;
  start: number;
  end: number;
}

export class InlineBuilder {
  readonly #origin: Origin;
  readonly #scribe: Scribe;
  readonly #frames: Frame[] = [{ open: undefined, start: 0, children: [] }];
  readonly #openTags = new Set<string>();
  #text: Growing | undefined;

  constructor(origin: Origin, scribe: Scribe) {
    this.#origin = origin;
    this.#scribe = scribe;
  }

  build(tokens: readonly PlacedToken[]): readonly Inline[] {
    for (const token of tokens) this.#take(token);
    this.#flush();
    return this.#frames[0]!.children;
  }

  #take(token: PlacedToken): void {
    if (token.type === 'text') {
      this.#grow(token.content, token.start);
      return;
    }
    this.#flush();
    if (token.nesting === 1) this.#open(token);
    else if (token.nesting === -1) this.#close(token);
    else this.#add(...this.#leaf(token, this.#span(token.start, token.end)));
  }

  #span(start: number, end: number): Span {
    return this.#origin.span(start, end);
  }

  #add(...nodes: Inline[]): void {
    this.#frames.at(-1)!.children.push(...nodes);
  }

  /** markdown-it leaves one text token per unmatched delimiter; what touches becomes one text. */
  #grow(value: string, start: number): void {
    if (value === '') return;
    if (this.#text?.end === start) {
      this.#text.value += value;
      this.#text.end += value.length;
      return;
    }
    this.#flush();
    this.#text = { value, start, end: start + value.length };
  }

  #flush(): void {
    const text = this.#text && this.#withoutIndent(this.#text);
    this.#text = undefined;
    if (text === undefined || text.value === '') return;
    const cuts = [text.start, ...this.#origin.cuts(text.start, text.end), text.end];
    for (let i = 0; i + 1 < cuts.length; i++) {
      const value = text.value.slice(cuts[i]! - text.start, cuts[i + 1]! - text.start);
      this.#add({ kind: 'text', value, span: this.#span(cuts[i]!, cuts[i + 1]!) });
    }
    this.#inspect(text);
  }

  /** Blanks begin a line only where a comment stood before them. */
  #withoutIndent(text: Growing): Growing {
    const before = this.#frames.at(-1)!.children.at(-1);
    const isFirst = before === undefined ? this.#frames.length === 1 : before.kind.endsWith('Break');
    if (!isFirst) return text;
    const value = text.value.replace(/^[ \t\u3000]+/, '');
    return { value, start: text.end - value.length, end: text.end };
  }

  /** What is left of Markdown in a text did not become what the writer meant. */
  #inspect({ value, start }: Growing): void {
    for (const { sign, pattern, kind } of REMNANTS) {
      if (!value.includes(sign)) continue;
      for (const { 0: remnant, index } of value.matchAll(pattern)) {
        this.#scribe.report(kind, this.#span(start + index, start + index + remnant.length), remnant);
      }
    }
  }

  #open(token: PlacedToken): void {
    const start = token.start - (OPENS_EARLIER[token.type] ?? 0);
    this.#frames.push({ open: token, start, children: [] });
  }

  #close(token: PlacedToken): void {
    if (this.#frames.length === 1) return;
    const { open, start, children } = this.#frames.pop()!;
    const length = CLOSING_LENGTH[token.type];
    const span = this.#span(start, length === undefined ? token.end : token.start + length);
    this.#add(...this.#wrap(token.type, open!, span, children));
  }

  #wrap(type: string, open: PlacedToken, span: Span, children: Inline[]): readonly Inline[] {
    if (type === 'inline_note_close') return [this.#inlineNote(span, children)];
    if (this.#frames.length > DEEPEST_STYLE) return children;
    const style = STYLES[type];
    if (style) return [{ kind: style, children, span }];
    return type === 'link_close' ? this.#link(open, span, children) : children;
  }

  #inlineNote(span: Span, children: readonly Inline[]): Inline {
    const label = `^${span.start}`;
    this.#scribe.refer(label);
    this.#scribe.define({ label, children: [{ kind: 'paragraph', children, span }], span });
    return { kind: 'noteReference', label, span };
  }

  #link(open: PlacedToken, span: Span, children: Inline[]): readonly Inline[] {
    this.#use(open);
    const href = webAddress(String(open.attrGet('href') ?? ''), open.info === 'auto');
    if (href === '') return children;
    if (isUnsafe(href)) {
      this.#scribe.report('unsafeLink', span, href.slice(0, 40));
      return children;
    }
    const title = String(open.attrGet('title') ?? '');
    return [{ kind: 'link', href: encodeAddress(href), title, children, span }];
  }

  readonly #leaves: Readonly<Record<string, (token: PlacedToken, span: Span) => readonly Inline[]>> = {
    text_special: ({ content }, span) => [{ kind: 'text', value: content, span }],
    softbreak: (_, span) => [{ kind: 'softBreak', span }],
    hardbreak: (_, span) => [{ kind: 'hardBreak', span }],
    code_inline: ({ content }, span) => [{ kind: 'codeSpan', value: content, span }],
    image: (token, span) => [this.#image(token, span)],
    note_reference: (token, span) => [this.#noteReference(token, span)],
    html_inline: ({ content }, span) => this.#html(content, span),
  };

  #leaf(token: PlacedToken, span: Span): readonly Inline[] {
    const leaf = this.#leaves[token.type];
    if (leaf === undefined) throw new Error(`No node for the inline token ${token.type}`);
    return leaf(token, span);
  }

  #noteReference(token: PlacedToken, span: Span): Inline {
    const label = String(token.meta?.label);
    this.#scribe.refer(label);
    return { kind: 'noteReference', label, span };
  }

  #image(token: PlacedToken, span: Span): Inline {
    const src = decodePath(String(token.attrGet('src') ?? ''));
    const title = String(token.attrGet('title') ?? '');
    if (token.meta?.hasSpaces) this.#scribe.report('spacedPath', span, src);
    this.#use(token);
    return { kind: 'image', src, alt: plainText(token.children as PlacedToken[]), title, span };
  }

  #html(value: string, span: Span): readonly Inline[] {
    if (value.startsWith('<!--')) return [];
    const name = /[a-z][a-z0-9:]*/i.exec(value)?.[0].toLowerCase() ?? '';
    if (isScript(value)) {
      this.#scribe.report('script', span, openingTag(value));
      return [{ kind: 'htmlInline', value, span }];
    }
    const closesOne = value.startsWith('</') && this.#openTags.has(name);
    if (!closesOne) this.#scribe.report('html', span, value.slice(0, 40));
    this.#openTags.add(name);
    return [{ kind: 'htmlInline', value, span }];
  }

  /** Links and images by label keep their definition from being reported as unused. */
  #use(token: PlacedToken): void {
    if (token.meta?.label !== undefined) this.#scribe.useReference(String(token.meta.label));
  }
}

/** The caption of an image without its markup. */
function plainText(tokens: readonly PlacedToken[]): string {
  const text = tokens.map((token) => {
    if (token.type === 'softbreak' || token.type === 'hardbreak') return ' ';
    if (token.type === 'html_inline') return '';
    return token.children ? plainText(token.children as PlacedToken[]) : token.content;
  });
  return text.join('');
}

const isScript = (html: string): boolean => /^<(script|style)\b[\s\S]*<\/\1\s*>$/i.test(html);

/** How a message names an element. */
export const openingTag = (html: string): string => /^[^\n>]{0,40}>?/.exec(html)![0];

/** Tags without a word between them. */
export function isOnlyTags(children: readonly Inline[]): boolean {
  return children.every((child) => child.kind === 'htmlInline' || !hasInk([child]));
}

/** Whether there is anything to print, or to speak of. */
export function hasInk(children: readonly Inline[]): boolean {
  return children.some(
    (child) => child.kind !== 'softBreak' && child.kind !== 'hardBreak' && !isBlank(child),
  );
}

function isBlank(child: Inline): boolean {
  return child.kind === 'text' && (child as Text).value.trim() === '';
}

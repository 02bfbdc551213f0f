/**
 * Paragraphs indented with U+3000. In: an article. Out: each such indent, and how to take it away without
 * changing what the paragraph is: a line that begins with one begins a paragraph, so an empty line takes its
 * place; and what would become a heading, a list or a table without it stays. Longer rows of blanks push a
 * line to the right, as signatures are: they stay too.
 */
import type { Fix } from '../../diagnostics/types.ts';
import type { Span } from '../../source/span.ts';
import type { Article } from '../types.ts';

export interface TypedIndent {
  readonly span: Span;
  readonly fix: Fix;
}

const INDENT = /^[ \t\u00a0]{0,4}\u3000{1,3}[ \t\u00a0]{0,4}(?=[\p{Script=Han}“‘（《【①-⑳])/u;

export function typedIndents({ tree, source }: Article): readonly TypedIndent[] {
  const { text } = source;
  return tree.children.flatMap((block) => {
    if (block.kind !== 'paragraph') return [];
    const start = text.lastIndexOf('\n', block.span.start - 1) + 1;
    const indent = INDENT.exec(text.slice(start, start + 16))?.[0];
    if (indent === undefined || start + indent.length < block.span.start) return [];
    const end = start + indent.length;
    const fix: Fix = { kind: 'safe', edits: [{ start, end, text: followsLine(text, start) ? '\n' : '' }] };
    return [{ span: source.span(start, end), fix }];
  });
}

/** Whether the line before has something on it. */
function followsLine(text: string, start: number): boolean {
  const previous = text.slice(text.lastIndexOf('\n', start - 2) + 1, Math.max(0, start - 1));
  return start > 0 && previous.trim() !== '';
}

/**
 * Prose that stands in the front matter (标题, 副标题, 编者按). In: pieces of text with their places. Out:
 * prose with the marks of inline Markdown. Text that YAML has escaped or folded is marked `generated`,
 * because its characters are not those of the file one by one.
 */
import type { Diagnostic } from '../diagnostics/types.ts';
import { type InlineTree, parseInline, parseInlineValue } from '../markdown/parse.ts';
import type { Context } from './context.ts';
import { bodyFindings } from './findings/body.ts';
import type { Piece } from './front-matter/kind.ts';
import { proseOf } from './prose.ts';
import type { LineBreak, Prose } from './types.ts';

export function pieceProse(piece: Piece, context: Context): Prose {
  const tree = parsed(piece, context);
  tree.diagnostics.map(forFrontMatter).forEach(context.report);
  const prose = proseOf(tree.children, context);
  return piece.literal ? prose : prose.map((p) => (p.kind === 'break' ? p : { ...p, generated: true }));
}

/** Footnotes belong to the text: one written under it would not help what refers to it here. */
function forFrontMatter(finding: Diagnostic): Diagnostic {
  const { code, span } = finding;
  return code === 'markdown/undefined-note' && span ? bodyFindings.noteInFrontMatter(span) : finding;
}

/** Several lines as one prose with the writer's own line breaks: a title. */
export function linesProse(pieces: readonly Piece[], context: Context): Prose {
  return pieces.flatMap((piece, i): Prose => {
    const before = pieces[i - 1];
    const prose = pieceProse(piece, context);
    return before ? [lineBreak(before, piece, context), ...prose] : prose;
  });
}

function lineBreak(before: Piece, after: Piece, context: Context): LineBreak {
  return { kind: 'break', span: context.source.span(before.span.end, after.span.start) };
}

function parsed(piece: Piece, context: Context): InlineTree {
  const { start, end } = piece.span;
  return piece.literal ? parseInline(context.source, start, end) : parseInlineValue(piece.text, piece.span);
}

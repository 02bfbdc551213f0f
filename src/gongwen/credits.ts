/**
 * What stands round an article: the subtitle under its title (J-15) and the credit behind it (J-19). In:
 * the blocks of one article. Out: these, and the blocks that remain.
 */
import type * as md from '../markdown/types.ts';
import type { Context } from './context.ts';
import { linesProse } from './field-prose.ts';
import type { Piece } from './front-matter/kind.ts';
import { cut, plainText, proseOf, spanOf, trimStart } from './prose.ts';
import type { Field, Prose } from './types.ts';

const DASH = /^(?:[—―─－]{1,3}|-{2,3})[ \t\u3000]*(?=\S)/;
const SUBTITLE_LIMIT = 60;
/** A credit is a line, not a sentence. */
const CREDIT_LIMIT = 60;

type Kind = 'contributor' | 'source';
const CREDITS: readonly { readonly kind: Kind; readonly begins: RegExp; readonly ends?: RegExp }[] = [
  {
    kind: 'contributor',
    begins: /^(?:供稿|撰稿|来稿)(?:单位|人)?\s*[：:]\s*(?=\S)/,
    ends: /\S[ \t\u3000\u00a0]*(?:供稿|撰稿|来稿)$/,
  },
  { kind: 'source', begins: /^(?:来源|稿源|稿件来源|文章来源|摘自|转自)\s*[：:]\s*(?=\S)/ },
];

/** （市应急局　供稿）: the blank only keeps the two apart. */
const BLANKS_BEFORE_VERB = /[ \t\u3000\u00a0]+(?=(?:供稿|撰稿|来稿)$)/;

export interface Subtitled {
  readonly subtitle?: Prose;
  readonly rest: readonly md.Block[];
}

/** What the front matter gives goes before what stands in the text. */
export function subtitleOf(
  given: Field<readonly Piece[]> | undefined,
  blocks: readonly md.Block[],
  context: Context,
): Subtitled {
  if (!given) return takeSubtitle(blocks, context);
  return {
    subtitle: linesProse(
      given.value.map((piece) => withoutDash(piece, context)),
      context,
    ),
    rest: blocks,
  };
}

/** The dash before a subtitle belongs to the page. */
function withoutDash(piece: Piece, { source }: Context): Piece {
  const dash = DASH.exec(piece.text)?.[0].length ?? 0;
  const { start, end } = piece.span;
  const span = piece.literal ? source.span(start + dash, end) : piece.span;
  return { ...piece, text: piece.text.slice(dash), span };
}

/** A line —— right under the title, typed as a paragraph or as a heading. */
export function takeSubtitle(blocks: readonly md.Block[], context: Context): Subtitled {
  const [first, ...rest] = blocks;
  if (first?.kind !== 'paragraph' && first?.kind !== 'heading') return { rest: blocks };
  const prose = proseOf(first.children, context);
  const text = plainText(prose);
  const dash = DASH.exec(text);
  if (!dash || text.length > SUBTITLE_LIMIT || /[。；]/.test(text)) return { rest: blocks };
  return { subtitle: trimStart(cut(prose, dash[0].length, context)[1], context), rest };
}

export interface Credited {
  readonly contributor?: Field<string>;
  readonly source?: Field<string>;
  readonly rest: readonly md.Block[];
}

/** （供稿：×××） （××供稿） （来源：××） as the last lines of an article, each a paragraph or a line of one. */
export function takeCredits(blocks: readonly md.Block[], context: Context): Credited {
  const end = blocks.findLastIndex((b) => b.kind !== 'thematicBreak') + 1;
  const last = blocks[end - 1];
  if (last?.kind !== 'paragraph') return { rest: blocks };
  const [above, line] = lastLine(last, context);
  const rest = [...blocks.slice(0, end - 1), ...(above ? [above] : [])];
  const credit = rest.length > 0 ? readCredit(line, context) : undefined;
  if (!credit) return { rest: blocks };
  const earlier = takeCredits(rest, context);
  const base = earlier[credit.kind] ? { rest } : earlier;
  return { ...base, [credit.kind]: credit.field };
}

/** A paragraph without its last typed line, and that line. */
function lastLine(
  paragraph: md.Paragraph,
  { source }: Context,
): readonly [md.Paragraph | undefined, md.Paragraph] {
  const { children, span } = paragraph;
  const at = children.findLastIndex((node) => node.kind === 'softBreak' || node.kind === 'hardBreak');
  if (at < 0) return [undefined, paragraph];
  const breaks = children[at]!.span;
  const above = {
    ...paragraph,
    children: children.slice(0, at),
    span: source.span(span.start, breaks.start),
  };
  return [above, { ...paragraph, children: children.slice(at + 1), span: source.span(breaks.end, span.end) }];
}

function readCredit({ children, span }: md.Paragraph, context: Context) {
  const prose = proseOf(children, context);
  const text = plainText(prose);
  const bracketed = /^[（(][ \u3000]*([^（()）]+?)[ \u3000]*[）)]$/.exec(text);
  const inner = bracketed?.[1] ?? text;
  if (inner.length > CREDIT_LIMIT || /[。；]/.test(inner)) return undefined;
  const row = CREDITS.find((c) => c.begins.test(inner) || (bracketed && c.ends?.test(inner)));
  if (!row) return undefined;
  const typed = inner.replace(row.begins, '');
  const value = typed.replace(BLANKS_BEFORE_VERB, '');
  const own = cut(cut(prose, text.indexOf(typed), context)[1], typed.length, context)[0];
  return { kind: row.kind, field: { value, span: spanOf(own, span, context) } };
}

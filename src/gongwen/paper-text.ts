/**
 * The text of a paper in its parts. In: the blocks of the file and the 标题 of its front matter. Out: the
 * title, the blocks of the body, and the attachments that stand behind it, each from its `# 附件` on.
 *
 * A paper has one title: the first `#`, or 标题. Every other `#` is a section (一、), typed so or not.
 */
import type * as md from '../markdown/types.ts';
import { labelOf } from './attachment-opening.ts';
import type { Context } from './context.ts';
import { articleFindings } from './findings/articles.ts';
import { paperFindings } from './findings/paper.ts';
import { PRACTICE, type Rule } from './findings/say.ts';
import type { FrontMatter } from './front-matter/read.ts';
import { readForeignNumber, readOrdinal } from './ordinals.ts';
import { plainText, proseOf } from './prose.ts';
import { sameText } from './sections.ts';
import { assumedTitle, fieldTitle, headingTitle } from './title.ts';
import type { Heading, PaperFormat } from './types.ts';

export interface PaperText {
  readonly title?: Heading;
  readonly blocks: readonly md.Block[];
  readonly lift: 0 | 1;
}

/** The blocks before the first attachment, and those of each attachment with its heading. */
export function splitAttachments(
  blocks: readonly md.Block[],
  context: Context,
): { readonly main: readonly md.Block[]; readonly attachments: readonly (readonly md.Block[])[] } {
  const starts = blocks.flatMap((block, i) =>
    block.kind === 'heading' && block.level === 1 && labelOf(block, context) ? [i] : [],
  );
  const attachments = starts.map((start, i) => blocks.slice(start, starts[i + 1]));
  return { main: blocks.slice(0, starts[0]), attachments };
}

/** The prefix of the ids of title and headings. */
export const PAPER_ID = 'paper';

export function paperText(
  blocks: readonly md.Block[],
  { title }: Pick<FrontMatter, 'title'>,
  format: PaperFormat,
  context: Context,
): PaperText {
  const tops = blocks.filter((b) => b.kind === 'heading' && b.level === 1 && textOf(b, context) !== '');
  const own = titleHeading(tops as md.Heading[], blocks, title && givenText(title), context);
  const rest = own ? withoutTitle(blocks, own, context) : blocks;
  const sections = (tops as md.Heading[]).filter((top) => top !== own);
  const unnumbered = sections.find((h) => !isNumbered(textOf(h, context)));
  if (unnumbered) context.report(paperFindings.hashAsSection(unnumbered.span));
  const lift = sections.length > 0 ? 1 : 0;
  if (title) return { title: titleFrom(title, own, context), blocks: rest, lift };
  if (own) return { title: headingTitle(own, PAPER_ID, context), blocks: rest, lift };
  return { ...guessed(rest, format, context), lift };
}

const textOf = (heading: md.Heading, context: Context): string =>
  plainText(proseOf(heading.children, context));

const givenText = ({ value }: NonNullable<FrontMatter['title']>): string =>
  value.map((piece) => piece.text).join('');

function isNumbered(text: string): boolean {
  return readOrdinal(text) !== undefined || readForeignNumber(text) !== undefined;
}

/**
 * The first `#` before any numbered one. Beside a 标题 it is the title if it says the same, or if it is the
 * only one and opens the text.
 */
function titleHeading(
  tops: readonly md.Heading[],
  blocks: readonly md.Block[],
  given: string | undefined,
  context: Context,
): md.Heading | undefined {
  const first = tops[0];
  if (!first || isNumbered(textOf(first, context))) return undefined;
  if (given === undefined || sameText(textOf(first, context), given)) return first;
  const opens = blocks.find(isText) === first;
  const alone = tops.slice(1).every((h) => isNumbered(textOf(h, context)));
  return opens && alone ? first : undefined;
}

const isText = (block: md.Block): boolean => block.kind !== 'thematicBreak' && block.kind !== 'html';

/** What stands before the title goes behind it: nothing is lost. */
function withoutTitle(
  blocks: readonly md.Block[],
  title: md.Heading,
  { source, report }: Context,
): readonly md.Block[] {
  const at = blocks.indexOf(title);
  const before = blocks.slice(0, at).filter(isText);
  if (before.length > 0)
    report(paperFindings.prefaceMoved(source.span(before[0]!.span.start, before.at(-1)!.span.end)));
  return [...before, ...blocks.slice(at + 1)];
}

function titleFrom(
  given: NonNullable<FrontMatter['title']>,
  own: md.Heading | undefined,
  context: Context,
): Heading {
  const field = fieldTitle(given, PAPER_ID, context);
  if (!own) return field;
  const printed = headingTitle(own, PAPER_ID, context);
  if (sameText(printed.text, field.text)) return field;
  context.report(articleFindings.titleTwice(own.span, printed.text, field.text));
  return printed;
}

/** An order and minutes are known by their mark; the others need a title (B-01). */
const TITLED: Readonly<Record<PaperFormat, Rule | undefined>> = {
  document: { clause: 'GB/T 9704—2012 7.3.1', strength: 'MUST' },
  'document-upward': { clause: 'GB/T 9704—2012 7.3.1', strength: 'MUST' },
  letter: { clause: 'GB/T 9704—2012 7.3.1', strength: 'MUST' },
  order: undefined,
  minutes: undefined,
  plain: PRACTICE,
};

function guessed(
  blocks: readonly md.Block[],
  format: PaperFormat,
  context: Context,
): Pick<PaperText, 'title' | 'blocks'> {
  const rule = TITLED[format];
  if (!rule || blocks.length === 0) return { blocks };
  const strict: Context = { ...context, report: (finding) => context.report({ ...finding, ...rule }) };
  const { title, rest } = assumedTitle(blocks, PAPER_ID, strict);
  return { ...(title && { title }), blocks: rest };
}

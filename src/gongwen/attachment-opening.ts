/**
 * How the text of an attachment begins: 附件1, its title, or neither. In: its blocks and the name it is known
 * by. Out: the label and title that were typed, which the page sets from the list of attachments and not
 * from here (B-61…B-63), and the blocks below them.
 */
import type * as md from '../markdown/types.ts';
import type { Span } from '../source/span.ts';
import { type AttachmentLabel, readLabel } from './attachment-label.ts';
import type { Context } from './context.ts';
import { readForeignNumber, readOrdinal } from './ordinals.ts';
import { plainText, proseOf } from './prose.ts';
import { sameText } from './sections.ts';
import type { Lift } from './sort-headings.ts';
import type { Field } from './types.ts';

/** A label that stands somewhere. */
export interface TypedLabel extends AttachmentLabel {
  readonly span: Span;
}
export interface AttachmentOpening {
  readonly label?: TypedLabel;
  readonly title?: Field<string>;
  readonly rest: readonly md.Block[];
  readonly lift: Lift;
}

/** The label that a `#` heading is, if it is one. */
export function labelOf(block: md.Block, context: Context): TypedLabel | undefined {
  return block.kind === 'heading' ? typedLabel(block, context) : undefined;
}

function typedLabel({ children, span }: md.Heading | md.Paragraph, context: Context): TypedLabel | undefined {
  const label = readLabel(plainText(proseOf(children, context)));
  return label && { ...label, span };
}

/** @param name what it is called in 附件说明, if it stands there */
export function openAttachment(
  blocks: readonly md.Block[],
  name: string | undefined,
  context: Context,
): AttachmentOpening {
  const start = blocks.findIndex((b) => b.kind !== 'thematicBreak' && b.kind !== 'html');
  const first = blocks[start];
  const label = first && (labelOf(first, context) ?? bareLabel(first, context));
  const below = label ? blocks.slice(start + 1) : blocks.slice(Math.max(0, start));
  if (label && label.title !== '') {
    const title = { value: label.title, span: label.span };
    const rest = withoutRepeated(below, label.title, context);
    return { label, title, rest, lift: liftOf(rest, rest === below ? 1 : 2) };
  }
  const heading = titleHeading(below, name, label !== undefined, context);
  const own = label && { label };
  if (!heading) return { ...own, rest: below, lift: liftOf(below, 1) };
  const rest = below.slice(1);
  const title = { value: plainText(proseOf(heading.children, context)), span: heading.span };
  return { ...own, title, rest, lift: liftOf(rest, heading.level) };
}

/** 附件1：甲 with a heading 甲 under it says its title twice. */
function withoutRepeated(blocks: readonly md.Block[], title: string, context: Context): readonly md.Block[] {
  const first = blocks[0];
  const isTitle = first?.kind === 'heading' && sameText(plainText(proseOf(first.children, context)), title);
  return isTitle ? blocks.slice(1) : blocks;
}

/** A paragraph that says 附件1 and nothing else. */
function bareLabel(block: md.Block, context: Context): TypedLabel | undefined {
  const label = block.kind === 'paragraph' ? typedLabel(block, context) : undefined;
  return label?.title === '' ? label : undefined;
}

/** The first block, where it is the title and not the first of several sections. */
function titleHeading(
  blocks: readonly md.Block[],
  name: string | undefined,
  labelled: boolean,
  context: Context,
): md.Heading | undefined {
  const first = blocks[0];
  if (first?.kind !== 'heading') return undefined;
  const text = (h: md.Heading) => plainText(proseOf(h.children, context));
  if (text(first) === '' || readOrdinal(text(first)) || readForeignNumber(text(first))) return undefined;
  if (sameText(text(first), name)) return first;
  const others = blocks
    .slice(1)
    .filter((b) => b.kind === 'heading' && b.level <= first.level) as md.Heading[];
  const alone = others.every((h) => readOrdinal(text(h)) !== undefined);
  return alone && (labelled || first.level === 1) ? first : undefined;
}

/** `#` below the title are sections; a title typed `##` leaves that level empty. */
function liftOf(blocks: readonly md.Block[], title: number): Lift {
  const levels = blocks.flatMap((b) => (b.kind === 'heading' ? [b.level] : []));
  if (levels.includes(1)) return 1;
  return title === 2 && levels.length > 0 && !levels.includes(2) ? -1 : 0;
}

/**
 * How the text of an attachment begins: 附件1, its title, or neither. In: its blocks and the name it is known
 * by. Out: the label and title that were typed, which the page sets from the list of attachments and not
 * from here (B-61…B-63), and the blocks below them.
 */
import type * as md from '../markdown/types.ts';
import type { Span } from '../source/span.ts';
import type { Context } from './context.ts';
import { narrowDigits } from './front-matter/kind.ts';
import { hanValue, readForeignNumber, readOrdinal } from './ordinals.ts';
import { plainText, proseOf } from './prose.ts';
import { sameText } from './sections.ts';
import type { Lift } from './sort-headings.ts';
import type { Field } from './types.ts';

export interface AttachmentLabel {
  /** Absent where 附件 stands alone. */
  readonly serial?: number;
  /** What is typed behind it. */
  readonly title: string;
  readonly span: Span;
}
export interface AttachmentOpening {
  readonly label?: AttachmentLabel;
  readonly title?: Field<string>;
  readonly rest: readonly md.Block[];
  readonly lift: Lift;
}

const NUMBER = '([0-9０-９]{1,3}|[一二三四五六七八九十]{1,3}(?![\\p{Script=Han}]))';
/** `附件管理办法` is a title like any other: behind the word there is a number, a mark, a blank or nothing. */
const LABEL = new RegExp(
  `^附[ \\u3000]*件(?:[ \\u3000]*${NUMBER}[ \\u3000]*[：:.．、]?|[：:]|(?=[ \\u3000]|$))[ \\u3000]*(.*)$`,
  'u',
);

/** 附件, 附件1, 附件 2：任务分解表, 附件二. */
export function readLabel(text: string, span: Span): AttachmentLabel | undefined {
  const match = LABEL.exec(text.trim());
  if (!match) return undefined;
  const serial = match[1] ? Number(narrowDigits(match[1])) || hanValue(match[1]) : 0;
  return { ...(serial > 0 && { serial }), title: match[2]!, span };
}

/** The label that a `#` heading is, if it is one. */
export function labelOf(block: md.Block, context: Context): AttachmentLabel | undefined {
  if (block.kind !== 'heading') return undefined;
  return readLabel(plainText(proseOf(block.children, context)), block.span);
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
    return { label, title, rest: below, lift: liftOf(below, 1) };
  }
  const heading = titleHeading(below, name, label !== undefined, context);
  const own = label && { label };
  if (!heading) return { ...own, rest: below, lift: liftOf(below, 1) };
  const rest = below.slice(1);
  const title = { value: plainText(proseOf(heading.children, context)), span: heading.span };
  return { ...own, title, rest, lift: liftOf(rest, heading.level) };
}

/** A paragraph that says 附件1 and nothing else. */
function bareLabel(block: md.Block, context: Context): AttachmentLabel | undefined {
  if (block.kind !== 'paragraph') return undefined;
  const label = readLabel(plainText(proseOf(block.children, context)), block.span);
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

/**
 * 附件说明 under the body: the label, then the names, numbered where there are several, each turned over
 * under its own first character, linked to its pages. (7.3.4, B-30…B-34)
 */
import type { Attachment, Paper } from '../../gongwen/types.ts';
import { addNode, cellOf, type PaperContext } from '../context.ts';
import { linesOfNames } from '../names.ts';
import { kept, type Row, shift } from '../row.ts';
import { type Face, generated, type SetLine, setLabel, setParagraph } from '../text.ts';
import { attachmentAnchor } from './attachment.ts';
import { lineRows } from './line-row.ts';

export function attachmentNoteRows(paper: Paper, parent: number, ctx: PaperContext): Row[] {
  const [first, ...more] = paper.attachments;
  if (!first) return [];
  const { label, size, blankLines } = ctx.template.attachmentNote;
  const node = addNode(ctx, 'P', parent);
  const head = setLabel(generated(label, first.name.span), faceOf(ctx), ctx, node);
  const entries = more.length > 0 ? numbered(paper.attachments, parent, ctx) : [named(first, 0, node, ctx)];
  const { indent } = ctx.template.attachmentNote;
  return entries.flatMap((lines, i) => {
    const opened = i === 0 ? withItems(lines, shift(head.items, indent, 0)) : lines;
    return kept(lineRows(opened, size, i === 0 ? blankLines : 0, ctx), false);
  });
}

/** Its digits and marks keep their widths on every line (B-33). */
function faceOf(ctx: PaperContext): Face {
  const { role, size } = ctx.template.attachmentNote;
  return { role, size, firm: true };
}

/** Where serials begin, and the name of a single attachment: under the character behind the label (B-33). */
function columnOf(ctx: PaperContext): number {
  const { indent, label, size } = ctx.template.attachmentNote;
  return indent + [...label].length * cellOf(ctx, size);
}

/** 1. 2. …: Arabic, half-width, with a dot; nothing behind the names (B-31). */
function numbered(attachments: readonly Attachment[], parent: number, ctx: PaperContext): SetLine[][] {
  const list = addNode(ctx, 'L', parent, { numbering: 'Decimal' });
  return attachments.map((attachment) => {
    const item = addNode(ctx, 'LI', list);
    const label = `${attachment.serial}.`;
    const prose = generated(label, attachment.name.span);
    const number = setLabel(prose, faceOf(ctx), ctx, addNode(ctx, 'Lbl', item));
    const lines = named(attachment, halfWidth(label, ctx), addNode(ctx, 'LBody', item), ctx);
    return withItems(lines, shift(number.items, columnOf(ctx), 0));
  });
}

/** Digits and dot take half a character each, whatever the composer gives a dot (B-33). */
function halfWidth(label: string, ctx: PaperContext): number {
  return ([...label].length * cellOf(ctx, ctx.template.attachmentNote.size)) / 2;
}

/** A name whose lines all begin `inward` of the column. */
function named({ name, serial }: Attachment, inward: number, node: number, ctx: PaperContext): SetLine[] {
  const { role, size } = ctx.template.attachmentNote;
  const at = columnOf(ctx) + inward;
  const measure = { width: ctx.geometry.column, firstIndent: at, restIndent: at };
  const href = `#${attachmentAnchor(serial)}`;
  const face = { role, size };
  const words = linesOfNames(name, ctx.geometry.column - at, face, ctx);
  const prose = words.map((part) => (part.kind === 'phrase' ? { ...part, href } : part));
  return setParagraph([{ prose, face, node }], measure, 'justify', size, ctx);
}

/** The lines with something set in front of the first. */
function withItems(lines: readonly SetLine[], items: SetLine['items']): SetLine[] {
  return lines.map((line, i) => (i === 0 ? { ...line, items: [...items, ...line.items] } : line));
}

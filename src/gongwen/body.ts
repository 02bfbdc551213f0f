/**
 * Markdown blocks into drafts of a body. In: the blocks of one item. Out: finished passages, and the
 * paragraphs and `#` headings that may be headings of the 公文 (sort-headings.ts decides).
 */
import type * as md from '../markdown/types.ts';
import type { Context } from './context.ts';
import type { Draft } from './draft.ts';
import { figuresOf, withCaptionBelow } from './figures.ts';
import { bodyFindings } from './findings/body.ts';
import { type BlockReaders, entriesOf } from './lists.ts';
import { numberedParagraphs } from './numbered-paragraphs.ts';
import { imagesOf, joinLines, type Line, linesOf, plainText, proseOf, spanOf } from './prose.ts';
import { notesIn } from './table-notes.ts';
import { type Above, readAbove, tableOf } from './tables.ts';
import { joinedLine, typedParagraphs } from './typed-lines.ts';
import type { Passage, Table } from './types.ts';

/** The drafts of an item's body, in reading order. */
export function draftsOf(blocks: readonly md.Block[], context: Context): readonly Draft[] {
  const drafts: Draft[] = [];
  let last: md.List | undefined;
  for (const block of blocks) {
    if (block.kind === 'list') {
      const paragraphs = numberedParagraphs(block, last, context);
      const own = paragraphs ? draftsOf(paragraphs, context) : entryDrafts(block, context);
      for (const draft of own) drafts.push(draft);
      last = paragraphs ? undefined : block;
    } else for (const draft of blockDrafts(block, drafts, context)) drafts.push(draft);
    if (block.kind === 'heading') last = undefined;
  }
  return drafts;
}

function entryDrafts(list: md.List, context: Context): readonly Draft[] {
  return entriesOf(list, 0, readersFor(context), context).map(done);
}

function blockDrafts(block: md.Block, before: Draft[], context: Context): readonly Draft[] {
  if (block.kind === 'heading') return hashDraft(block, context);
  if (block.kind === 'paragraph')
    return captionDraft(block, before, context) ?? paragraphDrafts(block, context);
  if (block.kind !== 'table') return passagesOf(block, context).map(done);
  return [done(tableOf(block, takeAbove(before, context), context))];
}

/** Takes the caption of a table from the drafts, and a line of wishes like `{横排}` between the two. */
function takeAbove(before: Draft[], context: Context): Above | undefined {
  const previous = before.at(-1);
  const above = previous?.kind === 'text' ? readAbove(previous.prose, context) : undefined;
  if (!above || previous?.kind !== 'text') return undefined;
  before.pop();
  if (above.text) before.push({ ...previous, prose: above.text });
  if (above.text || above.caption) return above;
  const caption = takeAbove(before, context);
  return { ...caption, marks: { ...caption?.marks, ...above.marks } };
}

/** A paragraph that is the caption of the picture, or a note to the table, before it becomes part of that. */
function captionDraft(block: md.Paragraph, before: Draft[], context: Context): readonly Draft[] | undefined {
  const previous = before.at(-1);
  if (previous?.kind !== 'done') return undefined;
  const { passage } = previous;
  const joined =
    passage.kind === 'table' ? noted(passage, block, context) : captioned(passage, block, context);
  if (joined) before.pop();
  return joined && [done(joined)];
}

function noted(table: Table, block: md.Paragraph, context: Context): Table | undefined {
  const notes = notesIn(block, context);
  return notes && { ...table, notes: [...(table.notes ?? []), ...notes] };
}

function captioned(passage: Passage, block: md.Paragraph, context: Context): Passage | undefined {
  if (passage.kind !== 'figures' || imagesOf(block.children).length > 0) return undefined;
  return withCaptionBelow(passage, plainText(proseOf(block.children, context)));
}

function hashDraft(block: md.Heading, context: Context): readonly Draft[] {
  const prose = proseOf(block.children, context);
  if (prose.length > 0)
    return [{ kind: 'hash', depth: block.level, prose, span: block.span }, ...picturesOf(block)];
  context.report(bodyFindings.emptyHeading(block.span));
  return picturesOf(block);
}

function paragraphDrafts(block: md.Paragraph, context: Context): readonly Draft[] {
  const groups = typedParagraphs(linesOf(block.children, context));
  if (groups.length > 1) context.report(bodyFindings.paragraphSplit(block.span, groups.length));
  const texts = groups.flatMap((lines): Draft[] => {
    reportJoined(lines, context);
    const prose = joinLines(lines, context);
    return prose.length === 0 ? [] : [{ kind: 'text', prose, span: spanOf(prose, block.span, context) }];
  });
  const pictures = picturesOf(block);
  if (pictures.length > 0 && texts.length > 0)
    context.report(bodyFindings.pictureInText(imagesOf(block.children)[0]!.span));
  return [...texts, ...pictures];
}

function reportJoined(lines: readonly Line[], context: Context): void {
  const second = joinedLine(lines);
  if (second)
    context.report(bodyFindings.joinedLines(spanOf(second, second[0]!.span, context), lines.length));
}

function picturesOf(block: md.Paragraph | md.Heading): readonly Draft[] {
  return pictures(block).map(done);
}

function pictures(block: md.Paragraph | md.Heading): readonly Passage[] {
  const images = imagesOf(block.children);
  return images.length > 0 ? [figuresOf(images, block.span)] : [];
}

/** Every block of a quotation, a note or a list item: nothing in there becomes a heading. */
function passagesOf(block: md.Block, context: Context): readonly Passage[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return plainParagraphs(block, context);
    case 'list':
      return entriesOf(block, 0, readersFor(context), context);
    case 'quote':
      return [{ kind: 'quotation', children: quoted(block.children, context), span: block.span }];
    case 'table':
      return [tableOf(block, undefined, context)];
    case 'code':
      return [{ kind: 'listing', text: block.value.replace(/\n$/, ''), span: block.span }];
    case 'thematicBreak':
      return [{ kind: 'separator', span: block.span }];
    case 'html': // never interpreted; the parser has reported it
      return [];
  }
}

function quoted(blocks: readonly md.Block[], context: Context): readonly Passage[] {
  const passages: Passage[] = [];
  for (const block of blocks) {
    const previous = passages.at(-1);
    const above = previous?.kind === 'paragraph' ? readAbove(previous.prose, context) : undefined;
    const note = previous?.kind === 'table' && block.kind === 'paragraph' && noted(previous, block, context);
    if (block.kind === 'table' && above && !above.text)
      passages.splice(-1, 1, tableOf(block, above, context));
    else if (note) passages.splice(-1, 1, note);
    else for (const passage of passagesOf(block, context)) passages.push(passage);
  }
  return passages;
}

function plainParagraphs(block: md.Paragraph | md.Heading, context: Context): readonly Passage[] {
  const groups = typedParagraphs(linesOf(block.children, context));
  const paragraphs = groups.flatMap((lines): Passage[] => {
    reportJoined(lines, context);
    const prose = joinLines(lines, context);
    return prose.length === 0 ? [] : [{ kind: 'paragraph', prose, span: spanOf(prose, block.span, context) }];
  });
  return [...paragraphs, ...pictures(block)];
}

function readersFor(context: Context): BlockReaders {
  return {
    paragraph: (node) => ({ prose: proseOf(node.children, context), after: pictures(node) }),
    block: (node) => passagesOf(node, context),
  };
}

function done(passage: Passage): Draft {
  return { kind: 'done', passage };
}

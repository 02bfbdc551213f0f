/**
 * 编者按 written in the text (J-14). In: the first blocks of a file or of its first article. Out: the
 * paragraphs of the note without their label, and the blocks that remain. Recognised: a paragraph or
 * quotation that begins with 编者按：, and a heading 编者按 with the paragraphs under it.
 */
import type * as md from '../markdown/types.ts';
import type { Span } from '../source/span.ts';
import type { Context } from './context.ts';
import { cut, plainText, proseOf, trimStart } from './prose.ts';
import type { Field, Prose } from './types.ts';

export interface NoteAndRest {
  readonly note?: Field<readonly Prose[]>;
  readonly rest: readonly md.Block[];
}

const NAME = '(?:编\\s*者\\s*按|编者的话|编者按语|按\\s*语)';
const LABEL = new RegExp(
  `^[\\s\\u3000]*(?:[【［\\[]\\s*${NAME}\\s*[】］\\]][：:]?|${NAME}\\s*[：:])[\\s\\u3000]*`,
);
const HEADING = new RegExp(`^[【［\\[]?\\s*${NAME}\\s*[】］\\]]?[：:]?$`);

export function isNoteHeading(text: string): boolean {
  return HEADING.test(text);
}

/** Takes the note from the beginning of `blocks`, looking past thematic breaks. */
export function takeEditorNote(blocks: readonly md.Block[], context: Context): NoteAndRest {
  const at = blocks.findIndex((b) => b.kind !== 'thematicBreak');
  const block = blocks[at];
  if (!block) return { rest: blocks };
  const rest = blocks.slice(at + 1);
  if (block.kind === 'paragraph') return labelled([block], rest, blocks, context);
  if (block.kind === 'quote') return labelled(block.children, rest, blocks, context);
  if (block.kind !== 'heading') return { rest: blocks };
  return isNoteHeading(plainText(proseOf(block.children, context)))
    ? underHeading(block, rest, context)
    : { rest: blocks };
}

/** Prose of paragraphs and quotations, as a note or a preface gives it. */
export function noteProse(blocks: readonly md.Block[], context: Context): readonly Prose[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [proseOf(block.children, context)];
    return block.kind === 'quote' ? noteProse(block.children, context) : [];
  });
}

/** Whether blocks hold nothing but what a note can hold. */
export function isNoteLike(blocks: readonly md.Block[]): boolean {
  return blocks.every(
    (b) =>
      b.kind === 'paragraph' || b.kind === 'thematicBreak' || (b.kind === 'quote' && isNoteLike(b.children)),
  );
}

function labelled(
  blocks: readonly md.Block[],
  rest: readonly md.Block[],
  all: readonly md.Block[],
  context: Context,
): NoteAndRest {
  const [first, ...others] = noteProse(blocks, context);
  const label = first && isNoteLike(blocks) ? LABEL.exec(plainText(first)) : null;
  if (!first || !label) return { rest: all };
  const opening = trimStart(cut(first, label[0].length, context)[1], context);
  const prose = [opening, ...others].filter((p) => p.length > 0);
  const span = context.source.span(blocks[0]!.span.start, blocks.at(-1)!.span.end);
  return { note: { value: prose, span }, rest };
}

function underHeading(heading: md.Heading, rest: readonly md.Block[], context: Context): NoteAndRest {
  const end = rest.findIndex((b) => b.kind !== 'paragraph' && b.kind !== 'quote');
  const own = end < 0 ? rest : rest.slice(0, end);
  const span: Span = context.source.span(heading.span.start, own.at(-1)?.span.end ?? heading.span.end);
  return { note: { value: noteProse(own, context), span }, rest: rest.slice(own.length) };
}

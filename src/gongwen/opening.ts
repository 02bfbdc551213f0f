/**
 * What stands before the articles: an editor's note, or text that belongs to the first article. In: the
 * sections of a file. Out: the note and the articles. Only one note is set; text without a label before
 * the first `#` is taken as the note, since that is where a note stands (J-14).
 */
import type * as md from '../markdown/types.ts';
import type { Context } from './context.ts';
import { takeSubtitle } from './credits.ts';
import { isNoteLike, noteProse, takeEditorNote } from './editor-note.ts';
import { articleFindings } from './findings/articles.ts';
import type { Section, Sections } from './sections.ts';
import type { Field, Prose } from './types.ts';

export type Note = Field<readonly Prose[]>;
export interface Opening {
  readonly note?: Note;
  readonly articles: readonly Section[];
}

/** @param given the note of the front matter, which goes before any other */
export function openingOf(sections: Sections, given: Note | undefined, context: Context): Opening {
  const preface = prefaceOf(sections.preface, given, context);
  const [first, ...others] = sections.articles;
  const inside = noteInside(first!.blocks, preface.note ?? given, context);
  const note = given ?? preface.note ?? inside.note;
  const blocks = [...preface.rest, ...inside.rest];
  return { ...(note && { note }), articles: [{ ...first!, blocks }, ...others] };
}

function prefaceOf(blocks: readonly md.Block[], given: Note | undefined, context: Context) {
  const { note, rest } = takeEditorNote(blocks, context);
  const text = rest.filter((b) => b.kind !== 'thematicBreak' && b.kind !== 'html');
  if (note && given) return moved(blocks, articleFindings.editorNoteTwice, context);
  if (text.length === 0) return { rest: [], ...(note && { note }) };
  const span = context.source.span(text[0]!.span.start, text.at(-1)!.span.end);
  if (note || given || !isNoteLike(text))
    return { ...moved(text, articleFindings.prefaceMoved, context), ...(note && { note }) };
  context.report(articleFindings.prefaceAsNote(span));
  return { rest: [], note: { value: noteProse(text, context), span } };
}

function moved(
  blocks: readonly md.Block[],
  finding: (span: md.Block['span']) => Parameters<Context['report']>[0],
  context: Context,
): { readonly rest: readonly md.Block[]; readonly note?: Note } {
  context.report(finding(context.source.span(blocks[0]!.span.start, blocks.at(-1)!.span.end)));
  return { rest: blocks };
}

/** A note right under the title or its subtitle. */
function noteInside(blocks: readonly md.Block[], other: Note | undefined, context: Context) {
  const subtitled = takeSubtitle(blocks, context).rest;
  const above = blocks.slice(0, blocks.length - subtitled.length);
  const { note, rest } = takeEditorNote(subtitled, context);
  if (!note) return { rest: blocks };
  if (other) context.report(articleFindings.editorNoteTwice(note.span));
  return other ? { rest: blocks } : { note, rest: [...above, ...rest] };
}

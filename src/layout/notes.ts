/**
 * Footnotes at the foot of the page their mark stands on: a short rule, then the notes in small type,
 * turn-overs under the first character of the note.
 */
import type { Note, Prose } from '../gongwen/types.ts';
import { addNode, type Context } from './context.ts';
import { noteAnchor, noteReference } from './inline-nodes.ts';
import { noteMark } from './note-mark.ts';
import { asArtifact, shift } from './row.ts';
import { generated, type SetLine, setLabel, setParagraph } from './text.ts';
import type { PageItem } from './types.ts';

/** One note set; y = 0 at the top of its first line. */
interface SetNote {
  readonly items: readonly PageItem[];
  readonly height: number;
}
export interface NotePlace {
  readonly number: number;
  readonly note: SetNote;
  readonly top: number;
}
export type NoteBook = ReadonlyMap<number, SetNote>;

export function setNotes(parent: number, ctx: Context): NoteBook {
  return new Map(ctx.notes.map((note) => [note.number, setNote(note, parent, ctx)]));
}

function setNote(note: Note, parent: number, ctx: Context): SetNote {
  const { role, size, pitch } = ctx.template.note;
  const node = addNode(ctx, 'Note', parent, { id: noteAnchor(note.number) });
  const label = setLabel(backLink(note), { role, size }, ctx, backNode(note, node, ctx));
  const indent = label.right + size / 2;
  const measure = { width: ctx.geometry.column, firstIndent: indent, restIndent: indent };
  const lines: SetLine[] = note.prose.flatMap((prose) =>
    setParagraph([{ prose, face: { role, size }, node }], measure, 'justify', size, ctx),
  );
  const text = lines.flatMap((line, i) => shift(line.items, 0, i * pitch));
  return { items: [...label.items, ...text], height: Math.max(1, lines.length) * pitch };
}

/** The mark before a note leads back to the one in the text. */
function backLink({ number, span }: Note): Prose {
  const href = `#${noteReference(number)}`;
  return generated(noteMark(number), span).map((part) => ({ ...part, href }));
}

function backNode({ number }: Note, node: number, ctx: Context): number {
  return addNode(ctx, 'Link', addNode(ctx, 'Lbl', node), { alt: `回到正文中的注${noteMark(number)}` });
}

/** Height of the foot block of these notes with the gap above its rule; 0 for none. */
export function notesHeight(numbers: readonly number[], book: NoteBook, ctx: Context): number {
  const set = numbers.flatMap((n) => book.get(n) ?? []);
  if (set.length === 0) return 0;
  const { above, below, weight, pitch, size } = ctx.template.note;
  const text = set.reduce((sum, n) => sum + n.height, 0) - (pitch - size);
  return above + weight + below + text;
}

/**
 * The block's items, the bottom of its last line at `bottom`. A note of `told` stands on an earlier page too: it is
 * printed again for the eye, like the head of a long table, and no content of its own.
 */
export function notesAt(
  bottom: number,
  numbers: readonly number[],
  book: NoteBook,
  told: ReadonlySet<number>,
  ctx: Context,
): PageItem[] {
  const { above, weight, rule } = ctx.template.note;
  const y = bottom - notesHeight(numbers, book, ctx) + above;
  const line: PageItem = { kind: 'rule', x: 0, y, width: rule, height: weight, colour: 'black' };
  return [
    line,
    ...notePlaces(bottom, numbers, book, ctx).flatMap(({ number, note, top }) =>
      shift(told.has(number) ? note.items.map(asArtifact) : note.items, 0, top),
    ),
  ];
}

/** Where each of them begins, for what leads there. */
export function notePlaces(
  bottom: number,
  numbers: readonly number[],
  book: NoteBook,
  ctx: Context,
): NotePlace[] {
  const { above, below, weight } = ctx.template.note;
  let y = bottom - notesHeight(numbers, book, ctx) + above + weight + below;
  return numbers.flatMap((number) => {
    const note = book.get(number);
    if (!note) return [];
    const top = y;
    y += note.height;
    return { number, note, top };
  });
}

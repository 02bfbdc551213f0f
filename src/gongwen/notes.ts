/**
 * Footnotes in the order of their marks. In: the tree. Out: numbers by label, and the notes themselves.
 * A note that only notes refer to which are not printed has no place to stand and is reported; one that nothing
 * refers to was reported when the tree was made.
 */
import type * as md from '../markdown/types.ts';
import type { Context } from './context.ts';
import { bodyFindings } from './findings/body.ts';
import { objectFindings } from './findings/objects.ts';
import { imagesOf, joinLines, linesOf } from './prose.ts';
import type { Note, Prose } from './types.ts';

/** Labels in order of first reference, numbered from `first`: the notes of an attachment go on from the paper's. */
export function noteNumbers(tree: md.MarkdownTree, first = 1): ReadonlyMap<string, number> {
  const known = new Map(tree.notes.map((note) => [note.label, note]));
  const numbers = new Map<string, number>();
  const visit = (blocks: readonly md.Block[]): void => {
    for (const label of blocks.flatMap(labelsOfBlock)) {
      const note = known.get(label);
      if (!note || numbers.has(label)) continue;
      numbers.set(label, first + numbers.size);
      visit(note.children);
    }
  };
  visit(tree.children);
  return numbers;
}

/** The notes that are referred to, in order of their numbers. */
export function notesOf(tree: md.MarkdownTree, context: Context): readonly Note[] {
  const inNotes = new Set(tree.notes.flatMap(({ children }) => children.flatMap(labelsOfBlock)));
  return tree.notes
    .flatMap((note) => {
      const number = context.notes.get(note.label);
      if (number === undefined && inNotes.has(note.label))
        context.report(bodyFindings.noteUnused(note.span, note.label));
      return number === undefined
        ? []
        : [{ number, prose: noteProse(note.children, context), span: note.span }];
    })
    .sort((a, b) => a.number - b.number);
}

/** A note is set as plain paragraphs: lists and quotations in it give theirs, other blocks are reported. */
function noteProse(blocks: readonly md.Block[], context: Context): readonly Prose[] {
  return blocks.flatMap((block): readonly Prose[] => {
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
        for (const { span } of imagesOf(block.children)) context.report(objectFindings.pictureInNote(span));
        return [joinLines(linesOf(block.children, context), context)];
      case 'list':
        return block.items.flatMap((item) => noteProse(item.children, context));
      case 'quote':
        return noteProse(block.children, context);
      default:
        if (block.kind !== 'html') context.report(bodyFindings.noteTooRich(block.span));
        return [];
    }
  });
}

function labelsOfBlock(block: md.Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return labelsOf(block.children);
    case 'list':
      return block.items.flatMap((item) => item.children.flatMap(labelsOfBlock));
    case 'quote':
      return block.children.flatMap(labelsOfBlock);
    case 'table':
      return [block.head, ...block.rows].flatMap((row) =>
        row.cells.flatMap((cell) => labelsOf(cell.children)),
      );
    default:
      return [];
  }
}

function labelsOf(inlines: readonly md.Inline[]): readonly string[] {
  return inlines.flatMap((node) => {
    if (node.kind === 'noteReference') return [node.label];
    return 'children' in node ? labelsOf(node.children) : [];
  });
}

/**
 * The body as texts. In: the Markdown tree, and which part of the document stands where. Out: a text for
 * every paragraph as its writer meant it, heading, cell, caption and note, in the order of the file.
 */
import { readForeignNumber, readOrdinal } from '../gongwen/ordinals.ts';
import type * as md from '../markdown/types.ts';
import type { SourceFile } from '../source/file.ts';
import type { Part, Parts } from './parts.ts';
import { cutAt, proseOfInlines } from './prose-pieces.ts';
import type { Marker, Text, TextHeading, TextKind } from './types.ts';
import { type Piece, WrittenText } from './written-text.ts';

interface Desk {
  readonly source: SourceFile;
  readonly parts: Parts;
}

/** Where a block stands. */
interface Around {
  readonly kind: TextKind;
  readonly quoted: boolean;
  readonly marker?: Marker;
}

export function bodyTexts(tree: md.MarkdownTree, source: SourceFile, parts: Parts): readonly Text[] {
  const desk = { source, parts };
  const body = tree.children.flatMap((block) =>
    blockTexts(block, { kind: 'paragraph', quoted: false }, desk),
  );
  const notes = tree.notes.flatMap(({ children }) =>
    children.flatMap((block) => blockTexts(block, { kind: 'note', quoted: false }, desk)),
  );
  return [...body, ...notes].sort((a, b) => a.locate(0, 0).start - b.locate(0, 0).start);
}

function blockTexts(block: md.Block, around: Around, desk: Desk): readonly Text[] {
  switch (block.kind) {
    case 'heading':
      return inlineTexts(block.children, { ...around, ...markerBefore(block, block.children, desk) }, desk);
    case 'paragraph':
      return inlineTexts(block.children, around, desk);
    case 'list':
      return block.items.flatMap((item) => itemTexts(item, around, desk));
    case 'quote':
      return block.children.flatMap((child) => blockTexts(child, { ...around, quoted: true }, desk));
    case 'table':
      return [block.head, ...block.rows].flatMap(({ cells }) =>
        cells.flatMap(({ children }) => inlineTexts(children, { ...around, kind: 'cell' }, desk)),
      );
    default:
      return [];
  }
}

function itemTexts(item: md.ListItem, around: Around, desk: Desk): readonly Text[] {
  const kind = around.kind === 'note' ? 'note' : 'entry';
  return item.children.flatMap((child, i) => {
    const marker = i === 0 && child.kind === 'paragraph' ? markerBefore(item, child.children, desk) : {};
    return blockTexts(child, { kind, quoted: around.quoted, ...marker }, desk);
  });
}

/** What stands between the beginning of a block and its words. */
function markerBefore(
  { span }: md.Block | md.ListItem,
  [first]: readonly md.Inline[],
  { source }: Desk,
): { readonly marker?: Marker } {
  const typed = source.text.slice(span.start, first?.span.start ?? span.start).trim();
  if (typed === '') return {};
  return { marker: { value: typed, span: source.span(span.start, span.start + typed.length) } };
}

function inlineTexts(inlines: readonly md.Inline[], around: Around, desk: Desk): readonly Text[] {
  const groups = cutAt(proseOfInlines(inlines), desk.parts.starts);
  const texts = groups.flatMap((pieces) => (pieces.length === 0 ? [] : [textOf(pieces, around, desk)]));
  return [...texts.filter(({ value }) => /[^\s\ufffc]/.test(value)), ...captions(inlines, around, desk)];
}

function textOf(pieces: readonly Piece[], around: Around, { source, parts }: Desk): Text {
  const [start, end] = [pieces[0]!.start, pieces.at(-1)!.end];
  const part = parts.parts.find((one) => one.start < end && one.end > start);
  const plain = new WrittenText(pieces, around, source);
  if (!part || around.kind === 'cell') return plain;
  const heading = part.heading && headingIn(plain, part);
  const kind = around.kind === 'note' ? 'note' : part.kind;
  return new WrittenText(pieces, { ...around, kind, ...(heading && { heading }) }, source);
}

function headingIn(text: WrittenText, { heading, end, runIn }: Part): TextHeading {
  const { value } = text;
  const number = heading!.typed ? (readOrdinal(value) ?? readForeignNumber(value)) : undefined;
  return {
    level: heading!.level,
    ordinal: number?.width ?? 0,
    end: runIn ? text.unitsBefore(end) : value.length,
    runIn,
  };
}

/** The words under a picture: its title, else its alternative text. */
function captions(inlines: readonly md.Inline[], { quoted }: Around, { source }: Desk): readonly Text[] {
  return inlines.flatMap((node): readonly Text[] => {
    if (node.kind !== 'image')
      return 'children' in node
        ? captions(node.children, { kind: 'caption', quoted }, { source, parts: NONE })
        : [];
    const words = node.title || node.alt;
    const at = source.text.slice(node.span.start, node.span.end).lastIndexOf(words);
    if (words === '' || at < 0) return [];
    const start = node.span.start + at;
    return [
      new WrittenText(
        [{ value: words, start, end: start + words.length }],
        { kind: 'caption', quoted },
        source,
      ),
    ];
  });
}

const NONE: Parts = { parts: [], starts: new Set() };

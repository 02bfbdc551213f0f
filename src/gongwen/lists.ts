/**
 * Lists into entries: （1）（2）, deeper ①②, deeper A. B. (J-17; L-34, L-97: no bullets in a 公文). In: a
 * Markdown list. Out: entries in order, with tables, quotations and pictures of an item lifted out
 * after the paragraph they follow. Items that bring their own 一是 or （1） keep it and get no label.
 */
import type * as md from '../markdown/types.ts';
import type { Context } from './context.ts';
import { bodyFindings } from './findings/body.ts';
import { typedMarker } from './numbered-paragraphs.ts';
import { circled } from './ordinals.ts';
import { plainText } from './prose.ts';
import type { Entry, Passage, Prose } from './types.ts';

/** What this room needs of its neighbours: paragraphs and every other block are theirs. */
export interface BlockReaders {
  /** Prose of a paragraph and the pictures that stood in it. */
  readonly paragraph: (node: md.Paragraph | md.Heading) => {
    readonly prose: Prose;
    readonly after: readonly Passage[];
  };
  readonly block: (node: md.Block) => readonly Passage[];
}

/** How entries are labelled, from the outermost list inward; the last row serves all deeper ones. */
const LABELS: readonly ((n: number) => string)[] = [(n) => `（${n}）`, circled, letter, (n) => `${n}.`];

const OWN_ORDINAL =
  /^(?:[第其]?[一二三四五六七八九十]{1,3}(?:是|要|则|方面)|(?:第|其)[一二三四五六七八九十]{1,3}[，,、：:]|首先|其次|再次|最后|[（(][一二三四五六七八九十\d]{1,3}[）)]|[①-⑳]|[一二三四五六七八九十]{1,3}、)/;

export function entriesOf(
  list: md.List,
  depth: number,
  readers: BlockReaders,
  context: Context,
): readonly Passage[] {
  checkNumbers(list, context);
  const own = list.items.length > 0 && list.items.every((item) => OWN_ORDINAL.test(firstText(item, readers)));
  const label = LABELS[Math.min(depth, LABELS.length - 1)]!;
  const parts = list.items.map((item) => ({
    item,
    passages: item.children.flatMap((child) => itemPart(child, depth, readers, context)),
  }));
  for (const { item, passages } of parts)
    if (passages.length === 0) context.report(bodyFindings.emptyEntry(item.span));
  const kept = parts.filter(({ passages }) => passages.length > 0);
  return kept.flatMap(({ item, passages }, i) =>
    own ? passages : labelled(passages, label(list.start + i), depth, item),
  );
}

/** Markdown counts a list from its first number: typed ones that differ, and are not all the same, are lost. */
function checkNumbers(list: md.List, context: Context): void {
  if (!list.ordered) return;
  const typed = list.items.map((item) => Number.parseInt(typedMarker(item, context), 10));
  const same = typed.every((n) => n === typed[0]);
  const at = typed.findIndex((n, i) => Number.isFinite(n) && n !== list.start + i);
  if (!same && at >= 0)
    context.report(bodyFindings.listRenumbered(list.items[at]!.span, typed[at]!, list.start + at));
}

/** The label goes on the first entry of the item; an item that begins with a table or picture gets one of its own. */
function labelled(
  passages: readonly Passage[],
  label: string,
  depth: number,
  item: md.ListItem,
): readonly Passage[] {
  const [first, ...rest] = passages;
  if (first?.kind === 'entry' && first.depth === depth) return [{ ...first, label }, ...rest];
  const empty: Entry = { kind: 'entry', depth, label, prose: [], span: item.span };
  return [empty, ...passages];
}

function itemPart(
  node: md.Block,
  depth: number,
  readers: BlockReaders,
  context: Context,
): readonly Passage[] {
  if (node.kind === 'list') return entriesOf(node, depth + 1, readers, context);
  if (node.kind !== 'paragraph' && node.kind !== 'heading') return readers.block(node);
  const { prose, after } = readers.paragraph(node);
  if (prose.length === 0) return after;
  return [{ kind: 'entry', depth, label: '', prose, span: node.span }, ...after];
}

function firstText(item: md.ListItem, readers: BlockReaders): string {
  const first = item.children[0];
  return first?.kind === 'paragraph' ? plainText(readers.paragraph(first).prose) : '';
}

function letter(n: number): string {
  return `${String.fromCharCode(64 + ((n - 1) % 26) + 1)}.`;
}

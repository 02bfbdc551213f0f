/**
 * The structure tree as objects of the file: elements, the tree that leads from marks and links back to them,
 * and the names of notes and heads. In: what the pages said. Out: an entry of the catalog.
 */
import type { Reference } from 'pdfmake/js/PDFDocument.js';
import { pageReferences } from './navigation.ts';
import { objectSource } from './object-source.ts';
import type { PaintDocument } from './seam.ts';
import { type Element, type Elements, elementsOf, type Kid } from './structure.ts';
import { headersOf } from './table-headers.ts';
import { attributesOf } from './tag-attributes.ts';
import type { TagBook, TaggedLink } from './tag-book.ts';

/** All that an element refers to. */
interface Tree {
  readonly book: TagBook;
  readonly elements: Elements;
  readonly references: ReadonlyMap<number, Reference>;
  readonly root: Reference;
  readonly sheets: readonly Reference[];
  readonly links: ReadonlyMap<number, readonly TaggedLink[]>;
  readonly headers: ReadonlyMap<number, readonly number[]>;
  /** Elements that others name, and notes: by node. */
  readonly names: ReadonlyMap<number, Buffer>;
}

/** Every page is drawn by now, and none has been ended but those before the last. */
export function writeTags(document: PaintDocument, book: TagBook): void {
  const tree = treeOf(document, book);
  const elements = [...tree.elements].map(([node, element]) => ({
    id: tree.references.get(node)!.id,
    source: objectSource(elementData(element, tree)),
  }));
  document.pack([{ id: tree.root.id, source: objectSource(rootData(tree)) }, ...elements]);
  document._root.data.StructTreeRoot = tree.root;
}

function treeOf(document: PaintDocument, book: TagBook): Tree {
  const elements = elementsOf(book.nodes, book.marks);
  const headers = headersOf(book.nodes, elements);
  const root = document.ref();
  const references = new Map([...elements.keys()].map((node) => [node, document.ref()]));
  const links = new Map<number, TaggedLink[]>();
  for (const link of book.links) links.set(link.node, [...(links.get(link.node) ?? []), link]);
  const names = namesOf(elements, headers);
  return { book, elements, references, root, sheets: pageReferences(document), links, headers, names };
}

/** A note has to have a name (ISO 14289-1 7.9); a head has one where cells refer to it. */
function namesOf(elements: Elements, headers: Tree['headers']): Map<number, Buffer> {
  const heads = new Set([...headers.values()].flat());
  const named = [...elements.values()].filter(({ role, node }) => role === 'Note' || heads.has(node));
  return new Map(named.map(({ role, node }) => [node, nameOf(role, node)]));
}

/** Digits of one length: names of a tree stand in the order of their bytes. */
function nameOf(role: string, node: number): Buffer {
  return Buffer.from(`${role}-${String(node).padStart(7, '0')}`, 'latin1');
}

function elementData(element: Element, tree: Tree): Record<string, unknown> {
  const { role, parent, node, kids } = element;
  const own = tree.book.nodes[node]!;
  const home = kids.find((kid) => 'mark' in kid)?.mark.sheet;
  const attributes = attributesOf(own, {
    area: tree.book.areas.get(node),
    sheetHeight: heightOf(tree.sheets[tree.book.areas.get(node)?.sheet ?? 0]),
    headers: (tree.headers.get(node) ?? []).flatMap((head) => tree.names.get(head) ?? []),
  });
  return {
    S: role,
    P: tree.references.get(parent) ?? tree.root,
    ...(home === undefined ? {} : { Pg: tree.sheets[home] }),
    ...(tree.names.has(node) ? { ID: tree.names.get(node) } : {}),
    ...(role === 'Figure' ? { Alt: new String(own.alt || NO_WORDS) } : {}),
    ...(attributes ? { A: attributes } : {}),
    K: kidsData(kids, home, tree.links.get(node) ?? [], tree),
  };
}

/** For a picture that its writer said nothing of. */
const NO_WORDS = '没有说明的图片';

function heightOf(sheet: Reference | undefined): number {
  return (sheet?.data.MediaBox as number[] | undefined)?.[3] ?? 0;
}

/** One kid stands alone, several are an array. */
function kidsData(
  kids: readonly Kid[],
  home: number | undefined,
  links: readonly TaggedLink[],
  tree: Tree,
): unknown {
  const own = kids.map((kid) => {
    if ('element' in kid) return tree.references.get(kid.element);
    const { sheet, id } = kid.mark;
    return sheet === home ? id : { Type: 'MCR', Pg: tree.sheets[sheet], MCID: id };
  });
  const annotations = links.map(({ sheet, annotation }) => ({
    Type: 'OBJR',
    Pg: tree.sheets[sheet],
    Obj: annotation,
  }));
  const all = [...own, ...annotations];
  return all.length === 1 ? all[0] : all;
}

function rootData({ book, elements, references, names }: Tree): Record<string, unknown> {
  const roots = [...elements.values()].filter(({ parent }) => parent < 0);
  const byName = [...names].sort(([, a], [, b]) => Buffer.compare(a, b));
  return {
    Type: 'StructTreeRoot',
    K: roots.map(({ node }) => references.get(node)),
    ParentTree: { Nums: parents(book, references) },
    ParentTreeNextKey: book.nextLinkKey(),
    ...(names.size > 0
      ? { IDTree: { Names: byName.flatMap(([node, name]) => [name, references.get(node)]) } }
      : {}),
  };
}

/** From the marks of every sheet, and from every link, to the element. */
function parents({ marks, links, sheets }: TagBook, references: Tree['references']): unknown[] {
  const bySheet = Array.from({ length: sheets }, (): unknown[] => []);
  for (const { sheet, node } of marks) bySheet[sheet]!.push(references.get(node));
  const ofLinks = links.flatMap(({ node }, index) => [sheets + index, references.get(node)]);
  const ofSheets = bySheet.flatMap((list, sheet) => (list.length > 0 ? [sheet, list] : []));
  return [...ofSheets, ...ofLinks];
}

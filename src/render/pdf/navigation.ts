/**
 * What a reader can click: links, the places they lead to, and the outline. Anchors become named
 * destinations with plain ASCII names, which sort alike everywhere.
 */
import type { OutlineEntry, Reference } from 'pdfmake/js/PDFDocument.js';
import { EM_ASCENT } from '../../layout/geometry.ts';
import type { Anchor, Layout, TextItem } from '../../layout/types.ts';
import type { PaintDocument, Painted } from './seam.ts';
import type { TagBook } from './tag-book.ts';
import { along, around, wayOf } from './way.ts';

/** Where links lead, and where they are told. */
export interface LinkPlace {
  readonly anchors: ReadonlySet<string>;
  /** Absent where the file has no structure tree. */
  readonly book?: TagBook;
  /** Of the file, from 0. */
  readonly sheet: number;
}

/** Links of one page, drawn after its ink. */
export class LinkGroup implements Painted {
  readonly #items: readonly TextItem[];
  readonly #place: LinkPlace;

  constructor(items: readonly TextItem[], place: LinkPlace) {
    this.#items = items;
    this.#place = place;
  }

  paint(document: PaintDocument): void {
    for (const area of areas(this.#items)) this.#paintArea(area, document);
  }

  /** Where there is a tree, a link that belongs to no element of it is none: nobody could reach it by keyboard. */
  #paintArea(area: Area, document: PaintDocument): void {
    const { anchors, book, sheet } = this.#place;
    const { href, node } = area;
    const isInside = href.startsWith('#');
    if (isInside && !anchors.has(href.slice(1))) return;
    if (book && (node === undefined || book.nodes[node]?.role !== 'Link')) return;
    const more = book ? { StructParent: book.nextLinkKey(), Contents: contentsOf(area, book) } : {};
    const { x, y, width, height } = area;
    if (isInside) document.goTo(x, y, width, height, destinationName(href.slice(1)), more);
    else document.link(x, y, width, height, asciiUri(href), more);
    if (book) book.links.push({ node: node!, sheet, annotation: document.page.annotations.at(-1)! });
  }
}

/** What a reader is told of a link before following it. */
function contentsOf({ href, node, text }: Area, { nodes }: TagBook): string {
  const words = nodes[node ?? -1]?.alt ?? (href.startsWith('#') ? text.trim() : '');
  return new String(words || href) as string;
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly href: string;
  readonly node: number | undefined;
  /** The words it covers. */
  readonly text: string;
}

/** An area on the axes of its line, so that a line on its side is no other than one that stands. */
interface Reach extends Area {
  readonly turn: number;
  readonly baseline: number;
}

/** Runs of one target that stand side by side on a line are one area. */
function areas(items: readonly TextItem[]): Area[] {
  const made: Reach[] = [];
  for (const reach of items.map(reachOf)) {
    const open = made.at(-1);
    if (open && continues(open, reach)) made[made.length - 1] = joined(open, reach);
    else made.push(reach);
  }
  return made.map((reach) => ({ ...reach, ...around(wayOf(reach.turn), reach) }));
}

/** The em box of a run. */
function reachOf(item: TextItem): Reach {
  const { width, size, turn = 0, href = '', node, text } = item;
  const { x, y } = along(wayOf(turn), item);
  return { x, y: y - EM_ASCENT * size, width, height: size, href, node, text, turn, baseline: y };
}

function continues(open: Reach, next: Reach): boolean {
  const gap = next.x - (open.x + open.width);
  const onLine = open.turn === next.turn && Math.abs(open.baseline - next.baseline) < 0.001;
  const isOne = open.href === next.href && open.node === next.node;
  return isOne && onLine && Math.abs(gap) < next.height;
}

function joined(open: Reach, next: Reach): Reach {
  const width = Math.max(open.x + open.width, next.x + next.width) - open.x;
  return { ...open, width, text: open.text + next.text };
}

/** A URI is ASCII: what is not is percent-encoded as UTF-8; what is encoded already stays. */
function asciiUri(href: string): string {
  return href.replace(/\p{Surrogate}/gu, '\ufffd').replace(/[^\x21-\x7e]+/gu, encodeURIComponent);
}

/** Hex of the anchor's name: any text becomes a name that sorts alike everywhere. */
function destinationName(id: string): string {
  return `a-${Buffer.from(id, 'utf8').toString('hex')}`;
}

interface NameTree {
  limits: boolean;
  _compareKeys: (a: string, b: string) => number;
  add(name: string, destination: unknown[]): void;
}

export function addDestinations(document: PaintDocument, layout: Layout): void {
  const names = (document._root.data.Names as Reference).data.Dests as NameTree;
  // A tree of one node carries no Limits.
  names.limits = false;
  // A reader looks names up byte by byte. pdfkit's order is that of a language, whose rules take 10 ms to load.
  names._compareKeys = (a, b) => (a < b ? -1 : 1);
  const pages = pageReferences(document);
  for (const anchor of layout.anchors) {
    const page = pages[anchor.page - 1];
    if (page) names.add(destinationName(anchor.id), placeOf(anchor, page, layout));
  }
}

export function addBookmarks(document: PaintDocument, layout: Layout): void {
  const anchors = new Map(layout.anchors.map((anchor) => [anchor.id, anchor]));
  const pages = pageReferences(document);
  const open: OutlineEntry[] = [];
  for (const bookmark of layout.bookmarks) {
    const anchor = anchors.get(bookmark.anchor);
    const page = anchor && pages[anchor.page - 1];
    if (!page) continue;
    // A level that was skipped hangs under the nearest one that was not.
    const depth = Math.min(bookmark.depth, open.length);
    const parent = open[depth - 1] ?? document.outline;
    const entry = parent.addItem(bookmark.title, { pageNumber: anchor.page - 1, expanded: true });
    entry.outlineData.Dest = placeOf(anchor, page, layout);
    open.length = depth;
    open.push(entry);
  }
}

/** The sheets drawn so far. */
export function pageReferences(document: PaintDocument): readonly Reference[] {
  return (document._root.data.Pages as Reference).data.Kids as Reference[];
}

function placeOf(anchor: Anchor, page: Reference, layout: Layout): unknown[] {
  const height = layout.pages[anchor.page - 1]?.height ?? 0;
  return [page, 'XYZ', 0, height - anchor.y, null];
}

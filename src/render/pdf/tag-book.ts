/**
 * What the pages say while they are drawn: which words belong to which structure node, where the pictures
 * stand, which links lead out of which words. In the order of drawing; the tree is made of it at the end.
 */
import type { Reference } from 'pdfmake/js/PDFDocument.js';
import { EM_ASCENT } from '../../layout/geometry.ts';
import type { Box, PageItem, StructureNode } from '../../layout/types.ts';
import { textString } from './object-source.ts';
import type { Tag } from './sections.ts';
import type { Mark } from './structure.ts';
import { along, around, wayOf } from './way.ts';

/** A link annotation inside a structure node. */
export interface TaggedLink {
  readonly node: number;
  readonly sheet: number;
  readonly annotation: Reference;
}

/** Where a node stands on the first sheet that has some of it: points, y downward. */
export interface Area {
  readonly sheet: number;
  readonly box: Box;
}

/** The page as it is read, and the sheet of the file from 0. */
export interface Place {
  readonly leaf: number;
  readonly sheet: number;
}

export class TagBook {
  readonly nodes: readonly StructureNode[];
  readonly marks: Mark[] = [];
  readonly links: TaggedLink[] = [];
  /** Of figures. */
  readonly areas = new Map<number, Area>();
  /** How many there are. */
  readonly sheets: number;
  readonly #marksOn: number[] = [];

  constructor(nodes: readonly StructureNode[], sheets: number) {
    this.nodes = nodes;
    this.sheets = sheets;
  }

  /** Operators that begin items of one tag; `reads` where they are to be read as something else. */
  open(tag: Tag, items: readonly PageItem[], { leaf, sheet }: Place, reads?: string): readonly string[] {
    if (typeof tag === 'string')
      return [`/Artifact <</Type /${tag}>> BDC`, ...(reads === undefined ? [] : [spanOf(reads)])];
    const id = this.#marksOn[sheet] ?? 0;
    this.#marksOn[sheet] = id + 1;
    this.marks.push({ node: tag, leaf, sheet, id });
    const role = this.nodes[tag]?.role;
    if (role === 'Figure') this.#note(tag, sheet, items);
    return [reads === undefined ? `/${role} <</MCID ${id}>> BDC` : spanOf(reads, `/MCID ${id}`)];
  }

  hasMarksOn(sheet: number): boolean {
    return (this.#marksOn[sheet] ?? 0) > 0;
  }

  #note(node: number, sheet: number, items: readonly PageItem[]): void {
    const known = this.areas.get(node);
    if (known && known.sheet !== sheet) return;
    const boxes = [...(known ? [known.box] : []), ...items.map(boxOf)];
    this.areas.set(node, { sheet, box: union(boxes) });
  }

  /** Key of the next link in the parent tree: behind those of the sheets. */
  nextLinkKey(): number {
    return this.sheets + this.links.length;
  }
}

/** Content that is to be read as a text: only a Span may say so (ISO 32000-1 14.9.4). */
export function spanOf(text: string, more = ''): string {
  return `/Span <<${more}/ActualText ${textString(text)}>> BDC`;
}

/** The operator that ends a section. */
export const CLOSE = 'EMC';

/** How much of a page an item takes. */
function boxOf(item: PageItem): Box {
  if (item.kind === 'rule') return item;
  const way = wayOf(item.turn);
  if (item.kind === 'picture') {
    const foot = along(way, { x: item.x, y: item.y + item.height });
    return around(way, { x: foot.x, y: foot.y - item.height, width: item.width, height: item.height });
  }
  const { x, y } = along(way, item);
  return around(way, { x, y: y - EM_ASCENT * item.size, width: item.width, height: item.size });
}

function union(boxes: readonly Box[]): Box {
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const foot = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: foot - y };
}

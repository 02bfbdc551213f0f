/**
 * Pages in reading order → sides of sheets twice as wide, folded once and stitched in the fold (P-24): the
 * outermost sheet carries the last page beside the first. A pure exchange of places: what is on a page stays
 * as it is, its binding edge in the fold (P-06), and the order of reading is untouched.
 */
import { shift } from '../layout/row.ts';
import type { Anchor, Box, Layout, Page } from '../layout/types.ts';

/** Pages on a sheet: two a side. */
const PER_SHEET = 4;

/** The two pages of a side by their numbers; a number beyond the last page is a blank half. */
export interface Side {
  readonly left: number;
  readonly right: number;
}

/** Sheets that `count` pages fold into. */
export const sheetsFor = (count: number): number => Math.ceil(count / PER_SHEET);

/** Front and back of every sheet, the outermost first. */
export function sidesOf(count: number): Side[] {
  const all = sheetsFor(count) * PER_SHEET;
  return Array.from({ length: sheetsFor(count) }, (_, sheet) => {
    const first = 2 * sheet + 1;
    const last = all - 2 * sheet;
    return [
      { left: last, right: first },
      { left: first + 1, right: last - 1 },
    ];
  }).flat();
}

export function bookletOf(layout: Layout): Layout {
  const sides = sidesOf(layout.pages.length);
  const pages = sides.map((side, index) => sidePage(side, index + 1, layout));
  return { ...layout, pages, anchors: layout.anchors.map((anchor) => onSide(anchor, sides)) };
}

function sidePage({ left, right }: Side, number: number, { pages }: Layout): Page {
  const { width, height } = pages[0] as Page;
  const [leftPage, rightPage] = [pages[left - 1], pages[right - 1]];
  const halves = [leftPage, rightPage && moved(rightPage, width)].filter((page) => page !== undefined);
  return {
    number,
    width: 2 * width,
    height,
    typeArea: round(halves.map((page) => page.typeArea)) ?? { x: 0, y: 0, width: 0, height: 0 },
    items: halves.flatMap((page) => page.items),
    bodyLines: halves.reduce((sum, page) => sum + page.bodyLines, 0),
    leaves: halves.map((page) => ({ number: page.number, items: page.items.length })),
  };
}

function moved(page: Page, by: number): Page {
  const { x } = page.typeArea;
  return { ...page, typeArea: { ...page.typeArea, x: x + by }, items: shift(page.items, by, 0) };
}

/** The box round both 版心; on a side of which nothing is printed there is none. */
function round(boxes: readonly Box[]): Box | undefined {
  const [first] = boxes;
  if (!first) return undefined;
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

function onSide(anchor: Anchor, sides: readonly Side[]): Anchor {
  const side = sides.findIndex(({ left, right }) => left === anchor.page || right === anchor.page);
  return { ...anchor, page: side + 1 };
}

/**
 * Items set upright in a frame of their own → the same lying on their side: a quarter turn counter-clockwise,
 * so that the head of the frame lies on the left edge, on odd and on even pages (T-02). Knows no table and
 * no page: whoever sets the frame says where it goes.
 */
import type { Box, PageItem, PictureItem, RuleItem, TextItem } from './types.ts';

/**
 * @param items Laid out with the frame's top left corner as origin; the frame is as wide as `box` is high and
 * as high as `box` is wide (pt).
 * @param box Where the turned frame lies; its left edge is the frame's top.
 */
export function turnItems(items: readonly PageItem[], box: Box): PageItem[] {
  return items.map((item) => turned(item, box));
}

function turned(item: PageItem, box: Box): PageItem {
  switch (item.kind) {
    case 'text':
      return turnedText(item, box);
    case 'rule':
      return turnedRule(item, box);
    case 'picture':
      return turnedPicture(item, box);
  }
}

const QUARTER = 90;

/** Across the frame is up the page, down the frame is to the right. */
function placed(across: number, down: number, box: Box): { readonly x: number; readonly y: number } {
  return { x: box.x + down, y: box.y + box.height - across };
}

function turnedText(item: TextItem, box: Box): TextItem {
  return { ...item, ...placed(item.x, item.y, box), turn: (item.turn ?? 0) + QUARTER };
}

/** A rule is a rectangle, and stays one: width and height change places. */
function turnedRule(item: RuleItem, box: Box): RuleItem {
  const corner = placed(item.x + item.width, item.y, box);
  return { ...item, ...corner, width: item.height, height: item.width };
}

/** A picture turns about its lower left corner, which keeps its box where that corner comes to lie. */
function turnedPicture(item: PictureItem, box: Box): PictureItem {
  const corner = placed(item.x, item.y + item.height, box);
  return { ...item, x: corner.x, y: corner.y - item.height, turn: (item.turn ?? 0) + QUARTER };
}

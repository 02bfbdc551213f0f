/**
 * A number beside every line of type, from 1 on every page: “第 3 面第 12 行” stays right when another
 * page changes. Every fifth is black, so that the eye need not count. Lines are told by their baselines.
 */
import type { Type } from '../layout/context.ts';
import { shift } from '../layout/row.ts';
import type { Page, PageItem, TextItem } from '../layout/types.ts';
import type { Edge } from './draft.ts';
import { letter } from './lettering.ts';

const ROLE = 'latin';
const SIZE = 8;
/** Between 版心 and the numbers. */
const AIR = 10;
/** Two digits: single ones stand under the ones. */
const DIGITS = 2;
/** Closer than this share of its size, type stands on the line above it: raised marks, cells of a table. */
const SAME_LINE = 0.8;

export function lineNumbers(page: Page, outer: Edge, type: Type): PageItem[] {
  return baselines(page).flatMap((y, index) => numberItems(index + 1, y, page, outer, type));
}

/** Of every upright line of type. */
function baselines(page: Page): number[] {
  const type = page.items.filter((item): item is TextItem => item.kind === 'text' && isCounted(item, page));
  const found: number[] = [];
  for (const { y, size } of type.sort((a, b) => a.y - b.y)) {
    const above = found.at(-1);
    if (above === undefined || y - above >= SAME_LINE * size) found.push(y);
  }
  return found;
}

/** What belongs to the document, wherever it stands, and in 版心 repeated heads; not the page number. */
function isCounted({ node, turn, y }: TextItem, { typeArea }: Page): boolean {
  const isInside = y > typeArea.y && y <= typeArea.y + typeArea.height;
  return !turn && (node !== undefined || isInside);
}

function numberItems(number: number, y: number, page: Page, outer: Edge, type: Type): PageItem[] {
  const manner = { role: ROLE, size: SIZE, colour: number % 5 === 0 ? 'black' : 'grey' } as const;
  const { items, width } = letter(String(number), manner, type);
  const column = letter('0'.repeat(DIGITS), manner, type).width;
  const { typeArea } = page;
  const right = outer === 'left' ? typeArea.x - AIR : typeArea.x + typeArea.width + AIR + column;
  return shift(items, right - width, y);
}

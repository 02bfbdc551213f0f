/**
 * A number beside every line of type in 版心, from 1 on every page: “第 3 面第 12 行” stays right when another
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

/** Of every upright line of type between the upper and the lower edge of 版心. */
function baselines({ items, typeArea }: Page): number[] {
  const [top, bottom] = [typeArea.y, typeArea.y + typeArea.height];
  const type = items.filter((item): item is TextItem => item.kind === 'text' && !item.turn);
  const found: number[] = [];
  for (const { y, size } of type.filter(({ y }) => y > top && y <= bottom).sort((a, b) => a.y - b.y)) {
    const above = found.at(-1);
    if (above === undefined || y - above >= SAME_LINE * size) found.push(y);
  }
  return found;
}

function numberItems(number: number, y: number, page: Page, outer: Edge, type: Type): PageItem[] {
  const manner = { role: ROLE, size: SIZE, colour: number % 5 === 0 ? 'black' : 'grey' } as const;
  const { items, width } = letter(String(number), manner, type);
  const column = letter('0'.repeat(DIGITS), manner, type).width;
  const { typeArea } = page;
  const right = outer === 'left' ? typeArea.x - AIR : typeArea.x + typeArea.width + AIR + column;
  return shift(items, right - width, y);
}

/**
 * A line spread to a width, as names in a list are: the same space between all its characters, a Latin word
 * counting as one, and its first and last character on the edges. What is copied stays the text itself.
 */
import type { SetLine } from './text.ts';
import type { PageItem, TextItem } from './types.ts';

/** The line's items from x = 0; a text of one character stands in the middle. Never narrower than it is. */
export function distribute(line: SetLine, width: number): PageItem[] {
  const texts = line.items.filter((item): item is TextItem => item.kind === 'text');
  const gaps = texts.reduce((sum, item) => sum + unitsOf(item), 0) - 1;
  const free = Math.max(0, width - line.right);
  if (free < NOTHING) return [...line.items];
  if (gaps < 1) return line.items.map((item) => ({ ...item, x: item.x + free / 2 }));
  let before = 0;
  return texts.map((item) => {
    const spread = spreadItem(item, free / gaps, before);
    before += unitsOf(item);
    return spread;
  });
}

/** Rounding, points. */
const NOTHING = 0.001;

function spreadItem(item: TextItem, extra: number, before: number): TextItem {
  const units = unitsOf(item);
  const x = item.x + before * extra;
  if (units === 1) return { ...item, x };
  const width = item.width + (units - 1) * extra;
  return { ...item, x, width, tracking: item.tracking + extra, actualText: item.text };
}

/** Shaped words are not spaced within. */
function unitsOf(item: TextItem): number {
  return item.shaped ? 1 : [...item.text].length;
}

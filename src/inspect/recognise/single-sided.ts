/** Whether a file is made for one side of the paper: numbers in the middle of every page, all margins alike (N-08). */
import type { Column } from './column.ts';
import type { PageNumber } from './page-numbers.ts';
import { sideFor } from './sides.ts';

/** mm. */
const ALIKE = 0.6;
const MIDDLE = 3;

export function isSingleSided(numbers: ReadonlyMap<number, PageNumber>, column: Column): boolean {
  const { odd, even } = column;
  const mirrored = odd && even && Math.abs(odd.left - even.left) > ALIKE;
  const all = [...numbers].every(([page, number]) => isCentred(page, number, column));
  return numbers.size > 0 && !mirrored && all;
}

function isCentred(page: number, { segment }: PageNumber, column: Column): boolean {
  const side = sideFor(column, page);
  const middle = (segment.left + segment.right) / 2;
  return side !== undefined && Math.abs(middle - (side.left + side.right) / 2) < MIDDLE;
}

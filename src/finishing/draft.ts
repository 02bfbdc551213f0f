/**
 * What a reader with a pencil wants on a page: a number beside every line, the cells of 版心 (P-04, P-07), and
 * rulers that say where things stand and whether the printer kept the size (P-25). Greys only; artifacts all.
 */
import type { Layout, Page, PageItem } from '../layout/types.ts';
import { cellRules } from './cells.ts';
import { lineNumbers } from './line-numbers.ts';
import { rulers } from './rulers.ts';
import type { Workshop } from './types.ts';

export interface Marks {
  /** Under the text. */
  readonly behind: readonly PageItem[];
  readonly over: readonly PageItem[];
}

export function draftMarks(page: Page, layout: Layout, { type, body }: Workshop): Marks {
  const outer = outerSide(page, layout.pages);
  return {
    behind: cellRules(page, body),
    over: [...lineNumbers(page, outer, type), ...rulers(page, outer, type)],
  };
}

export type Edge = 'left' | 'right';

/** Where pages are mirrored, the margin away from the binding; else the right one on every page (P-06). */
function outerSide(page: Page, pages: readonly Page[]): Edge {
  const isMirrored = pages.some(({ typeArea }) => Math.abs(typeArea.x - page.typeArea.x) > 0.01);
  return isMirrored && page.number % 2 === 0 ? 'left' : 'right';
}

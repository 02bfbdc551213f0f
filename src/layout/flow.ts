/**
 * What the flow of a format hands to the pages: rows in order, the block at the foot of the last page, and
 * what a page of this format has that others have not. Points.
 */
import type { Context } from './context.ts';
import type { Row } from './row.ts';
import type { Box, PageItem } from './types.ts';

export interface Flow {
  readonly rows: readonly Row[];
  /** 版记 or 报尾. */
  readonly foot: Foot;
  /** Further papers behind the foot, each on a right-hand page with page numbers of its own (B-64). */
  readonly detached: readonly (readonly Row[])[];
  /** Node of the whole document: the notes hang there too. */
  readonly root: number;
  readonly manner: PageManner;
}

/** A block whose lower edge lies on the lower edge of 版心 of the last page. */
export interface Foot {
  /** Relative to the left edge of 版心 and the block's top. */
  readonly items: readonly PageItem[];
  /** 0 for none. From the centre of the first rule to the centre of the last, where it has rules. */
  readonly height: number;
  /** Half of the outer rules: ink above the top and below the bottom. */
  readonly overhang: number;
  /** Least distance to the text above it. */
  readonly above: number;
  /** May stand on a page without text (版记 between rules); else text comes over to keep it company (报尾, names alone). */
  readonly mayStandAlone: boolean;
  /** Stands on an even page, behind a blank one where it must (R-09, N-05). */
  readonly evenPage: boolean;
}

export const NO_FOOT: Foot = {
  items: [],
  height: 0,
  overhang: 0,
  above: 0,
  mayStandAlone: true,
  evenPage: false,
};

export interface PageManner {
  /** How far down text may run on a page, from the top of 版心: its height, but for page 1 of a letter. */
  readonly depthOf: (page: number) => number;
  /** How far the lines of the page grid stand below their usual places on a page. */
  readonly gridOffset: (page: number) => number;
  /** Drawn on every page besides its rows, in page coordinates: artifacts such as the double rules of a letter. */
  readonly furniture: (page: number, typeArea: Box) => readonly PageItem[];
  /** Least line pitch the last page may be tightened to when that saves a page (B-50); absent: never. */
  readonly tightest?: number;
}

/** Every page like every other, and nothing on it but its rows. */
export function plainManner(ctx: Context): PageManner {
  return { depthOf: () => ctx.geometry.depth, gridOffset: () => 0, furniture: () => [] };
}

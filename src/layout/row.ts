/**
 * A row is the smallest thing a page takes whole: a line of text, a table row, a picture with its
 * caption, a masthead. The flow makes rows, the paginator stacks them; a row knows its height, the gaps
 * it can bear and what must stay with it, and nothing of pages.
 */
import type { Elastic } from '../template/types.ts';
import type { PageItem } from './types.ts';

/** Where the anchors ended up, for what can only be drawn when pages are known (目录). */
export type PageOf = (anchor: string) => number | undefined;

export interface Row {
  /** From its top (for text: the top of the em box) to its bottom. */
  readonly height: number;
  /** Gap to the row above; dropped at the top of a page. */
  readonly before: Elastic;
  /** How far it may stand below the top of a page, so that what follows is on the grid. */
  readonly sink?: number;
  /** Stays on one page with the row that follows. */
  readonly keep: boolean;
  /** Its top stands on a line of the page grid. */
  readonly grid: boolean;
  /** Relative to the left edge of 版心 and the row's top. */
  readonly items: readonly PageItem[];
  readonly late?: (pageOf: PageOf) => readonly PageItem[];
  /** Footnotes whose marks stand in this row. */
  readonly notes: readonly number[];
  /** Anchors that point here. */
  readonly anchors: readonly string[];
  /** Names by which late items ask where the row came to stand; no reader is led there. */
  readonly marks?: readonly string[];
  /** Closes what stands before it and is no company for a lone line (供稿). */
  readonly closing?: boolean;
  /** First line of a paragraph that has more. */
  readonly opens?: boolean;
  /** A paragraph of one line. */
  readonly whole?: boolean;
  /** Ink that reaches this far below the row (a seal): it has to stay within 版心, but pushes nothing down. */
  readonly overhang?: number;
  /** Begins a new page: an attachment (B-60), a table on a page of its own (T-02). */
  readonly turns?: true;
  /** 1 for a line of body text. */
  readonly bodyLines: number;
  /** Set again at the top of the next page when a page ends right before this row (table heads). */
  readonly repeated?: readonly Row[];
}

export const fixed = (gap: number): Elastic => ({ least: gap, usual: gap, most: gap });

type RowParts = Partial<Row> & Pick<Row, 'height' | 'before' | 'items'>;

export function row(parts: RowParts): Row {
  return { keep: false, grid: false, notes: [], anchors: [], bodyLines: 0, ...parts };
}

/** Items moved by (dx, dy). */
export function shift(items: readonly PageItem[], dx: number, dy: number): PageItem[] {
  return items.map((item) => ({ ...item, x: item.x + dx, y: item.y + dy }));
}

/** What is set again is no new content: it belongs to no structure node, and leads nowhere. */
export function asArtifact(item: PageItem): PageItem {
  const { node: _, ...rest } = item;
  if (rest.kind !== 'text') return rest;
  const { href: __, ...words } = rest;
  return words;
}

/** The rows with the first one's gap replaced. */
export function withGap(rows: readonly Row[], before: Elastic): Row[] {
  return rows.map((r, i) => (i === 0 ? { ...r, before } : r));
}

/** What follows an object: with the ordinary gap of the next line it makes `around`. */
export function spacer(around: Elastic, gap: number): Row {
  const rest = (n: number) => Math.max(0, n - gap);
  const before = { least: rest(around.least), usual: rest(around.usual), most: rest(around.most) };
  return row({ height: 0, before, items: [] });
}

/** All rows but the last are kept with the next; the last too when `tail` says so. */
export function kept(rows: readonly Row[], tail: boolean): Row[] {
  return rows.map((r, i) => ({ ...r, keep: r.keep || tail || i < rows.length - 1 }));
}

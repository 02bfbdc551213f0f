/**
 * Filled pages → pages of absolute items, with tail, notes and page numbers in place, and the anchors
 * for bookmarks and 目录.
 */
import type { Context } from './context.ts';
import type { Flow } from './flow.ts';
import { typeAreaOf } from './geometry.ts';
import { type NoteBook, notesAt } from './notes.ts';
import { pageNumberItems } from './page-number.ts';
import type { FilledPage } from './paginate.ts';
import { type PageOf, shift } from './row.ts';
import type { Anchor, Box, Page, PageItem } from './types.ts';

export interface Assembly {
  readonly pages: readonly FilledPage[];
  readonly flow: Flow;
  readonly notes: NoteBook;
  readonly singleSided: boolean;
}

export function anchorsOf(pages: readonly FilledPage[], ctx: Context): Anchor[] {
  return pages.flatMap((page, i) =>
    page.stack.placed.flatMap((p) =>
      p.row.anchors.map((id) => ({ id, page: i + 1, y: ctx.geometry.top + p.y })),
    ),
  );
}

export function assemble(assembly: Assembly, anchors: readonly Anchor[], ctx: Context): Page[] {
  const pages = new Map(anchors.map((a) => [a.id, a.page]));
  const pageOf: PageOf = (id) => pages.get(id);
  return assembly.pages.map((_, i) => assemblePage(i, assembly, pageOf, ctx));
}

function assemblePage(index: number, assembly: Assembly, pageOf: PageOf, ctx: Context): Page {
  const { stack, notes } = assembly.pages[index] as FilledPage;
  const number = index + 1;
  const { width, height } = ctx.geometry;
  const area = typeAreaOf(number, ctx.geometry);
  const rows = stack.placed.flatMap((p) => shift([...p.row.items, ...(p.row.late?.(pageOf) ?? [])], 0, p.y));
  const foot = footItems(index, notes, assembly, ctx);
  const items = [...shift([...rows, ...foot], area.x, area.y), ...pageNumber(number, area, assembly, ctx)];
  const bodyLines = stack.placed.reduce((sum, p) => sum + p.row.bodyLines, 0);
  return { number, width, height, typeArea: area, items, bodyLines };
}

/** The foot on the last page, its last rule on the lower edge of 版心; notes above it. */
function footItems(index: number, notes: readonly number[], assembly: Assembly, ctx: Context): PageItem[] {
  const { foot } = assembly.flow;
  const stands = index === assembly.pages.length - 1 && foot.height > 0;
  const top = ctx.geometry.depth - foot.height - foot.overhang;
  const bottom = stands ? top - foot.above : ctx.geometry.depth;
  return [
    ...(notes.length > 0 ? notesAt(bottom, notes, assembly.notes, ctx) : []),
    ...(stands ? shift(foot.items, 0, top) : []),
  ];
}

function pageNumber(page: number, area: Box, assembly: Assembly, ctx: Context): PageItem[] {
  return pageNumberItems(page, area, assembly.singleSided, ctx);
}

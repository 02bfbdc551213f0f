/**
 * Numbered pages of rows → pages of absolute items, with furniture, foot, notes and page numbers in place, and
 * the anchors for bookmarks and 目录.
 */
import type { Context } from './context.ts';
import type { Flow } from './flow.ts';
import { typeAreaOf } from './geometry.ts';
import { type NoteBook, notesAt } from './notes.ts';
import type { NumberedPage } from './numbered-pages.ts';
import { pageNumberItems } from './page-number.ts';
import { type PageOf, shift } from './row.ts';
import type { Anchor, Page, PageItem } from './types.ts';

export interface Assembly {
  readonly pages: readonly NumberedPage[];
  readonly flow: Flow;
  readonly notes: NoteBook;
  readonly singleSided: boolean;
}

export function anchorsOf(pages: readonly NumberedPage[], ctx: Context): Anchor[] {
  return pages.flatMap(({ filled }, i) =>
    filled.stack.placed.flatMap((p) =>
      p.row.anchors.map((id) => ({ id, page: i + 1, y: ctx.geometry.top + p.y })),
    ),
  );
}

export function assemble(assembly: Assembly, anchors: readonly Anchor[], ctx: Context): Page[] {
  const counts = new Map(anchors.map((a) => [a.id, assembly.pages[a.page - 1]?.count]));
  for (const { filled, count } of assembly.pages)
    for (const { row } of filled.stack.placed) for (const mark of row.marks ?? []) counts.set(mark, count);
  const pageOf: PageOf = (id) => counts.get(id);
  return assembly.pages.map((page, i) => assemblePage(page, i + 1, assembly, pageOf, ctx));
}

function assemblePage(
  page: NumberedPage,
  number: number,
  assembly: Assembly,
  pageOf: PageOf,
  ctx: Context,
): Page {
  const { width, height } = ctx.geometry;
  const area = typeAreaOf(number, ctx.geometry);
  const { placed } = page.filled.stack;
  const rows = placed.flatMap((p) => shift([...p.row.items, ...(p.row.late?.(pageOf) ?? [])], 0, p.y));
  const printed = printedOn(page, ctx);
  const items = [
    ...assembly.flow.manner.furniture(number, area),
    ...shift([...rows, ...footItems(page, number, assembly, ctx)], area.x, area.y),
    ...(printed === undefined ? [] : pageNumberItems(printed, number, area, assembly.singleSided, ctx)),
  ];
  const bodyLines = placed.reduce((sum, p) => sum + p.row.bodyLines, 0);
  const shown = printed === undefined ? {} : { printed };
  return { number, ...shown, width, height, typeArea: area, items, bodyLines };
}

function printedOn({ count, isNumbered }: NumberedPage, ctx: Context): number | undefined {
  return isNumbered && ctx.template.pageNumber.position !== 'none' ? count : undefined;
}

/** The foot, its last rule on the lower edge of 版心; notes above it, or where text may end. */
function footItems(
  { filled, foot }: NumberedPage,
  number: number,
  assembly: Assembly,
  ctx: Context,
): PageItem[] {
  const { notes } = filled;
  const stands = foot !== undefined && foot.height > 0;
  const top = stands ? ctx.geometry.depth - foot.height - foot.overhang : 0;
  const bottom = stands ? top - foot.above : assembly.flow.manner.depthOf(number);
  return [
    ...(notes.length > 0 ? notesAt(bottom, notes, assembly.notes, ctx) : []),
    ...(stands ? shift(foot.items, 0, top) : []),
  ];
}

/**
 * Numbered pages of rows → pages of absolute items, with furniture, foot, notes and page numbers in place, and
 * the anchors for bookmarks and 目录.
 */
import type { Context } from './context.ts';
import type { Flow } from './flow.ts';
import { typeAreaOf } from './geometry.ts';
import { noteAnchor, noteReference } from './inline-nodes.ts';
import { type NoteBook, notePlaces, notesAt } from './notes.ts';
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

export function anchorsOf(assembly: Assembly, ctx: Context): Anchor[] {
  const { top } = ctx.geometry;
  const all = assembly.pages.flatMap((page, i) => {
    const rows = page.filled.stack.placed.flatMap(({ row, y }) =>
      [...row.anchors, ...row.notes.map(noteReference)].map((id) => ({ id, page: i + 1, y: top + y })),
    );
    const notes = notePlaces(notesBottom(page, i + 1, assembly, ctx), page.filled.notes, assembly.notes, ctx);
    return [...rows, ...notes.map((n) => ({ id: noteAnchor(n.number), page: i + 1, y: top + n.top }))];
  });
  // A note may have several marks: it leads back to the first.
  const seen = new Set<string>();
  return all.filter(({ id }) => !seen.has(id) && seen.add(id));
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
function footItems(page: NumberedPage, number: number, assembly: Assembly, ctx: Context): PageItem[] {
  const { notes } = page.filled;
  const top = footTop(page, ctx);
  return [
    ...(notes.length > 0
      ? notesAt(
          notesBottom(page, number, assembly, ctx),
          notes,
          assembly.notes,
          toldBefore(number, assembly),
          ctx,
        )
      : []),
    ...(top === undefined ? [] : shift(page.foot?.items ?? [], 0, top)),
  ];
}

/** Notes of the pages before a page. */
function toldBefore(number: number, { pages }: Assembly): ReadonlySet<number> {
  return new Set(pages.slice(0, number - 1).flatMap(({ filled }) => filled.notes));
}

/** undefined where none stands. */
function footTop({ foot }: NumberedPage, ctx: Context): number | undefined {
  const stands = foot !== undefined && foot.height > 0;
  return stands ? ctx.geometry.depth - foot.height - foot.overhang : undefined;
}

function notesBottom(page: NumberedPage, number: number, { flow }: Assembly, ctx: Context): number {
  const top = footTop(page, ctx);
  return top === undefined ? flow.manner.depthOf(number) : top - (page.foot?.above ?? 0);
}

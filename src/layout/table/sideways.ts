/**
 * A table on its side: rows set for a page that is as wide as 版心 is high, then turned a quarter counter-
 * clockwise, so that its head lies at the left edge of 版心 on odd and even pages (T-01, T-02). One row for each
 * page, as high as 版心: nothing stands beside it, and the page number stays where it is on every page.
 */
import type { Context } from '../context.ts';
import { fill, type PageFrame } from '../fill.ts';
import { notesHeight, setNotes } from '../notes.ts';
import { fixed, type PageOf, type Row, row, shift } from '../row.ts';
import { EPSILON } from '../stack.ts';
import { turnItems } from '../turned.ts';

/** The page of a turned table, and the notes at its foot, which stand upright. */
export interface SidewaysPage {
  /** The context in which rows are set: 版心 is as wide as it is high, less what all notes of the table take. */
  readonly ctx: Context;
  readonly upright: Context;
}

/** @param notes footnotes whose marks stand in the table */
export function sidewaysPage(notes: readonly number[], upright: Context): SidewaysPage {
  const { geometry } = upright;
  const column = geometry.depth - heightOfNotes(notes, upright);
  return { upright, ctx: { ...upright, geometry: { ...geometry, column, depth: geometry.column } } };
}

/** Set for their height only: the pages set them again, with their place in the structure. */
function heightOfNotes(notes: readonly number[], ctx: Context): number {
  if (notes.length === 0) return 0;
  const own = ctx.notes.filter((note) => notes.includes(note.number));
  const trial = { ...ctx, notes: own, structure: [], diagnostics: [] };
  return notesHeight(notes, setNotes(-1, trial), ctx);
}

export function turnedRows(rows: readonly Row[], { ctx, upright }: SidewaysPage): Row[] {
  const pages = fill(rows, { start: 0, end: rows.length, page: 1 }, frameOf(ctx));
  const pageOf = pagesOf(pages.map(({ stack }) => stack.placed.map(({ row: r }) => r)));
  return pages.map(({ stack, notes }) => {
    const items = stack.placed.flatMap((p) =>
      shift([...p.row.items, ...(p.row.late?.(pageOf) ?? [])], 0, p.y),
    );
    const box = { x: 0, y: 0, width: ctx.geometry.depth, height: ctx.geometry.column };
    // Just short of the page, or rounding would find row and notes higher than it.
    const height = upright.geometry.depth - heightOfNotes(notes, upright) - EPSILON / 2;
    const anchors = stack.placed.flatMap((p) => p.row.anchors);
    return row({ height, before: fixed(0), items: turnItems(items, box), notes, anchors, turns: true });
  });
}

function frameOf({ geometry }: Context): PageFrame {
  return {
    depthOf: () => geometry.depth,
    gridOffset: () => 0,
    pitch: geometry.pitch,
    snapFirstPage: false,
    notesHeight: () => 0,
    foot: { height: 0, bottom: geometry.depth, mayStandAlone: true, evenPage: false },
    firstPage: 1,
  };
}

function pagesOf(pages: readonly (readonly Row[])[]): PageOf {
  const known = new Map<string, number>();
  pages.forEach((rows, page) => {
    for (const { marks } of rows) for (const mark of marks ?? []) known.set(mark, page);
  });
  return (id) => known.get(id);
}

/**
 * A table on its side: rows set for a page that is as wide as 版心 is high, then turned a quarter counter-
 * clockwise, so that its head lies at the left edge of 版心 on odd and even pages (T-01, T-02). One row for each
 * page, as high as 版心: nothing stands beside it, and the page number stays where it is on every page.
 */
import type { Context } from '../context.ts';
import { fill, type PageFrame } from '../fill.ts';
import { type NoteBook, notesHeight, setNotes } from '../notes.ts';
import { fixed, type PageOf, type Row, row, shift } from '../row.ts';
import { EPSILON } from '../stack.ts';
import { turnItems } from '../turned.ts';

/** The page of a turned table, and the notes at its foot, which stand upright. */
export interface SidewaysPage {
  /** The context in which rows are set: 版心 is as wide as it is high, less what the notes of a page take. */
  readonly ctx: Context;
  readonly upright: Context;
  /** Height left for the notes of each page. */
  readonly foot: number;
  readonly heightOfNotes: (notes: readonly number[]) => number;
}

/** Pages with more notes than fill this share of them end earlier: all pages of a table are of one width. */
const SHARE = 1 / 3;

/** @param notes footnotes whose marks stand in each row of the table */
export function sidewaysPage(notes: readonly (readonly number[])[], upright: Context): SidewaysPage {
  const { geometry } = upright;
  const all = [...new Set(notes.flat())];
  const heightOfNotes = heights(upright);
  const most = Math.max(geometry.depth * SHARE, ...notes.map(heightOfNotes));
  const foot = Math.min(heightOfNotes(all), most);
  const ctx = {
    ...upright,
    geometry: { ...geometry, column: geometry.depth - foot, depth: geometry.column },
  };
  return { upright, ctx, foot, heightOfNotes };
}

/** Notes set for their height only, each once: the pages set them again, with their place in the structure. */
function heights(ctx: Context): SidewaysPage['heightOfNotes'] {
  const known = new Map<number, NonNullable<ReturnType<NoteBook['get']>>>();
  const setOne = (number: number) => {
    const own = ctx.notes.filter((note) => note.number === number);
    const set = setNotes(-1, { ...ctx, notes: own, structure: [], diagnostics: [] });
    for (const [n, note] of set) known.set(n, note);
  };
  return (numbers) => {
    for (const number of numbers) if (!known.has(number)) setOne(number);
    return notesHeight(numbers, known, ctx);
  };
}

export function turnedRows(rows: readonly Row[], page: SidewaysPage): Row[] {
  const { ctx, upright, heightOfNotes } = page;
  const pages = fill(rows, { start: 0, end: rows.length, page: 1 }, frameOf(page));
  const pageOf = pagesOf(pages.map(({ stack }) => stack.placed.map(({ row: r }) => r)));
  return pages.map(({ stack, notes }) => {
    const items = stack.placed.flatMap((p) =>
      shift([...p.row.items, ...(p.row.late?.(pageOf) ?? [])], 0, p.y),
    );
    const box = { x: 0, y: 0, width: ctx.geometry.depth, height: ctx.geometry.column };
    // Just short of the page, or rounding would find row and notes higher than it.
    const height = upright.geometry.depth - heightOfNotes(notes) - EPSILON / 2;
    const anchors = stack.placed.flatMap((p) => p.row.anchors);
    return row({ height, before: fixed(0), items: turnItems(items, box), notes, anchors, turns: true });
  });
}

function frameOf({ ctx: { geometry }, foot, heightOfNotes }: SidewaysPage): PageFrame {
  return {
    depthOf: () => geometry.depth,
    gridOffset: () => 0,
    pitch: geometry.pitch,
    snapFirstPage: false,
    // Notes stand beside the rows, not below them: they take nothing, or are too many.
    notesHeight: (notes) => (heightOfNotes(notes) > foot + EPSILON ? Number.POSITIVE_INFINITY : 0),
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

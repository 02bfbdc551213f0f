/**
 * A table as a grid of places: every place belongs to one block, a cell with the columns and rows it takes.
 * In: a recognised table, head and body. Out: which block stands where. Knows no type and no widths.
 */
import type { Cell, Table } from '../../gongwen/types.ts';

export interface Block {
  /** Absent where a row is shorter than the head. */
  readonly cell?: Cell;
  /** Its first place. */
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
}
export interface Grid {
  readonly columns: number;
  /** How many of the rows are the head. */
  readonly heads: number;
  /** The block at each place, by row and column. */
  readonly places: readonly (readonly Block[])[];
}

export function gridOf(table: Table): Grid {
  const columns = Math.max(1, table.head.length);
  const rows = [table.head, ...table.rows];
  const places: Block[][] = [];
  rows.forEach((cells, r) => {
    places.push(rowOfPlaces(cells, r, columns, rows.length, places[r - 1]));
  });
  return { columns, heads: 1 + (table.headRows ?? 0), places };
}

function rowOfPlaces(
  cells: readonly Cell[],
  row: number,
  columns: number,
  rows: number,
  above: readonly Block[] | undefined,
): Block[] {
  const places: Block[] = [];
  for (let column = 0; column < columns; ) {
    const over = above?.[column];
    const block =
      over && over.row + over.rows > row ? over : blockAt(cells[column], row, column, columns, rows);
    for (const end = block.column + block.columns; column < end; column++) places.push(block);
  }
  return places;
}

function blockAt(cell: Cell | undefined, row: number, column: number, columns: number, rows: number): Block {
  return {
    ...(cell && { cell }),
    row,
    column,
    columns: Math.min(cell?.columns ?? 1, columns - column),
    rows: Math.min(cell?.rows ?? 1, rows - row),
  };
}

/** The blocks that begin in a row, from left to right. */
export function blocksOf(grid: Grid, row: number): readonly Block[] {
  const places = grid.places[row] ?? [];
  return places.filter((block, column) => block.row === row && block.column === column);
}

/** All blocks of the rows from `from` to `to` − 1. */
export function allBlocks(grid: Grid, from: number, to: number): readonly Block[] {
  const blocks: Block[] = [];
  for (let row = from; row < to; row++) for (const block of blocksOf(grid, row)) blocks.push(block);
  return blocks;
}

export const lastRowOf = (block: Block): number => block.row + block.rows - 1;

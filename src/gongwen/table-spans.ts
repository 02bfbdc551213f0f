/**
 * Cells that take several columns or rows. In: the rows of a Markdown table, cells marked where they join
 * their neighbours. Out: each row with as many cells as the table has columns; the first cell of a joined
 * block says how far it reaches, the others are covered. A row that a cell of the head reaches into belongs
 * to the head.
 */
import type * as md from '../markdown/types.ts';
import type { Context } from './context.ts';
import { objectFindings } from './findings/objects.ts';
import { proseOf } from './prose.ts';
import type { Cell } from './types.ts';

export interface SpannedRows {
  readonly rows: readonly (readonly Cell[])[];
  /** Rows of the head. */
  readonly heads: number;
}

/** A block of cells while its extent is still growing. */
interface Block {
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  rows: number;
}
/** What was typed between two bars, with the empty places behind it. */
interface Typed {
  readonly cell: md.TableCell;
  readonly column: number;
  columns: number;
}

/** A head does not reach deeper, whatever its cells do: it is set again on every page. */
const DEEPEST_HEAD = 3;

/** @param typedHeads rows that were typed above the row |---|---| */
export function spannedRows(rows: readonly md.TableRow[], typedHeads: number, context: Context): SpannedRows {
  const blocks: (readonly Block[])[] = [];
  let heads = typedHeads;
  rows.forEach((row, r) => {
    const above = r === DEEPEST_HEAD && heads === DEEPEST_HEAD ? undefined : blocks[r - 1];
    const own = blocksOf(row, r, above, context);
    blocks.push(own);
    if (r < DEEPEST_HEAD && own.some((block) => block.row < heads)) heads = Math.max(heads, r + 1);
  });
  return {
    rows: rows.map((row, r) => row.cells.map((cell, c) => cellOf(cell, r, c, blocks[r]!, context))),
    heads,
  };
}

/** The block that each column of a row belongs to. */
function blocksOf(
  row: md.TableRow,
  r: number,
  above: readonly Block[] | undefined,
  context: Context,
): readonly Block[] {
  const typed = typedCells(row);
  const blocks: Block[] = [];
  for (let i = 0; i < typed.length; ) {
    const one = typed[i]!;
    const joined = one.cell.joins === 'above' ? joinedCells(typed, i, above?.[one.column]) : 0;
    if (joined > 0) {
      const block = above![one.column]!;
      block.rows += 1;
      blocks.push(...Array<Block>(block.columns).fill(block));
    } else {
      if (one.cell.joins === 'above') context.report(objectFindings.nothingAbove(one.cell.span));
      const block = { row: r, column: one.column, columns: one.columns, rows: 1 };
      blocks.push(...Array<Block>(one.columns).fill(block));
    }
    i += Math.max(1, joined);
  }
  return blocks;
}

function typedCells({ cells }: md.TableRow): readonly Typed[] {
  const typed: Typed[] = [];
  cells.forEach((cell, column) => {
    const last = typed.at(-1);
    if (cell.joins === 'left' && last) last.columns += 1;
    else typed.push({ cell, column, columns: 1 });
  });
  return typed;
}

/** How many `^^` from `from` on cover exactly the width of the block above; 0 when they do not. */
function joinedCells(typed: readonly Typed[], from: number, block: Block | undefined): number {
  if (!block || block.column !== typed[from]!.column) return 0;
  let width = 0;
  let i = from;
  for (; width < block.columns && typed[i]?.cell.joins === 'above'; i++) width += typed[i]!.columns;
  return width === block.columns ? i - from : 0;
}

function cellOf(cell: md.TableCell, r: number, c: number, blocks: readonly Block[], context: Context): Cell {
  const { span } = cell;
  const block = blocks[c]!;
  if (block.row !== r || block.column !== c) return { prose: [], span, covered: true };
  const { columns, rows } = block;
  return {
    prose: proseOf(cell.children, context),
    span,
    ...(columns > 1 && { columns }),
    ...(rows > 1 && { rows }),
  };
}

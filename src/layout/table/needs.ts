/**
 * What the columns of a table ask for, whatever width there will be: their widest cells, their longest
 * pieces that do not break, the numbers in them, and what cells of several columns ask of these together.
 */
import type { Context } from '../context.ts';
import type { ColumnNeed } from './columns.ts';
import { allBlocks, type Block, type Grid } from './grid.ts';
import { twoLineWidth } from './heads.ts';
import { type Decimal, decimalOf } from './numbers.ts';
import { AIR, largest, longestPiece, naturalWidth, textOf } from './words.ts';

export interface TableNeeds {
  /** Of the columns' own cells, heads left out. */
  readonly bodies: readonly ColumnNeed[];
  readonly decimals: readonly (Decimal | undefined)[];
  /** Widths that single heads ask for on one line, and on two. */
  readonly heads: readonly { readonly one: number; readonly two: number }[];
  readonly spans: readonly SpanNeed[];
}
/** A cell of several, but not all, columns. */
export interface SpanNeed extends ColumnNeed {
  readonly column: number;
  readonly columns: number;
}

export function needsOf(grid: Grid, ctx: Context): TableNeeds {
  const { heads, columns, places } = grid;
  const body = byColumn(allBlocks(grid, heads, places.length), columns).map((blocks) =>
    bodyNeed(blocks, ctx),
  );
  return {
    bodies: body.map(({ need }) => need),
    decimals: body.map(({ decimal }) => decimal),
    heads: byColumn(allBlocks(grid, 0, heads), columns).map((blocks) => headNeed(blocks, ctx)),
    spans: allBlocks(grid, 0, places.length).flatMap((block) => spanNeed(block, grid, ctx)),
  };
}

/** Blocks of one column each, by column. */
function byColumn(blocks: readonly Block[], columns: number): readonly (readonly Block[])[] {
  const sorted: Block[][] = Array.from({ length: columns }, () => []);
  for (const block of blocks) if (block.columns === 1) sorted[block.column]!.push(block);
  return sorted;
}

const cellsOf = (blocks: readonly Block[]) => blocks.flatMap((block) => block.cell ?? []);

/** Each cell is set once to be measured: there may be thousands. */
function bodyNeed(
  blocks: readonly Block[],
  ctx: Context,
): { readonly need: ColumnNeed; readonly decimal: Decimal | undefined } {
  const { role, size } = ctx.template.table;
  const cells = cellsOf(blocks);
  const widths = new Map(cells.map((cell) => [cell, naturalWidth(cell.prose, { role, size }, ctx)]));
  const decimal = decimalOf(widths, ctx);
  const numbers = decimal ? decimal.left + decimal.right : 0;
  const natural = largest(Math.max(size, numbers), cells, (cell) => widths.get(cell)!) + AIR;
  const longest = largest(2, cells, (cell) => longestPiece(textOf(cell)));
  return { need: { natural, least: Math.min(natural, longest * size) }, decimal };
}

function headNeed(blocks: readonly Block[], ctx: Context): { readonly one: number; readonly two: number } {
  const { headRole, size } = ctx.template.table;
  const face = { role: headRole, size };
  const cells = cellsOf(blocks);
  return {
    one: largest(0, cells, (cell) => naturalWidth(cell.prose, face, ctx) + AIR),
    two: largest(0, cells, (cell) => twoLineWidth(cell, face, ctx) + AIR),
  };
}

function spanNeed(block: Block, grid: Grid, ctx: Context): readonly SpanNeed[] {
  const { cell, column, columns } = block;
  if (!cell || columns === 1 || columns === grid.columns) return [];
  const { role, headRole, size } = ctx.template.table;
  const face = { role: block.row < grid.heads ? headRole : role, size };
  const natural = naturalWidth(cell.prose, face, ctx) + AIR;
  const least = Math.min(natural, Math.max(2, longestPiece(textOf(cell))) * size);
  return [{ column, columns, natural, least }];
}

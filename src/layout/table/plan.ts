/**
 * What a table looks like before it is set: widths of its columns and alignment of each. In: the needs of
 * the columns and the width there is. Out: a plan, and whether it is a good one.
 */
import type { Table } from '../../gongwen/types.ts';
import type { Context } from '../context.ts';
import { type ColumnNeed, raisedBySpans, solveColumns } from './columns.ts';
import type { Block, Grid } from './grid.ts';
import type { TableNeeds } from './needs.ts';
import type { Decimal } from './numbers.ts';

export type Align = 'left' | 'center' | 'right';

export interface Plan {
  readonly table: Table;
  readonly grid: Grid;
  /** Left blank inside each cell: the template's, less where there are very many columns. */
  readonly padding: number;
  /** Left edge of each column and the right edge of the last. */
  readonly edges: readonly number[];
  readonly align: readonly Align[];
  /** Columns whose numbers stand with their decimal points under each other. */
  readonly decimals: readonly (Decimal | undefined)[];
  readonly ctx: Context;
}

/** Where a table is set: the left edge and the width it has. */
export interface Room {
  readonly left: number;
  readonly width: number;
}

export function planTable(table: Table, grid: Grid, needs: TableNeeds, room: Room, ctx: Context): Plan {
  const { padding, widths } = fitted(needs, room.width, ctx);
  let x = room.left;
  const edges = [x, ...widths.map((w) => (x += w + 2 * padding))];
  const decimals = widths.map((width, i) => decimalAt(i, width, table, needs));
  const align = widths.map((_, i) => alignOf(i, table, needs, ctx));
  return { table, grid, padding, edges, align, decimals, ctx };
}

/** How well the columns can be set in a width. */
export type Quality = 'good' | 'poor' | 'impossible';

/** A text column narrower than this many characters is hard to read. */
const READABLE = 4;

/**
 * `impossible`: not a character to each column. `poor`: a word or number would be cut, or half of the columns
 * or more would break their text into lines of less than four characters.
 */
export function qualityOf(needs: TableNeeds, width: number, ctx: Context): Quality {
  const { size } = ctx.template.table;
  const columns = needs.bodies.length;
  if (width < columns * (size + 2 * TIGHTEST_PADDING)) return 'impossible';
  const { widths } = fitted(needs, width, ctx);
  const cut = (need: ColumnNeed, i: number) => need.least > (widths[i] as number) + SLACK;
  const narrow = needs.bodies.filter((need, i) => {
    const own = widths[i] as number;
    return own < READABLE * size && own + SLACK < need.natural;
  });
  return needs.bodies.some(cut) || narrow.length * 2 >= columns ? 'poor' : 'good';
}

const SLACK = 0.01;

interface Fitted {
  readonly padding: number;
  readonly widths: readonly number[];
}

/** Inner widths; the padding gives way, to a quarter of a character, where no text then has to turn over or be cut. */
function fitted(needs: TableNeeds, width: number, ctx: Context): Fitted {
  const columns = needs.bodies.length;
  const full = paddingFor(columns, width, ctx);
  const least = Math.min(full, ctx.template.table.size / 4);
  const asked = withHeads(needs, width - 2 * least * columns, least, ctx);
  const spare = (width - asked.reduce((sum, need) => sum + need.natural, 0)) / (2 * columns);
  if (spare < full && spare >= least) return solved(needs, width, spare - SLACK, ctx);
  const wide = solved(needs, width, full, ctx);
  const isCut = needs.bodies.some((need, i) => need.least > (wide.widths[i] as number) + SLACK);
  return isCut && full > least ? solved(needs, width, least, ctx) : wide;
}

function solved(needs: TableNeeds, width: number, padding: number, ctx: Context): Fitted {
  const available = width - 2 * padding * needs.bodies.length;
  const own = withHeads(needs, available, padding, ctx);
  return { padding, widths: solveColumns(own, available) };
}

/** Half of what two characters a column leave over, at most the template's. */
function paddingFor(columns: number, width: number, ctx: Context): number {
  const { padding, size } = ctx.template.table;
  return Math.max(TIGHTEST_PADDING, Math.min(padding, (width / columns - 2 * size) / 2));
}

const TIGHTEST_PADDING = 1;

/** Heads ask for one line where all columns then fit, else for two. */
function withHeads(needs: TableNeeds, available: number, padding: number, ctx: Context): ColumnNeed[] {
  const { size } = ctx.template.table;
  const raise = (kind: 'one' | 'two') => {
    const own = needs.bodies.map((need, i) => {
      const head = needs.heads[i]![kind];
      return {
        natural: Math.max(need.natural, head),
        least: Math.max(need.least, Math.min(head, 3 * size)),
      };
    });
    return raisedBySpans(own, needs.spans, padding);
  };
  const oneLine = raise('one');
  const fits = oneLine.reduce((sum, need) => sum + need.natural, 0) <= available;
  return fits ? oneLine : raise('two');
}

const SHORT = 6;

/** As the writer said; else short words centred, long text to the left, numbers too wide for their column right. */
function alignOf(column: number, table: Table, needs: TableNeeds, ctx: Context): Align {
  const asked = table.align[column] ?? 'none';
  if (asked !== 'none') return asked;
  if (needs.decimals[column]) return 'right';
  const natural = needs.bodies[column]!.natural;
  return natural <= SHORT * ctx.template.table.size ? 'center' : 'left';
}

function decimalAt(column: number, width: number, table: Table, needs: TableNeeds): Decimal | undefined {
  const decimal = needs.decimals[column];
  const isAsked = (table.align[column] ?? 'none') !== 'none';
  return decimal && !isAsked && decimal.left + decimal.right <= width ? decimal : undefined;
}

/** Left edge and width inside the padding of a block. */
export function innerOf(block: Block, { edges, padding }: Plan): Room {
  const left = (edges[block.column] as number) + padding;
  return { left, width: (edges[block.column + block.columns] as number) - padding - left };
}

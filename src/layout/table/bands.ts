/**
 * The rows of a table as bands that a page takes whole. A band is a row of the table, or a part of one that
 * is too tall for half a page. In: some rows of a plan. Out: bands with their heights and the lines in them,
 * and the blocks of several rows, whose lines are not in any one band.
 */
import { addNode } from '../context.ts';
import type { SetLine } from '../text.ts';
import { type CellKind, setBlock } from './cells.ts';
import { type Block, blocksOf, lastRowOf } from './grid.ts';
import type { Plan } from './plan.ts';

export interface Band {
  /** Row of the grid. */
  readonly row: number;
  /** Whether the row ends with it. */
  readonly ends: boolean;
  readonly height: number;
  /** Lines of each block that stands in this row alone. */
  readonly cells: readonly (readonly SetLine[])[];
}
/** A block of several rows, with the bands it lies over. */
export interface TallBlock {
  readonly block: Block;
  readonly lines: readonly SetLine[];
  readonly first: number;
  readonly last: number;
}
export interface Banding {
  readonly bands: readonly Band[];
  readonly tall: readonly TallBlock[];
}

/** Bands of the rows from `from` to `to` − 1. */
export function bandsOf(plan: Plan, from: number, to: number, kind: CellKind, owner: number): Banding {
  const bands: Band[] = [];
  const tall: { readonly block: Block; readonly lines: readonly SetLine[] }[] = [];
  for (let row = from; row < to; row++) {
    const tr = addNode(plan.ctx, 'TR', owner);
    const cells: SetLine[][] = [];
    for (const block of blocksOf(plan.grid, row)) {
      const lines = setBlock(block, kind, plan, tr);
      if (block.rows > 1) tall.push({ block, lines });
      else cells.push(lines);
    }
    for (const band of slices(cells, row, plan)) bands.push(band);
  }
  return stretched(bands, tall, plan);
}

/** A row taller than half a page is cut into several between its lines. */
function slices(cells: readonly (readonly SetLine[])[], row: number, plan: Plan): Band[] {
  const { pitch } = plan.ctx.template.table;
  const most = Math.max(1, Math.floor(plan.ctx.geometry.depth / 2 / pitch));
  const tallest = Math.max(1, ...cells.map((lines) => lines.length));
  const count = Math.ceil(tallest / most);
  return [...Array(count).keys()].map((s) => {
    const part = cells.map((lines) => lines.slice(s * most, (s + 1) * most));
    const deepest = Math.max(1, ...part.map((lines) => lines.length));
    return { row, ends: s === count - 1, height: heightFor(deepest, plan), cells: part };
  });
}

/** From the top of the first em box to the bottom of the last. */
export function textHeight(lines: number, { ctx }: Plan): number {
  const { pitch, size } = ctx.template.table;
  return Math.max(0, lines * pitch - (pitch - size));
}

/** Of a band that holds so many lines. */
function heightFor(lines: number, plan: Plan): number {
  const { pitch, size, verticalPadding } = plan.ctx.template.table;
  return textHeight(lines, plan) + 2 * verticalPadding + (pitch - size) / 2;
}

/** Bands made higher where a block of several rows holds more than they: each by the same. */
function stretched(
  bands: readonly Band[],
  tall: readonly Pick<TallBlock, 'block' | 'lines'>[],
  plan: Plan,
): Banding {
  if (tall.length === 0) return { bands, tall: [] };
  const heights = bands.map((band) => band.height);
  const reach = reachOf(bands);
  for (const { block, lines } of tall) {
    const [first, last] = reach(block);
    const own = heights.slice(first, last + 1).reduce((sum, height) => sum + height, 0);
    const more = Math.max(0, heightFor(lines.length, plan) - own) / (last - first + 1);
    if (more > 0) for (let i = first; i <= last; i++) heights[i]! += more;
  }
  const parts = bands.flatMap((band, i) => divided({ ...band, height: heights[i]! }, plan));
  const final = reachOf(parts);
  return {
    bands: parts,
    tall: tall.map(({ block, lines }) => {
      const [first, last] = final(block);
      return { block, lines, first, last };
    }),
  };
}

/** A band that was stretched beyond half a page is several, its words in the first. */
function divided(band: Band, plan: Plan): Band[] {
  const count = Math.ceil(band.height / (plan.ctx.geometry.depth / 2));
  if (count <= 1 || band.height <= heightFor(Math.max(...band.cells.map((c) => c.length)), plan))
    return [band];
  const height = Math.max(
    band.height / count,
    heightFor(Math.max(1, ...band.cells.map((c) => c.length)), plan),
  );
  return [...Array(count).keys()].map((i) => ({
    ...band,
    height,
    ends: band.ends && i === count - 1,
    cells: i === 0 ? band.cells : [],
  }));
}

/** First and last band of a block. */
function reachOf(bands: readonly Band[]): (block: Block) => readonly [number, number] {
  const [firsts, lasts] = [new Map<number, number>(), new Map<number, number>()];
  bands.forEach(({ row }, i) => {
    if (!firsts.has(row)) firsts.set(row, i);
    lasts.set(row, i);
  });
  return (block) => [firsts.get(block.row)!, lasts.get(lastRowOf(block))!];
}

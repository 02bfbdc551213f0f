/**
 * The rows of a table as bands that a page takes whole. A band is a row of the table, or a line of one that
 * is taller than half a page. In: some rows of a plan. Out: bands with their heights and the lines in them,
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
/** A block over several bands: it takes several rows, or one that is cut. */
export interface TallBlock {
  readonly block: Block;
  readonly lines: readonly SetLine[];
  readonly first: number;
  readonly last: number;
}
type Tall = Pick<TallBlock, 'block' | 'lines'>;
export interface Banding {
  readonly bands: readonly Band[];
  readonly tall: readonly TallBlock[];
}

/** Bands of the rows from `from` to `to` − 1. */
export function bandsOf(plan: Plan, from: number, to: number, kind: CellKind, owner: number): Banding {
  const bands: Band[] = [];
  const tall: Tall[] = [];
  for (let row = from; row < to; row++) {
    const tr = addNode(plan.ctx, 'TR', owner);
    const set = blocksOf(plan.grid, row).map((block) => ({ block, lines: setBlock(block, kind, plan, tr) }));
    const single = set.filter(({ block }) => block.rows === 1);
    const deepest = Math.max(1, ...single.map(({ lines }) => lines.length));
    const isCut = textHeight(deepest, plan) > plan.ctx.geometry.depth / 2;
    for (const one of set) if (isCut || one.block.rows > 1) tall.push(one);
    if (isCut) for (const band of cut(row, deepest, plan)) bands.push(band);
    else bands.push(whole(row, deepest, single, plan));
  }
  return stretched(bands, tall, plan);
}

function whole(row: number, deepest: number, set: readonly Tall[], plan: Plan): Band {
  return { row, ends: true, height: heightFor(deepest, plan), cells: set.map(({ lines }) => lines) };
}

/** A row taller than half a page may part between any two of its lines: a band for each, its cells lie over all. */
function cut(row: number, lines: number, plan: Plan): Band[] {
  const { pitch, verticalPadding } = plan.ctx.template.table;
  const rest = heightFor(lines, plan) - lines * pitch - verticalPadding;
  return [...Array(lines).keys()].map((i) => {
    const isLast = i === lines - 1;
    const height = pitch + (i === 0 ? verticalPadding : 0) + (isLast ? rest : 0);
    return { row, ends: isLast, height, cells: [] };
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
function stretched(bands: readonly Band[], tall: readonly Tall[], plan: Plan): Banding {
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

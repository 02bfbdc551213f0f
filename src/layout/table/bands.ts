/**
 * The rows of a table as bands that a page takes whole. A band is a row of the table, or a line of one that
 * is taller than half a page. In: some rows of a plan. Out: bands with their heights and the lines in them,
 * and the blocks of several rows, whose lines are not in any one band.
 */
import { addNode } from '../context.ts';
import type { SetLine } from '../text.ts';
import { type CellKind, setBlock } from './cells.ts';
import { type Block, blocksOf, lastRowOf } from './grid.ts';
import { dividedEvenly, heldApart, joinedSpans } from './parting.ts';
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

/** Rows from `from` to `to` − 1 of a table, and which of them no page can part. */
export interface Section {
  readonly from: number;
  readonly to: number;
  readonly kind: CellKind;
  readonly owner: number;
  readonly staysWhole: (joined: JoinedRows) => boolean;
}
/** Rows that blocks join. */
export interface JoinedRows {
  readonly height: number;
  /** Of the whole section. */
  readonly all: number;
  readonly isFirst: boolean;
  /** Whether footnotes go with them, which take room that is known later. */
  readonly hasNotes: boolean;
}

export function bandsOf({ from, to, kind, owner, staysWhole }: Section, plan: Plan): Banding {
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
  return stretched(bands, tall, staysWhole, plan);
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
function stretched(
  bands: readonly Band[],
  tall: readonly Tall[],
  staysWhole: Section['staysWhole'],
  plan: Plan,
): Banding {
  if (tall.length === 0) return { bands, tall: [] };
  const heights = heldTogether(bands, tall, plan);
  const held = parted(bands, heights, spread(tall, bands), staysWhole, plan);
  const parts = bands.flatMap((band, i) => divided({ ...band, height: held[i]! }, plan));
  return { bands: parts, tall: spread(tall, parts) };
}

/** Heights at which every text fits its block as long as no page parts it. */
function heldTogether(bands: readonly Band[], tall: readonly Tall[], plan: Plan): readonly number[] {
  const heights = bands.map((band) => band.height);
  for (const { lines, first, last } of spread(tall, bands)) {
    const own = heights.slice(first, last + 1).reduce((sum, height) => sum + height, 0);
    const more = Math.max(0, heightFor(lines.length, plan) - own) / (last - first + 1);
    if (more > 0) for (let i = first; i <= last; i++) heights[i]! += more;
  }
  return heights;
}

/** Heights at which it also fits the parts that pages may make of it. */
function parted(
  bands: readonly Band[],
  heights: readonly number[],
  tall: readonly TallBlock[],
  staysWhole: Section['staysWhole'],
  plan: Plan,
): readonly number[] {
  const all = heights.reduce((sum, height) => sum + height, 0);
  const loose = joinedSpans(tall.filter(({ block }) => block.rows > 1)).filter(({ first, last }) => {
    const within = tall.filter((t) => t.first >= first && t.last <= last).flatMap((t) => t.lines);
    const lines = [...within, ...bands.slice(first, last + 1).flatMap(({ cells }) => cells.flat())];
    const height = heights.slice(first, last + 1).reduce((sum, own) => sum + own, 0);
    const hasNotes = lines.some(({ notes }) => notes.length > 0);
    return !staysWhole({ height, all, isFirst: first === 0, hasNotes });
  });
  const texts = loose.flatMap(({ first, last }) => tall.filter((t) => t.first >= first && t.last <= last));
  return heldApart(
    heights,
    texts.map(({ first, last, lines }) => ({ first, last, lines: lines.length })),
    plan.ctx.template.table.pitch,
  );
}

/** A band that was stretched beyond half a page is several, its words in the first. */
function divided(band: Band, plan: Plan): Band[] {
  const most = plan.ctx.geometry.depth / 2;
  const words = heightFor(Math.max(1, ...band.cells.map((c) => c.length)), plan);
  if (band.height <= Math.max(most, words)) return [band];
  const parts = dividedEvenly(band.height, words, most, plan.ctx.template.table.pitch);
  return parts.map((height, i) => ({
    ...band,
    height,
    ends: band.ends && i === parts.length - 1,
    cells: i === 0 ? band.cells : [],
  }));
}

function spread(tall: readonly Tall[], bands: readonly Band[]): TallBlock[] {
  const reach = reachOf(bands);
  return tall.map(({ block, lines }) => {
    const [first, last] = reach(block);
    return { block, lines, first, last };
  });
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

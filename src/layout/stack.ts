/**
 * One page being filled: rows stacked from the top of 版心, text lines brought onto the page grid by
 * letting the elastic gaps above them give way. Pure: placing a row gives a new stack.
 */
import type { Elastic } from '../template/types.ts';
import type { Row } from './row.ts';

export interface Placed {
  readonly row: Row;
  /** Index in the flow; -1 for a row set again at the top. */
  readonly index: number;
  /** Gap really used above the row. */
  readonly gap: number;
  readonly y: number;
}
export interface Stack {
  readonly placed: readonly Placed[];
  /** Set once a line could not be brought onto the grid; the rest of the page then keeps the pitch alone. */
  readonly offGrid: boolean;
}
export interface Grid {
  readonly pitch: number;
  /** How far its lines stand below their usual places. */
  readonly offset: number;
  /** Whether an impossible line leaves the grid (first page) or the gap above it grows (all others). */
  readonly mayLeave: boolean;
}

export const EMPTY_STACK: Stack = { placed: [], offGrid: false };
/** Far below any tolerance, far above rounding. */
export const EPSILON = 0.01;

export function bottomOf(stack: Stack): number {
  const last = stack.placed.at(-1);
  return last ? last.y + last.row.height : 0;
}

/** How far down its ink reaches: its bottom, or that of a seal which hangs lower (`Row.overhang`). */
export function reachOf(stack: Stack): number {
  const reaches = stack.placed.map((p) => (p.row.overhang ? p.y + p.row.height + p.row.overhang : 0));
  return Math.max(bottomOf(stack), ...reaches);
}

/** The stack with `row` below it. */
export function place(stack: Stack, row: Row, index: number, grid: Grid): Stack {
  const gap = stack.placed.length === 0 ? 0 : row.before.usual;
  const placed = [...stack.placed, { row, index, gap, y: bottomOf(stack) + gap }];
  const plain = { ...stack, placed };
  return row.grid && !stack.offGrid ? snap(plain, grid) : plain;
}

function snap(stack: Stack, grid: Grid): Stack {
  const y = (stack.placed.at(-1) as Placed).y;
  const down = Math.ceil((y - grid.offset - EPSILON) / grid.pitch) * grid.pitch + grid.offset - y;
  if (Math.abs(down) <= EPSILON) return stack;
  const up = down - grid.pitch;
  const [nearer, farther] = down <= -up ? [down, up] : [up, down];
  const shifted = giveWay(stack, nearer) ?? giveWay(stack, farther);
  if (shifted) return shifted;
  return grid.mayLeave ? { ...stack, offGrid: true } : grown(stack, down);
}

/** Spreads `amount` over the elastic gaps since the last line on the grid; undefined when they cannot take it. */
function giveWay(stack: Stack, amount: number): Stack | undefined {
  const { placed } = stack;
  const from = lastGridIndex(placed) + 1;
  const room = placed.map((p, i) => (i < from ? 0 : roomOf(p, i, amount)));
  const all = room.reduce((sum, r) => sum + r, 0);
  if (all + EPSILON < Math.abs(amount)) return undefined;
  const moved = placed.map((p, i) => ({ ...p, gap: p.gap + ((room[i] as number) / all) * amount }));
  return { ...stack, placed: restack(moved) };
}

function lastGridIndex(placed: readonly Placed[]): number {
  return placed.slice(0, -1).findLastIndex((p) => p.row.grid);
}

function roomOf(p: Placed, index: number, amount: number): number {
  const atTop: Elastic = { least: 0, usual: 0, most: p.row.sink ?? 0 };
  const { least, most } = index === 0 ? atTop : p.row.before;
  return Math.max(0, amount > 0 ? most - p.gap : p.gap - least);
}

function grown(stack: Stack, amount: number): Stack {
  const last = stack.placed.length - 1;
  const placed = stack.placed.map((p, i) => (i === last ? { ...p, gap: p.gap + amount } : p));
  return { ...stack, placed: restack(placed) };
}

function restack(placed: readonly Placed[]): Placed[] {
  let bottom = 0;
  return placed.map((p) => {
    const y = bottom + p.gap;
    bottom = y + p.row.height;
    return { ...p, y };
  });
}

/**
 * The rows of one run of text in, stacks of rows per page out: pages are filled in order (22 lines when
 * there is text enough), what must stay together stays together, and notes stand at the foot of the page of
 * their marks. Where a run should rather break is decided by its caller.
 */
import type { Row } from './row.ts';
import { EMPTY_STACK, EPSILON, type Grid, place, reachOf, type Stack } from './stack.ts';

export interface PageFrame {
  /** How far down text may run on a page, by the page's number. */
  readonly depthOf: (page: number) => number;
  /** How far the lines of the grid stand below their usual places on a page. */
  readonly gridOffset: (page: number) => number;
  readonly pitch: number;
  /** Least pitch one page may be tightened to (B-50); absent: never. */
  readonly tightest?: number;
  readonly snapFirstPage: boolean;
  /** Height of the foot block of these notes, rule and gaps included; 0 for none. */
  readonly notesHeight: (notes: readonly number[]) => number;
  readonly foot: FootRoom;
  /** Number of the page the rows begin on. */
  readonly firstPage: number;
}
/** What the block at the foot of the last page needs; see `Foot`. */
export interface FootRoom {
  /** With the gap above it; 0 for none. */
  readonly height: number;
  /** Where its lower edge lies, from the top of 版心. */
  readonly bottom: number;
  readonly mayStandAlone: boolean;
  readonly evenPage: boolean;
}

export interface FilledPage {
  readonly stack: Stack;
  readonly notes: readonly number[];
  /** Line pitch of the page's body where it was tightened (B-50). */
  readonly pitch?: number;
  /** Its elastic gaps gave way as well. */
  readonly gaps?: true;
  /** Blank before 版记, or with nothing but a 版记 behind such a page: neither has a number (N-05). */
  readonly unnumbered?: true;
}
export const EMPTY_PAGE: FilledPage = { stack: EMPTY_STACK, notes: [] };

/** Rows start … end−1 of the flow, beginning on page `page`. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly page: number;
}

/** A page under construction. */
interface Filler {
  readonly rows: readonly Row[];
  readonly run: Run;
  readonly frame: PageFrame;
  readonly pages: FilledPage[];
  stack: Stack;
  notes: readonly number[];
}

/** Fills pages with a run, the page before row `forced` ended there; always at least one page. */
export function fill(rows: readonly Row[], run: Run, frame: PageFrame, forced?: number): FilledPage[] {
  const stack = firstStack(rows, run, frame);
  const filler: Filler = { rows, run, frame, pages: [], stack, notes: [] };
  for (let i = run.start; i < run.end; ) {
    const end = unitEnd(rows, i, run.end);
    if (i === forced) turn(filler, i);
    if (!tryPlace(filler, i, end)) {
      turn(filler, i);
      if (!tryPlace(filler, i, end)) placeOneByOne(filler, i, end);
    }
    i = end;
  }
  filler.pages.push({ stack: filler.stack, notes: filler.notes });
  return filler.pages;
}

/** What a page holds before its first row: the heads of a table that goes on, and on page 1 the say about the grid. */
export function firstStack(rows: readonly Row[], { start, page }: Run, frame: PageFrame): Stack {
  const empty = { ...EMPTY_STACK, offGrid: page === 1 && !frame.snapFirstPage };
  const repeated = start > 0 ? (rows[start]?.repeated ?? []) : [];
  return repeated.reduce((stack, row) => place(stack, row, -1, gridOn(page, frame)), empty);
}

/** Only the first page may leave the grid. */
export function gridOn(page: number, frame: PageFrame): Grid {
  return { pitch: frame.pitch, offset: frame.gridOffset(page), mayLeave: page === 1 };
}

/** Rows i … end−1 are kept together. */
function unitEnd(rows: readonly Row[], start: number, limit: number): number {
  let end = start;
  while (end < limit - 1 && rows[end]?.keep) end += 1;
  return end + 1;
}

/** Places the unit if all of it fits on the page; otherwise leaves the page as it was. */
function tryPlace(filler: Filler, start: number, end: number): boolean {
  const page = pageOf(filler);
  const depth = filler.frame.depthOf(page);
  let { stack, notes } = filler;
  for (let i = start; i < end; i += 1) {
    const row = filler.rows[i] as Row;
    stack = place(stack, row, i, gridOn(page, filler.frame));
    notes = mergedNotes(notes, row.notes);
    if (row.height > 0 && heightOf({ stack, notes }, filler.frame) > depth + EPSILON) return false;
  }
  filler.stack = stack;
  filler.notes = notes;
  return true;
}

/** How much of its depth a page takes: its rows, what hangs from them, its notes. */
export function heightOf({ stack, notes }: FilledPage, frame: PageFrame): number {
  return reachOf(stack) + frame.notesHeight(notes);
}

/** A unit taller than a page: kept rows part where the page ends. */
function placeOneByOne(filler: Filler, start: number, end: number): void {
  for (let i = start; i < end; i += 1) {
    if (tryPlace(filler, i, i + 1)) continue;
    turn(filler, i);
    if (!tryPlace(filler, i, i + 1)) force(filler, i);
  }
}

/** A single row taller than a page stands alone on one; the caller reports it. */
function force(filler: Filler, index: number): void {
  const row = filler.rows[index] as Row;
  filler.stack = place(filler.stack, row, index, gridOn(pageOf(filler), filler.frame));
  filler.notes = mergedNotes(filler.notes, row.notes);
}

function pageOf({ run, pages }: Filler): number {
  return run.page + pages.length;
}

function turn(filler: Filler, next: number): void {
  if (filler.stack.placed.every((p) => p.index < 0)) return;
  filler.pages.push({ stack: filler.stack, notes: filler.notes });
  filler.notes = [];
  const run = { start: next, end: filler.run.end, page: pageOf(filler) };
  filler.stack = firstStack(filler.rows, run, filler.frame);
}

export function mergedNotes(notes: readonly number[], more: readonly number[]): readonly number[] {
  return more.length === 0 ? notes : [...new Set([...notes, ...more])];
}

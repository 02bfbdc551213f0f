/**
 * Rows in, stacks of rows per page out. Pages are filled in order (22 lines when there is text enough);
 * what must stay together stays together, notes stand at the foot of the page of their marks, the tail
 * stands at the foot of the last page, and no page is left with a lone line. It knows heights and gaps,
 * and nothing of text.
 */
import type { Row } from './row.ts';
import { bottomOf, EMPTY_STACK, EPSILON, place, type Stack } from './stack.ts';

export interface PageFrame {
  /** Height of 版心. */
  readonly depth: number;
  readonly pitch: number;
  readonly snapFirstPage: boolean;
  /** Height of the foot block of these notes, rule and gaps included; 0 for none. */
  readonly notesHeight: (notes: readonly number[]) => number;
  /** Height of the block at the foot of the last page with the gap above it; 0 for none. */
  readonly tailHeight: number;
}
export interface FilledPage {
  readonly stack: Stack;
  readonly notes: readonly number[];
}

/** Fills pages; always at least one. */
export function paginate(rows: readonly Row[], frame: PageFrame): FilledPage[] {
  const pages = fill(rows, frame, new Set());
  for (const at of betterLastBreaks(pages, rows, frame)) {
    const better = fill(rows, frame, new Set([at]));
    if (tailFits(better, frame)) return better;
  }
  return tailFits(pages, frame) ? pages : [...pages, { stack: EMPTY_STACK, notes: [] }];
}

/** A page under construction. */
interface Filler {
  readonly rows: readonly Row[];
  readonly frame: PageFrame;
  readonly pages: FilledPage[];
  stack: Stack;
  notes: readonly number[];
}

function fill(rows: readonly Row[], frame: PageFrame, forced: ReadonlySet<number>): FilledPage[] {
  const filler: Filler = {
    rows,
    frame,
    pages: [],
    stack: { ...EMPTY_STACK, offGrid: !frame.snapFirstPage },
    notes: [],
  };
  for (let i = 0; i < rows.length; ) {
    const end = unitEnd(rows, i);
    if (forced.has(i)) turn(filler, i);
    if (!tryPlace(filler, i, end)) {
      turn(filler, i);
      if (!tryPlace(filler, i, end)) placeOneByOne(filler, i, end);
    }
    i = end;
  }
  filler.pages.push({ stack: filler.stack, notes: filler.notes });
  return filler.pages;
}

/** Rows i … end−1 are kept together. */
function unitEnd(rows: readonly Row[], start: number): number {
  let end = start;
  while (end < rows.length - 1 && rows[end]?.keep) end += 1;
  return end + 1;
}

/** Places the unit if all of it fits on the page; otherwise leaves the page as it was. */
function tryPlace(filler: Filler, start: number, end: number): boolean {
  let { stack, notes } = filler;
  for (let i = start; i < end; i += 1) {
    const row = filler.rows[i] as Row;
    stack = place(stack, row, i, gridOf(filler));
    notes = merged(notes, row.notes);
    if (row.height > 0 && !fits(stack, notes, filler.frame)) return false;
  }
  filler.stack = stack;
  filler.notes = notes;
  return true;
}

function fits(stack: Stack, notes: readonly number[], frame: PageFrame): boolean {
  return bottomOf(stack) + frame.notesHeight(notes) <= frame.depth + EPSILON;
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
  filler.stack = place(filler.stack, row, index, gridOf(filler));
  filler.notes = merged(filler.notes, row.notes);
}

function gridOf(filler: Filler) {
  const first = filler.pages.length === 0;
  return { pitch: filler.frame.pitch, mayLeave: first };
}

function turn(filler: Filler, next: number): void {
  if (filler.stack.placed.length === 0) return;
  filler.pages.push({ stack: filler.stack, notes: filler.notes });
  filler.stack = EMPTY_STACK;
  filler.notes = [];
  for (const row of filler.rows[next]?.repeated ?? [])
    filler.stack = place(filler.stack, row, -1, gridOf(filler));
}

function merged(notes: readonly number[], more: readonly number[]): readonly number[] {
  return more.length === 0 ? notes : [...new Set([...notes, ...more])];
}

function tailFits(pages: readonly FilledPage[], frame: PageFrame): boolean {
  const last = pages.at(-1) as FilledPage;
  return bottomOf(last.stack) + frame.notesHeight(last.notes) + frame.tailHeight <= frame.depth + EPSILON;
}

/** Lines that go over together so that no page holds a lone one (C-61), and no tail stands without text. */
const COMPANY = 2;

/** Where the last page should begin instead, the best place first; nothing when it is good as it is. */
function betterLastBreaks(
  pages: readonly FilledPage[],
  rows: readonly Row[],
  frame: PageFrame,
): readonly number[] {
  const last = pages.at(-1) as FilledPage;
  const solid = last.stack.placed.filter((p) => p.row.height > 0 && !p.row.closing);
  const lone = pages.length > 1 && solid.length === 1 && solid[0]?.row.bodyLines === 1;
  return lone || !tailFits(pages, frame) ? breaksKeeping(rows) : [];
}

/** How far back a better place for the last break is looked for, lines. */
const LOOK_BACK = 5;

/**
 * The latest break that leaves COMPANY lines behind it and parts nothing that is kept together; first of
 * all one that saves the first line of a paragraph from standing alone above a blank.
 */
function breaksKeeping(rows: readonly Row[]): readonly number[] {
  const breaks = possibleBreaks(rows, rows.length);
  const kind = breaks.filter((i) => !rows[i - 1]?.opens);
  return [...kind, ...breaks.filter((i) => !kind.includes(i))];
}

/** Breaks with COMPANY to LOOK_BACK lines behind them, the latest first; the first possible one however far back. */
function possibleBreaks(rows: readonly Row[], end: number): number[] {
  const breaks: number[] = [];
  let lines = 0;
  for (let i = end - 1; i > 0 && (lines < LOOK_BACK || breaks.length === 0); i -= 1) {
    lines += rows[i]?.height && !rows[i]?.closing ? 1 : 0;
    if (lines >= COMPANY && !rows[i - 1]?.keep) breaks.push(i);
  }
  return breaks;
}

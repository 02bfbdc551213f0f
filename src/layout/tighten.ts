/**
 * One page with its body set at a tighter pitch, so that rows which would spill over stand on it as well.
 * (7.3.5.5, B-50) What comes in is the rows that are to share the page; what goes out is the page, or nothing
 * where even the least pitch does not make room.
 */
import {
  EMPTY_PAGE,
  type FilledPage,
  firstStack,
  gridOn,
  mergedNotes,
  type PageFrame,
  type Run,
} from './fill.ts';
import { fixed, type Row } from './row.ts';
import { EPSILON, place, type Stack } from './stack.ts';

/** The rows of `run` on its page, down to `limit`; at the greatest pitch that does it. */
export function tightPage(
  rows: readonly Row[],
  run: Run,
  limit: number,
  frame: PageFrame,
): FilledPage | undefined {
  const shared = rows.slice(run.start, run.end);
  if (frame.tightest === undefined || shared.slice(1).some((r) => r.turns)) return undefined;
  return tightStack(rows, run, limit, frame) ?? tightStack(closedUp(rows), run, limit, frame);
}

/** The same rows with the closing as near to the text as it may come: a seal keeps its own distance (B-43). */
function closedUp(rows: readonly Row[]): Row[] {
  return rows.map((row) => (row.closing ? { ...row, before: fixed(row.before.least) } : row));
}

function tightStack(rows: readonly Row[], run: Run, limit: number, frame: PageFrame): FilledPage | undefined {
  const shared = rows.slice(run.start, run.end);
  const notes = shared.reduce((all, r) => mergedNotes(all, r.notes), EMPTY_PAGE.notes);
  const less = neededOf(stackWith(0, rows, run, frame), limit - frame.notesHeight(notes), frame);
  if (frame.pitch - less < (frame.tightest ?? frame.pitch) - ROUNDING) return undefined;
  return { stack: stackWith(less, rows, run, frame), notes, pitch: frame.pitch - less };
}

const ROUNDING = EPSILON / 10;

/**
 * The page with `less` taken from the pitch. Its first line of body stands where it always would; below it
 * the page has a grid of its own.
 */
function stackWith(less: number, rows: readonly Row[], run: Run, frame: PageFrame): Stack {
  const grid = gridOn(run.page, frame);
  let stack = firstStack(rows, run, frame);
  let started = false;
  for (let i = run.start; i < run.end; i += 1) {
    const row = rows[i] as Row;
    stack = place(stack, started ? tightened(row, less, frame) : row, i, grid);
    started ||= row.grid;
    if (started) stack = { ...stack, offGrid: true };
  }
  return stack;
}

function tightened(row: Row, less: number, frame: PageFrame): Row {
  return { ...row, before: fixed(row.before.usual - less * stepsOf(row, frame)) };
}

/** How many line pitches a row lies below the one before: 1, and 1 for each blank line between; 0 where it is no line of text. */
function stepsOf(row: Row, { pitch }: PageFrame): number {
  if (!row.grid || row.closing) return 0;
  return Math.max(1, Math.round((row.before.usual + row.height) / pitch));
}

/** What has to be taken from the pitch for every row, and what hangs from it, to stand above `limit`. */
function neededOf(stack: Stack, limit: number, frame: PageFrame): number {
  let steps = 0;
  let started = false;
  const needed = stack.placed.map(({ row, y }) => {
    if (started) steps += stepsOf(row, frame);
    started ||= row.grid;
    const over = y + row.height + (row.overhang ?? 0) - limit;
    return over <= EPSILON ? 0 : over / steps;
  });
  return Math.max(0, ...needed);
}

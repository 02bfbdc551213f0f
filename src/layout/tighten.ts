/**
 * One page with its body set at a tighter pitch, so that rows which would spill over stand on it as well; where
 * that alone does not do, the elastic gaps give way with it, as far as their clauses let them. (7.3.5.5, B-50)
 * What comes in is the rows that are to share the page; what goes out is the page, or nothing where even then
 * there is no room.
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

/** The rows of `run` on its page, down to `limit`; with as little given way as does it. */
export function tightPage(
  rows: readonly Row[],
  run: Run,
  limit: number,
  frame: PageFrame,
): FilledPage | undefined {
  const shared = rows.slice(run.start, run.end);
  if (frame.tightest === undefined || shared.slice(1).some((r) => r.turns)) return undefined;
  return (
    tightened({ rows, run, frame, gives: 'lines' }, limit) ??
    tightened({ rows: closedUp(rows), run, frame, gives: 'lines' }, limit) ??
    tightened({ rows, run, frame, gives: 'gaps' }, limit)
  );
}

/** What is to be drawn together: the lines of the body alone, or all elastic gaps of the page with them. */
interface Tightening {
  readonly rows: readonly Row[];
  readonly run: Run;
  readonly frame: PageFrame;
  readonly gives: 'lines' | 'gaps';
}

/** The same rows with the closing as near to the text as it may come: a seal keeps its own distance (B-43). */
function closedUp(rows: readonly Row[]): Row[] {
  return rows.map((row) => (row.closing ? { ...row, before: fixed(row.before.least) } : row));
}

function tightened(at: Tightening, limit: number): FilledPage | undefined {
  const { rows, run, frame, gives } = at;
  const notes = rows
    .slice(run.start, run.end)
    .reduce((all, r) => mergedNotes(all, r.notes), EMPTY_PAGE.notes);
  const share = neededOf(stackWith(0, at), stackWith(1, at), limit - frame.notesHeight(notes));
  if (share > 1 + ROUNDING) return undefined;
  const pitch = frame.pitch - share * slackOf(frame);
  return { stack: stackWith(share, at), notes, pitch, ...(gives === 'gaps' ? { gaps: true } : {}) };
}

const ROUNDING = 1e-4;

/** How much the pitch may lose. */
function slackOf({ pitch, tightest = pitch }: PageFrame): number {
  return Math.max(0, pitch - tightest);
}

/**
 * The page with `share` (0 … 1) of all that may give way taken from it. Below its first line of body it has a
 * grid of its own; that line stands where it always would, unless the gaps above it give way too.
 */
function stackWith(share: number, { rows, run, frame, gives }: Tightening): Stack {
  const grid = gridOn(run.page, frame);
  let stack = firstStack(rows, run, frame);
  let started = gives === 'gaps';
  if (started) stack = { ...stack, offGrid: true };
  for (let i = run.start; i < run.end; i += 1) {
    const row = rows[i] as Row;
    stack = place(stack, started ? drawnIn(row, share, frame, gives) : row, i, grid);
    started ||= row.grid;
    if (started) stack = { ...stack, offGrid: true };
  }
  return stack;
}

function drawnIn(row: Row, share: number, frame: PageFrame, gives: Tightening['gives']): Row {
  const { least, usual } = row.before;
  const elastic = gives === 'gaps' ? usual - least : 0;
  const give = elastic > 0 ? elastic : stepsOf(row, frame) * slackOf(frame);
  return { ...row, before: fixed(usual - share * give) };
}

/** How many line pitches a row lies below the one before: 1, and 1 for each blank line between; 0 where it is no line of text. */
function stepsOf(row: Row, { pitch }: PageFrame): number {
  if (!row.grid || row.closing) return 0;
  return Math.max(1, Math.round((row.before.usual + row.height) / pitch));
}

/** The share by which every row, and what hangs from it, stands above `limit`; beyond 1 where none does it. */
function neededOf(loose: Stack, tight: Stack, limit: number): number {
  const needed = loose.placed.map(({ row, y }, i) => {
    const over = y + row.height + (row.overhang ?? 0) - limit;
    return over <= EPSILON ? 0 : over / (y - (tight.placed[i]?.y ?? y));
  });
  return Math.max(0, ...needed);
}

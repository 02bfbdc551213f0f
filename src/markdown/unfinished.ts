/**
 * What is taken from a file without being read (comments, scripts), and comments and fences that are never
 * closed: CommonMark lets those run to the end of the file.
 *
 * A comment would then take the rest of the article away unsaid, and a line of `~~~~~~` drawn for
 * decoration would turn it into code. Here both are text unless they are closed, and are reported; tildes
 * alone on their line are left to the rule for drawn lines.
 */
import type { StateBlock } from 'markdown-it';
import { elementEnd, type ParseEnv } from './env.ts';
import { type BlockRule, firstInk, lineEnd } from './placed-block.ts';

export const comment: BlockRule = (state, startLine, endLine, silent) => {
  const start = firstInk(state, startLine);
  if (!state.src.startsWith('<!--', start)) return false;
  const end = commentEnd(state, start);
  const last = lineOf(state, end, startLine, endLine);
  if (end < 0 || last === endLine) return silent ? false : reportUnclosed(state, start);
  return takeAway(state, 'comment', { startLine, last, start, end }, silent);
};

const SCRIPT_OPENING = /<(script|style)\b[^<>]*>/iy;

/** A script or a style sheet is nothing to read; one that is never closed is text, as all other HTML is. */
export const script: BlockRule = (state, startLine, endLine, silent) => {
  const start = firstInk(state, startLine);
  SCRIPT_OPENING.lastIndex = start;
  const name = SCRIPT_OPENING.exec(state.src)?.[1];
  if (name === undefined) return false;
  const end = elementEnd(state.src, SCRIPT_OPENING.lastIndex, name, state.env as ParseEnv);
  const last = lineOf(state, end, startLine, endLine);
  return end >= 0 && last < endLine && takeAway(state, 'html_block', { startLine, last, start, end }, silent);
};

interface Away {
  readonly startLine: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
}

/** Takes the lines; text behind the end stays. On one line the inline rules see both. */
function takeAway(state: StateBlock, type: string, away: Away, silent: boolean): boolean {
  const { startLine, last, start, end } = away;
  const isWhole = lineEnd(state, last) <= end;
  if (!isWhole && last === startLine) return false;
  if (silent) return true;
  state.line = isWhole ? last + 1 : last;
  state.push(type, '', 0).content = state.src.slice(start, end);
  if (!isWhole) beginLineAt(state, last, end);
  return true;
}

function beginLineAt(state: StateBlock, line: number, offset: number): void {
  state.bMarks[line] = offset;
  state.tShift[line] = state.skipSpaces(offset) - offset;
  state.sCount[line] = state.blkIndent;
}

/** Offset behind `-->`, or -1. */
function commentEnd(state: StateBlock, start: number): number {
  const env = state.env as ParseEnv;
  if (env.commentsNeverEnd) return -1;
  const dashes = state.src.indexOf('-->', start + 4);
  env.commentsNeverEnd = dashes < 0;
  return dashes < 0 ? -1 : dashes + 3;
}

function lineOf(state: StateBlock, offset: number, startLine: number, endLine: number): number {
  let line = startLine;
  while (line < endLine && state.eMarks[line]! < offset) line++;
  return line;
}

function reportUnclosed(state: StateBlock, start: number): false {
  notices(state).push({ finding: 'unclosedComment', start, end: start + 4 });
  return false;
}

interface Fence {
  readonly mark: string;
  readonly length: number;
}

const OPENING_FENCE = /(`{3,})(?=[^`\n]*$)|(~{3,})/my;
const CLOSING_FENCE = /(`{3,}|~{3,})[ \t]*$/my;

/** Narrows markdown-it's rule for fences. */
export function closedOnly(fence: BlockRule): BlockRule {
  return (state, startLine, endLine, silent) => {
    const opening = fenceAt(state, startLine, OPENING_FENCE);
    if (opening === undefined || state.sCount[startLine]! - state.blkIndent >= 4) return false;
    if (isClosed(state, opening, startLine, endLine)) return fence(state, startLine, endLine, silent);
    if (!silent && !isDrawnLine(state, opening, startLine)) reportFence(state, opening, startLine);
    return false;
  };
}

function fenceAt(state: StateBlock, line: number, pattern: RegExp): Fence | undefined {
  pattern.lastIndex = firstInk(state, line);
  const run = pattern.exec(state.src);
  const marks = run?.[1] ?? run?.[2];
  return marks === undefined ? undefined : { mark: marks[0]!, length: marks.length };
}

function isDrawnLine(state: StateBlock, { mark, length }: Fence, line: number): boolean {
  return mark === '~' && lineEnd(state, line) === firstInk(state, line) + length;
}

function reportFence(state: StateBlock, { length }: Fence, line: number): void {
  const start = firstInk(state, line);
  notices(state).push({ finding: 'unclosedFence', start, end: start + length });
}

function isClosed(state: StateBlock, opening: Fence, startLine: number, endLine: number): boolean {
  const { openFences } = state.env as ParseEnv;
  const known = openFences.get(opening.mark);
  if (known !== undefined && opening.length >= known) return false;
  for (let line = startLine + 1; line < endLine; line++) {
    if (!state.isEmpty(line) && state.sCount[line]! < state.blkIndent) return false;
    const closing = fenceAt(state, line, CLOSING_FENCE);
    if (closing?.mark === opening.mark && closing.length >= opening.length) return true;
  }
  // What is not closed by the end of the file need not be looked for again further down.
  if (endLine === state.lineMax && state.level === 0) openFences.set(opening.mark, opening.length);
  return false;
}

function notices(state: StateBlock): ParseEnv['notices'] {
  return (state.env as ParseEnv).notices;
}

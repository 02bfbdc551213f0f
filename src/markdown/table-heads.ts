/**
 * Heads of several lines: `投入` over `资金` and `人员`. CommonMark's tables have one line above |---|---|; here
 * there may be three, each with as many cells as that line has columns.
 *
 * In: markdown-it's table rule. Out: the same rule, which puts the further lines of a head before its first.
 */
import type { StateBlock } from 'markdown-it';
import { type BlockRule, firstInk, lineEnd, type PlacedBlock } from './placed-block.ts';
import { cellsOf, contentOf } from './table-cells.ts';

interface PlacedTable extends PlacedBlock {
  /** Lines of the head behind the first. */
  headRows?: number;
}

/** Longest head, lines. */
const LONGEST_HEAD = 3;
const DELIMITERS = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/;
const BAR = 0x7c;

export function manyHeads(table: BlockRule): BlockRule {
  return (state, startLine, endLine, silent) => {
    const from = state.tokens.length;
    if (table(state, startLine, endLine, silent)) return true;
    const last = lastHeadLine(state, startLine, endLine);
    if (last === undefined || !table(state, last, endLine, silent)) return false;
    if (!silent) addHeads(state, from, startLine, last);
    return true;
  };
}

export function headRowsOf(table: PlacedTable): { readonly headRows?: number } {
  return table.headRows === undefined ? {} : { headRows: table.headRows };
}

/** The line right above |---|---|, where it is not the first line and all lines up to it are alike. */
function lastHeadLine(state: StateBlock, first: number, endLine: number): number | undefined {
  const begins = (line: number) =>
    line < endLine &&
    state.sCount[line]! >= state.blkIndent &&
    state.src.charCodeAt(firstInk(state, line)) === BAR;
  if (!begins(first)) return undefined;
  for (let line = first + 1; line < first + LONGEST_HEAD && begins(line); line++) {
    const columns = columnsBelow(state, line, endLine);
    if (columns === undefined) continue;
    const alike = lines(first, line).every((head) => cellsOf(state, head).length === columns);
    return alike ? line : undefined;
  }
  return undefined;
}

function columnsBelow(state: StateBlock, line: number, endLine: number): number | undefined {
  if (line + 1 >= endLine) return undefined;
  const text = state.src.slice(firstInk(state, line + 1), lineEnd(state, line + 1));
  return DELIMITERS.test(text) ? cellsOf(state, line + 1).length : undefined;
}

function lines(from: number, to: number): number[] {
  return [...Array(to - from).keys()].map((i) => from + i);
}

/** The first row that the rule pushed serves as the pattern of those above it. */
function addHeads(state: StateBlock, from: number, first: number, last: number): void {
  const { tokens } = state;
  const opens = tokens.findIndex((token, i) => i >= from && token.type === 'tr_open');
  const closes = tokens.findIndex((token, i) => i > opens && token.type === 'tr_close');
  const pattern = tokens.slice(opens, closes + 1);
  const heads = lines(first, last).flatMap((line) => headOn(state, line, pattern));
  tokens.splice(opens, 0, ...heads);
  (tokens[from] as PlacedTable).headRows = last - first;
}

function headOn(state: StateBlock, line: number, pattern: StateBlock['tokens']): StateBlock['tokens'] {
  const cells = cellsOf(state, line);
  let column = 0;
  return pattern.map((token) => {
    const copy = Object.assign(new state.Token(token.type, token.tag, token.nesting), token);
    if (token.map) copy.map = [line, line + 1];
    if (token.type === 'inline') copy.content = contentOf(cells[column++]!, state.src);
    return copy;
  });
}

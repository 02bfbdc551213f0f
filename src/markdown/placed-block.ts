/**
 * markdown-it's block rules, taught to remember where each block stands.
 *
 * While a block rule runs, `state.bMarks` and `tShift` say where the line begins behind the prefixes of
 * the lists and quotes it stands in; afterwards they are gone. So each rule is wrapped, and what it
 * pushed is placed on its way out. Offsets are those of the parsed text; `pieces` are for `origin.ts`.
 */
import type { MarkdownIt, StateBlock, Token } from 'markdown-it';
import type { Piece } from './origin.ts';

export type BlockRule = (state: StateBlock, startLine: number, endLine: number, silent: boolean) => boolean;

/** A block token with its place. `pieces` belong to `inline` tokens. */
export interface PlacedBlock extends Token {
  start: number;
  end: number;
  pieces?: readonly Piece[];
}

/** Replaces a rule by one that also places the first token it pushes, and whatever `more` places. */
export function placeRule(
  md: MarkdownIt,
  name: string,
  more?: (state: StateBlock, from: number) => void,
): void {
  const index = md.block.ruler.__find__(name);
  const { fn, alt } = md.block.ruler.__rules__[index]!;
  md.block.ruler.at(name, placed(fn, more), { alt });
}

export function placed(rule: BlockRule, more?: (state: StateBlock, from: number) => void): BlockRule {
  return (state, startLine, endLine, silent) => {
    const start = firstInk(state, startLine);
    const from = state.tokens.length;
    if (!rule(state, startLine, endLine, silent)) return false;
    const token = state.tokens[from] as PlacedBlock | undefined;
    if (silent || token === undefined) return true;
    token.start = start;
    token.end = lineEnd(state, lastLine(state, startLine));
    more?.(state, from);
    return true;
  };
}

/** The last line that the rule took, blank ones behind the block left out. */
function lastLine(state: StateBlock, startLine: number): number {
  let line = state.line - 1;
  while (line > startLine && state.isEmpty(line)) line--;
  return Math.max(line, startLine);
}

/** Offset of the first character of a line that is no indentation, behind all prefixes. */
export function firstInk(state: StateBlock, line: number): number {
  return state.bMarks[line]! + state.tShift[line]!;
}

/** Offset behind the last character of a line that is no blank. */
export function lineEnd(state: StateBlock, line: number): number {
  return state.skipSpacesBack(state.eMarks[line]!, state.bMarks[line]!);
}

/** One stretch of the text as the whole content of an inline token. */
export function verbatim(at: number, from: number, to: number): Piece {
  return { at, length: to - from, from, to };
}

/** Where the items of a list begin: at their markers. */
export function placeItems(state: StateBlock, from: number): void {
  const level = state.tokens[from]!.level + 1;
  for (let i = from + 1; i < state.tokens.length; i++) {
    const token = state.tokens[i] as PlacedBlock;
    if (token.type !== 'list_item_open' || token.level !== level) continue;
    const line = token.map![0];
    token.start = firstInk(state, line);
    token.end = Math.min(markerEnd(state, token.start), lineEnd(state, line));
  }
}

function markerEnd(state: StateBlock, start: number): number {
  const marker = /[-+*]|\d+[.)]/y;
  marker.lastIndex = start;
  return marker.test(state.src) ? marker.lastIndex : start;
}

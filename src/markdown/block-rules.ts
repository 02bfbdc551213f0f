/**
 * The block rules in which articles differ from CommonMark, each because of what people really type.
 *
 * - A paragraph may be indented by spaces or U+3000 as deep as one likes; it is never code. A line that
 *   begins with two U+3000 begins a paragraph even without a blank line before it.
 * - `---` or `===` below a paragraph is a separator, never a heading, and `~~~` without its partner is
 *   one too: writers draw lines with them.
 * - `#标题` without the space is a heading; `#1机组` and `#话题#` are not.
 * - HTML is never a block: its tags stand in paragraphs, so that the text between them is kept.
 * - A line without a bar below a table is text, not a row.
 * - `[注]: 文字` is text; a link definition needs something that looks like an address.
 */
import type { StateBlock } from 'markdown-it';
import type { ParseEnv } from './env.ts';
import type { Piece } from './origin.ts';
import { type BlockRule, firstInk, lineEnd, type PlacedBlock, verbatim } from './placed-block.ts';

const IDEOGRAPHIC_SPACE = 0x3000;

/** Lists and quotes deeper than this are read as text: 20 levels of lists, 40 of quotes. */
const DEEPEST = 40;

/** markdown-it's own limit drops what is deeper; ours must always be met first. */
export const MAX_NESTING = 200;

export const paragraph: BlockRule = (state, startLine, endLine) => {
  const oldParentType = state.parentType;
  state.parentType = 'paragraph';
  const nextLine = paragraphEnd(state, startLine, endLine);
  state.parentType = oldParentType;
  state.line = nextLine;
  const pieces = paragraphPieces(state, startLine, nextLine);
  const map: [number, number] = [startLine, nextLine];
  const open = pushPlaced(state, 'paragraph_open', 1, pieces);
  const inline = pushPlaced(state, 'inline', 0, pieces);
  open.map = inline.map = map;
  const { typed } = state.env as ParseEnv;
  inline.content = pieces.map((piece) => typed.slice(piece.from, piece.to)).join('');
  inline.children = [];
  inline.pieces = pieces;
  state.push('paragraph_close', 'p', -1);
  return true;
};

function paragraphEnd(state: StateBlock, startLine: number, endLine: number): number {
  const terminators = state.md.block.ruler.getRules('paragraph');
  let line = startLine + 1;
  for (; line < endLine && !state.isEmpty(line); line++) {
    const isIndented = state.sCount[line]! - state.blkIndent > 3;
    const isLazy = state.sCount[line]! < 0;
    if (isIndented || isLazy) continue;
    if (terminators.some((rule) => rule(state, line, endLine, true))) break;
  }
  return line;
}

/** The lines without indentation; every piece but the last ends with its `\n`. */
function paragraphPieces(state: StateBlock, startLine: number, nextLine: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (let line = startLine; line < nextLine; line++) {
    const from = skipBlanks(state.src, firstInk(state, line), state.eMarks[line]!);
    const isLast = line === nextLine - 1;
    const to = isLast ? skipBlanksBack(state.src, state.eMarks[line]!, from) : state.eMarks[line]! + 1;
    pieces.push(verbatim(at, from, to));
    at += to - from;
  }
  return pieces;
}

function pushPlaced(state: StateBlock, type: string, nesting: 0 | 1, pieces: readonly Piece[]): PlacedBlock {
  const token = state.push(type, nesting === 1 ? 'p' : '', nesting) as PlacedBlock;
  token.start = pieces[0]!.from;
  token.end = pieces.at(-1)!.to;
  return token;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0xa0 || code === IDEOGRAPHIC_SPACE;
}

function skipBlanks(src: string, from: number, to: number): number {
  let pos = from;
  while (pos < to && isBlank(src.charCodeAt(pos))) pos++;
  return pos;
}

function skipBlanksBack(src: string, from: number, to: number): number {
  let pos = from;
  while (pos > to && isBlank(src.charCodeAt(pos - 1))) pos--;
  return pos;
}

/** Lines of U+3000 or no-break spaces alone are blank lines to whoever typed them. */
export function blankIdeographicLines(state: StateBlock): void {
  for (let line = 0; line < state.lineMax; line++) {
    const ink = firstInk(state, line);
    const end = state.eMarks[line]!;
    if (ink < end && skipBlanks(state.src, ink, end) === end) state.tShift[line] = end - state.bMarks[line]!;
  }
}

export const indentedParagraph: BlockRule = (state, startLine, endLine, silent) => {
  const ink = firstInk(state, startLine);
  const isIndented =
    state.src.charCodeAt(ink) === IDEOGRAPHIC_SPACE && state.src.charCodeAt(ink + 1) === IDEOGRAPHIC_SPACE;
  return isIndented && (silent || paragraph(state, startLine, endLine, false));
};

const BLOCK_TAG =
  /<(?:address|article|aside|blockquote|body|caption|center|dd|details|div|dl|dt|figcaption|figure|footer|form|h[1-6]|head|header|html|legend|li|main|nav|ol|p|section|summary|table|title|tr|ul)(?=[\s/>])/iy;

/** `<p …>` at the start of a line begins a paragraph; its tags are inline ones, so that the text stays. */
export const taggedParagraph: BlockRule = (state, startLine, endLine, silent) => {
  BLOCK_TAG.lastIndex = firstInk(state, startLine);
  return BLOCK_TAG.test(state.src) && (silent || paragraph(state, startLine, endLine, false));
};

/** Stands before all other rules. */
export const tooDeep: BlockRule = (state, startLine, endLine, silent) => {
  if (silent || state.level < DEEPEST) return false;
  const start = firstInk(state, startLine);
  (state.env as ParseEnv).notices.push({ finding: 'tooDeep', start, end: start + 1 });
  return paragraph(state, startLine, endLine, false);
};

const DRAWN_LINE = /(?:={3,}|~{3,})[ \t]*$/my;

/** `===` and `~~~` drawn across: to markdown-it the underline of a heading, or a fence (tried before). */
export const drawnLine: BlockRule = (state, startLine, _endLine, silent) => {
  DRAWN_LINE.lastIndex = firstInk(state, startLine);
  if (!DRAWN_LINE.test(state.src)) return false;
  if (silent) return true;
  state.line = startLine + 1;
  state.push('hr', 'hr', 0).markup = '=';
  return true;
};

/** Says on a separator that it stands right below a paragraph, where CommonMark would see a heading. */
export function markUnderline(state: StateBlock, from: number): void {
  const token = state.tokens[from]!;
  const followsText = state.tokens[from - 1]?.type === 'paragraph_close' && !state.isEmpty(state.line - 2);
  token.meta = { isUnderline: followsText && /^[-=]/.test(token.markup) };
}

/** `#标题`, `##1.标题`; a Chinese keyboard types the space as U+3000. */
const TIGHT_HEADING = /(#{1,6})(?:(?=[\u3000\p{Script=Han}《〈“‘「『（〔【])|(?<=##)(?=[^\s#]))[^#\n]*$/muy;

export const tightHeading: BlockRule = (state, startLine, _endLine, silent) => {
  const start = firstInk(state, startLine);
  TIGHT_HEADING.lastIndex = start;
  const level = TIGHT_HEADING.exec(state.src)?.[1]?.length;
  if (level === undefined) return false;
  if (silent) return true;
  state.line = startLine + 1;
  const open = state.push('heading_open', `h${level}`, 1);
  open.markup = '#'.repeat(level);
  open.meta = { isTight: true };
  const inline = state.push('inline', '', 0);
  inline.content = state.src.slice(start + level, lineEnd(state, startLine));
  inline.children = [];
  state.push('heading_close', `h${level}`, -1);
  return true;
};

/** A line without a bar ends a table: it is the remark or the text below it, not a row of one cell. */
export const belowTable: BlockRule = (state, startLine, _endLine, silent) => {
  if (!silent || state.parentType !== 'table') return false;
  return !state.src.slice(firstInk(state, startLine), state.eMarks[startLine]).includes('|');
};

/** The content of a heading is one stretch of its line, behind the `#` and their blanks. */
export function placeHeading(state: StateBlock, from: number): void {
  const heading = state.tokens[from] as PlacedBlock;
  const inline = state.tokens[from + 1] as PlacedBlock;
  const typed = state.skipSpaces(heading.start + heading.markup.length);
  const end = typed + inline.content.length;
  inline.start = skipBlanks(state.src, typed, end);
  inline.end = skipBlanksBack(state.src, end, inline.start);
  inline.content = state.src.slice(inline.start, inline.end);
  inline.pieces = [verbatim(0, inline.start, inline.end)];
}

const ADDRESS =
  /\[[^\]\n]*\]:[ \t]*(?:<[^<>\n]*>|(?=[!-~]{0,2000}[/.#:@])[!-~]{1,2000})[ \t]*(?:["'(].*)?$/my;

/** Narrows markdown-it's rule for `[label]: address`. */
export function addressesOnly(reference: BlockRule): BlockRule {
  return (state, startLine, endLine, silent) => {
    ADDRESS.lastIndex = firstInk(state, startLine);
    return ADDRESS.test(state.src) && reference(state, startLine, endLine, silent);
  };
}

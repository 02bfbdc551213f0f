/**
 * Footnotes: `[^label]: text` defines one, `[^label]` refers to it, `^[text]` is a note in place.
 *
 * The definitions stay where they stand in the token stream, between `note_open` and `note_close`; the
 * builder lifts them out. A full-width colon after the label is accepted, since Chinese keyboards type it.
 */
import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it';
import type { ParseEnv } from './env.ts';
import { firstInk, placed } from './placed-block.ts';

const LABEL = String.raw`\[\^([^\s\]]{1,200})\]`;
const DEFINITION = new RegExp(String.raw`${LABEL}[:：][ \t]*`, 'y');
const REFERENCE = new RegExp(LABEL, 'y');

/** Further paragraphs of a note are indented by at least this many columns. */
const NOTE_INDENT = 2;

export function notes(md: MarkdownIt): void {
  const alt = ['paragraph', 'reference', 'blockquote', 'list'];
  md.block.ruler.before('reference', 'note_definition', placed(definition), { alt });
  md.inline.ruler.before('link', 'note_reference', reference);
  md.inline.ruler.before('link', 'inline_note', inlineNote);
}

function definition(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  DEFINITION.lastIndex = firstInk(state, startLine);
  const label = DEFINITION.exec(state.src)?.[1];
  if (label === undefined) return false;
  if (silent) return true;
  (state.env as ParseEnv).notes.add(label);
  state.push('note_open', '', 1).meta = { label };
  parseInside(state, startLine, endLine, DEFINITION.lastIndex);
  state.push('note_close', '', -1);
  return true;
}

/** Parses the lines of a note as the lines of a list item are parsed: `content` is where its text begins. */
function parseInside(state: StateBlock, startLine: number, endLine: number, content: number): void {
  const { blkIndent, parentType } = state;
  const tShift = state.tShift[startLine]!;
  const sCount = state.sCount[startLine]!;
  state.blkIndent += NOTE_INDENT;
  state.parentType = 'footnote';
  state.tShift[startLine] = content - state.bMarks[startLine]!;
  state.sCount[startLine] = state.blkIndent;
  state.md.block.tokenize(state, startLine, endLine);
  state.blkIndent = blkIndent;
  state.parentType = parentType;
  state.tShift[startLine] = tShift;
  state.sCount[startLine] = sCount;
}

function reference(state: StateInline, silent: boolean): boolean {
  const { notes: known } = state.env as ParseEnv;
  if (state.src.charCodeAt(state.pos) !== 0x5b || known.size === 0) return false;
  REFERENCE.lastIndex = state.pos;
  const label = REFERENCE.exec(state.src)?.[1];
  const end = REFERENCE.lastIndex;
  if (label === undefined || end > state.posMax || !known.has(label)) return false;
  if (!silent) state.push('note_reference', '', 0).meta = { label };
  state.pos = end;
  return true;
}

function inlineNote(state: StateInline, silent: boolean): boolean {
  const { pos, posMax } = state;
  if (!state.src.startsWith('^[', pos)) return false;
  const end = state.md.helpers.parseLinkLabel(state, pos + 1);
  if (end <= pos + 2) return false;
  if (!silent) {
    state.pos = pos + 2;
    state.posMax = end;
    state.push('inline_note_open', '', 1);
    state.md.inline.tokenize(state);
    state.push('inline_note_close', '', -1);
  }
  state.pos = end + 1;
  state.posMax = posMax;
  return true;
}

/**
 * 发文机关标志: the ink of its tallest character begins where the template says, whatever else the head holds,
 * and it stands in the middle of 版心. One name with its word takes one line; several names, and one too long
 * for a line, are stacked. (7.2.4, H-05…H-11)
 */
import type { Bilingual, Diagnostic } from '../../../diagnostics/types.ts';
import type { Field, Mark, Paper } from '../../../gongwen/types.ts';
import type { Block } from '../../block.ts';
import { addNode, type PaperContext } from '../../context.ts';
import { type FittedName, fitName } from '../../fitted-name.ts';
import { EM_ASCENT } from '../../geometry.ts';
import { inkOf } from '../../ink.ts';
import { shift } from '../../row.ts';
import { plain, setLabel } from '../../text.ts';
import type { PageItem } from '../../types.ts';
import { partsOfName } from './long-name.ts';
import { isOnPaper } from './on-paper.ts';
import { type StackText, setStack } from './stack.ts';

/** A mark in its place, from the top left of 版心. */
export interface MarkBlock extends Block {
  readonly left: number;
  /** Of the ink. */
  readonly top: number;
  readonly inkBottom: number;
}

/** A mark set, not yet placed: from its own top left. */
export interface SetMark {
  readonly items: readonly PageItem[];
  readonly width: number;
  /** Of the lowest em box. */
  readonly bottom: number;
  /** Of the names. */
  readonly size: number;
}

/** A paragraph of the structure for a text of the mark; none where it is on the paper already. */
type Paragraph = () => number | undefined;

/** @param depth how far down the mark may reach, where smaller names can help it (H-11) */
export function markBlock(paper: Paper, depth: number, parent: number, ctx: PaperContext): MarkBlock {
  const { mark } = paper;
  if (!mark || mark.names.length === 0) return ghost(paper, ctx);
  const isPrinted = !isOnPaper(paper, ctx.template.head.mark.colour);
  const paragraph: Paragraph = () => (isPrinted ? addNode(ctx, 'P', parent) : undefined);
  const below = depth - ctx.template.head.mark.top;
  const set = mark.names.length > 1 ? joint : single;
  return inPlace(set(mark, below, paragraph, ctx), ctx);
}

/** Every organ is read by itself, and so is the word that belongs to all of them. */
function joint({ names, word }: Mark, depth: number, paragraph: Paragraph, ctx: PaperContext): SetMark {
  const lines = names.map((name) => ({ ...name, node: paragraph() }));
  const set = setStack({ names: lines, word: wordOf(names, word, paragraph) }, depth, ctx);
  const longest = names.reduce((a, b) => (b.value.length > a.value.length ? b : a));
  if (set.size < ctx.template.head.mark.smallest - 0.01) ctx.diagnostics.push(tooLong(longest, VERY_SMALL));
  return set;
}

function wordOf(names: Mark['names'], word: string, paragraph: Paragraph): StackText | undefined {
  const [lead] = names as readonly [Field<string>];
  return word === '' ? undefined : { value: word, span: lead.span, node: paragraph() };
}

function inPlace({ items, width, bottom }: SetMark, ctx: PaperContext): MarkBlock {
  const { top } = ctx.template.head.mark;
  const ink = inkOf(items, ctx) ?? { top: 0, bottom };
  const [left, dy] = [(ctx.geometry.column - width) / 2, top - ink.top];
  return { items: shift(items, left, dy), bottom: bottom + dy, left, top, inkBottom: ink.bottom + dy };
}

/** A paper without a mark keeps the place of one of the usual size, which may be on the sheet already. */
function ghost({ preprinted }: Paper, ctx: PaperContext): MarkBlock {
  const { role, size, top } = ctx.template.head.mark;
  const ink = ctx.type.ink(ctx.type.face(role, '国').face, '国');
  const baseline = top + ink.top * size;
  const bottom = baseline + (1 - EM_ASCENT) * size;
  const inkBottom = baseline - ink.bottom * size;
  return { items: [], bottom, left: 0, top: preprinted ? top : bottom, inkBottom };
}

function single({ names, word }: Mark, depth: number, paragraph: Paragraph, ctx: PaperContext): SetMark {
  const [name] = names as readonly [Field<string>];
  const style = ctx.template.head.mark;
  const whole = { ...name, value: name.value + word };
  const node = paragraph();
  if (smallestWidth(whole, ctx) <= Math.min(style.widest, ctx.geometry.column)) {
    const size = Math.min(style.size, style.largest);
    return lineOf(fitName(whole, { ...style, size }, ctx, node));
  }
  ctx.diagnostics.push(tooLong(whole, SEVERAL_LINES));
  const lines = partsOfName(name, word, ctx).map((part) => ({ ...part, node }));
  return setStack({ names: lines, word: wordOf(names, word, paragraph) }, depth, ctx);
}

function smallestWidth({ value, span }: Field<string>, ctx: PaperContext): number {
  const { role, smallest } = ctx.template.head.mark;
  const quiet = { ...ctx, diagnostics: [] };
  return setLabel(plain(value, span), { role, size: smallest, cell: smallest }, quiet).right;
}

function lineOf({ line, size }: FittedName): SetMark {
  return { items: line.items, width: line.right, bottom: size, size };
}

/** What was done about a name that is too long. */
const SEVERAL_LINES = { zh: '一行排不下，已分行排', en: 'was set on several lines' };
const VERY_SMALL = { zh: '只能排得很小', en: 'can only be set very small' };

function tooLong({ value, span }: Field<string>, done: Bilingual): Diagnostic {
  return {
    code: 'layout/name-too-long',
    severity: 'warning',
    message: { zh: `“${value}”太长，${done.zh}`, en: `"${value}" is too long and ${done.en}` },
    help: { zh: '发文机关标志改用规范化简称', en: 'use the standard short name of the organ in the mark' },
    clause: 'GB/T 9704—2012 7.2.4',
    strength: 'PRAC',
    span,
  };
}

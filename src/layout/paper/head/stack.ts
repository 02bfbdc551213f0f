/**
 * Names one above the other, each distributed to the same width, and their word at the right in the middle of
 * the stack: the mark of a joint issue, the lead organ first (7.2.4, H-10). Where page 1 would lose its text
 * the names are set smaller and closer (H-11).
 */
import type { Field } from '../../../gongwen/types.ts';
import type { PaperContext } from '../../context.ts';
import { distribute } from '../../distribute.ts';
import { EM_ASCENT } from '../../geometry.ts';
import { inkOf } from '../../ink.ts';
import { shift } from '../../row.ts';
import { plain, type SetLine, setLabel } from '../../text.ts';
import type { PageItem } from '../../types.ts';
import type { SetMark } from './mark.ts';

/** A line of the stack, or its word, and the paragraph it belongs to. */
export interface StackText extends Field<string> {
  readonly node: number | undefined;
}
export interface Stack {
  /** At least two. */
  readonly names: readonly StackText[];
  /** Absent where nothing stands behind the names. */
  readonly word?: StackText | undefined;
}

/** @param depth from the ink of the first name to where the last has to end */
export function setStack(stack: Stack, depth: number, ctx: PaperContext): SetMark {
  const sizes = sizesOf(stack, depth, ctx);
  const { size, pitch, width, beside } = sizes;
  const names = stack.names.flatMap((name, i) =>
    shift(distribute(setAt(name, size, ctx), width), 0, i * pitch),
  );
  const items = [...names, ...wordBeside(names, stack, sizes, ctx)];
  return { items, width: width + beside, bottom: (stack.names.length - 1) * pitch + size, size };
}

interface Sizes {
  readonly size: number;
  readonly pitch: number;
  /** Of the stack. */
  readonly width: number;
  readonly wordSize: number;
  /** What the word takes beside the stack, its gap included. */
  readonly beside: number;
}

/** The word so that the middle of its ink is that of the stack's. */
function wordBeside(
  names: readonly PageItem[],
  { word }: Stack,
  { width, wordSize }: Sizes,
  ctx: PaperContext,
): PageItem[] {
  if (!word) return [];
  const { items } = setAt(word, wordSize, ctx);
  const [tall, own] = [inkOf(names, ctx), inkOf(items, ctx)];
  const dy = tall && own ? (tall.top + tall.bottom - own.top - own.bottom) / 2 : 0;
  return shift(items, width + ctx.template.head.mark.wordGap * wordSize, dy);
}

/** Lines closer than this would touch. */
const CLOSEST = 1.08;

function sizesOf(stack: Stack, depth: number, ctx: PaperContext): Sizes {
  const style = ctx.template.head.mark;
  const gaps = stack.names.length - 1;
  const longest = Math.max(...stack.names.map((name) => widthAtOne(name, ctx)));
  const word = stack.word ? style.wordGap + widthAtOne(stack.word, ctx) : 0;
  const wide = sizesInWidth(longest, word, ctx);
  const last = 1 - blankAbove(stack, ctx);
  const high = depth / (gaps * style.joint + last);
  const size = Math.min(wide.size, Math.max(high, style.smallest));
  const joint = Math.min(style.joint, Math.max(CLOSEST, (depth / size - last) / gaps));
  const wordSize = Math.min(wide.wordSize, size * (gaps * joint + 1));
  const beside = word * wordSize;
  const spread = longest * size + (longest - 1) * style.spread * size;
  const width = Math.max(longest * size, Math.min(style.narrowest - beside, spread));
  return { size, pitch: joint * size, width, wordSize, beside };
}

/** The names give way first, so that a few long names do not make the word small; then both. */
function sizesInWidth(longest: number, word: number, ctx: PaperContext) {
  const { size, largest, smallest, widest } = ctx.template.head.mark;
  const most = Math.min(size, largest);
  const room = Math.min(widest, ctx.geometry.column);
  const beside = (room - word * most) / longest;
  if (beside >= smallest) return { size: Math.min(most, beside), wordSize: most };
  const even = room / (longest + word);
  if (even <= smallest || word === 0) return { size: even, wordSize: even };
  return { size: smallest, wordSize: (room - smallest * longest) / word };
}

/** From the top of the em box to the ink of the first name, em. */
function blankAbove({ names }: Stack, ctx: PaperContext): number {
  const first = setAt(names[0] as StackText, 1, { ...ctx, diagnostics: [] });
  return Math.min(EM_ASCENT, Math.max(0, inkOf(first.items, ctx)?.top ?? 0));
}

function widthAtOne(text: StackText, ctx: PaperContext): number {
  return setAt(text, 1, { ...ctx, diagnostics: [] }).right;
}

function setAt({ value, span, node }: StackText, size: number, ctx: PaperContext): SetLine {
  const { role, colour } = ctx.template.head.mark;
  return setLabel(plain(value, span), { role, size, cell: size, colour }, ctx, node);
}

/**
 * A part of a head: items placed from the top left of 版心, and how far down it reaches. Heads are built of
 * blocks from above to below; what comes next asks the block before it where to begin.
 */
import type { Context } from './context.ts';
import { shift } from './row.ts';
import type { SetLine } from './text.ts';
import type { Colour, PageItem, RuleItem } from './types.ts';

export interface Block {
  readonly items: readonly PageItem[];
  /** Its lower edge, for text that of the em box. */
  readonly bottom: number;
}

/** Nothing, so that the next block begins where this one would have. */
export const nothingBelow = (bottom: number): Block => ({ items: [], bottom });

/** A line in the middle of 版心. */
export function centred(line: SetLine, ctx: Context): PageItem[] {
  return shift(line.items, (ctx.geometry.column - line.right) / 2, 0);
}

/** A rule as wide as 版心, `above` points below what stands over it. */
export function ruleBelow(
  bottom: number,
  style: { readonly above: number; readonly weight: number; readonly colour: Colour },
  ctx: Context,
): Block {
  const y = bottom + style.above;
  const { weight: height, colour } = style;
  const rule: RuleItem = { kind: 'rule', x: 0, y, width: ctx.geometry.column, height, colour };
  return { items: [rule], bottom: y + height };
}

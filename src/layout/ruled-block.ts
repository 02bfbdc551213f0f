/**
 * Lines of a block at the foot of the last page: 版记 of a paper, 报尾 of a briefing. Lists of names that turn
 * over under their first character, groups of lines between rules, the number of copies. (7.4, R-01…R-12)
 */
import type { Measure } from '../compose/types.ts';
import type { Field, Prose } from '../gongwen/types.ts';
import { addNode, type Context } from './context.ts';
import { linesOfNames } from './names.ts';
import { shift } from './row.ts';
import { type Face, generated, type SetLine, setLabel, setParagraph } from './text.ts';
import type { PageItem } from './types.ts';

/** Type and figures of such a block. */
export interface BlockStyle extends Face {
  readonly pitch: number;
  /** Kept free at both sides. */
  readonly indent: number;
  readonly thick: number;
  readonly thin: number;
}

/** The block, relative to its own top (the centre of its first rule). */
export interface RuledBlock {
  readonly items: readonly PageItem[];
  /** From the centre of the first rule to the centre of the last; 0 where there is nothing. */
  readonly height: number;
}

/** Items of one line, y = 0 at the top of its em box. */
export type BlockLine = readonly PageItem[];

/** Groups of lines, a thin rule between two of them, thick ones above and below all. */
export function ruled(
  groups: readonly (readonly BlockLine[])[],
  style: BlockStyle,
  ctx: Context,
): RuledBlock {
  const full = groups.filter((lines) => lines.length > 0);
  if (full.length === 0) return { items: [], height: 0 };
  const { pitch, size, thick, thin } = style;
  const items: PageItem[] = [ruleAt(0, thick, ctx)];
  let y = 0;
  full.forEach((lines, g) => {
    if (g > 0) items.push(ruleAt(y, thin, ctx));
    const top = y + (pitch - size) / 2;
    items.push(...lines.flatMap((line, i) => shift(line, 0, top + i * pitch)));
    y += lines.length * pitch;
  });
  return { items: [...items, ruleAt(y, thick, ctx)], height: y };
}

function ruleAt(y: number, weight: number, ctx: Context): PageItem {
  return {
    kind: 'rule',
    x: 0,
    y: y - weight / 2,
    width: ctx.geometry.column,
    height: weight,
    colour: 'black',
  };
}

/**
 * A list of names: lines end after 、 or ，, so that no name is parted that fits on a line.
 * @param full share of a line below which the next name is parted rather than leave it so
 */
export function listing(
  label: string,
  field: Field<string>,
  parent: number,
  style: BlockStyle,
  ctx: Context,
  full = 0,
): SetLine[] {
  const node = addNode(ctx, 'P', parent);
  const room = ctx.geometry.column - 2 * style.indent - [...label].length * style.size;
  const prose = [
    ...generated(label, field.span),
    ...linesOfNames(field, room, style, ctx, { full, blanks: false }),
  ];
  return hanging(label, prose, node, style, ctx);
}

/** Prose that begins with its label, turned over under the first character behind it (R-03, J-24). */
export function hanging(
  label: string,
  prose: Prose,
  node: number,
  style: BlockStyle,
  ctx: Context,
): SetLine[] {
  const { indent, size } = style;
  const restIndent = indent + [...label].length * size;
  const measure: Measure = {
    width: ctx.geometry.column,
    firstIndent: indent,
    restIndent,
    rightIndent: indent,
  };
  return setParagraph([{ prose, face: style, node }], measure, 'left', size, ctx);
}

/** （共印N份） as one line, ending one 字 from the right edge (R-12, J-26); `left` is where it begins. */
export function copiesLine(
  copies: Field<number>,
  parent: number,
  style: BlockStyle,
  ctx: Context,
): { readonly items: BlockLine; readonly left: number } {
  return atRight(generated(`（共印${copies.value}份）`, copies.span), parent, style, ctx);
}

/** A text that ends one 字 from the right edge. */
export function atRight(
  text: Prose,
  parent: number,
  style: BlockStyle,
  ctx: Context,
): { readonly items: BlockLine; readonly left: number } {
  const label = setLabel(text, style, ctx, addNode(ctx, 'P', parent));
  const left = ctx.geometry.column - style.indent - label.right;
  return { items: shift(label.items, left, 0), left };
}

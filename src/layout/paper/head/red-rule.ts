/** The red rule that closes the head, broken in its middle for a ★ where an office has one. (7.2.7, H-19…H-21) */
import { type Block, ruleBelow } from '../../block.ts';
import type { PaperContext } from '../../context.ts';
import { inkOf } from '../../ink.ts';
import { shift } from '../../row.ts';
import { generated, setLabel } from '../../text.ts';
import type { PageItem, RuleItem } from '../../types.ts';

/** @param above em bottom of the line it stands under */
export function redRule(above: number, ctx: PaperContext): Block {
  const style = ctx.template.head.rule;
  if (!style.show) return { items: [], bottom: above };
  const plain = ruleBelow(above, style, ctx);
  return style.star ? { ...plain, items: withStar(plain.items[0] as RuleItem, ctx) } : plain;
}

/** Clear of the star on both sides, in its own size. */
const AIR = 0.25;

function withStar(rule: RuleItem, ctx: PaperContext): PageItem[] {
  const { size } = ctx.template.title;
  const { role } = ctx.template.head.mark;
  const star = setLabel(generated('★', NOWHERE), { role, size, cell: size, colour: rule.colour }, ctx);
  const ink = inkOf(star.items, ctx) ?? { top: 0, bottom: 0 };
  const middle = rule.y + rule.height / 2;
  const x = rule.x + (rule.width - star.right) / 2;
  const width = x - AIR * size - rule.x;
  const right = { ...rule, x: rule.x + rule.width - width, width };
  return [{ ...rule, width }, ...shift(star.items, x, middle - (ink.top + ink.bottom) / 2), right];
}

/** An ornament is written by no one. */
const NOWHERE = { file: '', start: 0, end: 0, line: 1, column: 1, endLine: 1, endColumn: 1 };

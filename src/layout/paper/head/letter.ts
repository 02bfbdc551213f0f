/**
 * The head of a letter: the mark, the first double rule under it, and below that the marks of the corner at the
 * left and the number at the right, beginning on one line. (10.1, X-01…X-09)
 */
import type { Paper } from '../../../gongwen/types.ts';
import type { Block } from '../../block.ts';
import type { PaperContext } from '../../context.ts';
import { shift } from '../../row.ts';
import { firstDoubleRule } from '../double-rule.ts';
import { cornerLines, cornerMarks } from './corner-marks.ts';
import { markBlock } from './mark.ts';
import { numberLines, numbersOf } from './number.ts';

export function letterHead(paper: Paper, parent: number, ctx: PaperContext): Block {
  const mark = markBlock(paper, Number.POSITIVE_INFINITY, parent, ctx);
  const rule = firstDoubleRule(mark.inkBottom, ctx);
  const top = rule.bottom + ctx.template.doubleRule.clear;
  const marks = cornerMarks(paper, parent, ctx);
  const number = numberBlock(paper, top, marks.length > 0, parent, ctx);
  const left = cornerLines(marks, top, ctx.geometry.column - number.width, ctx);
  const items = [...mark.items, ...rule.items, ...left.items, ...number.items];
  const ends = [rule.bottom, ...(marks.length > 0 ? [left.bottom] : []), number.bottom];
  return { items, bottom: Math.max(...ends) };
}

/** Share of 版心 that a long number takes at most where marks stand at its left. */
const SHARE = 0.6;

interface NumberBlock extends Block {
  /** With the space that keeps the marks away from it. */
  readonly width: number;
}

function numberBlock(
  paper: Paper,
  top: number,
  shared: boolean,
  parent: number,
  ctx: PaperContext,
): NumberBlock {
  if (numbersOf(paper).length === 0) return { items: [], bottom: 0, width: 0 };
  const { column, pitch } = ctx.geometry;
  const { size, position } = ctx.template.head.number;
  const { lines } = numberLines(paper, position, shared ? column * SHARE : column, parent, ctx);
  const items = lines.flatMap((line, i) => shift(line.items, 0, top + i * pitch));
  const width = column - Math.min(...lines.map((line) => line.left)) + ctx.template.cell;
  return { items, bottom: top + (lines.length - 1) * pitch + size, width };
}

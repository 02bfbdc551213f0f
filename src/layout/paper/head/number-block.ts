/**
 * What stands two blank lines below the mark: the number alone in its place, or, where the paper names who
 * signed it off, the number at the left on the line of the last of them. (7.2.5, 7.2.6, H-12…H-18)
 */
import type { Field, Paper } from '../../../gongwen/types.ts';
import { type Block, nothingBelow } from '../../block.ts';
import type { PaperContext } from '../../context.ts';
import { shift } from '../../row.ts';
import type { PageItem } from '../../types.ts';
import { numberLines, numbersOf } from './number.ts';
import { headSigners, signerBlock } from './signers.ts';

/** From the em box of one line to that of the next with `count` blank ones between them (P-17). */
export function blankSpace(count: number, ctx: PaperContext): number {
  return count * ctx.geometry.pitch + LINE_SPACE * ctx.template.cell;
}

/** 3.2: a line is a character and 7/8 of a 3号 one. */
const LINE_SPACE = 7 / 8;

/** @param above em bottom of the mark */
export function numberBlock(paper: Paper, above: number, parent: number, ctx: PaperContext): Block {
  const { blankLines: count } = ctx.template.head.number;
  const top = above + blankSpace(count, ctx);
  const signers = headSigners(paper);
  if (signers.length > 0) return withSigners(paper, signers, top, parent, ctx);
  if (numbersOf(paper).length === 0) return nothingBelow(above);
  const { position } = ctx.template.head.number;
  const { lines } = numberLines(paper, position, ctx.geometry.column, parent, ctx);
  return stacked(
    lines.map((line) => line.items),
    top,
    ctx,
  );
}

/** A number that finds no room beside the signers takes the line below them. */
function withSigners(
  paper: Paper,
  signers: readonly Field<string>[],
  top: number,
  parent: number,
  ctx: PaperContext,
): Block {
  const { column } = ctx.geometry;
  const number = numberLines(paper, 'left', column - ctx.template.head.number.indent, parent, ctx);
  const { rows, lastLeft } = signerBlock(signers, number.right, parent, ctx);
  const beside = number.right + ctx.template.cell <= lastLeft + 0.01;
  const before = rows.length - (beside && number.lines.length > 0 ? 1 : 0);
  const numbers = [...Array<PageItem[]>(before).fill([]), ...number.lines.map((l) => l.items)];
  const count = Math.max(rows.length, numbers.length);
  const lines = Array.from({ length: count }, (_, i) => [...(numbers[i] ?? []), ...(rows[i] ?? [])]);
  return stacked(lines, top, ctx);
}

function stacked(lines: readonly (readonly PageItem[])[], top: number, ctx: PaperContext): Block {
  const { pitch } = ctx.geometry;
  const items = lines.flatMap((line, i) => shift(line, 0, top + i * pitch));
  return { items, bottom: top + (lines.length - 1) * pitch + ctx.template.head.number.size };
}

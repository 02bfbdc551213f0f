/**
 * 发文字号, 令号 or 期号: two blank lines below the mark, in the middle, at the left of an upward paper on the
 * line of the last signer, at the right of a letter. (7.2.5, H-12…H-15; X-09, X-22)
 */
import type { Field, Paper } from '../../../gongwen/types.ts';
import { addNode, type PaperContext } from '../../context.ts';
import { plain, type SetLine, setParagraph } from '../../text.ts';

export interface NumberLines {
  readonly lines: readonly SetLine[];
  /** Right end of the longest line. */
  readonly right: number;
}

/** The numbers the paper has, each on lines of its own within `width`, as they stand from the left of 版心. */
export function numberLines(
  paper: Paper,
  position: 'center' | 'left' | 'right',
  width: number,
  parent: number,
  ctx: PaperContext,
): NumberLines {
  const lines = numbersOf(paper).flatMap(({ value, span }) => {
    const stretch = { prose: plain(value, span), face: faceOf(ctx), node: addNode(ctx, 'P', parent) };
    return setParagraph([stretch], measureFor(position, width, ctx), position, stretch.face.size, ctx);
  });
  return { lines, right: Math.max(0, ...lines.map((l) => l.right)) };
}

/** A paper has one of them; where it has both, neither is lost. */
export function numbersOf({ serialNumber, docNumber }: Paper): Field<string>[] {
  return [serialNumber, docNumber].filter((number) => number !== undefined);
}

function faceOf(ctx: PaperContext) {
  const { role, size } = ctx.template.head.number;
  return { role, size };
}

/** `width` of 版心 from its left, or from its right for what stands there. */
function measureFor(position: 'center' | 'left' | 'right', width: number, ctx: PaperContext) {
  const { column } = ctx.geometry;
  const { indent } = ctx.template.head.number;
  if (position === 'center') return { width: column, firstIndent: 0, restIndent: 0 };
  if (position === 'left') return { width, firstIndent: indent, restIndent: indent };
  const left = column - width;
  return { width: column, firstIndent: left, restIndent: left, rightIndent: indent };
}

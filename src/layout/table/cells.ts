/** The words of a cell, set in the width of its block: lines whose items stand where they will in the row. */
import type { Diagnostic } from '../../diagnostics/types.ts';
import type { Prose } from '../../gongwen/types.ts';
import { addNode } from '../context.ts';
import { shift } from '../row.ts';
import { type Face, type SetLine, setLabel, setParagraph } from '../text.ts';
import type { Block } from './grid.ts';
import { breakHead } from './heads.ts';
import { listedProse } from './listed.ts';
import type { Decimal } from './numbers.ts';
import { type Align, innerOf, type Plan, type Room } from './plan.ts';
import { naturalWidth } from './words.ts';

export type CellKind = 'TH' | 'TD';

export function faceOf(kind: CellKind, { ctx }: Plan): Face {
  const { role, headRole, size } = ctx.template.table;
  return { role: kind === 'TH' ? headRole : role, size };
}

/** Narrower than this many characters a column is set ragged: justified, its lines would gape. */
const JUSTIFIED = 14;

/** Lines of a block; its structure node hangs below `tr`. */
export function setBlock(block: Block, kind: CellKind, plan: Plan, tr: number): SetLine[] {
  const { columns, rows, cell } = block;
  const node = addNode(plan.ctx, kind, tr, {
    ...(columns > 1 && { columns }),
    ...(rows > 1 && { rows }),
  });
  if (!cell) return [];
  const face = faceOf(kind, plan);
  const inner = innerOf(block, plan);
  const decimal = kind === 'TD' && columns === 1 ? plan.decimals[block.column] : undefined;
  const before = decimal?.before.get(cell);
  if (decimal && before !== undefined) {
    const x = inner.left + (inner.width - decimal.left - decimal.right) / 2 + decimal.left - before;
    return [moved(setLabel(cell.prose, face, plan.ctx, node), x)];
  }
  const prose = kind === 'TH' ? breakHead(cell, inner.width, face, plan.ctx) : cell.prose;
  const align = kind === 'TH' ? 'center' : alignOf(block, prose, inner.width, decimal, face, plan);
  return setLines(prose, inner, align, face, node, plan).map((line) => moved(line, inner.left));
}

/** In a narrow cell a line of one character is no fault that the writer could mend. */
function setLines(
  prose: Prose,
  inner: Room,
  align: Align,
  face: Face,
  node: number,
  { ctx }: Plan,
): SetLine[] {
  const isWide = inner.width >= JUSTIFIED * face.size;
  const measure = { width: inner.width, firstIndent: 0, restIndent: 0 };
  const manner = align === 'left' && isWide ? 'justify' : align;
  const set = (words: Prose) => {
    const diagnostics: Diagnostic[] = [];
    const lines = setParagraph([{ prose: words, face, node }], measure, manner, face.size, {
      ...ctx,
      diagnostics,
    });
    return { lines, remarks: diagnostics };
  };
  const natural = set(prose);
  const listed = isWide ? prose : listedProse(prose, inner.width, natural.lines.length, face, ctx);
  const { lines, remarks } = listed === prose ? natural : set(listed);
  for (const remark of remarks)
    if (isWide || remark.code !== 'layout/lone-character') ctx.diagnostics.push(remark);
  return lines;
}

const moved = (line: SetLine, x: number): SetLine => ({ ...line, items: shift(line.items, x, 0) });

/** A sign for none stands in the middle of its numbers; a cell of several columns or rows is a short word or a text. */
function alignOf(
  block: Block,
  prose: Prose,
  width: number,
  decimal: Decimal | undefined,
  face: Face,
  plan: Plan,
): Align {
  if (decimal) return 'center';
  const asked = plan.table.align[block.column] ?? 'none';
  const own = plan.align[block.column]!;
  if (asked !== 'none' || (block.columns === 1 && block.rows === 1)) return own;
  const isShort = naturalWidth(prose, face, plan.ctx) <= width;
  return isShort ? 'center' : 'left';
}

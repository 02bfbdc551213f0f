/**
 * Columns of numbers (T-03): their decimal points stand under each other, the block they make in the middle
 * of the column. In: the cells of a column. Out: how far they reach to the left and right of the point; or
 * nothing, where one of them is neither a number nor a sign for none.
 */
import type { Cell } from '../../gongwen/types.ts';
import type { Context } from '../context.ts';
import { sliceProse } from '../title.ts';
import { naturalWidth, textOf } from './words.ts';

export interface Decimal {
  /** Widest part before and behind the decimal point (or where it would stand), points. */
  readonly left: number;
  readonly right: number;
  /** Width before the point of each number; signs for none are not in it and stand in the middle. */
  readonly before: ReadonlyMap<Cell, number>;
}

/** 1234, 1,234.5, 1 234, −3, ±0.5, ≥60, ￥12. */
const INTEGER =
  '[-+−–±≤≥<>＜＞≈]?[￥¥$]?(?:\\d{1,3}(?:[,，]\\d{3})+|\\d{1,3}(?:[ \\u00a0\\u2009\\u202f]\\d{3})+|\\d+)';
/** A unit, but no part of a date or an ordinal: 12%, 3.5万元, 40 km², 15天. */
const UNIT =
  '(?:[%％‰℃°]|(?![年月日号时分点届期])\\p{Script=Han}[\\p{Script=Han}/]{0,3}|[A-Za-zμΩ℃°]{1,4}[²³23]?(?:[/·][A-Za-zμΩ]{1,3}[²³23]?)?)';
const NUMBER = new RegExp(`^(${INTEGER})(?:\\.\\d+)?[ \\u00a0]?${UNIT}?$`, 'u');
const NONE = /^(?:[-－—–―/／\\]{1,2}|…{1,2}|\.{3}|无|未报|待定|N\/?A)$/i;
/** No number is longer; what is need not be set to know it. */
const LONGEST = 32;

/** @param widths the cells of a column and their widths on one line */
export function decimalOf(widths: ReadonlyMap<Cell, number>, ctx: Context): Decimal | undefined {
  const numbers: NumberCell[] = [];
  for (const [cell, width] of widths) {
    const text = plainOf(cell);
    if (text === '' || NONE.test(text)) continue;
    const number = text.length > LONGEST ? null : NUMBER.exec(text);
    if (!number) return undefined;
    numbers.push({ cell, whole: number[1]!, width });
  }
  return numbers.length > 0 ? measured(numbers, ctx) : undefined;
}

/** Without note marks: they stand behind the number and are part of its right side. */
function plainOf(cell: Cell): string {
  return cell.prose
    .map((p) => (p.kind === 'break' ? '\n' : p.note === undefined ? p.text : ''))
    .join('')
    .trim();
}

interface NumberCell {
  readonly cell: Cell;
  /** What stands before the point. */
  readonly whole: string;
  readonly width: number;
}

function measured(numbers: readonly NumberCell[], ctx: Context): Decimal {
  const { role, size } = ctx.template.table;
  const face = { role, size };
  const before = new Map<Cell, number>();
  let [left, right] = [0, 0];
  for (const { cell, whole, width } of numbers) {
    const isAll = whole.length === textOf(cell).length;
    const own = isAll ? width : naturalWidth(sliceProse(cell.prose, 0, whole.length), face, ctx);
    before.set(cell, own);
    left = Math.max(left, own);
    right = Math.max(right, width - own);
  }
  return { left, right, before };
}

/**
 * 署名, 成文日期 and seals in one of the ways of 7.3.5. (B-40…B-49)
 */
import type { Closing } from '../../../gongwen/types.ts';
import type { PaperContext } from '../../context.ts';
import type { Row } from '../../row.ts';

/** Rows that all stay together, and with the last line before them. */
export function closingRows(_closing: Closing, _parent: number, _ctx: PaperContext): Row[] {
  return [];
}

/**
 * 署名, 成文日期 and seals in one of the ways of 7.3.5. (B-40…B-49)
 */
import type { Closing } from '../../../gongwen/types.ts';
import type { PaperContext } from '../../context.ts';
import type { Row } from '../../row.ts';
import { sealedRows } from './sealed.ts';
import { signedRows } from './signed.ts';
import { unsealedRows } from './unsealed.ts';

const WAYS = { sealed: sealedRows, unsealed: unsealedRows, signed: signedRows } as const;

/**
 * Rows that all stay together; that they also stay with the last line before them is the caller's, who has
 * that line. Nothing where the template sets the closing under the title.
 */
export function closingRows(closing: Closing, parent: number, ctx: PaperContext): Row[] {
  return ctx.template.closing.place === 'title' ? [] : WAYS[closing.kind](closing, parent, ctx);
}

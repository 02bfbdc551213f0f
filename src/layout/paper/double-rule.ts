/**
 * The second double rule of a letter, near the lower edge of page 1. (10.1, X-05, X-06, X-14)
 */
import type { Paper } from '../../gongwen/types.ts';
import type { PaperContext } from '../context.ts';
import { type PageManner, plainManner } from '../flow.ts';

/** How the pages of this paper differ: for a letter its second rule and the lower limit of page 1. */
export function pageManner(_paper: Paper, ctx: PaperContext): PageManner {
  return { ...plainManner(ctx), tightest: ctx.template.closing.tightest };
}

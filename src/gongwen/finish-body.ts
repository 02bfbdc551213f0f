/**
 * Blocks into the finished body of one text: an article, a paper or an attachment. In: its blocks, the id
 * its headings take, and how many levels its `#` headings are raised. Out: passages; each body counts its
 * headings from 一、 again.
 */
import type * as md from '../markdown/types.ts';
import { draftsOf } from './body.ts';
import type { Context } from './context.ts';
import { checkOrder } from './heading-order.ts';
import { numberHeadings } from './number-headings.ts';
import { type Lift, sortHeadings } from './sort-headings.ts';
import type { Passage } from './types.ts';

export function finishBody(
  blocks: readonly md.Block[],
  id: string,
  lift: Lift,
  context: Context,
): readonly Passage[] {
  const sorted = sortHeadings(draftsOf(blocks, context), lift, context);
  checkOrder(sorted, context);
  return withoutEdgeRules(numberHeadings(sorted, id, context));
}

/** `---` between two articles, or under a title, is Markdown's way of parting them; the page has its own. */
function withoutEdgeRules(body: readonly Passage[]): readonly Passage[] {
  const first = body.findIndex((p) => p.kind !== 'separator');
  const last = body.findLastIndex((p) => p.kind !== 'separator');
  return first < 0 ? [] : body.slice(first, last + 1);
}

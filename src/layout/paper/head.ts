/**
 * 版头: one row of fixed parts from the top of 版心 to the lower edge of the red rule. (7.2, H-01…H-21; 10.1–10.3)
 * What a format has and where it stands is the template's; here is only that a letter hangs its parts under
 * a double rule, and that 套打 leaves out what the paper already carries in red.
 */
import type { Paper } from '../../gongwen/types.ts';
import type { PaperContext } from '../context.ts';
import { fixed, type Row, row } from '../row.ts';
import { letterHead } from './head/letter.ts';
import { printed } from './head/on-paper.ts';
import { ordinaryHead } from './head/ordinary.ts';

/**
 * The row of 版头, nothing for a paper without any of its parts. It takes at most `room` points, where
 * names of a joint issue can be set smaller to that end, so that page 1 shows body text (H-11).
 */
export function headRows(paper: Paper, parent: number, room: number, ctx: PaperContext): Row[] {
  const { items, bottom } = ctx.template.doubleRule.show
    ? letterHead(paper, parent, ctx)
    : ordinaryHead(paper, parent, room, ctx);
  if (bottom === 0) return [];
  return [row({ height: bottom, before: fixed(0), items: printed(items, paper), keep: true })];
}

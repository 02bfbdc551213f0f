/**
 * 版头: from the top of 版心 to the lower edge of the red rule. (7.2, H-01…H-21; 10.1–10.3)
 * What a format has and where it stands is the template's; here is only that a letter hangs its parts under
 * a double rule, and that 套打 leaves out what the paper already carries in red.
 */
import type { Paper } from '../../gongwen/types.ts';
import type { Block } from '../block.ts';
import type { PaperContext } from '../context.ts';
import { EM_ASCENT } from '../geometry.ts';
import { fixed, type Row, row, shift } from '../row.ts';
import type { PageItem } from '../types.ts';
import { letterHead } from './head/letter.ts';
import { blankSpace } from './head/number-block.ts';
import { printed } from './head/on-paper.ts';
import { ordinaryHead } from './head/ordinary.ts';

/**
 * The rows of 版头, nothing for a paper without any of its parts. It takes at most `room` points, where
 * names of a joint issue can be set smaller to that end, so that page 1 shows body text (H-11).
 */
export function headRows(paper: Paper, parent: number, room: number, ctx: PaperContext): Row[] {
  if (ctx.template.doubleRule.show) return wholeHead(letterHead(paper, parent, ctx), paper);
  const head = ordinaryHead(paper, parent, room, ctx);
  return head.parts === undefined ? wholeHead(head, paper) : partedHead(head, head.parts, paper, ctx);
}

function wholeHead({ items, bottom }: Block, paper: Paper): Row[] {
  if (bottom === 0) return [];
  return [row({ height: bottom, before: fixed(0), items: printed(items, paper), keep: true })];
}

/** Mark and what stands under it, the blank between them elastic: P-17 leaves two lines 24 to 27 mm. */
function partedHead({ items, bottom }: Block, mark: number, paper: Paper, ctx: PaperContext): Row[] {
  const { blankLines, give } = ctx.template.head.number;
  const gap = blankSpace(blankLines, ctx);
  const top = mark + gap;
  const isBelow = (item: PageItem) => topOf(item) > mark;
  const below = shift(items.filter(isBelow), 0, -top);
  const above = items.filter((item) => !isBelow(item));
  const before = { least: Math.max(0, gap - give), usual: gap, most: gap + give };
  return [
    row({ height: mark, before: fixed(0), items: printed(above, paper), keep: true }),
    row({ height: bottom - top, before, items: printed(below, paper), keep: true }),
  ];
}

/** Of the em box, for text. */
const topOf = (item: PageItem): number => (item.kind === 'text' ? item.y - EM_ASCENT * item.size : item.y);

/**
 * The red double rules of a letter. The first stands under the mark as part of its head, the second near the
 * lower edge of page 1, and how far down text may run there follows from it. (10.1, X-04…)
 */
import type { Paper } from '../../gongwen/types.ts';
import type { Block } from '../block.ts';
import type { PaperContext } from '../context.ts';
import { type PageManner, plainManner } from '../flow.ts';
import type { PageItem, RuleItem } from '../types.ts';
import { printed } from './head/on-paper.ts';

/** How the pages of this paper differ: for a letter its second rule and the lower limit of page 1. */
export function pageManner(paper: Paper, ctx: PaperContext): PageManner {
  const manner = { ...plainManner(ctx), tightest: ctx.template.closing.tightest };
  return ctx.template.doubleRule.show ? { ...manner, ...letterManner(paper, ctx) } : manner;
}

function letterManner(paper: Paper, ctx: PaperContext): Omit<PageManner, 'tightest'> {
  const { depth } = ctx.geometry;
  const first = firstDepth(ctx);
  const offset = gridOffset(first, ctx);
  return {
    depthOf: (page) => (page === 1 ? first : depth),
    gridOffset: (page) => (page === 1 ? offset : 0),
    furniture: (page) => (page === 1 ? printed(secondRule(ctx), paper) : []),
  };
}

/** Text of page 1 ends 7/8 of a 3号 character above the second rule, not on the edge of 版心. */
function firstDepth(ctx: PaperContext): number {
  return secondTop(ctx) - ctx.template.doubleRule.clear - ctx.geometry.top;
}

/** The last line that fits stands right at that limit, and those above it at the usual pitch. */
function gridOffset(depth: number, ctx: PaperContext): number {
  const { pitch } = ctx.geometry;
  const free = depth - ctx.template.body.size;
  return free - Math.floor(free / pitch) * pitch;
}

const thickness = ({ template: { doubleRule: d } }: PaperContext): number => d.thick + d.gap + d.thin;

const secondTop = (ctx: PaperContext): number =>
  ctx.geometry.height - ctx.template.doubleRule.fromEdge - thickness(ctx);

const onSheet = (ctx: PaperContext): number => (ctx.geometry.width - ctx.template.doubleRule.width) / 2;

/** Thin above thick, its lowest edge 20 mm above that of the sheet; in page coordinates. */
function secondRule(ctx: PaperContext): PageItem[] {
  const { thick, thin, gap } = ctx.template.doubleRule;
  const [x, y] = [onSheet(ctx), secondTop(ctx)];
  return [strip(x, y, thin, ctx), strip(x, y + thin + gap, thick, ctx)];
}

/** Thick above thin, below the ink of the mark; from the top left of 版心 of page 1. */
export function firstDoubleRule(inkBottom: number, ctx: PaperContext): Block {
  const { above, thick, thin, gap } = ctx.template.doubleRule;
  const [x, y] = [onSheet(ctx) - ctx.geometry.binding, inkBottom + above];
  const items = [strip(x, y, thick, ctx), strip(x, y + thick + gap, thin, ctx)];
  return { items, bottom: y + thickness(ctx) };
}

function strip(x: number, y: number, height: number, ctx: PaperContext): RuleItem {
  const { width, colour } = ctx.template.doubleRule;
  return { kind: 'rule', x, y, width, height, colour };
}

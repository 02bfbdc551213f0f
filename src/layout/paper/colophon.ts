/**
 * 版记 at the foot of the last page: 主送 where it had to leave page 1, 抄送, the organ that prints and its date,
 * the number of copies; only what there is. (7.4, R-01…R-12; without rules and without 印发 in a letter, X-13)
 */
import type { CalendarDate, Field, Paper } from '../../gongwen/types.ts';
import { addNode, type PaperContext } from '../context.ts';
import { dateText } from '../date-text.ts';
import { type Foot, NO_FOOT } from '../flow.ts';
import { shift } from '../row.ts';
import { atRight, type BlockLine, copiesLine, listing, type RuledBlock, ruled } from '../ruled-block.ts';
import { generated, plain, type SetLine, setParagraph } from '../text.ts';

/** @param moved whether 主送 stands here, because page 1 has no room for it beside body text (B-09, R-05) */
export function colophonFoot(paper: Paper, moved: boolean, root: number, ctx: PaperContext): Foot {
  const groups = groupsOf(paper, moved, root, ctx).filter((lines) => lines.length > 0);
  if (groups.length === 0) return NO_FOOT;
  const { rules, thick, above, evenPage } = ctx.template.colophon;
  const block = rules ? ruled(groups, ctx.template.colophon, ctx) : unruled(groups.flat(), ctx);
  const overhang = rules ? thick / 2 : 0;
  // A line of names without rules would look lost on a page of its own.
  return { ...block, overhang, above, mayStandAlone: rules, evenPage };
}

/** The block's groups of lines from top to bottom; other elements are ruled off from 印发. */
function groupsOf(paper: Paper, moved: boolean, root: number, ctx: PaperContext): BlockLine[][] {
  const { cc, copies } = paper.colophon;
  const recipients = moved ? paper.recipients : undefined;
  const prints = paper.format !== 'letter';
  if (!recipients && !cc && !copies && !(prints && hasPrinter(paper))) return [];
  const part = addNode(ctx, 'Part', root);
  const style = ctx.template.colophon;
  const lists = [...listOf('主送：', recipients, part, ctx), ...listOf('抄送：', cc, part, ctx)];
  return [
    lists.map((line) => line.items),
    prints ? printerLines(paper, part, ctx) : [],
    copies ? [copiesLine(copies, part, style, ctx).items] : [],
  ];
}

function hasPrinter({ colophon }: Paper): boolean {
  return colophon.printer !== undefined || colophon.printDate !== undefined;
}

/** Names closed by 。. */
function listOf(label: string, field: Field<string> | undefined, part: number, ctx: PaperContext): SetLine[] {
  if (!field) return [];
  const closed = { ...field, value: field.value.replace(/[。：]?$/u, '。') };
  return listing(label, closed, part, ctx.template.colophon, ctx, FULL);
}

/** Lines less full than this would make a long 版记 longer still. */
const FULL = 2 / 3;

/** 印发机关 one 字 from the left, its date and 印发 one 字 from the right; on two lines where one is too short. */
function printerLines({ colophon }: Paper, part: number, ctx: PaperContext): BlockLine[] {
  const { printer, printDate } = colophon;
  const names = printer ? printerName(printer, part, ctx) : [];
  const lines = names.map((line) => line.items);
  if (!printDate) return lines;
  const date = dateLine(printDate, part, ctx);
  const last = names.at(-1);
  if (!last || last.right + ctx.template.colophon.size > date.left) return [...lines, date.items];
  return [...lines.slice(0, -1), [...last.items, ...date.items]];
}

function printerName(printer: Field<string>, part: number, ctx: PaperContext): SetLine[] {
  const style = ctx.template.colophon;
  const { indent, size } = style;
  const node = addNode(ctx, 'P', part);
  const measure = {
    width: ctx.geometry.column,
    firstIndent: indent,
    restIndent: indent,
    rightIndent: indent,
  };
  const prose = plain(printer.value, printer.span);
  return setParagraph([{ prose, face: style, node }], measure, 'left', size, ctx);
}

/** 2026年8月2日印发 (7.4.3). */
function dateLine(date: Field<CalendarDate>, part: number, ctx: PaperContext) {
  return atRight(generated(`${dateText(date.value)}印发`, date.span), part, ctx.template.colophon, ctx);
}

/** Lines whose last one ends on the lower edge of 版心. */
function unruled(lines: readonly BlockLine[], ctx: PaperContext): RuledBlock {
  const { pitch, size } = ctx.template.colophon;
  const items = lines.flatMap((line, i) => shift(line, 0, i * pitch));
  return { items, height: (lines.length - 1) * pitch + size };
}

/**
 * 署名 and 成文日期 as lines. The name of an organ is set in as few lines as its room allows, each a whole piece of sense and all about
 * equally long. (7.3.5, B-40, B-42)
 */
import type { CalendarDate, Field } from '../../../gongwen/types.ts';
import { addNode, cellOf, type PaperContext } from '../../context.ts';
import { dateText } from '../../date-text.ts';
import { shift } from '../../row.ts';
import { generated, plain, type SetLine, setLabel, setParagraph } from '../../text.ts';
import { breakTitle, type TitleLine, titleWidth } from '../../title-lines.ts';
import type { PageItem } from '../../types.ts';

export interface SetName {
  readonly lines: readonly SetLine[];
  /** Of its longest line. */
  readonly width: number;
}

/** The name on lines not wider than `room` points, each from x = 0. */
export function setName(name: Field<string>, room: number, parent: number, ctx: PaperContext): SetName {
  const { size } = ctx.template.closing;
  const node = addNode(ctx, 'P', parent);
  const most = Math.floor(room / cellOf(ctx, size) + ROUNDING);
  const lines = balanced(name.value, Math.max(1, most)).flatMap(({ start, end }) =>
    setPart({ ...name, value: name.value.slice(start, end) }, room, node, ctx),
  );
  return { lines, width: Math.max(0, ...lines.map(widthOf)) };
}

/** More lines than this make a name a block of characters; longer ones are left to the ordinary line breaker. */
export const MOST_LINES = 2;

/** As few lines as `most` characters a line allow, no longer than they have to be: so they come out alike. */
function balanced(name: string, most: number): readonly TitleLine[] {
  if (titleWidth(name) > MOST_LINES * most) return [{ start: 0, end: name.length }];
  const lines = breakTitle(name, most);
  if (lines.length === 1) return lines;
  const least = Math.ceil(titleWidth(name) / lines.length);
  const tries = Array.from({ length: Math.max(0, most - least) }, (_, i) => breakTitle(name, least + i));
  return tries.find((tried) => tried.length === lines.length) ?? lines;
}

/** Widths are sums of cells; this is far below any of them, characters. */
const ROUNDING = 1e-6;
/** Air against the same rounding where a line is set into exactly its own width, points. */
const AIR = 0.01;

/** One line; what no sensible break could shorten is left to the ordinary line breaker. */
function setPart(part: Field<string>, room: number, node: number, ctx: PaperContext): SetLine[] {
  const { role, size } = ctx.template.closing;
  const prose = plain(part.value, part.span);
  const measure = { width: room + AIR, firstIndent: 0, restIndent: 0 };
  return setParagraph([{ prose, face: { role, size }, node }], measure, 'left', size, ctx);
}

export const widthOf = (line: SetLine): number => line.right - line.left;

/** Width of a name on one line. */
export function naturalWidth(name: Field<string>, ctx: PaperContext): number {
  const quiet = { ...ctx, diagnostics: [] };
  return setLabel(plain(name.value, name.span), ctx.template.closing, quiet).right;
}

/** 成文日期 on its line, from x = 0 (B-40). */
export function setDate(date: Field<CalendarDate>, parent: number, ctx: PaperContext): SetLine {
  const prose = generated(dateText(date.value), date.span);
  return setLabel(prose, ctx.template.closing, ctx, addNode(ctx, 'P', parent));
}

/** A line centred on x, its top at y. */
export function centredAt(line: SetLine, x: number, y: number): PageItem[] {
  return shift(line.items, x - (line.left + line.right) / 2, y);
}

/**
 * The organs of a sealed closing, their names measured, in rows: as many beside each other as 版心 takes
 * while every name stays on one line; names are broken only where that saves rows. (B-42, B-44)
 */
import type { Closing, Field } from '../../../gongwen/types.ts';
import { cellOf, type PaperContext } from '../../context.ts';
import { MOST_LINES, naturalWidth, setDate, setName } from './organ.ts';
import type { SealBox } from './seal.ts';
import { columnOf, columnsFor, type Room, rowsOf, widestOver } from './seal-plan.ts';

export interface Arrangement {
  /** Centre of the date and of what stands over it. */
  readonly date: number;
  /** Widest a line of a name may be. */
  readonly room: number;
  /** Centres of the organs, or of the one seal over a date alone. */
  readonly spots: readonly Spot[];
}
export interface Spot {
  readonly tier: number;
  readonly x: number;
}

export function arrange(closing: Closing, seals: readonly SealBox[], ctx: PaperContext): Arrangement {
  const room = roomOf(closing, ctx);
  const count = Math.max(1, closing.organs.length);
  const choices = evenWays(count).flatMap((abreast) => choicesOf(abreast, closing, seals, room, ctx));
  const [best] = choices.sort((a, b) => a.cost - b.cost);
  const { abreast, width, columns } = best ?? { abreast: 1, width: widestOver(room), columns: [0] };
  const spots = rowsOf(count, abreast).flatMap((row, tier) =>
    row.map((_, i) => ({ tier, x: room.date - columnOf(row, i, columns) })),
  );
  return { date: room.date, room: width, spots };
}

/** How many stand abreast in one row, two, three …, as evenly as they go: four in two rows are two and two. */
function evenWays(count: number): number[] {
  const ways = Array.from({ length: count }, (_, i) => Math.ceil(count / (i + 1)));
  return [...new Set(ways)];
}

/** Four 字 from the right stands the date, or the last organ where there is none (B-41). */
function roomOf({ date, organs }: Closing, ctx: PaperContext): Room {
  const { size, sealed } = ctx.template.closing;
  const { column } = ctx.geometry;
  const trial = trialOf(ctx);
  const last = organs.at(-1);
  const most = column - 2 * sealed.indent;
  const width = date ? setDate(date, -1, trial).right : last ? Math.min(most, naturalWidth(last, ctx)) : 0;
  return {
    column,
    date: column - sealed.indent - width / 2,
    nameGap: cellOf(ctx, size),
    sealGap: sealed.gap,
  };
}

/** Measuring leaves no trace. */
function trialOf(ctx: PaperContext): PaperContext {
  return { ...ctx, structure: [], diagnostics: [] };
}

interface Choice {
  readonly cost: number;
  readonly abreast: number;
  readonly width: number;
  readonly columns: readonly number[];
}

/** Rows of seals cost by their square: a broken name is worse than a second row, and better than a third. */
const BROKEN = 3.5;

/** The names on the longest lines that stay within 版心, so that only those break that have to. */
function choicesOf(
  abreast: number,
  { organs }: Closing,
  seals: readonly SealBox[],
  room: Room,
  ctx: PaperContext,
): Choice[] {
  const rows = rowsOf(Math.max(1, organs.length), abreast).length;
  for (const width of lengthsOf(organs, ctx)) {
    const names = measured(organs, width, ctx);
    if (names.some(({ lines }) => lines > MOST_LINES)) break;
    const places = names.map(({ width: name }, i) => ({ name, seal: seals[i]?.width ?? 0 }));
    const columns = columnsFor(places, abreast, room);
    const broken = names.some(({ lines }) => lines > 1);
    if (columns) return [{ cost: rows ** 2 + (broken ? BROKEN : 0), abreast, width, columns }];
  }
  return [];
}

/** Widths are sums of cells; this is far below any of them, characters. */
const ROUNDING = 1e-6;

/** Widths to try for the lines of names, the longest first, a character less each time. */
function lengthsOf(organs: readonly Field<string>[], ctx: PaperContext): number[] {
  const cell = cellOf(ctx, ctx.template.closing.size);
  const longest = Math.max(cell, ...organs.map((organ) => naturalWidth(organ, ctx)));
  const most = Math.ceil(Math.min(longest, ctx.geometry.column) / cell - ROUNDING);
  return Array.from({ length: Math.ceil(most / MOST_LINES) + 1 }, (_, i) => (most - i) * cell);
}

/** The names set on lines of at most `width`; a date alone stands for an organ without a name. */
function measured(
  organs: readonly Field<string>[],
  width: number,
  ctx: PaperContext,
): { width: number; lines: number }[] {
  if (organs.length === 0) return [{ width: 0, lines: 0 }];
  const names = organs.map((organ) => setName(organ, width, -1, trialOf(ctx)));
  return names.map((name) => ({ width: name.width, lines: name.lines.length }));
}

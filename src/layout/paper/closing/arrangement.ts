/**
 * The organs of a sealed closing, their names measured, in rows: as many beside each other as 版心 takes
 * while every name stays on one line; names are broken only where that saves rows. (B-42, B-44)
 */
import type { Closing, Field } from '../../../gongwen/types.ts';
import { cellOf, type PaperContext } from '../../context.ts';
import { naturalWidth, setDate, setName } from './organ.ts';
import type { SealBox } from './seal.ts';
import { type Place, pitchFor, type Room, rowsOf, widestName } from './seal-plan.ts';

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
  const all = [...Array(count).keys()].map((i) => count - i);
  const choices = all.flatMap((abreast) => choicesOf(abreast, closing, seals, room, ctx));
  const [best] = choices.sort((a, b) => a.cost - b.cost);
  const { abreast, width, pitch } = best ?? { abreast: 1, width: widestName(1, room), pitch: 0 };
  const spots = rowsOf(count, abreast).flatMap((row, tier) =>
    row.map((_, i) => ({ tier, x: room.date - (row.length - 1 - i) * pitch })),
  );
  return { date: room.date, room: width, spots };
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
  readonly pitch: number;
}

/** A broken name is worse than another row of seals, and better than two. */
const BROKEN = 1.5;

/** With the names as they are, and with long ones broken; only what stays within 版心. */
function choicesOf(
  abreast: number,
  { organs }: Closing,
  seals: readonly SealBox[],
  room: Room,
  ctx: PaperContext,
): Choice[] {
  const rows = rowsOf(Math.max(1, organs.length), abreast).length;
  const ways = [
    { width: room.column, cost: rows },
    { width: widestName(abreast, room), cost: rows + BROKEN },
  ];
  return ways.flatMap(({ width, cost }) => {
    if (width <= 0) return [];
    const pitch = pitchFor(placesOf(organs, seals, width, ctx), abreast, room);
    return pitch === undefined ? [] : [{ cost, abreast, width, pitch }];
  });
}

function placesOf(
  organs: readonly Field<string>[],
  seals: readonly SealBox[],
  width: number,
  ctx: PaperContext,
): Place[] {
  const trial = trialOf(ctx);
  const names = organs.length > 0 ? organs.map((o) => setName(o, width, -1, trial).width) : [0];
  return names.map((name, i) => ({ name, seal: seals[i]?.width ?? 0 }));
}

/**
 * 署名, 成文日期 and seals. The date stands four 字 from the right, the last organ centred over it, the others
 * beside and above in their order, each under its own seal; the last seal presses organ and date. All names
 * are one row: nothing comes between a seal and what it presses. (7.3.5.1, B-41…B-44)
 */
import type { Closing } from '../../../gongwen/types.ts';
import type { PaperContext } from '../../context.ts';
import { fixed, kept, type Row, row } from '../../row.ts';
import type { SetLine } from '../../text.ts';
import type { PageItem, PictureFile, PictureItem } from '../../types.ts';
import { type Arrangement, arrange } from './arrangement.ts';
import { centredAt, type SetName, setDate, setName } from './organ.ts';
import { isOpaque, reportOutside, type SetSeal, sealAt, setSeal } from './seal.ts';
import { type Standing, stackTiers, standingOf, type Tier, type TierSize } from './seal-plan.ts';

/** The row of the closing below the room its seals need; nothing where there is neither organ nor date to press. */
export function sealedRows(closing: Closing, parent: number, ctx: PaperContext): Row[] {
  if (closing.organs.length === 0 && !closing.date) return [];
  const seals = sealsOf(closing, ctx);
  const plan = arrange(closing, seals, ctx);
  const names = closing.organs.map((organ) => setName(organ, plan.room, parent, ctx));
  const date = closing.date && setDate(closing.date, parent, ctx);
  const tiers = tiersOf(plan, names, date, seals, ctx);
  const { lead, raised, least, usual, most } = standingOver(tiers[0] as Tier, ctx);
  const pictures = sealItems(closing, seals, plan, tiers, raised, parent, ctx);
  const [under, over] = layered(pictures, ctx);
  const items = [...under, ...textItems(plan, names, date, tiers, ctx), ...over];
  const { bottom: height } = tiers.at(-1) as Tier;
  const overhang = overhangOf(pictures, height);
  const text = row({ height, before: fixed(0), items, grid: true, overhang, closing: true });
  const room = row({ height: lead, before: { least, usual, most }, items: [], closing: true });
  return kept([room, text], false);
}

/** A joint closing to be sealed by hand keeps places of the usual size; one organ needs none. */
function sealsOf({ seals, organs }: Closing, ctx: PaperContext): SetSeal[] {
  const { reserve } = ctx.template.closing.sealed;
  const blank = { width: reserve, height: reserve };
  if (seals.length > 0) return seals.map((seal) => setSeal(seal, ctx));
  return organs.length > 1 ? organs.map(() => blank) : [];
}

function tiersOf(
  plan: Arrangement,
  names: readonly SetName[],
  date: SetLine | undefined,
  seals: readonly SetSeal[],
  ctx: PaperContext,
): Tier[] {
  const { size, sealed } = ctx.template.closing;
  const count = 1 + Math.max(...plan.spots.map((spot) => spot.tier));
  const sizes = [...Array(count).keys()].map((tier): TierSize => {
    const here = plan.spots.flatMap((spot, i) => (spot.tier === tier ? [i] : []));
    const lines = Math.max(0, ...here.map((i) => names[i]?.lines.length ?? 0));
    const seal = Math.max(0, ...here.map((i) => seals[i]?.height ?? 0));
    return { lines: lines + (date && tier === count - 1 ? 1 : 0), seal };
  });
  return stackTiers(sizes, {
    pitch: ctx.geometry.pitch,
    size,
    centre: sealed.centre,
    sealGap: sealed.gap,
  });
}

/** As many blank lines as the first seals need; set by hand, as many as the template says. */
function standingOver(first: Tier, ctx: PaperContext): Standing {
  const { sealed } = ctx.template.closing;
  if (first.seal > 0) return standingOf(first.centre - first.seal / 2, { ...sealed, ...nearOf(ctx) });
  const lead = sealed.blankLines * ctx.geometry.pitch;
  return { lead, ...fixed(ctx.geometry.gap), raised: 0 };
}

const nearOf = ({ geometry: { pitch, gap } }: PaperContext) => ({ pitch, gap });

/** Over the date the last lines of all names stand on one line; in the other tiers names of one and of two lines share their middle. */
function textItems(
  plan: Arrangement,
  names: readonly SetName[],
  date: SetLine | undefined,
  tiers: readonly Tier[],
  ctx: PaperContext,
): PageItem[] {
  const { pitch } = ctx.geometry;
  const last = tiers.length - 1;
  const organs = plan.spots.flatMap(({ tier, x }, i) => {
    const { top, lines } = tiers[tier] as Tier;
    const set = names[i]?.lines ?? [];
    const isDated = date !== undefined && tier === last;
    const above = isDated ? lines - 1 - set.length : (lines - set.length) / 2;
    return set.flatMap((line, j) => centredAt(line, x, top + (above + j) * pitch));
  });
  const { bottom } = tiers[last] as Tier;
  return date ? [...organs, ...centredAt(date, plan.date, bottom - ctx.template.closing.size)] : organs;
}

function sealItems(
  { organs }: Closing,
  seals: readonly SetSeal[],
  plan: Arrangement,
  tiers: readonly Tier[],
  raised: number,
  parent: number,
  ctx: PaperContext,
): PictureItem[] {
  return plan.spots.flatMap(({ tier, x }, i) => {
    const seal = seals[i];
    if (!seal) return [];
    reportOutside(seal, x, ctx);
    const y = (tiers[tier] as Tier).centre - raised;
    return sealAt(seal, x, y, `${organs[i]?.value ?? ''}印章`, parent, ctx);
  });
}

/** Seals stand over the text, so they are drawn after it; but for those that would hide it. */
function layered(
  pictures: readonly PictureItem[],
  ctx: PaperContext,
): [under: PictureItem[], over: PictureItem[]] {
  const hides = ({ picture }: PictureItem) => isOpaque(ctx.pictures[picture] as PictureFile);
  return [pictures.filter(hides), pictures.filter((item) => !hides(item))];
}

function overhangOf(pictures: readonly PictureItem[], height: number): number {
  return Math.max(0, ...pictures.map((picture) => picture.y + picture.height - height));
}

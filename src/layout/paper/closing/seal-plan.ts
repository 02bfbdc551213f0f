/**
 * Where the organs of a sealed closing stand: how many beside each other, how far apart, how many lines
 * below the text. Numbers in, numbers out; points, x from the left edge of 版心. (7.3.5.1, B-41…B-44)
 */
/** What stands in one place: a name and its seal, on one centre. */
export interface Place {
  readonly name: number;
  /** 0 for none. */
  readonly seal: number;
}
export interface Room {
  /** Width of 版心. */
  readonly column: number;
  /** Centre of the date, on which the last place stands. */
  readonly date: number;
  /** Least between the names of two places. */
  readonly nameGap: number;
  /** Least between their seals. */
  readonly sealGap: number;
}

/** Rounding. */
const SLACK = 0.01;

/** Indices of the places row by row: every row but the last full, the last ending over the date. */
export function rowsOf(count: number, abreast: number): number[][] {
  const rows = Math.ceil(count / abreast);
  return [...Array(rows).keys()].map((r) =>
    [...Array(Math.min(abreast, count - r * abreast)).keys()].map((i) => r * abreast + i),
  );
}

/**
 * The distance from centre to centre that keeps all neighbours apart when `abreast` places stand in a row;
 * undefined where a row would then be wider than 版心.
 */
export function pitchFor(places: readonly Place[], abreast: number, room: Room): number | undefined {
  const rows = rowsOf(places.length, abreast);
  const pairs = rows.flatMap((row) => row.slice(1).map((at, i) => [row[i] as number, at] as const));
  const needed = pairs.map(([a, b]) => apart(places[a] as Place, places[b] as Place, room));
  const pitch = Math.max(0, ...needed);
  const fits = rows.every((row) =>
    row.every((at, i) => isInside(places[at] as Place, room.date - (row.length - 1 - i) * pitch, room)),
  );
  return fits ? pitch : undefined;
}

function apart(a: Place, b: Place, room: Room): number {
  const name = (a.name + b.name) / 2 + room.nameGap;
  const seal = a.seal && b.seal ? (a.seal + b.seal) / 2 + room.sealGap : 0;
  return Math.max(name, seal);
}

function isInside({ name, seal }: Place, x: number, room: Room): boolean {
  const half = Math.max(name, seal) / 2;
  return x - half >= -SLACK && x + half <= room.column + SLACK;
}

/** The widest name that the date may have over it (B-42). */
export function widestOver({ date, column }: Room): number {
  return 2 * Math.min(date, column - date);
}

export interface Standing {
  /** From the text above to the first line below it. */
  readonly gap: number;
  /** How far that gap may give way before the seal touches the text or leaves it by more than `reach`. */
  readonly least: number;
  readonly most: number;
  /** How much higher than usual the seals stand. */
  readonly raised: number;
}
export interface Nearness {
  readonly pitch: number;
  /** Between two lines of text. */
  readonly gap: number;
  readonly clear: number;
  readonly reach: number;
}

/**
 * The fewest blank lines that keep the seal clear of the text; where its top then stands lower than
 * `reach`, it is raised as much (B-43).
 * @param top of the seal, seen from the first line below the gap; negative above it
 */
export function standingOf(top: number, { pitch, gap, clear, reach }: Nearness): Standing {
  const blank = Math.max(0, Math.ceil((clear - top - gap - SLACK) / pitch));
  const usual = blank * pitch + gap;
  const between = usual + top;
  const raised = Math.max(0, between - reach);
  const nearest = between - raised;
  return {
    gap: usual,
    least: usual - Math.max(0, nearest - clear),
    most: usual + Math.max(0, reach - nearest),
    raised,
  };
}

/** One row of organs: the most lines a name takes, with the date under it; its tallest seal, 0 for none. */
export interface TierSize {
  readonly lines: number;
  readonly seal: number;
}
export interface Tier extends TierSize {
  /** Of its first line, seen from that of the first tier. */
  readonly top: number;
  readonly bottom: number;
  /** Centre of its seals. */
  readonly centre: number;
}
export interface Stacking {
  readonly pitch: number;
  readonly size: number;
  /** How far the centre of a seal stands above the middle of what it presses (B-43). */
  readonly centre: number;
  readonly sealGap: number;
}

/**
 * Tiers below each other, no seal nearer to the next than its gap, the date a whole number of lines below the
 * first name; what that takes more goes to all distances alike.
 */
export function stackTiers(sizes: readonly TierSize[], at: Stacking): Tier[] {
  const tiers = tightTiers(sizes, at);
  const last = tiers.at(-1);
  if (!last) return [];
  const spare = Math.ceil((last.top - SLACK) / at.pitch) * at.pitch - last.top;
  const each = Math.max(0, spare) / Math.max(1, tiers.length - 1);
  return tiers.map((tier, i) => lowered(tier, i * each));
}

function tightTiers(sizes: readonly TierSize[], at: Stacking): Tier[] {
  const tiers: Tier[] = [];
  for (const size of sizes) {
    const height = (size.lines - 1) * at.pitch + at.size;
    const centre = height / 2 - at.centre;
    const top = topBelow(tiers.at(-1), centre - size.seal / 2, at);
    tiers.push({ ...size, top, bottom: top + height, centre: top + centre });
  }
  return tiers;
}

function lowered(tier: Tier, by: number): Tier {
  return { ...tier, top: tier.top + by, bottom: tier.bottom + by, centre: tier.centre + by };
}

/** @param sealTop seen from the first line of the tier */
function topBelow(above: Tier | undefined, sealTop: number, { pitch, size, sealGap }: Stacking): number {
  if (!above) return 0;
  return Math.max(above.bottom - size + pitch, above.centre + above.seal / 2 + sealGap - sealTop);
}

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
  /** Between the names of two places. */
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
 * How far each column stands to the left of the date, the last column first, so that all neighbours are apart:
 * equally far where that stays within 版心, if need be with less than the usual room between names; else each
 * pair as near as it may, at last with half that room. Undefined where even then a row is wider than 版心.
 */
export function columnsFor(places: readonly Place[], abreast: number, room: Room): number[] | undefined {
  const rows = rowsOf(places.length, abreast);
  const stepsWith = (nameGap: number) =>
    Array.from({ length: abreast - 1 }, (_, j) => stepAt(j, rows, places, { ...room, nameGap }));
  const [usual, close] = [stepsWith(room.nameGap), stepsWith(room.nameGap / 2)];
  const step = Math.min(Math.max(0, ...usual), widestStep(rows, places, room));
  const even = step >= Math.max(0, ...close) - SLACK ? [usual.map(() => step)] : [];
  return [...even, usual, close].map(summed).find((columns) => isWithin(rows, places, columns, room));
}

/** The greatest step, the same for all columns, that keeps every row within the left edge of 版心. */
function widestStep(rows: readonly number[][], places: readonly Place[], room: Room): number {
  const steps = rows.flatMap((row) =>
    row.slice(0, -1).map((at, i) => {
      const { name, seal } = places[at] as Place;
      return (room.date - Math.max(name, seal) / 2) / (row.length - 1 - i);
    }),
  );
  return Math.min(Number.POSITIVE_INFINITY, ...steps);
}

function isWithin(
  rows: readonly number[][],
  places: readonly Place[],
  columns: readonly number[],
  room: Room,
): boolean {
  return rows.every((row) =>
    row.every((at, i) => isInside(places[at] as Place, room.date - columnOf(row, i, columns), room)),
  );
}

/** The column of a place, counted from the date: rows end there. */
export function columnOf(row: readonly number[], i: number, columns: readonly number[]): number {
  return columns[row.length - 1 - i] ?? 0;
}

/** What column j + 1 from the date has to keep from column j, in all rows. */
function stepAt(j: number, rows: readonly number[][], places: readonly Place[], room: Room): number {
  const needed = rows.flatMap((row) => {
    const [left, right] = [row[row.length - 2 - j], row[row.length - 1 - j]];
    if (left === undefined || right === undefined) return [];
    return [apart(places[left] as Place, places[right] as Place, room)];
  });
  return Math.max(0, ...needed);
}

function summed(steps: readonly number[]): number[] {
  const columns = [0];
  for (const step of steps) columns.push((columns.at(-1) as number) + step);
  return columns;
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
  /** Blank room over the first line that goes with it to the top of a page: there the seal stands. */
  readonly lead: number;
  /** From the text above to that room: usually, and how far it may give way before the seal touches or leaves the text. */
  readonly usual: number;
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
 * @param top of the seal, seen from the first line; negative above it
 */
export function standingOf(top: number, { pitch, gap, clear, reach }: Nearness): Standing {
  const blank = Math.max(0, Math.ceil((clear - top - gap - SLACK) / pitch));
  const distance = blank * pitch + gap;
  const raised = Math.max(0, distance + top - reach);
  const lead = Math.max(0, raised - top);
  const usual = distance - lead;
  return { lead, usual, least: Math.min(usual, clear), most: Math.max(usual, reach), raised };
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

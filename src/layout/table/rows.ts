/** Bands become rows of the page: words and rules in their places, kept together where a block joins them. */
import { fixed, type PageOf, type Row, row, shift } from '../row.ts';
import type { SetLine } from '../text.ts';
import type { PageItem } from '../types.ts';
import { type Band, type Banding, bandsOf, type TallBlock, textHeight } from './bands.ts';
import { drawn, pagesBy, wordsFrom } from './over-bands.ts';
import type { Plan } from './plan.ts';
import { across, below, belowOpen, down, isOpen } from './rules.ts';

/** The head is one row, so that no page parts it; one taller than a page is several. */
export function headRows(plan: Plan, owner: number): Row[] {
  const { heads, places } = plan.grid;
  const isEmpty = places
    .slice(0, heads)
    .every((blocks) => blocks.every((block) => (block.cell?.prose.length ?? 0) === 0));
  if (isEmpty) return [];
  const banding = bandsOf(plan, 0, heads, 'TH', owner);
  const { bands, tall } = banding;
  const notes = notesByBand(tall);
  const rows = bands.map((band, i) => bandRow(band, i === 0, notes.get(i) ?? [], plan));
  const height = bands.reduce((sum, band) => sum + band.height, 0);
  return height > plan.ctx.geometry.depth
    ? drawnLate(rows, banding, `head-${owner}`, plan)
    : [joined(rows, banding, plan)];
}

/** Rows as one, with the words of blocks that lie over several of them. */
function joined(rows: readonly Row[], { bands, tall }: Banding, plan: Plan): Row {
  const tops = bands.map((_, i) => bands.slice(0, i).reduce((sum, band) => sum + band.height, 0));
  const words = tall.flatMap((t) => shift(centred(t.lines, heightOver(t, bands), plan), 0, tops[t.first]!));
  const items = [...rows.flatMap((r, i) => shift(r.items, 0, tops[i]!)), ...words];
  const height = bands.reduce((sum, band) => sum + band.height, 0);
  return row({ height, before: fixed(0), items, notes: [...new Set(rows.flatMap((r) => r.notes))] });
}

/** @param againHeight what stands above the first row of every further page */
export function bodyRows(plan: Plan, owner: number, hasHead: boolean, againHeight: number): Row[] {
  const { heads, places } = plan.grid;
  const banding = bandsOf(plan, heads, places.length, 'TD', owner);
  const { bands, tall } = banding;
  const notes = notesByBand(tall);
  const room = plan.ctx.geometry.depth - againHeight;
  const kept = keptBands(banding, room);
  const rows = bands.map((band, i) => ({
    ...bandRow(band, i === 0 && !hasHead, notes.get(i) ?? [], plan),
    keep: kept.has(i),
  }));
  return drawnLate(rows, banding, `body-${owner}`, plan);
}

function bandRow(band: Band, isTop: boolean, more: readonly number[], plan: Plan): Row {
  const text = band.cells.flatMap((lines) => centred(lines, band.height, plan));
  const top = isTop ? [across(0, 0, plan.grid.columns, plan)] : [];
  const items = [...text, ...top, ...below(band, plan), ...down(band, plan)];
  const notes = [...band.cells.flatMap((lines) => lines.flatMap((line) => line.notes)), ...more];
  return row({ height: band.height, before: fixed(0), items, notes });
}

function centred(lines: readonly SetLine[], height: number, plan: Plan): PageItem[] {
  return drawn(lines, (height - textHeight(lines.length, plan)) / 2, plan);
}

function heightOver({ first, last }: TallBlock, bands: readonly Band[]): number {
  return bands.slice(first, last + 1).reduce((sum, band) => sum + band.height, 0);
}

/** Notes of a row that is cut go with its lines; those of several rows with the first. */
function notesByBand(tall: readonly TallBlock[]): ReadonlyMap<number, readonly number[]> {
  const map = new Map<number, number[]>();
  for (const { block, lines, first, last } of tall)
    lines.forEach(({ notes }, i) => {
      const band = block.rows > 1 ? first : Math.min(first + i, last);
      if (notes.length > 0) map.set(band, [...(map.get(band) ?? []), ...notes]);
    });
  return map;
}

/** Bands that stay with the next: joined rows all, or their ends where they are more than a page; the ends of a cut one. */
function keptBands({ bands, tall }: Banding, room: number): ReadonlySet<number> {
  const kept = new Set<number>();
  const joining = tall.filter(({ block }) => block.rows > 1);
  for (const [first, last] of groups(joining)) {
    const height = bands.slice(first, last + 1).reduce((sum, band) => sum + band.height, 0);
    const isWhole = height <= room;
    for (let i = first; i < last; i++) if (isWhole || i === first || i === last - 1) kept.add(i);
  }
  for (const { block, first, last } of tall)
    if (block.rows === 1) for (const i of [first, last - 1]) if (i >= first && i < last) kept.add(i);
  return kept;
}

/** First and last bands of rows that blocks join, blocks that overlap taken as one. */
function groups(tall: readonly TallBlock[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const { first, last } of tall.toSorted((a, b) => a.first - b.first)) {
    const open = found.at(-1);
    if (open && first <= open[1]) open[1] = Math.max(open[1], last);
    else found.push([first, last]);
  }
  return found;
}

/** Words of blocks over several bands, and the rules that close these at the end of a page. */
function drawnLate(rows: readonly Row[], { bands, tall }: Banding, name: string, plan: Plan): Row[] {
  const covering = byBand(tall);
  const markOf = (band: number) => `${name}-${band}`;
  const open = bands.map((band) => isOpen(band, plan));
  return rows.map((own, i) => {
    if (!open[i] && !open[i - 1]) return own;
    const late = (pageOf: PageOf) => {
      const page = pagesBy(markOf, pageOf);
      const words = (covering.get(i) ?? []).flatMap((t) => wordsFrom(i, t, bands, page, plan));
      const closes = open[i] && page(i + 1) !== page(i);
      return closes ? [...words, ...belowOpen(bands[i]!, plan)] : words;
    };
    return { ...own, marks: [markOf(i)], late };
  });
}

function byBand(tall: readonly TallBlock[]): ReadonlyMap<number, readonly TallBlock[]> {
  const map = new Map<number, TallBlock[]>();
  for (const one of tall)
    for (let i = one.first; i <= one.last; i++) {
      const list = map.get(i);
      if (list) list.push(one);
      else map.set(i, [one]);
    }
  return map;
}

/** Bands become rows of the page: words and rules in their places, kept together where a block joins them. */
import { fixed, type PageOf, type Row, row, shift } from '../row.ts';
import type { SetLine } from '../text.ts';
import type { PageItem } from '../types.ts';
import { type Band, type Banding, bandsOf, type Section, type TallBlock, textHeight } from './bands.ts';
import { drawn, pagesBy, wordsFrom } from './over-bands.ts';
import { joinedSpans } from './parting.ts';
import type { Plan } from './plan.ts';
import { across, below, belowOpen, down, isOpen } from './rules.ts';

/** The head is one row, so that no page parts it; one taller than a page is several. */
export function headRows(plan: Plan, owner: number): Row[] {
  const { heads, places } = plan.grid;
  const isEmpty = places
    .slice(0, heads)
    .every((blocks) => blocks.every((block) => (block.cell?.prose.length ?? 0) === 0));
  if (isEmpty) return [];
  const { depth } = plan.ctx.geometry;
  const section = { from: 0, to: heads, kind: 'TH', owner } as const;
  const banding = bandsOf({ ...section, staysWhole: ({ all }) => all <= depth }, plan);
  const { bands, tall } = banding;
  const notes = notesByBand(tall);
  const rows = bands.map((band, i) => bandRow(band, i === 0, notes.get(i) ?? [], plan));
  const height = bands.reduce((sum, band) => sum + band.height, 0);
  return height > depth ? drawnLate(rows, banding, `head-${owner}`, plan) : [joined(rows, banding, plan)];
}

/** Rows as one, with the words of blocks that lie over several of them. */
function joined(rows: readonly Row[], { bands, tall }: Banding, plan: Plan): Row {
  const tops = bands.map((_, i) => bands.slice(0, i).reduce((sum, band) => sum + band.height, 0));
  const words = tall.flatMap((t) => shift(centred(t.lines, heightOver(t, bands), plan), 0, tops[t.first]!));
  const items = [...rows.flatMap((r, i) => shift(r.items, 0, tops[i]!)), ...words];
  const height = bands.reduce((sum, band) => sum + band.height, 0);
  return row({ height, before: fixed(0), items, notes: [...new Set(rows.flatMap((r) => r.notes))] });
}

/** What stands above the body of a table. */
export interface Above {
  readonly hasHead: boolean;
  /** Of what its first row cannot leave: caption and head. */
  readonly height: number;
  /** Of what stands above the first row of every further page. */
  readonly again: number;
}

export function bodyRows(plan: Plan, owner: number, above: Above): Row[] {
  const { heads, places } = plan.grid;
  const section = { from: heads, to: places.length, kind: 'TD', owner } as const;
  const banding = bandsOf({ ...section, staysWhole: staysWhole(above, plan) }, plan);
  const { bands, tall } = banding;
  const notes = notesByBand(tall);
  const room = plan.ctx.geometry.depth - above.again;
  const kept = keptBands(banding, room);
  const rows = bands.map((band, i) => ({
    ...bandRow(band, i === 0 && !above.hasHead, notes.get(i) ?? [], plan),
    keep: kept.has(i),
  }));
  return drawnLate(rows, banding, `body-${owner}`, plan);
}

/** Half a page and no notes, caption and head counted: some page holds it, whatever else there is. */
function staysWhole(above: Above, { ctx }: Plan): Section['staysWhole'] {
  return ({ height, isFirst, hasNotes }) =>
    !hasNotes && height + (isFirst ? above.height : 0) <= ctx.geometry.depth / 2;
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
  for (const { first, last } of joinedSpans(joining)) {
    const height = bands.slice(first, last + 1).reduce((sum, band) => sum + band.height, 0);
    const isWhole = height <= room;
    for (let i = first; i < last; i++) if (isWhole || i === first || i === last - 1) kept.add(i);
  }
  for (const { block, first, last } of tall)
    if (block.rows === 1) for (const i of [first, last - 1]) if (i >= first && i < last) kept.add(i);
  return kept;
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

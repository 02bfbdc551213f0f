/**
 * Blocks of several rows: their words stand in the middle of the bands they lie over, and again on every
 * page they go on to, closed by a rule where a page ends. Where pages end is known only when all rows
 * are on them, so this is drawn late. Words longer than any part of the block run on from part to part.
 */
import type { PageOf } from '../row.ts';
import { asArtifact, shift } from '../row.ts';
import type { SetLine } from '../text.ts';
import type { PageItem } from '../types.ts';
import { type Band, type TallBlock, textHeight } from './bands.ts';
import { linesIn } from './parting.ts';
import type { Plan } from './plan.ts';

/** Bands from `first` to `last` that stand on one page. */
interface Part {
  readonly first: number;
  readonly last: number;
  readonly height: number;
}

/** The words of a block that are drawn from band `index` down, on the page where that band stands. */
export function wordsFrom(
  index: number,
  tall: TallBlock,
  bands: readonly Band[],
  pageOf: (band: number) => number | undefined,
  plan: Plan,
): PageItem[] {
  const goesOn = index > tall.first && pageOf(index - 1) === pageOf(index);
  if (goesOn || tall.lines.length === 0) return [];
  const parts = partsOf(tall, bands, pageOf);
  const at = parts.findIndex((part) => part.first === index);
  const part = parts[at]!;
  const height = textHeight(tall.lines.length, plan);
  const home = parts.findIndex((p) => p.height >= height);
  if (home < 0) return flowing(tall.lines, parts, at, plan);
  if (part.height < height) return [];
  const items = drawn(tall.lines, (part.height - height) / 2, plan);
  return at === home ? items : items.map(asArtifact);
}

function partsOf(
  tall: TallBlock,
  bands: readonly Band[],
  pageOf: (band: number) => number | undefined,
): readonly Part[] {
  const parts: Part[] = [];
  for (let i = tall.first; i <= tall.last; i++) {
    const { height } = bands[i]!;
    const last = parts.at(-1);
    if (last && pageOf(last.last) === pageOf(i))
      parts[parts.length - 1] = { ...last, last: i, height: last.height + height };
    else parts.push({ first: i, last: i, height });
  }
  return parts;
}

/** As many lines to each part as it holds; all of them hold the text (`parting.ts`). */
function flowing(lines: readonly SetLine[], parts: readonly Part[], at: number, plan: Plan): PageItem[] {
  const { pitch, verticalPadding } = plan.ctx.template.table;
  const from = parts.slice(0, at).reduce((sum, part) => sum + linesIn(part.height, pitch), 0);
  const to = at === parts.length - 1 ? lines.length : from + linesIn(parts[at]!.height, pitch);
  const own = lines.slice(from, to);
  const room = parts[at]!.height - textHeight(own.length, plan);
  return drawn(own, Math.min(room / 2, verticalPadding), plan);
}

export function drawn(lines: readonly SetLine[], top: number, { ctx }: Plan): PageItem[] {
  return lines.flatMap((line, i) => shift(line.items, 0, top + i * ctx.template.table.pitch));
}

/** Pages of the bands by their marks. */
export function pagesBy(
  markOf: (band: number) => string,
  pageOf: PageOf,
): (band: number) => number | undefined {
  return (band) => pageOf(markOf(band));
}

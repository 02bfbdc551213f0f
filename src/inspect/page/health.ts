/** Whether the text of a page can be copied as it reads: code points, fonts that tell no characters, order. */
import { least } from '../extremes.ts';
import type { ReadPage } from '../measure/read-page.ts';
import type { Glyph, Line, MeasuredFont } from '../measure/types.ts';
import type { Box } from '../types.ts';
import { STRANGE } from './characters.ts';

export type Strange = (typeof STRANGE)[number]['name'];

export interface Health {
  /** How often, and the first such characters. */
  readonly strange: Readonly<Partial<Record<Strange, { readonly count: number; readonly sample: string }>>>;
  /** Glyphs of fonts that do not say what their glyphs stand for. */
  readonly mute: number;
  /** Lines that the file writes before the line above them, or from right to left, of how many. */
  readonly disordered: number;
  readonly lines: number;
  /** Glyphs by the font they are drawn with. */
  readonly fonts: ReadonlyMap<string, number>;
}

export function healthOf(
  { glyphs, lines }: ReadPage,
  fonts: ReadonlyMap<string, MeasuredFont>,
  tables: readonly Box[],
): Health {
  const drawn = glyphs.filter((glyph) => glyph.code !== '');
  const counts = new Map<string, number>();
  for (const { font } of drawn) counts.set(font, (counts.get(font) ?? 0) + 1);
  const mute = [...counts].filter(([font]) => !fonts.get(font)?.saysCharacters);
  const running = lines.filter(
    (line) => !tables.some((table) => line.top > table.top && line.bottom < table.bottom),
  );
  const order = orderOf(glyphs, running);
  return {
    strange: strangeIn(drawn),
    mute: mute.reduce((sum, [, count]) => sum + count, 0),
    ...order,
    fonts: counts,
  };
}

function strangeIn(glyphs: readonly Glyph[]): Health['strange'] {
  const found: Partial<Record<Strange, { count: number; sample: string }>> = {};
  for (const { text } of glyphs) {
    const kind = STRANGE.find(({ pattern }) => pattern.test(text));
    if (!kind) continue;
    const known = found[kind.name] ?? { count: 0, sample: '' };
    const sample =
      known.sample.length < 8 && !known.sample.includes(text) ? known.sample + text : known.sample;
    found[kind.name] = { count: known.count + 1, sample };
  }
  return found;
}

/** Of the commonest size only: heads, feet and notes are often written apart. */
function orderOf(glyphs: readonly Glyph[], lines: readonly Line[]) {
  const place = new Map(glyphs.map((glyph, i) => [glyph, i]));
  const size = commonest(lines);
  const ordered = lines.filter((line) => line.size === size && line.glyphs.length > 4);
  const starts = ordered.map(({ glyphs: all }) => least(all.map((glyph) => place.get(glyph) ?? 0)));
  const early = ordered.filter((_, i) => i > 0 && starts[i]! < starts[i - 1]!);
  const backwards = ordered.filter((line) => !early.includes(line) && isBackwards(line, place));
  return { disordered: early.length + backwards.length, lines: ordered.length };
}

function commonest(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const { size, glyphs } of lines) counts.set(size, (counts.get(size) ?? 0) + glyphs.length);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0];
}

/** More than one in five of its neighbours are written the other way round. */
function isBackwards({ glyphs }: Line, place: ReadonlyMap<Glyph, number>): boolean {
  const back = glyphs.slice(1).filter((glyph, i) => place.get(glyph)! < place.get(glyphs[i]!)!);
  return back.length > 0.2 * glyphs.length;
}

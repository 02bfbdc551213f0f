/** The glyphs of a page → segments. Pale text (a watermark, lines to review by) and text that does not show stay out. */
import { least, most } from '../extremes.ts';
import { classOf } from '../faces.ts';
import { inkOfAll } from '../measure/ink.ts';
import type { ReadPage } from '../measure/read-page.ts';
import type { Glyph, Line, MeasuredFont } from '../measure/types.ts';
import { emBottom, emTop, mm } from '../measure/units.ts';
import { isHan } from './characters.ts';
import { isPale } from './colours.ts';
import type { Run, Segment } from './sheet.ts';

type Fonts = ReadonlyMap<string, MeasuredFont>;

export interface Segments {
  readonly segments: readonly Segment[];
  readonly pale: number;
  readonly hidden: number;
}

/** PDF's text rendering modes that draw nothing; the second kind that fills and strokes is a made-up bold. */
const HIDDEN_MODE = 3;
const BOLD_MODE = 2;
/** A hole this wide, in ems, ends a segment. */
const HOLE = 1.5;

export function segmentsOf({ number, lines }: ReadPage, fonts: Fonts): Segments {
  let pale = 0;
  let hidden = 0;
  const segments = lines.flatMap((line) => {
    const shown = line.glyphs.filter((glyph) => glyph.code !== '' && glyph.mode % 4 !== HIDDEN_MODE);
    hidden += line.glyphs.filter((glyph) => glyph.code !== '').length - shown.length;
    const strong = shown.filter((glyph) => !isPale(glyph.colour));
    pale += shown.length - strong.length;
    const pieces = piecesOf(strong, line);
    return pieces.map((piece, i) =>
      segmentOf(piece, { number, fonts, leads: i === 0, alone: pieces.length === 1 }),
    );
  });
  return { segments: segments.sort((a, b) => a.baseline - b.baseline || a.left - b.left), pale, hidden };
}

interface Piece {
  readonly glyphs: readonly Glyph[];
  /** Places of glyphs that were drawn twice. */
  readonly doubled: ReadonlySet<Glyph>;
}

function piecesOf(glyphs: readonly Glyph[], line: Line): Piece[] {
  const { single, doubled } = withoutDoubles(glyphs);
  const pieces: Glyph[][] = [];
  for (const glyph of single) {
    const last = pieces.at(-1)?.at(-1);
    if (last && follows(last, glyph, line.size)) pieces.at(-1)!.push(glyph);
    else pieces.push([glyph]);
  }
  return pieces.map((piece) => ({ glyphs: piece, doubled }));
}

function follows(last: Glyph, glyph: Glyph, size: number): boolean {
  const hole = glyph.x - last.end > mm(HOLE * Math.max(last.size, glyph.size));
  const alike = Math.min(last.size, glyph.size) > 0.7 * size;
  const step = Math.abs(glyph.baseline - last.baseline) > mm(0.25 * size);
  return !hole && !(alike && step);
}

/** The same character drawn again a hair's breadth away: bold for want of a bold face. */
function withoutDoubles(glyphs: readonly Glyph[]) {
  const doubled = new Set<Glyph>();
  const single: Glyph[] = [];
  for (const glyph of glyphs) {
    const twin = single.slice(-3).find((other) => isTwin(other, glyph));
    if (twin) doubled.add(twin);
    else single.push(glyph);
  }
  return { single, doubled };
}

function isTwin(a: Glyph, b: Glyph): boolean {
  const close =
    Math.abs(a.x - b.x) < 0.12 * mm(a.size) && Math.abs(a.baseline - b.baseline) < 0.12 * mm(a.size);
  return close && a.text === b.text && Math.abs(a.size - b.size) < 0.1;
}

interface Place {
  readonly number: number;
  readonly fonts: Fonts;
  readonly leads: boolean;
  readonly alone: boolean;
}

function segmentOf({ glyphs, doubled }: Piece, { number, fonts, leads, alone }: Place): Segment {
  const size = usual(glyphs.map((glyph) => Math.round(glyph.size * 20) / 20));
  const own = glyphs.filter((glyph) => Math.abs(glyph.size - size) < 0.5);
  const baseline = usual(own.map((glyph) => Math.round(glyph.baseline * 200) / 200));
  const last = glyphs.at(-1)!;
  return {
    page: number,
    text: glyphs.map((glyph) => glyph.text.trim()).join(''),
    size,
    baseline,
    starts: glyphs.flatMap(({ text, x }) => Array.from({ length: text.trim().length }, () => x)),
    left: least(glyphs.map((glyph) => glyph.x)),
    right: most(glyphs.map((glyph) => glyph.end)),
    top: emTop(baseline, size),
    bottom: emBottom(baseline, size),
    ink: inkOfAll(glyphs, { fonts }),
    firstInk: inkOfAll(glyphs.slice(0, 1), { fonts }),
    runs: runsOf(glyphs, doubled),
    count: glyphs.length,
    han: glyphs.filter((glyph) => isHan(glyph.text)).length,
    advance: advanceOf(glyphs),
    lastAdvance: last.length / mm(last.size),
    digitAdvance: digitAdvanceOf(glyphs),
    leads,
    alone,
  };
}

function advanceOf(glyphs: readonly Glyph[]): Segment['advance'] {
  const steps = glyphs.slice(1).flatMap((glyph, i) => {
    const before = glyphs[i]!;
    const both = isHan(glyph.text) && isHan(before.text) && Math.abs(glyph.size - before.size) < 0.1;
    return both ? [glyph.x - before.x] : [];
  });
  if (steps.length < 4) return undefined;
  const sorted = steps.sort((a, b) => a - b);
  return { median: sorted[sorted.length >> 1]!, most: sorted.at(-1)! };
}

function digitAdvanceOf(glyphs: readonly Glyph[]): number | undefined {
  const digit = glyphs.find((glyph) => /^[0-9]$/.test(glyph.text));
  return digit && digit.length / mm(digit.size);
}

function runsOf(glyphs: readonly Glyph[], doubled: ReadonlySet<Glyph>): Run[] {
  const runs: { -readonly [K in keyof Run]: Run[K] }[] = [];
  for (const glyph of glyphs) {
    const { face, size, colour, x: left, end: right, text } = glyph;
    const faked =
      doubled.has(glyph) || glyph.mode === BOLD_MODE ? 'bold' : leans(glyph) ? 'slanted' : undefined;
    const last = runs.at(-1);
    const same = last?.face === face && Math.abs(last.size - size) < 0.1 && last.colour === colour;
    if (same && last.faked === faked) Object.assign(last, { text: last.text + text.trim(), right });
    else runs.push({ text: text.trim(), face, class: classOf(face), size, colour, faked, left, right });
  }
  return runs;
}

const leans = ({ slant }: Glyph): boolean => Math.abs(slant) > 5 && Math.abs(slant) < 60;

function usual(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0];
}

/**
 * Glyphs → lines of type. Two glyphs share a line when their em boxes overlap by half of the smaller one
 * (M-03): equal baselines alone would split a line at every raised mark.
 */
import { least, most } from '../extremes.ts';
import type { Glyph, Line } from './types.ts';
import { emBottom, emTop, mm } from './units.ts';

interface OpenLine {
  readonly members: Glyph[];
  tallest: Glyph;
}

export function linesOf(glyphs: readonly Glyph[]): Line[] {
  const open: OpenLine[] = [];
  for (const glyph of glyphs) {
    if (glyph.drawn) continue;
    const line = open.find(({ tallest }) => sharesLine(tallest, glyph));
    if (!line) open.push({ members: [glyph], tallest: glyph });
    else {
      line.members.push(glyph);
      if (glyph.size > line.tallest.size) line.tallest = glyph;
    }
  }
  return open
    .map(({ members }) => lineOf(members))
    .sort((a, b) => a.baseline - b.baseline || a.left - b.left);
}

function sharesLine(tallest: Glyph, glyph: Glyph): boolean {
  const overlap =
    Math.min(emBottom(tallest.baseline, tallest.size), emBottom(glyph.baseline, glyph.size)) -
    Math.max(emTop(tallest.baseline, tallest.size), emTop(glyph.baseline, glyph.size));
  const smaller = Math.min(tallest.size, glyph.size);
  return overlap > mm(smaller) / 2;
}

/** In tenths: marks whose blanks are set into each other share a middle, and keep the order they are drawn in. */
const middleOf = (glyph: Glyph): number => Math.round(((glyph.x + glyph.end) / 2) * 10);

function lineOf(members: readonly Glyph[]): Line {
  const glyphs = [...members].sort((a, b) => middleOf(a) - middleOf(b));
  const size = most(glyphs.map((g) => g.size));
  const baseline = most(glyphs.filter((g) => g.size === size).map((g) => g.baseline));
  return {
    text: glyphs.map((g) => g.text).join(''),
    glyphs,
    baseline,
    size,
    left: least(glyphs.map((g) => g.x)),
    right: most(glyphs.map((g) => g.end)),
    top: emTop(baseline, size),
    bottom: emBottom(baseline, size),
  };
}

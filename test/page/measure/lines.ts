/**
 * Glyphs → lines of type. Two glyphs share a line when their em boxes overlap by half of the smaller one
 * (M-03): equal baselines alone would split a line at every raised mark.
 */
import type { Glyph, Line } from './types.ts';
import { emBottom, emTop } from './units.ts';

export function linesOf(glyphs: readonly Glyph[]): Line[] {
  const open: Glyph[][] = [];
  for (const glyph of glyphs) {
    if (glyph.drawn) continue;
    const line = open.find((members) => sharesLine(members, glyph));
    if (line) line.push(glyph);
    else open.push([glyph]);
  }
  return open.map(lineOf).sort((a, b) => a.baseline - b.baseline || a.left - b.left);
}

function sharesLine(members: readonly Glyph[], glyph: Glyph): boolean {
  const tallest = members.reduce((best, m) => (m.size > best.size ? m : best));
  const overlap =
    Math.min(emBottom(tallest.baseline, tallest.size), emBottom(glyph.baseline, glyph.size)) -
    Math.max(emTop(tallest.baseline, tallest.size), emTop(glyph.baseline, glyph.size));
  const smaller = Math.min(tallest.size, glyph.size);
  return overlap > (smaller * 25.4) / 72 / 2;
}

/** In tenths: marks whose blanks are set into each other share a middle, and keep the order they are drawn in. */
const middleOf = (glyph: Glyph): number => Math.round(((glyph.x + glyph.end) / 2) * 10);

function lineOf(members: readonly Glyph[]): Line {
  const glyphs = [...members].sort((a, b) => middleOf(a) - middleOf(b));
  const size = Math.max(...glyphs.map((g) => g.size));
  const baseline = Math.max(...glyphs.filter((g) => g.size === size).map((g) => g.baseline));
  return {
    text: glyphs.map((g) => g.text).join(''),
    glyphs,
    baseline,
    size,
    left: Math.min(...glyphs.map((g) => g.x)),
    right: Math.max(...glyphs.map((g) => g.end)),
    top: emTop(baseline, size),
    bottom: emBottom(baseline, size),
  };
}

/**
 * Glyphs that run any way but from left to right → lines of type. The page is turned until they stand
 * upright, read as every other line is, and what was found is turned back.
 */
import { linesOf } from './lines.ts';
import type { Box, Glyph, Line, TurnedLine } from './types.ts';

export function turnedLinesOf(glyphs: readonly Glyph[]): TurnedLine[] {
  const turns = [...new Set(glyphs.map((glyph) => glyph.turn))].filter((turn) => turn !== 0);
  return turns.sort((a, b) => a - b).flatMap((turn) => linesTurnedBy(turn, glyphs));
}

function linesTurnedBy(turn: number, glyphs: readonly Glyph[]): TurnedLine[] {
  const way = wayOf(turn);
  const sources = new Map<Glyph, Glyph>();
  for (const glyph of glyphs) if (glyph.turn === turn) sources.set(upright(glyph, way), glyph);
  return linesOf([...sources.keys()]).map((line) => turnedLine(line, turn, sources));
}

type Way = ReturnType<typeof wayOf>;

function wayOf(turn: number) {
  const radians = (turn * Math.PI) / 180;
  return { cos: Math.cos(radians), sin: Math.sin(radians) };
}

/** The same glyph on a page turned so that its line runs to the right. */
function upright(glyph: Glyph, { cos, sin }: Way): Glyph {
  const x = glyph.x * cos - glyph.baseline * sin;
  return { ...glyph, x, end: x + glyph.length, baseline: glyph.x * sin + glyph.baseline * cos };
}

function back(x: number, y: number, { cos, sin }: Way) {
  return { x: x * cos + y * sin, y: y * cos - x * sin };
}

function turnedLine(line: Line, turn: number, sources: ReadonlyMap<Glyph, Glyph>): TurnedLine {
  const way = wayOf(turn);
  const start = back(line.left, line.baseline, way);
  return {
    ...turnedBox(line, way),
    ...start,
    text: line.text,
    glyphs: line.glyphs.map((glyph) => sources.get(glyph) ?? glyph),
    turn,
    size: line.size,
    length: line.right - line.left,
  };
}

/** The upright box round one that is turned with its line. */
export function turnedBox({ left, right, top, bottom }: Box, way: Way): Box {
  const corners = [left, right].flatMap((x) => [top, bottom].map((y) => back(x, y, way)));
  const [xs, ys] = [corners.map((corner) => corner.x), corners.map((corner) => corner.y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

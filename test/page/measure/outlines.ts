/**
 * A font program → outlines in units of the em, for ink that is measured and glyphs that are compared.
 */
import { create, type Font, type Glyph as FontGlyph } from 'fontkit';
import type { Ink, Outline } from './types.ts';

export type OutlineOf = (code: string) => Outline | undefined;

/** Outlines by the character the program's own map knows a code under. */
export function outlinesOf(program: Uint8Array): OutlineOf {
  const font = create(Buffer.from(program)) as Font;
  const known = new Map<string, Outline | undefined>();
  return (code) => {
    if (!known.has(code)) known.set(code, lookUp(font, code));
    return known.get(code);
  };
}

function lookUp(font: Font, code: string): Outline | undefined {
  const point = code.codePointAt(0);
  if (point === undefined || !font.hasGlyphForCodePoint(point)) return undefined;
  return outlineOf(font.glyphForCodePoint(point), font.unitsPerEm);
}

export function outlineOf(glyph: FontGlyph, unitsPerEm: number): Outline {
  const commands = glyph.path.commands.map(
    ({ command, args }) => [command, ...args.map((n) => n / unitsPerEm)] as const,
  );
  return { commands, ink: commands.length > 0 ? inkOf(glyph, unitsPerEm) : undefined };
}

function inkOf(glyph: FontGlyph, unitsPerEm: number): Ink {
  const { minX, maxX, minY, maxY } = glyph.path.bbox;
  return {
    left: minX / unitsPerEm,
    right: maxX / unitsPerEm,
    top: maxY / unitsPerEm,
    bottom: minY / unitsPerEm,
  };
}

/**
 * Where the ink of a text stands, from the outlines of its glyphs: mastheads are placed by their ink and not
 * by their em box (GB/T 9704—2012 7.2.4). A face and text in, a box in em out.
 */
import { cffBounds } from './fontkit-door.ts';
import { drawnGlyphs } from './paint-font.ts';
import type { Bounds, SfntFace } from './sfnt/face.ts';
import type { Ink } from './types.ts';

export function inkOf(face: SfntFace, text: string): Ink | undefined {
  let pen = 0;
  let box: Bounds | undefined;
  for (const { glyph, advance } of drawnGlyphs(face, text)) {
    const outline = face.outlines === 'cff' ? cffBounds(face, glyph) : face.outlineBounds(glyph);
    if (outline) box = around(box, outline, pen);
    pen += advance;
  }
  return box && inEm(box, face.unitsPerEm);
}

function around(box: Bounds | undefined, outline: Bounds, pen: number): Bounds {
  const moved = { ...outline, xMin: outline.xMin + pen, xMax: outline.xMax + pen };
  if (!box) return moved;
  return {
    xMin: Math.min(box.xMin, moved.xMin),
    yMin: Math.min(box.yMin, moved.yMin),
    xMax: Math.max(box.xMax, moved.xMax),
    yMax: Math.max(box.yMax, moved.yMax),
  };
}

function inEm({ xMin, yMin, xMax, yMax }: Bounds, unitsPerEm: number): Ink {
  return {
    top: yMax / unitsPerEm,
    bottom: yMin / unitsPerEm,
    left: xMin / unitsPerEm,
    right: xMax / unitsPerEm,
  };
}

/** Ink of a drawn glyph in millimetres on the page (M-02): where type is judged by what is seen. */
import type { Box, Glyph, MeasuredPdf } from './types.ts';
import { mm } from './units.ts';

/** Undefined for a blank, and for a glyph whose program gives no outline. */
export function inkBox(glyph: Glyph, { fonts }: Pick<MeasuredPdf, 'fonts'>): Box | undefined {
  const ink = fonts.get(glyph.font)?.outline(glyph.code)?.ink;
  if (!ink) return undefined;
  const scale = mm(glyph.size);
  return {
    left: glyph.x + ink.left * scale,
    right: glyph.x + ink.right * scale,
    top: glyph.baseline - ink.top * scale,
    bottom: glyph.baseline - ink.bottom * scale,
  };
}

/** The box round the ink of several glyphs. */
export function inkOfAll(glyphs: readonly Glyph[], pdf: Pick<MeasuredPdf, 'fonts'>): Box | undefined {
  const boxes = glyphs.flatMap((glyph) => inkBox(glyph, pdf) ?? []);
  if (boxes.length === 0) return undefined;
  return {
    left: Math.min(...boxes.map((b) => b.left)),
    right: Math.max(...boxes.map((b) => b.right)),
    top: Math.min(...boxes.map((b) => b.top)),
    bottom: Math.max(...boxes.map((b) => b.bottom)),
  };
}

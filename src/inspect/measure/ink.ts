/** Ink of a drawn glyph in millimetres on the page (M-02): where type is judged by what is seen. */
import { least, most } from '../extremes.ts';
import { turnedBox } from './turned-lines.ts';
import type { Box, Glyph, MeasuredPdf } from './types.ts';
import { mm } from './units.ts';

/** Undefined for a blank, and for a glyph whose program gives no outline. */
export function inkBox(glyph: Glyph, { fonts }: Pick<MeasuredPdf, 'fonts'>): Box | undefined {
  const ink = glyph.code === '' ? undefined : fonts.get(glyph.font)?.ink(glyph.code);
  if (!ink) return undefined;
  const scale = mm(glyph.size);
  const turn = (glyph.turn * Math.PI) / 180;
  const way = { cos: Math.cos(turn), sin: Math.sin(turn) };
  const box = turnedBox(
    { left: ink.left * scale, right: ink.right * scale, top: -ink.top * scale, bottom: -ink.bottom * scale },
    way,
  );
  const { x, baseline: y } = glyph;
  return { left: x + box.left, right: x + box.right, top: y + box.top, bottom: y + box.bottom };
}

/** The box round the ink of several glyphs. */
export function inkOfAll(glyphs: readonly Glyph[], pdf: Pick<MeasuredPdf, 'fonts'>): Box | undefined {
  const boxes = glyphs.flatMap((glyph) => inkBox(glyph, pdf) ?? []);
  if (boxes.length === 0) return undefined;
  return {
    left: least(boxes.map((b) => b.left)),
    right: most(boxes.map((b) => b.right)),
    top: least(boxes.map((b) => b.top)),
    bottom: most(boxes.map((b) => b.bottom)),
  };
}

/**
 * The part of a face that one document embeds, in the shape pdfkit asks for: `includeGlyph` while text is
 * drawn, `encode` once at the end. Ids are the painter's; two ids may be one glyph of the file, and then
 * the subset holds it twice, so that each copies as its own text.
 */
import type { SfntFace } from '../sfnt/face.ts';
import { encodeCff } from './cff.ts';
import { encodeTrueType } from './truetype.ts';

export interface GlyphSubset {
  /** Number in the subset of a painter's glyph. */
  includeGlyph(glyph: number | { readonly id: number }): number;
  /** Bytes of the font program. */
  encode(): Uint8Array;
  /** Present (and nothing more is meant by it) where the program is CFF: pdfkit then writes FontFile3. */
  readonly cff?: true;
}

/** `numberOf`: number in the file of a painter's glyph id. */
export function createSubset(face: SfntFace, numberOf: (id: number) => number): GlyphSubset {
  const places = new Map<number, number>([[0, 0]]);
  const glyphs = [0];
  const includeGlyph = (glyph: number | { readonly id: number }): number => {
    const id = typeof glyph === 'number' ? glyph : glyph.id;
    const known = places.get(id);
    if (known !== undefined) return known;
    places.set(id, glyphs.length);
    return glyphs.push(numberOf(id)) - 1;
  };
  return face.outlines === 'cff'
    ? { includeGlyph, encode: () => encodeCff(face, glyphs), cff: true }
    : { includeGlyph, encode: () => encodeTrueType(face, glyphs) };
}

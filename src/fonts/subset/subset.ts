/**
 * The part of a face that one document embeds, in the shape pdfkit asks for: `includeGlyph` while text is
 * drawn, `encode` once at the end. Ids are the painter's; two ids may be one glyph of the file, and then
 * the subset holds it twice, so that each copies as its own text.
 */
import type { SfntFace } from '../sfnt/face.ts';
import { canResize, encodeCff } from './cff.ts';
import { encodeTrueType } from './truetype.ts';

export interface GlyphSubset {
  /** Number in the subset of a painter's glyph. */
  includeGlyph(glyph: number | { readonly id: number }): number;
  /**
   * The same glyph at another advance (font units), next to the one at its own: a gap after it is then
   * part of the glyph, and no viewer that copies text takes it for a space. Undefined where the outlines
   * do not let the advance be changed.
   */
  includeAt(id: number, advance: number): number | undefined;
  /** Bytes of the font program. */
  encode(): Uint8Array;
  /** Present (and nothing more is meant by it) where the program is CFF: pdfkit then writes FontFile3. */
  readonly cff?: true;
}

/** Advances by place in the subset, where they are not the face's own. */
export type Advances = ReadonlyMap<number, number>;

/** `numberOf`: number in the file of a painter's glyph id. */
export function createSubset(face: SfntFace, numberOf: (id: number) => number): GlyphSubset {
  const places = new Map<string, number>([['0', 0]]);
  const glyphs = [0];
  const advances = new Map(cellOfMissing(face));
  const place = (key: string, glyph: number): number => {
    let at = places.get(key);
    if (at === undefined) {
      at = glyphs.push(glyph) - 1;
      places.set(key, at);
    }
    return at;
  };
  const includeGlyph = (glyph: number | { readonly id: number }): number => {
    const id = typeof glyph === 'number' ? glyph : glyph.id;
    return place(`${id}`, numberOf(id));
  };
  const cff = face.outlines === 'cff';
  const includeAt = (id: number, advance: number): number | undefined => {
    const glyph = numberOf(id);
    if (advance === face.advance(glyph)) return includeGlyph(id);
    if (cff && !canResize(face, glyph)) return undefined;
    const at = place(`${id} ${advance}`, glyph);
    advances.set(at, advance);
    return at;
  };
  return cff
    ? { includeGlyph, includeAt, encode: () => encodeCff(face, glyphs, advances), cff: true }
    : { includeGlyph, includeAt, encode: () => encodeTrueType(face, glyphs, advances) };
}

/** .notdef takes a whole cell, as the text it is drawn for does: what the PDF says of it is so in the program too. */
function cellOfMissing(face: SfntFace): readonly (readonly [number, number])[] {
  const isCell = face.advance(0) === face.unitsPerEm;
  const canBe = face.outlines !== 'cff' || canResize(face, 0);
  return isCell || !canBe ? [] : [[0, face.unitsPerEm]];
}

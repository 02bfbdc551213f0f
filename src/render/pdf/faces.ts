/**
 * What the painter asks of type: a parsed face for a key, its glyphs, and the bytes of a subset. The
 * font room answers this; nothing here opens a file or knows a role.
 */

/** The parts of a parsed fontkit font that are needed to draw with it and to embed it. */
export interface ParsedFont {
  readonly postscriptName: string;
  readonly unitsPerEm: number;
  readonly italicAngle: number;
  readonly capHeight: number;
  readonly xHeight: number;
  readonly bbox: {
    readonly minX: number;
    readonly minY: number;
    readonly maxX: number;
    readonly maxY: number;
  };
  glyphForCodePoint(codePoint: number): { readonly id: number; readonly advanceWidth: number };
  getGlyph(id: number): { readonly advanceWidth: number };
  layout(text: string): {
    readonly glyphs: readonly { readonly id: number; readonly advanceWidth: number }[];
    readonly positions: readonly {
      readonly xAdvance: number;
      readonly xOffset: number;
      readonly yOffset: number;
    }[];
  };
  createSubset(): FontSubset;
}

/** A growing subset: `glyphs[cid]` is the glyph of the source font; 0 is .notdef. */
export interface FontSubset {
  readonly glyphs: number[];
  readonly cff?: unknown;
  encode(): Uint8Array;
}

/** `FontLibrary` of the font room, as far as painting needs it. */
export interface PaintFonts {
  font(key: string): ParsedFont;
}

/**
 * What the painter asks of type. The font room answers it (`FontLibrary`); nothing here opens a file or
 * knows which face a role has.
 */

/** A face ready to be drawn with; lengths in font units. */
export interface PaintFace {
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
  /** Glyph by glyph through the cmap; with the feature `kern`, Latin pairs are kerned. */
  layout(text: string, features?: readonly string[]): PaintedText;
  getGlyph(id: number): { readonly advanceWidth: number };
  createSubset(): FaceSubset;
}

export interface PaintedText {
  readonly glyphs: readonly PaintedGlyph[];
  readonly positions: readonly { readonly xAdvance: number }[];
}

/** `codePoints` are those of the text laid out, and `id` differs where they differ. */
export interface PaintedGlyph {
  readonly id: number;
  readonly advanceWidth: number;
  readonly codePoints: readonly number[];
}

/** The growing part of a face that one document embeds; code 0 is .notdef. */
export interface FaceSubset {
  includeGlyph(id: number): number;
  /** The same glyph at another advance, font units; undefined where the outlines do not allow it. */
  includeAt?(id: number, advance: number): number | undefined;
  /** Present where the program is CFF. */
  readonly cff?: unknown;
  encode(): Uint8Array;
}

export interface PaintFonts {
  /** The face of a key of `TextItem.face`. */
  font(key: string): PaintFace;
  /** Which face draws a cluster for a role: asked for the text of SVG pictures. */
  face(role: string, cluster: string): { readonly face: string };
}

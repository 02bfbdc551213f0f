/** What a preview has to ask for: it opens no font and no picture. */

/** A step of an outline and the points it takes, x before y: M and L one, Q two, C three; every M closes what was before it. */
export interface PathStep {
  readonly kind: 'M' | 'L' | 'Q' | 'C';
  readonly points: readonly number[];
}
export interface GlyphOutline {
  /** y upward, from the pen position and the baseline. */
  readonly steps: readonly PathStep[];
  readonly unitsPerEm: number;
}
export interface DrawnGlyph {
  /** What `outline` knows it by. */
  readonly glyph: number;
  /** em */
  readonly advance: number;
}

export interface Glyphs {
  /** Glyphs of a text one behind the other, with pair kerning where it is asked for. */
  drawn(face: string, text: string, kerned: boolean): readonly DrawnGlyph[];
  outline(face: string, glyph: number): GlyphOutline;
}

export interface PreviewParts {
  readonly glyphs: Glyphs;
  /** Bytes of a picture by its key in `Layout.pictures`; a grey box stands for what is not given. */
  readonly pictureOf?: (key: string) => Uint8Array | undefined;
  /** Bytes of all pictures that a page carries in itself, the others are grey boxes; as many as suit a thumbnail where absent. */
  readonly pictureRoom?: number;
}

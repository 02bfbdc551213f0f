/**
 * What a ruler finds on a finished page. Millimetres from the top-left corner of the sheet, y downward
 * (standard: docs/standard.md, M-01…M-12); type sizes alone are points. Nothing here knows who made the PDF.
 */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** One drawn glyph. */
export interface Glyph {
  /** What the file says it stands for; several code units for a ligature. */
  readonly text: string;
  /** Font resource of the file, see `MeasuredPdf.fonts`. */
  readonly font: string;
  /** PostScript name of the face, subset tag removed. */
  readonly face: string;
  /** Character code in the font, for looking its outline up; empty for a space. */
  readonly code: string;
  /** Type size, pt. */
  readonly size: number;
  readonly x: number;
  /** Pen position after it, without letter spacing. */
  readonly end: number;
  readonly baseline: number;
  /** Pen travel, mm, without letter spacing: `end` − `x` where the glyph stands upright. */
  readonly length: number;
  /** Which way the line runs, degrees counter-clockwise: 0 upright, 90 up the page. */
  readonly turn: number;
  /** Degrees that upright strokes lean to the right: a made-up italic. */
  readonly slant: number;
  /** `#rrggbb`. */
  readonly colour: string;
  /** PDF text rendering mode: 0 is plain filling, 2 would be a synthetic bold. */
  readonly mode: number;
  /** Inside a clipped drawing: part of a picture, not of the text. */
  readonly drawn: boolean;
}

/** Glyphs that share a line of type, left to right. */
export interface Line {
  readonly text: string;
  readonly glyphs: readonly Glyph[];
  /** Of the glyphs in the line's own size: raised marks do not count. */
  readonly baseline: number;
  /** Largest type size, pt. */
  readonly size: number;
  readonly left: number;
  readonly right: number;
  /** Of the em box at `size`. */
  readonly top: number;
  readonly bottom: number;
}

/** Glyphs that share a line of type which does not run from left to right; the box is that of its em boxes. */
export interface TurnedLine extends Box {
  readonly text: string;
  readonly glyphs: readonly Glyph[];
  /** Degrees counter-clockwise: 90 runs up the page. */
  readonly turn: number;
  /** Largest type size, pt. */
  readonly size: number;
  /** Where its baseline begins. */
  readonly x: number;
  readonly y: number;
  /** Along the baseline, mm. */
  readonly length: number;
}

/** A filled rectangle or a straight stroke thinner than 2 mm. */
export interface Rule extends Box {
  readonly colour: string;
}

/** A bitmap, or the frame of a clipped drawing. */
export interface Picture extends Box {
  /** What a drawing is painted with, each colour once; none is known of a bitmap. */
  readonly colours: readonly string[];
}

export interface Link extends Box {
  readonly url?: string;
  /** Page number inside the document. */
  readonly page?: number;
}

export interface MeasuredPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly rotate: number;
  readonly glyphs: readonly Glyph[];
  /** Lines that run from left to right, from the top of the page. */
  readonly lines: readonly Line[];
  /** Lines that run any other way: by their turn, then each kind from its own top. */
  readonly turned: readonly TurnedLine[];
  readonly rules: readonly Rule[];
  readonly pictures: readonly Picture[];
  /** Painted paths with a curve in them, outside of drawings: letters that are no text, among others. */
  readonly curves: number;
  /** Characters in layers that are switched off: they are in none of the members above. */
  readonly layered: number;
  readonly links: readonly Link[];
  /** The text as a reader's program copies it, a line a line. */
  readonly copied: string;
}

export interface OutlineEntry {
  readonly title: string;
  readonly depth: number;
  readonly page: number;
  /** Of the place it leads to; null where the file gives none. */
  readonly top: number | null;
}

export interface MeasuredFont {
  readonly face: string;
  readonly embedded: boolean;
  readonly subset: boolean;
  /** Whether the file tells which characters its glyphs stand for. */
  readonly saysCharacters: boolean;
  /** As a viewer is handed it; undefined where none is embedded. */
  readonly program: Uint8Array | undefined;
  /** Ink of a glyph, by `Glyph.code`; undefined for a blank, and where the program gives no outline. */
  ink(code: string): Ink | undefined;
}

/** Em from pen and baseline, y upward. */
export interface Ink {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface MeasuredPdf {
  readonly pages: readonly MeasuredPage[];
  readonly fonts: ReadonlyMap<string, MeasuredFont>;
  readonly outline: readonly OutlineEntry[];
  readonly info: Readonly<Record<string, unknown>>;
  readonly language: string | undefined;
}

/**
 * The composition room's contract: styled text and a measure in, lines of placed runs out. It knows
 * Chinese typesetting (CLREQ, GB/T 15834, GB/T 15835) and nothing of 公文, templates, pages or PDF.
 * All lengths in points. `P` is the caller's own data, handed back untouched on every run.
 */

/** One stretch of text under one style. */
export interface TextPiece<P> {
  readonly kind: 'text';
  readonly text: string;
  readonly style: TextStyle;
  readonly payload: P;
  /** Offset, in the caller's count, of `text`'s first UTF-16 unit; handed back for diagnostics. */
  readonly origin: number;
}
/** The writer's own line break: what stands before it is a last line that is not justified. */
export interface BreakPiece {
  readonly kind: 'break';
}
export type Piece<P> = TextPiece<P> | BreakPiece;

export interface TextStyle {
  /** Opaque key for `Metrics`; pieces with the same role draw from the same face chain. */
  readonly role: string;
  /** Type size. */
  readonly size: number;
  /** Advance of one Han character before justification: the cell. Usually `size`, 15.793 for 16 pt on the 28 grid. */
  readonly cell: number;
  /** Baseline shift upward (superscript positive, subscript negative). */
  readonly rise?: number;
  /** Not to be separated from the character before it (a note reference, C-18). */
  readonly clings?: boolean;
  /** Justification neither squeezes its marks nor opens its gaps: ordinals keep one width, （一） beside （二）. */
  readonly firm?: boolean;
  /** The reader sees code: no Chinese rules, no removal of spaces, break anywhere between words. */
  readonly verbatim?: boolean;
}

/** What the composer may ask about type. Implemented by `fonts`, and by square metrics in the tests. */
export interface Metrics {
  /**
   * The face that draws this cluster (one character with its combining marks or variation selector)
   * for a role. `missing` when no face of the chain has it: the face then draws a visible box.
   * `latin` asks for the Latin face first: it is set for the marks that Chinese and Latin share
   * (’ “ ” · …) where they stand inside Latin words, it’s, so that they are not drawn one em wide.
   */
  face(role: string, cluster: string, latin?: boolean): FaceChoice;
  /** Natural advance of one unshaped cluster in `face`, em. */
  advance(face: string, cluster: string): number;
  /**
   * Where the face draws a mark off the place its class gives it: em to move it, negative to the left. ？ in the
   * middle of its cell would lose ink where its blank half is taken away (C-20, C-30). Absent: nowhere.
   */
  shift?(face: string, cluster: string): number;
  /** Advance of a shaped Latin word in `face` (kerning on, ligatures as the face has them), em. */
  shaped(face: string, word: string): number;
}
export interface FaceChoice {
  readonly face: string;
  readonly missing: boolean;
}

export interface Measure {
  /** Width of the column. */
  readonly width: number;
  /** Left indent of the first line and of the others. */
  readonly firstIndent: number;
  readonly restIndent: number;
  /** Right indent of all lines. */
  readonly rightIndent?: number;
}

export interface ComposeOptions {
  readonly align: 'justify' | 'left' | 'center' | 'right';
  /** 避头尾 level, C-11: `gb` (default) or `strict` (dash and ellipsis not at line start either). */
  readonly strictness: 'gb' | 'strict';
  /** Space between Han and Latin words, em of the cell, C-34; digits take none (C-37). */
  readonly latinGap: number;
  /** C-31, C-32: an opening mark at line start drops its left half. */
  readonly trimLineStart: boolean;
  /** Room for inter-Han expansion, em: `loose` is reported, `hard` is the last resort, C-42. */
  readonly loose: number;
  readonly hard: number;
}

/** A run of one face and style at one place of the line; the painter draws it as it stands. */
export interface PlacedRun<P> {
  /** From the left edge of the column to the pen position of the first glyph. */
  readonly x: number;
  readonly text: string;
  readonly face: string;
  readonly size: number;
  /** Added to the natural advance of every glyph of the run (PDF Tc). Zero for shaped runs. */
  readonly tracking: number;
  /** From x to the pen position after the last glyph, tracking of the last glyph excluded. */
  readonly width: number;
  readonly rise: number;
  /** Set through the face's layout tables (Latin); otherwise glyph by glyph. */
  readonly shaped: boolean;
  readonly missing: boolean;
  readonly payload: P;
  readonly origin: number;
}

export interface ComposedLine<P> {
  readonly runs: readonly PlacedRun<P>[];
  /** Left edge of the first cell and right edge of the last, after trimming of blanks at the edges. */
  readonly left: number;
  readonly right: number;
  /** Expansion (+) or shrinkage of each Han–Han gap against the cell, em. 0 on lines not justified. */
  readonly stretch: number;
  /** Whether it ends a paragraph or stands before a BreakPiece. */
  readonly last: boolean;
  /** Text of the line as written, without generated blanks: joined over all lines it is the input. */
  readonly text: string;
  readonly origin: number;
}

/** Something the caller may want to tell the writer. */
export type Remark =
  | {
      readonly kind: 'missing-glyph';
      readonly cluster: string;
      readonly role: string;
      readonly origin: number;
    }
  /** The line was set wider than `loose` allows. */
  | { readonly kind: 'loose-line'; readonly stretch: number; readonly line: number; readonly origin: number }
  /** An avoided joint (whole date, 文号, amount …) was broken. */
  | { readonly kind: 'broken-joint'; readonly text: string; readonly line: number; readonly origin: number }
  /** A never-broken sequence is longer than the measure and had to be cut. */
  | { readonly kind: 'cut-sequence'; readonly text: string; readonly line: number; readonly origin: number }
  /** A lone last character could not be cured (C-60). */
  | { readonly kind: 'lone-character'; readonly line: number; readonly origin: number };

export interface Composition<P> {
  readonly lines: readonly ComposedLine<P>[];
  readonly remarks: readonly Remark[];
}

/** `compose(pieces, measure, options, metrics)`: pure; the same input always gives the same lines. */
export type Compose = <P>(
  pieces: readonly Piece<P>[],
  measure: Measure,
  options: ComposeOptions,
  metrics: Metrics,
) => Composition<P>;

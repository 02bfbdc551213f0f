/** What the ruler of `banxin inspect` finds, with the outlines of each glyph, which only tests compare. */
import type { MeasuredFont as Font, Ink, MeasuredPdf as Pdf } from '../../../src/inspect/measure/types.ts';

export type * from '../../../src/inspect/measure/types.ts';

export interface Outline {
  readonly commands: readonly (readonly [string, ...number[]])[];
  /** Ink, em from pen and baseline, y upward; undefined for a blank. */
  readonly ink: Ink | undefined;
}

export interface MeasuredFont extends Font {
  /** Path of a glyph in units of the em, as SVG-like commands; undefined where the program has none. */
  outline(code: string): Outline | undefined;
}

export interface MeasuredPdf extends Pdf {
  readonly fonts: ReadonlyMap<string, MeasuredFont>;
}

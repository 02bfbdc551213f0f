/**
 * One measured page → what the checks need of it, without its glyphs: a file of five hundred pages is held as
 * some ten thousand segments. A segment is text on one baseline without a hole in it.
 */
import type { FaceClass } from '../faces.ts';
import type { ReadPage } from '../measure/read-page.ts';
import type { MeasuredFont, Picture } from '../measure/types.ts';
import type { Box, PageKind } from '../types.ts';
import { type Health, healthOf } from './health.ts';
import { type LongRule, longRules } from './rules.ts';
import { segmentsOf } from './segments.ts';
import { tablesOf } from './tables.ts';

/** Neighbours of one face, size and colour. */
export interface Run {
  readonly text: string;
  readonly face: string;
  readonly class: FaceClass;
  readonly size: number;
  readonly colour: string;
  /** Made bold or slanted by drawing, not by the face. */
  readonly faked: 'bold' | 'slanted' | undefined;
  readonly left: number;
  readonly right: number;
}

/** The box is that of the em boxes. */
export interface Segment extends Box {
  readonly page: number;
  /** Blanks taken out. */
  readonly text: string;
  /** Of most of its characters, pt. */
  readonly size: number;
  readonly baseline: number;
  /** Undefined where no outline is known. */
  readonly ink: Box | undefined;
  /** Of its first character alone. */
  readonly firstInk: Box | undefined;
  readonly runs: readonly Run[];
  /** Characters that are no blanks. */
  readonly count: number;
  readonly han: number;
  /** From one Han character to the next, mm: the median and the most; undefined with fewer than five. */
  readonly advance: { readonly median: number; readonly most: number } | undefined;
  /** Advance of the last character, em. */
  readonly lastAdvance: number;
  /** Advance of its first Arabic digit, em; undefined without one. */
  readonly digitAdvance: number | undefined;
  /** First on its line, and alone on it. */
  readonly leads: boolean;
  readonly alone: boolean;
}

export interface Sheet {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly kind: PageKind;
  /** From the top, then from the left; without page numbers of any other page's kind taken out. */
  readonly segments: readonly Segment[];
  readonly rules: readonly LongRule[];
  readonly tables: readonly Box[];
  readonly pictures: readonly Picture[];
  /** Characters of upright text; of text that runs another way; of pale text; of text that does not show. */
  readonly characters: number;
  readonly turned: number;
  readonly pale: number;
  readonly hidden: number;
  readonly health: Health;
}

const SHEET_WIDTH = 400;
const PICTURE_SHARE = 0.5;

export function sheetOf(page: ReadPage, fonts: ReadonlyMap<string, MeasuredFont>): Sheet {
  const { number, width, height, pictures, glyphs } = page;
  const found = segmentsOf(page, fonts);
  const rules = longRules(page.rules);
  const tables = tablesOf(page.rules);
  return {
    number,
    width,
    height,
    kind: kindOf(page, found.segments.length),
    segments: found.segments,
    rules,
    tables,
    pictures,
    characters: found.segments.reduce((sum, { count }) => sum + count, 0),
    turned: glyphs.filter((glyph) => glyph.turn !== 0 && !glyph.drawn).length,
    pale: found.pale,
    hidden: found.hidden,
    health: healthOf(page, fonts, tables),
  };
}

function kindOf({ width, height, pictures }: ReadPage, segments: number): PageKind {
  if (width > SHEET_WIDTH && width > height) return 'sheet';
  if (segments > 0) return 'text';
  const covered = pictures.some(
    (p) => (p.right - p.left) * (p.bottom - p.top) > PICTURE_SHARE * width * height,
  );
  return covered ? 'scan' : 'blank';
}

/**
 * One measured page → what the checks need of it, without its glyphs: a file of five hundred pages is held as
 * some ten thousand segments. A segment is text on one baseline without a hole in it.
 */
import type { FaceClass } from '../faces.ts';
import type { ReadPage } from '../measure/read-page.ts';
import type { Glyph, MeasuredFont, Picture } from '../measure/types.ts';
import { mm } from '../measure/units.ts';
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
  /** Where each code unit of the text begins, mm. */
  readonly starts: readonly number[];
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
  /** Characters of upright text; of text that runs up the page, and down; of pale text; of hidden text. */
  readonly characters: number;
  readonly turns: { readonly up: number; readonly down: number };
  readonly pale: number;
  readonly hidden: number;
  /** Characters in layers that are switched off. */
  readonly layered: number;
  readonly health: Health;
}

const SHEET_WIDTH = 400;
const PICTURE_SHARE = 0.5;

export function sheetOf(page: ReadPage, fonts: ReadonlyMap<string, MeasuredFont>): Sheet {
  const { number, width, height, pictures } = page;
  const found = segmentsOf(page, fonts);
  const rules = longRules(page.rules);
  const tables = tablesOf(page.rules);
  return {
    number,
    width,
    height,
    kind: kindOf(page, found.segments.length),
    turns: turnsOf(page),
    segments: found.segments,
    rules,
    tables,
    pictures,
    characters: found.segments.reduce((sum, { count }) => sum + count, 0),
    pale: found.pale,
    hidden: found.hidden,
    layered: page.layered,
    health: healthOf(page, fonts, tables),
  };
}

function kindOf(page: ReadPage, segments: number): PageKind {
  const { width, height, pictures, curves } = page;
  if (width > SHEET_WIDTH && width > height) return 'sheet';
  if (runsDown(page)) return 'vertical';
  if (segments > 0) return 'text';
  if ([90, 180, 270].some((turn) => countTurned(page, turn) > 0)) return 'turned';
  const covered = pictures.some(
    (p) => (p.right - p.left) * (p.bottom - p.top) > PICTURE_SHARE * width * height,
  );
  return covered ? 'scan' : curves > MANY_CURVES ? 'outlines' : 'blank';
}

/** Fewer are an ornament or a seal. */
const MANY_CURVES = 40;

const turnsOf = (page: ReadPage): Sheet['turns'] => ({
  up: countTurned(page, 90),
  down: countTurned(page, 270),
});

function countTurned({ glyphs }: ReadPage, turn: number): number {
  const shown = glyphs.filter((glyph) => glyph.code !== '' && !glyph.drawn);
  return shown.filter((glyph) => Math.abs(((glyph.turn + 360) % 360) - turn) < 10).length;
}

/** Upright characters, most of which stand under the one before. */
function runsDown({ glyphs }: ReadPage): boolean {
  const shown = glyphs.filter((glyph) => glyph.code !== '' && glyph.turn === 0 && !glyph.drawn);
  const steps = shown.slice(1).map((glyph, i) => stepOf(shown[i]!, glyph));
  return steps.filter((step) => step === 'down').length > Math.max(20, shown.length / 2);
}

function stepOf(before: Glyph, glyph: Glyph): 'down' | 'other' {
  const em = mm(glyph.size);
  const down = glyph.baseline - before.baseline;
  const under = Math.abs(glyph.x - before.x) < 0.6 * em && down > 0.5 * em && down < 1.6 * em;
  return under ? 'down' : 'other';
}

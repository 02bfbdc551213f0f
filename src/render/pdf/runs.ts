/**
 * Text items as runs of glyphs, made ready for copying. A viewer that copies text guesses a space
 * wherever a glyph does not begin where the one before it ends: measured, from 0.10 em on (pdftotext,
 * pdf.js; mutool from 0.15, PDFium from 0.18); and pdftotext -raw begins a new line where it overlaps by
 * 0.2 em. Chinese composition is full of such places: fitted names, gaps around Latin words, squeezed
 * marks. So the glyph before such a gap is taken from the subset at another advance, wide or narrow
 * enough to reach the next one: same ink, same place, and nothing left to guess. Where a face cannot do
 * that, ActualText says what is written.
 */
import type { TextItem } from '../../layout/types.ts';
import { boxesOf } from '../missing-box.ts';
import type { EmbeddedFace, PdfGlyph } from './embed.ts';
import type { MissingFonts } from './missing.ts';
import { along, onPage, wayOf } from './way.ts';

/** A font that a run is drawn with. */
export interface RunFont {
  readonly id: string;
  ref(): import('pdfmake/js/PDFDocument.js').Reference;
  /** The same glyph, longer by `extra` thousandths of an em; undefined where the face cannot. */
  resized(glyph: PdfGlyph, extra: number): PdfGlyph | undefined;
}

export interface Run {
  readonly item: TextItem;
  readonly font: RunFont;
  readonly glyphs: readonly PdfGlyph[];
  /** Points after every glyph. */
  readonly tracking: number;
  /** Whether a viewer would still see a gap before the next run. */
  readonly gapAfter: boolean;
  /** Whether a viewer would still see gaps inside. */
  readonly gapsInside: boolean;
}

/** Runs that are copied as one text; `actualText` where the glyphs alone would be misread. */
export interface Stretch {
  readonly runs: readonly Run[];
  readonly actualText: string | undefined;
}

export interface Fonts {
  faceOf(key: string): EmbeddedFace;
  readonly missing: MissingFonts;
}

/** Runs of neighbouring items, in order, in stretches. */
export function stretches(items: readonly TextItem[], fonts: Fonts): Stretch[] {
  const runs = items.flatMap((item) => runsOf(item, fonts)).map(closeInside);
  const closed = runs.map((run, index) => closeAfter(run, runs[index + 1]));
  return gathered(closed);
}

/** A character no face has is a run of its own. */
function runsOf(item: TextItem, { faceOf, missing }: Fonts): Run[] {
  const common = { item, tracking: item.tracking, gapAfter: false, gapsInside: false };
  if (!item.missing) {
    const font = faceOf(item.face);
    return [{ ...common, font, glyphs: font.glyphs(item.text, item.shaped) }];
  }
  const way = wayOf(item.turn);
  let gone = 0;
  return boxesOf(item.text).map((text) => {
    const { font, glyph } = missing.take(text);
    const step = onPage(way, { x: gone, y: 0 });
    const place = { x: item.x + step.x, y: item.y + step.y };
    gone += (glyph.advance * item.size) / 1000 + item.tracking;
    return { ...common, item: { ...item, text, ...place }, font, glyphs: [glyph] };
  });
}

/** In thousandths of an em: a gap that shows, and the steps in which advances are changed. */
const SAME_SIZE = { shows: 90, step: 50 } as const;
/** Beside a note mark or an index a viewer measures with the smaller type. */
const OTHER_SIZE = { shows: 25, step: 10 } as const;
/** Wider than this, two runs of one element are apart because they mean to be. A loose line stays far below. */
const APART = 2000;
/** A glyph of no advance at all makes pdf.js guess a space. */
const LEAST_ADVANCE = 100;

function closeInside(run: Run): Run {
  const { item, tracking, glyphs } = run;
  const gap = (tracking * 1000) / item.size;
  if (Math.abs(gap) < SAME_SIZE.shows || glyphs.length < 2) return run;
  const extra = Math.max(stepped(gap, SAME_SIZE.step), ...glyphs.slice(0, -1).map(mostNarrowing));
  const resized = glyphs.map((glyph, index) =>
    index === glyphs.length - 1 ? glyph : run.font.resized(glyph, extra),
  );
  if (!resized.every((glyph) => glyph !== undefined)) return { ...run, gapsInside: true };
  return { ...run, glyphs: resized, tracking: tracking - (extra * item.size) / 1000 };
}

function closeAfter(run: Run, next: Run | undefined): Run {
  const last = run.glyphs.at(-1);
  if (!last || !next || !readsOn(run, next)) return run;
  const { shows, step } = run.item.size === next.item.size ? SAME_SIZE : OTHER_SIZE;
  const gap = ((ahead(run.item, next.item).x - lengthOf(run)) * 1000) / run.item.size;
  if (Math.abs(gap) < shows || Math.abs(gap) > APART) return run;
  const resized = run.font.resized(last, Math.max(stepped(gap, step), mostNarrowing(last)));
  if (!resized) return { ...run, gapAfter: true };
  return { ...run, glyphs: [...run.glyphs.slice(0, -1), resized] };
}

/** Thousandths of an em that a glyph may lose, as a negative number. */
function mostNarrowing(glyph: PdfGlyph): number {
  return Math.min(0, LEAST_ADVANCE - glyph.advance);
}

function stepped(gap: number, step: number): number {
  return Math.round(gap / step) * step;
}

/** Whether the two stand on one line with no blank written between them. */
function readsOn({ item }: Run, next: Run): boolean {
  const raised = Math.abs(ahead(item, next.item).y);
  const onLine = raised < 0.6 * Math.max(item.size, next.item.size);
  const sameWay = (item.turn ?? 0) === (next.item.turn ?? 0);
  return sameWay && onLine && next.glyphs.length > 0 && !/\s$/.test(item.text) && !/^\s/.test(next.item.text);
}

/** How far the next item begins along the line, and below it. */
function ahead(item: TextItem, next: TextItem): { readonly x: number; readonly y: number } {
  return along(wayOf(item.turn), { x: next.x - item.x, y: next.y - item.y });
}

/** From the first pen position to the one after the last glyph, without the tracking that follows it. */
function lengthOf({ item, glyphs, tracking }: Run): number {
  const advance = glyphs.reduce((sum, glyph) => sum + glyph.advance, 0);
  return (advance * item.size) / 1000 + tracking * (glyphs.length - 1);
}

function gathered(runs: readonly Run[]): Stretch[] {
  const made: Run[][] = [];
  runs.forEach((run, index) => {
    const before = runs[index - 1];
    // What is to be read for runs of two nodes cannot be said in one place.
    if (before?.gapAfter && before.item.node === run.item.node) made.at(-1)?.push(run);
    else made.push([run]);
  });
  return made.map((members) => ({ runs: members, actualText: actualTextOf(members) }));
}

/** Their glyphs mean what somebody once agreed on (ISO 19005-2 6.2.11.7.3). */
const PRIVATE = /\p{Co}/u;

function actualTextOf(runs: readonly Run[]): string | undefined {
  const said = runs.some(
    ({ item, gapsInside }) =>
      item.actualText !== undefined || gapsInside || item.missing || PRIVATE.test(item.text),
  );
  if (!said && runs.length === 1) return undefined;
  return runs.map(({ item }) => item.actualText ?? item.text).join('');
}

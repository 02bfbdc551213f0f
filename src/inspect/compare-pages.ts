/**
 * Which pages of two PDFs are drawn otherwise. In: the bytes of both. Out: page numbers from 1. What is drawn is
 * compared, not how it is written: a program that saves a file anew rounds its numbers and orders them in its own way,
 * and the page looks the same. Two pages are one where every letter, rule and picture stands at the same place within
 * a tenth of a point. What no longer opens has no pages.
 */
import { fontOf } from './measure/fonts.ts';
import { type GlyphMark, type Marks, marksOf, type Orders, type PathMark } from './measure/marks.ts';
import { frameOf } from './measure/read-page.ts';
import type { Ink } from './measure/types.ts';
import { openPdf, type PDFDocumentProxy, type PDFPageProxy } from './pdfjs-door.ts';

/** Points: less than half a dot of a printer of 300 dots to the inch. */
const PLACE = 0.1;
/** Programs round the sheet to whole points. */
const SHEET = 1;
/** Em: outlines are written anew with other rounding. */
const INK = 0.03;

export async function differentPages(left: Uint8Array, right: Uint8Array): Promise<readonly number[]> {
  const tasks = [left, right].map((bytes) => openPdf(Uint8Array.from(bytes)));
  try {
    const [one, other] = await Promise.all(tasks.map((task) => task.promise.catch(() => undefined)));
    return await differing(one, other);
  } finally {
    for (const task of tasks) await task.destroy();
  }
}

type Opened = PDFDocumentProxy | undefined;

async function differing(left: Opened, right: Opened): Promise<number[]> {
  const count = Math.max(left?.numPages ?? 0, right?.numPages ?? 0);
  const found: number[] = [];
  for (let number = 1; number <= count; number += 1) {
    const [one, other] = [await drawnOn(left, number), await drawnOn(right, number)];
    if (!one || !other || !isSame(one, other)) found.push(number);
  }
  return found;
}

interface Drawn {
  readonly size: readonly number[];
  /** Blanks draw nothing. */
  readonly glyphs: readonly Inked[];
  readonly paths: readonly PathMark[];
  readonly images: readonly PathMark[];
}
interface Inked extends GlyphMark {
  readonly ink: Ink | undefined;
}

async function drawnOn(pdf: Opened, number: number): Promise<Drawn | undefined> {
  if (!pdf || number > pdf.numPages) return undefined;
  try {
    const page = await pdf.getPage(number);
    const drawn = await drawnBy(page);
    page.cleanup();
    return drawn;
  } catch {
    return undefined;
  }
}

async function drawnBy(page: PDFPageProxy): Promise<Drawn> {
  const orders = (await page.getOperatorList()) as unknown as Orders;
  const frame = frameOf(page);
  const { glyphs, paths, images } = marksOf(orders, frame);
  return { size: [frame.width, frame.height], glyphs: inked(glyphs, page), paths, images };
}

/** The shape as well as the letter: a file may say that it draws another than it does. */
function inked(glyphs: Marks['glyphs'], page: PDFPageProxy): Inked[] {
  const fonts = new Map(
    [...new Set(glyphs.map(({ font }) => font))].map((font) => [font, fontOf(page, font)]),
  );
  const shown = glyphs.filter(({ code }) => code !== '');
  return shown.map((glyph) => ({ ...glyph, ink: fonts.get(glyph.font)?.ink(glyph.code) }));
}

function isSame(a: Drawn, b: Drawn): boolean {
  return (
    a.size.every((length, i) => Math.abs(length - b.size[i]!) < SHEET) &&
    all(a.glyphs, b.glyphs, isSameGlyph) &&
    all(a.paths, b.paths, isSamePath) &&
    all(a.images, b.images, isSameBox)
  );
}

const all = <T>(a: readonly T[], b: readonly T[], same: (one: T, other: T) => boolean): boolean =>
  a.length === b.length && a.every((one, i) => same(one, b[i]!));

const near = (a: number, b: number): boolean => Math.abs(a - b) < PLACE;

const isSameGlyph = (a: Inked, b: Inked): boolean =>
  a.text === b.text &&
  near(a.x, b.x) &&
  near(a.y, b.y) &&
  near(a.size, b.size) &&
  near(a.turn, b.turn) &&
  near(a.slant, b.slant) &&
  a.mode === b.mode &&
  a.colour === b.colour &&
  isSameInk(a.ink, b.ink);

/** What has no outline in either file is known by its letter alone. */
const isSameInk = (a: Ink | undefined, b: Ink | undefined): boolean =>
  !a || !b || SIDES.every((side) => Math.abs(a[side] - b[side]) < INK);
const SIDES = ['left', 'right', 'top', 'bottom'] as const;

const isSamePath = (a: PathMark, b: PathMark): boolean =>
  a.colour === b.colour && a.curved === b.curved && isSameBox(a, b);

const isSameBox = (a: PathMark, b: PathMark): boolean =>
  CORNERS.every((corner) => Math.abs(a[corner] - b[corner]) < PLACE);
const CORNERS = ['x0', 'y0', 'x1', 'y1'] as const;

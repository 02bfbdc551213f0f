/**
 * The bytes of a PDF → what a ruler, a magnifying glass and the clipboard find in it. Built on pdf.js alone;
 * it shares no code with whatever made the file and knows no standard.
 */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { linesOf } from './lines.ts';
import { type GlyphMark, type Marks, marksOf, type Orders, type PathMark } from './marks.ts';
import { type OutlineOf, outlinesOf } from './outlines.ts';
import { turnedLinesOf } from './turned-lines.ts';
import type {
  Box,
  Glyph,
  Link,
  MeasuredFont,
  MeasuredPage,
  MeasuredPdf,
  OutlineEntry,
  Picture,
  Rule,
} from './types.ts';
import { mm } from './units.ts';

export async function measurePdf(bytes: Uint8Array): Promise<MeasuredPdf> {
  const loading = getDocument({
    data: Uint8Array.from(bytes),
    fontExtraProperties: true,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  });
  const pdf = await loading.promise;
  const fonts = new Map<string, MeasuredFont>();
  const pages: MeasuredPage[] = [];
  for (let n = 1; n <= pdf.numPages; n += 1) pages.push(await measurePage(pdf, n, fonts));
  const { info } = await pdf.getMetadata();
  const facts = info as Record<string, unknown>;
  const outline = await outlineEntries(pdf, pages);
  await loading.destroy();
  return { pages, fonts, outline, info: facts, language: facts.Language as string | undefined };
}

async function measurePage(
  pdf: PDFDocumentProxy,
  number: number,
  fonts: Map<string, MeasuredFont>,
): Promise<MeasuredPage> {
  const page = await pdf.getPage(number);
  const orders = (await page.getOperatorList()) as unknown as Orders;
  const marks = marksOf(orders);
  for (const { font } of marks.glyphs) if (!fonts.has(font)) fonts.set(font, fontOf(page, font));
  const [x0, y0, x1, y1] = page.view as [number, number, number, number];
  const flip = flipper(x0, y1);
  const glyphs = marks.glyphs.map((g) => glyphOf(g, flip, fonts));
  return {
    number,
    width: mm(x1 - x0),
    height: mm(y1 - y0),
    rotate: page.rotate,
    glyphs,
    lines: linesOf(glyphs.filter((glyph) => glyph.turn === 0)),
    turned: turnedLinesOf(glyphs),
    rules: rulesOf(marks, flip),
    pictures: picturesOf(marks, flip),
    links: await linksOf(pdf, page, flip),
    copied: await copiedText(page),
  };
}

/** Page points (y upward) → millimetres (y downward). */
interface Flip {
  x(points: number): number;
  y(points: number): number;
}
function flipper(left: number, top: number): Flip {
  return { x: (x) => mm(x - left), y: (y) => mm(top - y) };
}

function glyphOf(g: GlyphMark, flip: Flip, fonts: ReadonlyMap<string, MeasuredFont>): Glyph {
  return {
    text: g.text,
    code: g.code,
    font: g.font,
    face: fonts.get(g.font)?.face ?? '',
    size: g.size,
    x: flip.x(g.x),
    end: flip.x(g.end),
    baseline: flip.y(g.y),
    length: mm(g.length),
    turn: g.turn,
    colour: g.colour,
    mode: g.mode,
    drawn: g.drawn,
  };
}

/** What pdf.js knows of a font once a page that uses it has been read. */
interface RawFont {
  readonly name?: string;
  readonly missingFile?: boolean;
  readonly data?: Uint8Array;
  readonly isType3Font?: boolean;
}

const SUBSET = /^[A-Z]{6}\+/;

function fontOf(page: PDFPageProxy, id: string): MeasuredFont {
  const raw = page.commonObjs.get(id) as RawFont;
  const name = raw.name ?? '';
  let outlines: OutlineOf | undefined;
  return {
    face: name.replace(SUBSET, ''),
    embedded: raw.isType3Font === true || (raw.missingFile === false && raw.data !== undefined),
    subset: SUBSET.test(name),
    outline: (code) => {
      outlines ??= raw.data ? outlinesOf(raw.data) : () => undefined;
      return outlines(code);
    },
  };
}

const THICKEST_RULE = 2;

/** Thin painted paths outside of drawings. */
function rulesOf(marks: Marks, flip: Flip): Rule[] {
  const boxes = marks.paths.filter((p) => !p.drawn).map((p) => ({ ...boxOf(p, flip), colour: p.colour }));
  return boxes.filter((b) => Math.min(b.right - b.left, b.bottom - b.top) < THICKEST_RULE);
}

/** Bitmaps, and drawings: the outermost clip of one is its frame. */
function picturesOf({ images, clips, paths }: Marks, flip: Flip): Picture[] {
  const drawn = paths.filter((path) => path.drawn);
  const drawings = clips
    .filter((clip) => !clip.drawn)
    .map((frame) => {
      const colours = drawn.filter((path) => middleIn(path, frame)).map((path) => path.colour);
      return { ...boxOf(frame, flip), colours: [...new Set(colours)] };
    });
  return [...images.map((image) => ({ ...boxOf(image, flip), colours: [] })), ...drawings];
}

function middleIn(path: PathMark, frame: PathMark): boolean {
  const [x, y] = [(path.x0 + path.x1) / 2, (path.y0 + path.y1) / 2];
  return x > frame.x0 && x < frame.x1 && y > frame.y0 && y < frame.y1;
}

function boxOf(m: PathMark, flip: Flip): Box {
  return { left: flip.x(m.x0), right: flip.x(m.x1), top: flip.y(m.y1), bottom: flip.y(m.y0) };
}

async function linksOf(pdf: PDFDocumentProxy, page: PDFPageProxy, flip: Flip): Promise<Link[]> {
  const annotations = await page.getAnnotations();
  const links = annotations.filter((a) => a.subtype === 'Link');
  return Promise.all(
    links.map(async ({ rect, url, dest }) => {
      const [x0, y0, x1, y1] = rect as [number, number, number, number];
      const place = dest ? await destination(pdf, dest) : undefined;
      const box = { left: flip.x(x0), right: flip.x(x1), top: flip.y(y1), bottom: flip.y(y0) };
      return { ...box, ...(url ? { url: String(url) } : {}), ...(place ? { page: place.page } : {}) };
    }),
  );
}

type Dest = string | readonly unknown[];

async function destination(
  pdf: PDFDocumentProxy,
  dest: Dest,
): Promise<{ page: number; y: number | null } | undefined> {
  const explicit = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
  if (!explicit) return undefined;
  const page = (await pdf.getPageIndex(explicit[0] as { num: number; gen: number })) + 1;
  return { page, y: typeof explicit[3] === 'number' ? explicit[3] : null };
}

interface RawOutline {
  readonly title: string;
  readonly dest: Dest | null;
  readonly items: readonly RawOutline[];
}

async function outlineEntries(
  pdf: PDFDocumentProxy,
  pages: readonly MeasuredPage[],
): Promise<OutlineEntry[]> {
  const found: OutlineEntry[] = [];
  const walk = async (items: readonly RawOutline[], depth: number): Promise<void> => {
    for (const { title, dest, items: children } of items) {
      const place = dest ? await destination(pdf, dest) : undefined;
      const height = place ? (pages[place.page - 1]?.height ?? 0) : 0;
      const top = place && place.y !== null ? height - mm(place.y) : null;
      found.push({ title, depth, page: place?.page ?? 0, top });
      await walk(children, depth + 1);
    }
  };
  await walk(((await pdf.getOutline()) ?? []) as RawOutline[], 0);
  return found;
}

async function copiedText(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
}

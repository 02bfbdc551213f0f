/** One page of an opened file → glyphs, lines, rules and pictures in millimetres of the page as it is shown. */
import type { PDFPageProxy } from '../pdfjs-door.ts';
import { fontOf } from './fonts.ts';
import type { IsShown } from './layers.ts';
import { linesOf } from './lines.ts';
import { type GlyphMark, type Marks, marksOf, type Orders, type PathMark } from './marks.ts';
import type { Matrix } from './matrix.ts';
import { turnedLinesOf } from './turned-lines.ts';
import type { Box, Glyph, MeasuredFont, MeasuredPage, Picture, Rule } from './types.ts';
import { mm } from './units.ts';

export type ReadPage = Omit<MeasuredPage, 'links' | 'copied'>;

/** `fonts` grows by those first met on this page. Without `isShown` every layer of the file is. */
export async function readPage(
  page: PDFPageProxy,
  fonts: Map<string, MeasuredFont>,
  isShown?: IsShown,
): Promise<ReadPage> {
  const orders = (await page.getOperatorList()) as unknown as Orders;
  const frame = frameOf(page);
  const marks = marksOf(orders, frame, isShown);
  for (const { font } of marks.glyphs) if (!fonts.has(font)) fonts.set(font, fontOf(page, font));
  // Asked now: outlines are gone when the file is closed.
  for (const { font, code } of marks.glyphs) if (code !== '') fonts.get(font)?.ink(code);
  const drawings = drawingsOf(marks);
  const top = frame.height;
  const glyphs = marks.glyphs.map((g) => glyphOf(g, { top, fonts, drawings }));
  return {
    number: page.pageNumber,
    width: mm(frame.width),
    height: mm(frame.height),
    rotate: page.rotate,
    glyphs,
    lines: linesOf(glyphs.filter((glyph) => glyph.turn === 0)),
    turned: turnedLinesOf(glyphs),
    rules: rulesOf(marks, drawings, top),
    pictures: picturesOf(marks, drawings, top),
    curves: marks.paths.filter(({ curved, clip }) => curved && !drawings.has(clip)).length,
    layered: marks.layered,
  };
}

type Corners = readonly [number, number, number, number];

/** From the page's own units to points of the page as shown, from its lower left corner. */
export function frameOf({ view, rotate, userUnit }: PDFPageProxy) {
  const [x0, y0, x1, y1] = view.map((edge) => edge * userUnit) as unknown as Corners;
  const [wide, high] = [x1 - x0, y1 - y0];
  const turns: Readonly<Record<number, Matrix>> = {
    0: [userUnit, 0, 0, userUnit, -x0, -y0],
    90: [0, -userUnit, userUnit, 0, -y0, x1],
    180: [-userUnit, 0, 0, -userUnit, x1, y1],
    270: [0, userUnit, -userUnit, 0, y1, -x0],
  };
  const lying = rotate % 180 !== 0;
  const [width, height] = lying ? [high, wide] : [wide, high];
  return { matrix: turns[((rotate % 360) + 360) % 360] ?? turns[0]!, width, height };
}

interface Place {
  readonly top: number;
  readonly fonts: ReadonlyMap<string, MeasuredFont>;
  readonly drawings: ReadonlySet<number>;
}

function glyphOf(g: GlyphMark, { top, fonts, drawings }: Place): Glyph {
  return {
    text: g.text,
    code: g.code,
    font: g.font,
    face: fonts.get(g.font)?.face ?? '',
    size: g.size,
    x: mm(g.x),
    end: mm(g.end),
    baseline: mm(top - g.y),
    length: mm(g.length),
    turn: g.turn,
    slant: g.slant,
    colour: g.colour,
    mode: g.mode,
    drawn: drawings.has(g.clip),
  };
}

const THICKEST_RULE = 2;

/** Thin painted paths outside of drawings. */
function rulesOf({ paths }: Marks, drawings: ReadonlySet<number>, top: number): Rule[] {
  const boxes = paths
    .filter((path) => !drawings.has(path.clip))
    .map((path) => ({ ...boxOf(path, top), colour: path.colour }));
  return boxes.filter(isThin);
}

const isThin = (b: Box): boolean => Math.min(b.right - b.left, b.bottom - b.top) < THICKEST_RULE;

/**
 * Clips that hold a drawing. Many programs also clip every line of text or cell of a table to its own box:
 * what is painted there is thin, or a rectangle that fills the box.
 */
function drawingsOf({ clips, paths }: Marks): ReadonlySet<number> {
  const inside = paths.filter(({ clip }) => clip >= 0);
  const drawing = inside.filter((path) => !isThin(boxOf(path, 0)) && !fills(path, clips[path.clip]!));
  return new Set(drawing.map(({ clip }) => clip));
}

function fills(path: PathMark, frame: PathMark): boolean {
  const area = (m: PathMark) => (m.x1 - m.x0) * (m.y1 - m.y0);
  return !path.curved && area(path) > 0.9 * area(frame);
}

/** Bitmaps, and drawings: the outermost clip of one is its frame. */
function picturesOf({ images, clips, paths }: Marks, drawings: ReadonlySet<number>, top: number): Picture[] {
  const framed = [...drawings].map((index) => {
    const frame = clips[index]!;
    const colours = paths
      .filter((path) => path.clip === index && middleIn(path, frame))
      .map((path) => path.colour);
    return { ...boxOf(frame, top), colours: [...new Set(colours)] };
  });
  return [...images.map((image) => ({ ...boxOf(image, top), colours: [] })), ...framed];
}

function middleIn(path: PathMark, frame: PathMark): boolean {
  const [x, y] = [(path.x0 + path.x1) / 2, (path.y0 + path.y1) / 2];
  return x > frame.x0 && x < frame.x1 && y > frame.y0 && y < frame.y1;
}

function boxOf(m: PathMark, top: number): Box {
  return { left: mm(m.x0), right: mm(m.x1), top: mm(top - m.y1), bottom: mm(top - m.y0) };
}

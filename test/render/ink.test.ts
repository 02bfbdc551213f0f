/** M-02: no ink is missing, none stands elsewhere. Pages drawn by pdf.js against the font files themselves. */
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Raster, raster, rasterOf } from './raster.ts';
import { FANG, fonts, LATIN, paint, rule, SONG, sheet, text, XBS } from './support.ts';

const SCALE = 4;
const FACES = [FANG, 'FandolKai-Regular', SONG, XBS, 'NotoSansSC-Medium', LATIN, 'GongwenKaiSupplement'];
const SAMPLE = '某市移民安置工作情况简报，。：；“”（）《》、？！…—0123456789ABCxyz%鬱龘喆堃镕𬭎';

beforeAll(() => {
  for (const face of FACES) GlobalFonts.registerFromPath(fonts.faceFile(face).path, face);
});

/** The same glyphs straight from the font file, at the same places. */
function fromFile(
  face: string,
  characters: readonly string[],
  place: (at: number) => readonly [number, number],
): Raster {
  const canvas = createCanvas(596 * SCALE, 842 * SCALE);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = 'black';
  context.font = `${40 * SCALE}px "${face}"`;
  characters.forEach((character, at) => {
    const [x, y] = place(at);
    context.fillText(character, x * SCALE, y * SCALE);
  });
  return rasterOf(canvas, SCALE);
}

/**
 * Share of dark pixels of a cell (40 pt, from the pen position x on the baseline y) that the other page has
 * no dark pixel beside: edges may be smoothed differently, strokes may not be elsewhere.
 */
function difference(one: Raster, other: Raster, [x, y]: readonly [number, number]): number {
  let alone = 0;
  let all = 0;
  for (let row = Math.floor((y - 40) * SCALE); row < (y + 10) * SCALE; row += 1) {
    for (let column = Math.floor((x - 4) * SCALE); column < (x + 44) * SCALE; column += 1) {
      for (const [page, counterpart] of [
        [one, other],
        [other, one],
      ] as const) {
        if (!isDark(page, column, row)) continue;
        all += 1;
        if (!NEAR.some(([dx, dy]) => isDark(counterpart, column + dx, row + dy))) alone += 1;
      }
    }
  }
  return all === 0 ? 1 : alone / all;
}

const NEAR = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => [dx, dy] as const));

function isDark({ pixels, width }: Raster, column: number, row: number): boolean {
  return (pixels[(row * width + column) * 4] ?? 255) < 128;
}

/** Nothing but the smoothing of edges. */
const SAME = 0.005;

describe('ink', () => {
  test.each(FACES)('%s: every glyph is the glyph of the file, at its place', async (face) => {
    const characters = [...SAMPLE].filter((character) => fonts.covers(face, character));
    expect(characters.length).toBeGreaterThan(1);
    const place = (at: number) => [60 + (at % 8) * 60, 80 + Math.floor(at / 8) * 60] as const;
    const items = characters.map((character, at) => text(...place(at), character, { face, size: 40 }));
    const [drawn, wanted] = [
      await raster(await paint(sheet(items)), SCALE),
      fromFile(face, characters, place),
    ];
    const wrong = characters.filter((_, at) => difference(drawn, wanted, place(at)) > SAME);
    expect(wrong).toEqual([]);
  });

  test('a glyph at another advance keeps its ink', async () => {
    for (const face of [FANG, SONG]) {
      const place = (at: number) => [60 + at * 60, 80] as const;
      const characters = [...'某市情况'];
      const drawn = await raster(
        await paint(sheet([text(60, 80, '某市情况', { face, size: 40, tracking: 20 })])),
        SCALE,
      );
      const wanted = fromFile(face, characters, place);
      for (const at of characters.keys()) expect(difference(drawn, wanted, place(at))).toBeLessThan(SAME);
    }
  });

  test('a missing character is a box, in the colour of its text', async () => {
    const items = [text(80, 200, '\u{2a6d6}', { missing: true, size: 40, colour: 'red' })];
    const drawn = await raster(await paint(sheet(items)), SCALE);
    const left = drawn.at(80 + 0.08 * 40, 180);
    expect(left).toEqual([255, 0, 0]);
    expect(drawn.at(120 - 0.08 * 40, 180)).toEqual([255, 0, 0]);
    expect(drawn.at(122, 180)).toEqual([255, 255, 255]);
  });

  test('rules cover their rectangle and nothing else', async () => {
    const drawn = await raster(await paint(sheet([rule(100, 300, 200, 2, { colour: 'red' })])), SCALE);
    expect(drawn.at(100.5, 301)).toEqual([255, 0, 0]);
    expect(drawn.at(299.5, 300.5)).toEqual([255, 0, 0]);
    for (const [x, y] of [
      [99.5, 301],
      [300.5, 301],
      [200, 299.5],
      [200, 302.5],
    ] as const) {
      expect(drawn.at(x, y)).toEqual([255, 255, 255]);
    }
  });
});

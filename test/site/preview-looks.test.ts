/** Drawn by another program, the preview of a page looks like the page of the PDF drawn by a third. */
import { readFileSync } from 'node:fs';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';
import { glyphsOf } from '../../src/pipeline/glyphs-of.ts';
import { renderPdf } from '../../src/render/pdf/render.ts';
import { previewOf } from '../../src/site/preview/preview.ts';
import { raster, rasterOf } from '../render/raster.ts';
import { fonts, type Made, madeFile, madeFrom } from './made.ts';

const SCALE = 4;
/** Side of the squares that are compared, points: about the weight of a stroke, so that a letter off its place shows. */
const SQUARE = 2;

const glyphs = glyphsOf(fonts);

/** Darkness of the squares of a page, 0…255. */
type Greys = readonly number[];

function greysOf({ pixels, width }: { readonly pixels: Uint8ClampedArray; readonly width: number }): Greys {
  const side = SQUARE * SCALE;
  const across = Math.floor(width / side);
  const down = Math.floor(pixels.length / 4 / width / side);
  const sums = new Float64Array(across * down);
  for (let y = 0; y < down * side; y++)
    for (let x = 0; x < across * side; x++) {
      const at = (y * width + x) * 4;
      const light = pixels[at]! + pixels[at + 1]! + pixels[at + 2]!;
      const square = Math.floor(y / side) * across + Math.floor(x / side);
      sums[square] = sums[square]! + (255 - light / 3);
    }
  return Array.from(sums, (sum) => sum / side ** 2);
}

/**
 * Skia draws SVG 1.1, where a use names what it uses by XLink (browsers have known the short form since 2018), and
 * first of all at the size that the drawing says.
 */
const forSkia = (svg: string): string =>
  svg
    .replaceAll(' href=', ' xlink:href=')
    .replace(/ (width|height)="([\d.]+)pt"/g, (_, side, points) => ` ${side}="${points * SCALE}"`)
    .replace('<svg ', '<svg xmlns:xlink="http://www.w3.org/1999/xlink" ');

async function previewGreys(made: Made, at: number): Promise<Greys> {
  const page = made.layout.pages[at]!;
  const svg = previewOf(page, made.layout, { glyphs, pictureOf: (key) => readFileSync(key) });
  const image = await loadImage(Buffer.from(forSkia(svg)));
  const canvas = createCanvas(Math.ceil(page.width * SCALE), Math.ceil(page.height * SCALE));
  canvas.getContext('2d').drawImage(image, 0, 0);
  return greysOf(rasterOf(canvas, SCALE));
}

async function pageGreys({ layout }: Made, at: number): Promise<Greys> {
  return greysOf(await raster(await renderPdf(layout, fonts), SCALE, at + 1));
}

const ink = (greys: Greys): number => greys.reduce((sum, grey) => sum + grey, 0);

/** Ink that one has and the other has not, as a share of all. */
const difference = (a: Greys, b: Greys): number =>
  a.reduce((sum, grey, i) => sum + Math.abs(grey - b[i]!), 0) / (ink(a) + ink(b));

const TURNED = `---
模板: 普通
标题: 横排
---

{横排}

| 甲 | 乙 |
| --- | --- |
| 横排的表 | 与字 |
`;

const SAMPLES: readonly (readonly [name: string, made: () => Promise<Made>, page: number])[] = [
  ['a red head', () => madeFile('input', '联合通知·水库库区清漂.md'), 0],
  ['a page of text', () => madeFile('input', '南刘家窑村驻村帮扶.md'), 2],
  ['a table', () => madeFile('test/page/cases', '03-长表.md'), 2],
  ['a table on its side', () => madeFrom(Buffer.from(TURNED)), 1],
  ['missing glyphs', () => madeFrom(Buffer.from('# 标\u{10ffff}题\n\n\u{e123}，与\u{e124}\n')), 0],
  ['Latin words', () => madeFrom(Buffer.from('# 标题\n\nAVATAR To office, 10%\n')), 0],
];

describe.each(SAMPLES)('%s', (_name, make, at) => {
  test('looks like the page, and not like one a little beside it', async () => {
    const made = await make();
    const [drawn, printed] = await Promise.all([previewGreys(made, at), pageGreys(made, at)]);
    expect(ink(printed)).toBeGreaterThan(0);
    const beside = [...drawn.slice(1), 0];
    expect(difference(drawn, printed)).toBeLessThan(0.12);
    expect(difference(beside, printed)).toBeGreaterThan(3 * difference(drawn, printed));
  });
});

/** A page as pixels, drawn by pdf.js with the glyphs that are embedded: what a reader would see. */
import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { reading } from './support.ts';

export interface Raster {
  /** Red, green, blue (0…255) at a place of the page in points. */
  at(x: number, y: number): readonly [number, number, number];
  /** Share of pixels that are not paper in a box of the page in points. */
  ink(x: number, y: number, width: number, height: number): number;
  readonly pixels: Uint8ClampedArray;
  readonly width: number;
  readonly scale: number;
}

export function raster(bytes: Uint8Array, scale = 2, number = 1): Promise<Raster> {
  return reading(bytes, async (pdf) => {
    const page = await pdf.getPage(number);
    const viewport = page.getViewport({ scale });
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    await page.render({ canvas: canvas as never, viewport }).promise;
    return rasterOf(canvas, scale);
  });
}

export function rasterOf(canvas: Canvas, scale: number): Raster {
  const { width, height } = canvas;
  const pixels = canvas.getContext('2d').getImageData(0, 0, width, height).data;
  const place = (x: number, y: number) => (Math.floor(y * scale) * width + Math.floor(x * scale)) * 4;
  return {
    pixels,
    width,
    scale,
    at: (x, y) => [pixels[place(x, y)]!, pixels[place(x, y) + 1]!, pixels[place(x, y) + 2]!],
    ink(x, y, w, h) {
      let dark = 0;
      let all = 0;
      for (let row = Math.floor(y * scale); row < (y + h) * scale; row += 1) {
        for (let column = Math.floor(x * scale); column < (x + w) * scale; column += 1) {
          const at = (row * width + column) * 4;
          all += 1;
          if (pixels[at]! + pixels[at + 1]! + pixels[at + 2]! < 600) dark += 1;
        }
      }
      return dark / all;
    },
  };
}

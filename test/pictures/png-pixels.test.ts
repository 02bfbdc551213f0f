/** Every kind of PNG comes out as the pixels that went in. */
import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PngPixels, pngPixels } from '../../src/pictures/png-pixels.ts';
import { type PngPlan, writePng } from './png-writer.ts';

const CHANNELS = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as const;
const KINDS: readonly (readonly [PngPlan['type'], number])[] = [
  [0, 1],
  [0, 2],
  [0, 4],
  [0, 8],
  [0, 16],
  [2, 8],
  [2, 16],
  [3, 1],
  [3, 2],
  [3, 4],
  [3, 8],
  [4, 8],
  [4, 16],
  [6, 8],
  [6, 16],
];
const PALETTE = Uint8Array.from({ length: 768 }, (_, at) => (at * 37) % 256);

/** Unfilters rows that were packed without filters, and reads plain ones: samples of the pixel at x, y. */
function samplesAt({ form, samples, width, colours, bits }: PngPixels, x: number, y: number): number[] {
  const rows = form === 'packed' ? inflateSync(samples) : Buffer.from(samples);
  const stride = Math.ceil((width * colours * bits) / 8) + (form === 'packed' ? 1 : 0);
  const row = rows.subarray(y * stride + (form === 'packed' ? 1 : 0), (y + 1) * stride);
  const text = [...row].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from({ length: colours }, (_, at) => {
    const start = (x * colours + at) * bits;
    return Number.parseInt(text.slice(start, start + bits), 2);
  });
}

describe('PNG pixels', () => {
  for (const [type, bits] of KINDS) {
    for (const interlaced of [false, true]) {
      test(`type ${type}, ${bits} bit${interlaced ? ', interlaced' : ''}`, () => {
        const top = 2 ** bits - 1;
        const pixel = (x: number, y: number) =>
          Array.from({ length: CHANNELS[type] }, (_, at) => (x * 7919 + y * 104729 + at * 31) % (top + 1));
        const extra =
          type === 3 ? ([['PLTE', PALETTE.subarray(0, Math.min(768, 3 * 2 ** bits))]] as const) : [];
        const filter = interlaced || type >= 4 ? 'mixed' : 0;
        const plan: PngPlan = { width: 19, height: 13, bits, type, interlaced, extra, filter, pixel };
        const pixels = pngPixels(writePng(plan));
        expect(pixels).toMatchObject({
          width: 19,
          height: 13,
          bits,
          colours: type === 2 || type === 6 ? 3 : 1,
        });
        for (const [x, y] of [
          [0, 0],
          [18, 12],
          [7, 5],
          [1, 11],
          [16, 0],
        ] as const) {
          expect(samplesAt(pixels, x, y)).toEqual(pixel(x, y).slice(0, pixels.colours));
          if (type < 4) continue;
          const alpha = pixel(x, y).at(-1) ?? 0;
          expect(pixels.opacity?.[y * 19 + x]).toBe(bits === 16 ? alpha >> 8 : alpha);
        }
      });
    }
  }

  test('a plain picture is handed on packed, never unpacked', () => {
    const pixels = pngPixels(
      writePng({ width: 4, height: 4, bits: 8, type: 2, filter: 'mixed', pixel: () => [1, 2, 3] }),
    );
    expect(pixels.form).toBe('packed');
    expect(pixels.opacity).toBeUndefined();
  });

  test('an alpha channel that hides nothing is left out', () => {
    const pixels = pngPixels(
      writePng({ width: 4, height: 4, bits: 8, type: 6, pixel: () => [9, 9, 9, 255] }),
    );
    expect(pixels.opacity).toBeUndefined();
    expect(pixels.samples).toHaveLength(48);
  });

  test('transparency of palette entries becomes opacity, a transparent colour a hole', () => {
    const extra = [
      ['PLTE', PALETTE.subarray(0, 12)],
      ['tRNS', Uint8Array.of(0, 128)],
    ] as const;
    const indexed = pngPixels(writePng({ width: 4, height: 1, bits: 2, type: 3, extra, pixel: (x) => [x] }));
    expect([...(indexed.opacity ?? [])]).toEqual([0, 128, 255, 255]);
    const key = [['tRNS', Uint8Array.of(0, 10, 0, 20, 0, 30)]] as const;
    const coloured = pngPixels(
      writePng({ width: 1, height: 1, bits: 8, type: 2, extra: key, pixel: () => [10, 20, 30] }),
    );
    expect(coloured.hole).toEqual([10, 20, 30]);
  });

  test('damaged bytes are refused, never read past', () => {
    const whole = writePng({
      width: 9,
      height: 9,
      bits: 8,
      type: 6,
      filter: 'mixed',
      pixel: (x, y) => [x, y, 7, x + y],
    });
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = Buffer.from(whole);
        damaged[at] = (damaged[at] ?? 0) ^ change;
        // The signature is not the reader's business; every other byte is under a checksum or a length.
        if (at >= 8) expect(() => pngPixels(damaged)).toThrow(RangeError);
      }),
    );
  });
});

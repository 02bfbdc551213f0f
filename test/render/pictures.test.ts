/** Pictures on the page: the right way up, in their colours, and never a reason to fail. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PictureFile } from '../../src/layout/types.ts';
import { writePng } from '../pictures/png-writer.ts';
import { raster } from './raster.ts';
import { copied, fixture, paint, sheet, source } from './support.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'banxin-render-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function saved(name: string, content: Uint8Array | string): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

/** One picture, 120 × 80 points from 100, 200. */
function shown(file: PictureFile | undefined) {
  const item = { kind: 'picture', x: 100, y: 200, width: 120, height: 80, picture: 'p' } as const;
  return paint(sheet([item], { pictures: file ? { p: file } : {} }));
}

type Rgb = readonly [number, number, number];
const near = (colour: Rgb, wanted: Rgb, by = 12) =>
  colour.every((part, at) => Math.abs(part - wanted[at]!) <= by);

const RED: Rgb = [220, 30, 30];
const GREEN: Rgb = [30, 160, 30];
const BLUE: Rgb = [30, 30, 220];
const WHITE: Rgb = [255, 255, 255];

describe('JPEG', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('orientation %i stands upright', async (orientation) => {
    const drawn = await raster(await shown({ format: 'jpeg', path: fixture(`turned-${orientation}.jpg`) }));
    expect([
      near(drawn.at(110, 210), RED),
      near(drawn.at(210, 210), GREEN),
      near(drawn.at(110, 270), BLUE),
      near(drawn.at(210, 270), WHITE),
    ]).toEqual([true, true, true, true]);
    for (const [x, y] of [
      [95, 240],
      [225, 240],
      [160, 195],
      [160, 285],
    ] as const) {
      expect(drawn.at(x, y)).toEqual(WHITE);
    }
  });

  test('progressive, grey and CMYK', async () => {
    expect(
      near(
        (await raster(await shown({ format: 'jpeg', path: fixture('progressive.jpg') }))).at(110, 210),
        RED,
      ),
    ).toBe(true);
    const grey = (await raster(await shown({ format: 'jpeg', path: fixture('grey.jpg') }))).at(110, 210);
    expect(Math.max(...grey) - Math.min(...grey)).toBeLessThan(3);
    const cmyk = await raster(await shown({ format: 'jpeg', path: fixture('cmyk.jpg') }));
    expect(near(cmyk.at(110, 210), RED, 70)).toBe(true);
    expect(near(cmyk.at(210, 270), WHITE)).toBe(true);
  });

  test('its bytes stand in the file as they are', async () => {
    const file = source(await shown({ format: 'jpeg', path: fixture('turned-1.jpg') }));
    expect(file).toContain('/Filter /DCTDecode');
    expect(file).not.toContain('/Decode [');
  });
});

describe('PNG', () => {
  const corner = (x: number, y: number): Rgb => (y < 4 ? (x < 6 ? RED : GREEN) : x < 6 ? BLUE : WHITE);
  const size = { width: 12, height: 8 } as const;

  test.each([false, true])('colour, interlaced: %s', async (interlaced) => {
    for (const bits of [8, 16]) {
      const pixel = (x: number, y: number) => corner(x, y).map((part) => (bits === 16 ? part * 257 : part));
      const path = saved(
        `colour-${bits}-${interlaced}.png`,
        writePng({ ...size, bits, type: 2, interlaced, filter: 'mixed', pixel }),
      );
      const drawn = await raster(await shown({ format: 'png', path }));
      expect(near(drawn.at(110, 210), RED)).toBe(true);
      expect(near(drawn.at(210, 210), GREEN)).toBe(true);
      expect(near(drawn.at(110, 270), BLUE)).toBe(true);
    }
  });

  test('an alpha channel lets the paper through', async () => {
    const pixel = (x: number, y: number) => [...corner(x, y), x < 6 ? 255 : 0];
    for (const interlaced of [false, true]) {
      const path = saved(
        'alpha.png',
        writePng({ ...size, bits: 8, type: 6, interlaced, filter: 'mixed', pixel }),
      );
      const drawn = await raster(await shown({ format: 'png', path }));
      expect(near(drawn.at(110, 210), RED)).toBe(true);
      expect(near(drawn.at(210, 210), WHITE)).toBe(true);
    }
  });

  test('palette with transparent entries, and a colour that is not drawn', async () => {
    const palette = Uint8Array.from([...RED, ...GREEN, ...BLUE, ...WHITE]);
    const index = (x: number, y: number) => [(y < 4 ? 0 : 2) + (x < 6 ? 0 : 1)];
    const extra = [
      ['PLTE', palette],
      ['tRNS', Uint8Array.of(255, 0)],
    ] as const;
    const path = saved('palette.png', writePng({ ...size, bits: 2, type: 3, extra, pixel: index }));
    const drawn = await raster(await shown({ format: 'png', path }));
    expect(near(drawn.at(110, 210), RED)).toBe(true);
    expect(near(drawn.at(210, 210), WHITE)).toBe(true);
    expect(near(drawn.at(110, 270), BLUE)).toBe(true);
    const hole = [['tRNS', Uint8Array.from(RED.flatMap((part) => [0, part]))]] as const;
    const keyed = saved('keyed.png', writePng({ ...size, bits: 8, type: 2, extra: hole, pixel: corner }));
    expect(near((await raster(await shown({ format: 'png', path: keyed }))).at(110, 210), WHITE)).toBe(true);
  });

  test('drawn twice, kept once', async () => {
    const path = saved('once.png', writePng({ ...size, bits: 8, type: 2, pixel: corner }));
    const item = { kind: 'picture', x: 100, y: 200, width: 120, height: 80, picture: 'p' } as const;
    const given = sheet([item, { ...item, y: 400 }], { pictures: { p: { format: 'png', path } } });
    expect(source(await paint(given)).match(/\/Subtype \/Image/g)).toHaveLength(1);
  });
});

describe('SVG', () => {
  const svg = (body: string, attributes = 'width="240" height="160"') =>
    `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${body}</svg>`;
  const drawing = async (content: string) => shown({ format: 'svg', path: saved('a.svg', content) });

  test('is fitted to its place, with a view box and without', async () => {
    for (const attributes of [
      'width="240" height="160"',
      'viewBox="0 0 240 160"',
      'width="24cm" height="16cm" viewBox="0 0 240 160"',
    ]) {
      const drawn = await raster(
        await drawing(
          svg('<rect x="120" y="80" width="120" height="80" fill="rgb(30,30,220)"/>', attributes),
        ),
      );
      expect(near(drawn.at(165, 245), BLUE)).toBe(true);
      expect(near(drawn.at(218, 278), BLUE)).toBe(true);
      expect(near(drawn.at(155, 235), WHITE)).toBe(true);
      expect(drawn.at(222, 245)).toEqual(WHITE);
    }
  });

  test('its text is set in our faces, character by character, and copies', async () => {
    const body = `<text x="10" y="40" font-size="20">增长 GDP &amp; 喆𬭎</text>
      <g font-weight="bold"><text x="10" y="80" font-size="20" style="font-family: KaiTi">标<tspan fill="red">题</tspan></text></g>`;
    const bytes = await drawing(svg(body));
    expect((await copied(bytes))[0]?.replace(/\n/g, '|')).toBe('增长 GDP & 喆𬭎|标题');
    const names = [
      ...source(bytes).matchAll(/\/Type \/Font\n\/Subtype \/Type0\n\/BaseFont \/[A-Z]{6}\+(\S+)/g),
    ].map((one) => one[1]);
    expect(names).toContain('FandolFang-Regular');
    expect(names).toContain('LiberationSerif');
    expect(names).toContain('NotoSansSC-Medium');
  });

  test('black and greys are written as grey, not as three colours', async () => {
    const bytes = await drawing(
      svg('<rect width="100" height="100" fill="black"/><rect x="100" width="9" height="9" fill="#808080"/>'),
    );
    expect(source(bytes)).not.toContain('DeviceRGB');
  });

  test('loads nothing from outside, shows what it carries', async () => {
    const outside = saved(
      'secret.png',
      writePng({ width: 1, height: 1, bits: 8, type: 2, pixel: () => RED }),
    );
    const inside = writePng({ width: 1, height: 1, bits: 8, type: 2, pixel: () => GREEN }).toString('base64');
    const image = (href: string, x: number) =>
      `<image href="${href}" x="${x}" y="0" width="100" height="100" preserveAspectRatio="none"/>`;
    const bytes = await drawing(svg(image(outside, 0) + image(`data:image/png;base64,${inside}`, 120)));
    const drawn = await raster(bytes);
    expect(near(drawn.at(120, 220), WHITE)).toBe(true);
    expect(near(drawn.at(180, 220), GREEN)).toBe(true);
    expect(source(bytes).match(/\/Subtype \/Image/g)).toHaveLength(1);
  });
});

describe('what cannot be drawn', () => {
  const crossed = async (file: PictureFile | undefined) => {
    const drawn = await raster(await shown(file), 4);
    const frame = drawn.ink(100, 239, 1, 2) > 0 || drawn.ink(99.5, 239, 1.5, 2) > 0;
    return { frame, after: drawn.at(300, 300) };
  };

  test.each([
    ['no entry for it', () => undefined],
    ['gone since', () => ({ format: 'png', path: join(folder, 'gone.png') }) as const],
    ['no JPEG at all', () => ({ format: 'jpeg', path: saved('not.jpg', 'text') }) as const],
    [
      'cut PNG',
      () =>
        ({
          format: 'png',
          path: saved(
            'cut.png',
            writePng({ width: 9, height: 9, bits: 8, type: 6, pixel: () => [1, 2, 3, 4] }).subarray(0, 60),
          ),
        }) as const,
    ],
    ['no SVG', () => ({ format: 'svg', path: saved('not.svg', '<html/>') }) as const],
  ])('%s: a frame stands there, and the page is whole', async (_name, file) => {
    expect((await crossed(file())).frame).toBe(true);
  });

  test('an SVG that breaks the drawer leaves nothing half done', async () => {
    const broken =
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><g opacity="0.5"><rect width="9" height="9" fill="url(#p)"/><pattern id="p" width="1" height="1"><rect fill="url(#p)" width="1" height="1"/></pattern></g></svg>';
    const bytes = await shown({ format: 'svg', path: saved('broken.svg', broken) });
    expect(source(bytes).startsWith('%PDF-1.7')).toBe(true);
    expect((await copied(bytes)).length).toBe(1);
  });
});

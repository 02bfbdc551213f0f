/** T-02: what is turned stands where the layout says, runs the way it says, and still copies whole. */

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { turnItems } from '../../src/layout/turned.ts';
import type { PictureItem, TextItem } from '../../src/layout/types.ts';
import { dump } from '../../src/render/dump.ts';
import { renderPdf } from '../../src/render/pdf/render.ts';
import { inkBox } from '../page/measure/ink.ts';
import { measurePdf } from '../page/measure/measure.ts';
import type { MeasuredPage } from '../page/measure/types.ts';
import { raster } from './raster.ts';
import {
  copied,
  FANG,
  fixture,
  fonts,
  LATIN,
  layout,
  PRODUCER,
  page,
  paint,
  rule,
  sheet,
  streams,
  text,
  XBS,
} from './support.ts';

const MM = 72 / 25.4;

async function measured(items: Parameters<typeof sheet>[0], more = {}) {
  const pdf = await measurePdf(await paint(sheet(items, more)));
  return { pdf, page: pdf.pages[0] as MeasuredPage };
}

describe('turned text', () => {
  test('up the page: every glyph stands a step above the one before', async () => {
    const { page } = await measured([text(100, 500, '天地玄黄', { turn: 90, tracking: -0.207 })]);
    expect(page.lines).toEqual([]);
    expect(page.turned).toMatchObject([{ text: '天地玄黄', turn: 90 }]);
    page.glyphs.forEach((glyph, i) => {
      expect(glyph.x * MM).toBeCloseTo(100, 2);
      expect(glyph.baseline * MM).toBeCloseTo(500 - i * (16 - 0.207), 2);
      expect(glyph.size).toBeCloseTo(16, 4);
    });
  });

  test('its ink fills the box it is turned into', async () => {
    const { pdf, page } = await measured([text(100, 500, '国', { turn: 90 })]);
    const ink = inkBox(page.glyphs[0]!, pdf)!;
    expect(ink.left * MM).toBeGreaterThan(100 - 0.88 * 16);
    expect(ink.right * MM).toBeLessThan(100 + 0.15 * 16);
    expect(ink.top * MM).toBeGreaterThan(500 - 16);
    expect(ink.bottom * MM).toBeLessThan(500);
    const seen = await raster(await paint(sheet([text(100, 500, '国', { turn: 90 })])));
    expect(seen.ink(86, 484, 16, 16)).toBeGreaterThan(0.1);
    expect(seen.ink(103, 484, 40, 40)).toBe(0);
  });

  test.each([0, 30, 45, 90, 135, 180, 270, -90])('a line of several runs at %d°', async (turn) => {
    const radians = (turn * Math.PI) / 180;
    const at = (along: number) => ({
      x: 300 + along * Math.cos(radians),
      y: 400 - along * Math.sin(radians),
    });
    const runs: [number, string, Partial<TextItem>][] = [
      [0, '增长', {}],
      [36, 'GDP', { face: LATIN, shaped: true }],
      [75, '达标', { face: XBS, size: 22 }],
    ];
    const items = runs.map(([along, content, more]) =>
      text(at(along).x, at(along).y, content, { ...more, turn }),
    );
    const { page } = await measured(items);
    for (const [along, content] of runs) {
      const glyph = page.glyphs.find((one) => one.text === content[0])!;
      expect(glyph.turn).toBeCloseTo((turn + 360) % 360, 1);
      expect(glyph.x * MM).toBeCloseTo(at(along).x, 1);
      expect(glyph.baseline * MM).toBeCloseTo(at(along).y, 1);
    }
  });

  test('a long line at an angle does not drift', async () => {
    const half = Math.SQRT1_2;
    const { page } = await measured([text(50, 700, '版心'.repeat(14), { turn: 45 })]);
    const last = page.glyphs.at(-1)!;
    expect(last.x * MM).toBeCloseTo(50 + 27 * 16 * half, 2);
    expect(last.baseline * MM).toBeCloseTo(700 - 27 * 16 * half, 2);
  });

  test('upright and turned text of one element follow each other', async () => {
    const items = [text(80, 100, '直'), text(200, 300, '转', { turn: 90 }), text(80, 130, '又直')];
    const { page } = await measured(items);
    expect(page.lines.map((line) => line.text)).toEqual(['直', '又直']);
    expect(page.turned[0]?.y).toBeCloseTo(300 / MM, 3);
  });

  test('copies as whole words: gaps round Latin, fitted names, squeezed marks', async () => {
    const upright = [
      text(0, 20, '增长'),
      text(36, 20, 'GDP', { face: LATIN, shaped: true }),
      text(78, 20, '达'),
      text(0, 50, '某某情况', { tracking: 20 }),
      text(0, 80, '他说：'),
      text(40, 80, '“好。'),
      text(80, 80, '”'),
    ];
    const turned = turnItems(upright, { x: 100, y: 100, width: 200, height: 400 });
    const [seen] = await copied(await paint(sheet(turned)));
    expect(seen?.replaceAll('\n', '|')).toBe('增长GDP达|某某情况|他说：“好。”');
  });

  test('says what it stands for where the glyphs do not', async () => {
    const file = await paint(
      sheet([text(100, 500, '简报', { turn: 90, tracking: 60, actualText: '简　报' })]),
    );
    expect((await copied(file))[0]).toContain('简报');
    expect(streams(file, /Length/).some((stream) => stream.includes('feff7b80300062a5'))).toBe(true);
    const { page } = await measured([text(100, 500, '秘密', { turn: 90, missing: true })]);
    expect(page.turned).toMatchObject([{ text: '秘密', turn: 90 }]);
    expect(page.glyphs[1]!.baseline * MM).toBeCloseTo(500 - 16, 2);
  });
});

describe('what is turned with it', () => {
  test('a link covers the em boxes of its line, one area for all runs', async () => {
    const link = { turn: 90, href: 'https://example.org/', node: 0 };
    const items = [
      text(200, 500, '网址', { ...link, width: 32 }),
      text(200, 468, 'abc', { ...link, face: LATIN, width: 20 }),
    ];
    const { page } = await measured(items, { structure: [{ role: 'Link', parent: -1 }] });
    expect(page.links).toHaveLength(1);
    const [area] = page.links;
    expect(area!.left * MM).toBeCloseTo(200 - 0.88 * 16, 1);
    expect(area!.right * MM).toBeCloseTo(200 + 0.12 * 16, 1);
    expect(area!.bottom * MM).toBeCloseTo(500, 1);
    expect(area!.top * MM).toBeCloseTo(500 - 52, 1);
  });

  const picture: PictureItem = {
    kind: 'picture',
    x: 200,
    y: 300,
    width: 80,
    height: 40,
    picture: 'p',
    turn: 90,
  };

  const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="60">
    <rect width="60" height="30" fill="#d22"/><rect x="60" width="60" height="30" fill="#2a2"/>
    <rect y="30" width="60" height="30" fill="#22d"/></svg>`;
  const files = { jpeg: fixture('turned-1.jpg'), svg: 'drawing.svg' } as const;

  test.each(['jpeg', 'svg'] as const)(
    'a picture (%s) lies on its side, its head to the left',
    async (format) => {
      const given = sheet([picture, text(80, 700, '后')], {
        pictures: { p: { format, path: files[format] } },
      });
      const readPicture = (path: string) => (path === files.svg ? Buffer.from(SVG) : readFileSync(path));
      const file = await renderPdf(given, fonts, { producer: PRODUCER, readPicture });
      const seen = await raster(file);
      // Its lower left corner (200, 340) stays: the picture is 40 to the left of it and 80 above it.
      // Red, green, blue stand upper left, upper right, lower left; white is lower right.
      const corners = [seen.at(168, 330), seen.at(168, 270), seen.at(192, 330)];
      corners.forEach((corner, colour) => {
        expect(Math.max(...corner)).toBe(corner[colour]);
        expect(corner[colour]).toBeGreaterThan(140);
        expect(Math.min(...corner)).toBeLessThan(60);
      });
      for (const [x, y] of [
        [156, 300],
        [204, 300],
        [180, 256],
        [180, 344],
      ] as const) {
        expect(seen.at(x, y)).toEqual([255, 255, 255]);
      }
      const pdf = await measurePdf(file);
      expect((pdf.pages[0]?.glyphs.at(-1)?.x ?? 0) * MM).toBeCloseTo(80, 2);
    },
  );

  test('one that is gone leaves its crossed frame there', async () => {
    const seen = await raster(await paint(sheet([picture], { pictures: {} })));
    expect(seen.ink(159, 259, 42, 82)).toBeGreaterThan(0.01);
    expect(seen.ink(202, 255, 100, 90)).toBe(0);
  });

  test('rules change width and height and stay rectangles', async () => {
    const frame = { x: 100, y: 100, width: 200, height: 400 };
    const { page } = await measured(turnItems([rule(0, 0, 400, 1)], frame));
    expect(page.rules).toHaveLength(1);
    expect(page.rules[0]!.left * MM).toBeCloseTo(100, 2);
    expect((page.rules[0]!.bottom - page.rules[0]!.top) * MM).toBeCloseTo(400, 2);
  });
});

test('the dump says which way a line runs, from where and how far', () => {
  const items = [
    text(50 * MM, 200 * MM, '表', { turn: 90, width: 10 * MM }),
    text(50 * MM, 190 * MM, 'A', { turn: 90, width: 5 * MM, face: LATIN }),
    text(60 * MM, 200 * MM, '行', { turn: 90, width: 10 * MM }),
    { kind: 'picture', x: 40 * MM, y: 110 * MM, width: 80 * MM, height: 60 * MM, picture: '图', turn: 90 },
  ] as const;
  const lines = dump(layout([page(items)]))
    .split('\n')
    .slice(1, 4);
  expect(lines).toEqual([
    `  50 200 ↺90° 15  ${FANG} 16 「表」  ${LATIN} 16 「A」`,
    `  60 200 ↺90° 10  ${FANG} 16 「行」`,
    '  40 110  picture 80×60 absent ↺90°',
  ]);
});

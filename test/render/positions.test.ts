/** M-01, M-05: what stands at a place in the layout stands there in the file, to a hundredth of a point. */
import { describe, expect, test } from 'vitest';
import { drawnGlyphs, FANG, fonts, LATIN, paint, SONG, sheet, text, XBS } from './support.ts';

/** 156 mm / 28 (P-12). */
const CELL = 442.205 / 28;

describe('positions', () => {
  test('a line of 28 characters stands on its grid', async () => {
    const line = '天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁';
    const drawn = await drawnGlyphs(await paint(sheet([text(79.37, 118.96, line, { tracking: CELL - 16 })])));
    expect(drawn.map((glyph) => glyph.text).join('')).toBe(line);
    drawn.forEach((glyph, index) => {
      expect(glyph.x).toBeCloseTo(79.37 + index * CELL, 2);
      expect(glyph.y).toBeCloseTo(118.96, 2);
      expect(glyph.size).toBeCloseTo(16, 5);
    });
  });

  test('every run begins at its own place, whatever face and size stood before it', async () => {
    const items = [
      text(79.371, 100.123, '标题', { face: XBS, size: 22 }),
      text(120.5, 100.123, '正文'),
      text(152.4567, 100.123, 'GDP', { face: LATIN, shaped: true }),
      text(190.25, 94.3, '注', { size: 10 }),
      text(500.001, 700.999, '末', { face: SONG }),
      text(80, 60, '前'),
    ];
    const drawn = await drawnGlyphs(await paint(sheet(items)));
    let at = 0;
    for (const item of items) {
      expect(drawn[at]?.text).toBe(item.text[0]);
      expect(drawn[at]?.x).toBeCloseTo(item.x, 2);
      expect(drawn[at]?.y).toBeCloseTo(item.y, 2);
      expect(drawn[at]?.size).toBeCloseTo(item.size, 2);
      at += item.text.length;
    }
  });

  test('lines are placed by the em box: a face with other ascents changes nothing (P-18)', async () => {
    const items = [FANG, SONG, XBS, LATIN].map((face, index) => text(80 + index * 40, 200, 'A', { face }));
    const drawn = await drawnGlyphs(await paint(sheet(items)));
    for (const glyph of drawn) expect(glyph.y).toBeCloseTo(200, 2);
  });

  test('Latin words are kerned by their face, numbers and Han text are not', async () => {
    const word = text(80, 200, 'AVAVAV', { face: LATIN, shaped: true });
    const drawn = await drawnGlyphs(await paint(sheet([word, { ...word, y: 230, shaped: false }])));
    const [kerned, plain] = [drawn.slice(0, 6), drawn.slice(6)];
    const width = fonts.shaped(LATIN, 'AVAVA') * 16;
    expect(kerned[5]!.x).toBeLessThan(plain[5]!.x - 1);
    expect(kerned[5]!.x - 80).toBeCloseTo(
      width + (fonts.shaped(LATIN, 'AV') - fonts.shaped(LATIN, 'A') - fonts.shaped(LATIN, 'V')) * 16,
      1,
    );
  });

  test('runs far apart and tracked runs keep their glyphs where the layout put them', async () => {
    const items = [
      text(100, 200, '中'),
      text(120, 200, 'GDP', { face: LATIN, shaped: true }),
      text(160, 200, '增'),
      text(168, 200, '（'),
      text(184, 200, '某'),
      text(100, 260, '简报', { size: 40, tracking: 60.5 }),
    ];
    const drawn = await drawnGlyphs(await paint(sheet(items)));
    const places = drawn.map((glyph) => [glyph.text, Math.round(glyph.x * 100) / 100]);
    expect(places.filter(([name]) => name !== 'D' && name !== 'P')).toEqual([
      ['中', 100],
      ['G', 120],
      ['增', 160],
      ['（', 168],
      ['某', 184],
      ['简', 100],
      ['报', 200.5],
    ]);
  });
});

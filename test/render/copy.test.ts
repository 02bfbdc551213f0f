/** What is copied is what was written, in reading order: no lost or added spaces, no other code points. */
import { describe, expect, test } from 'vitest';
import type { TextItem } from '../../src/layout/types.ts';
import {
  copied,
  FANG,
  fonts,
  LATIN,
  layout,
  page,
  paint,
  SONG,
  sheet,
  source,
  streams,
  text,
  XBS,
} from './support.ts';

async function copy(items: readonly TextItem[]): Promise<string> {
  return (await copied(await paint(sheet(items))))[0] ?? '';
}

/** Runs one after another with a gap (em of 16 pt) between them. */
function row(gap: number, ...runs: readonly (readonly [content: string, face: string])[]): TextItem[] {
  let x = 80;
  return runs.map(([content, face]) => {
    const shaped = face === LATIN && /[A-Za-z]/.test(content);
    const item = text(x, 200, content, { face, shaped });
    const natural = [...content].reduce((sum, character) => sum + fonts.advance(face, character), 0);
    x += (shaped ? fonts.shaped(face, content) : natural) * 16 + gap * 16;
    return item;
  });
}

describe('gaps and overlaps', () => {
  const gaps = [-0.5, -0.3, -0.1, 0, 0.05, 0.1, 0.125, 0.2, 0.25, 0.35, 0.5, 0.7];
  test.each(gaps)('%d em between Han and Latin', async (gap) => {
    expect(
      await copy(row(gap, ['增长', FANG], ['GDP', LATIN], ['达', FANG], ['6.1', LATIN], ['个', FANG])),
    ).toBe('增长GDP达6.1个');
  });

  test.each(gaps)('%d em between runs of one face, and to a face behind it', async (gap) => {
    expect(await copy(row(gap, ['天地', FANG], ['玄黄', FANG], ['喆', SONG], ['宇宙', FANG]))).toBe(
      '天地玄黄喆宇宙',
    );
  });

  test.each([-0.5, -0.013, 0.1, 0.25, 1, 2.5])('%d em of tracking', async (tracking) => {
    for (const face of [FANG, XBS]) {
      expect(await copy([text(80, 200, '某某情况简报', { face, tracking: tracking * 16 })])).toBe(
        '某某情况简报',
      );
    }
  });

  test('squeezed marks stay on their line', async () => {
    const items = [
      ...row(-0.5, ['他说：', FANG], ['“好。', FANG], ['”', FANG], ['（', FANG], ['完）', FANG]),
      text(80, 230, '下一行'),
    ];
    expect(await copy(items)).toBe('他说：“好。”（完）\n下一行');
  });

  test('a blank that was written stays, one that was not is not added beside it', async () => {
    expect(await copy(row(0.1, ['Annual ', LATIN], ['Report', LATIN], ['年报', FANG]))).toBe(
      'Annual Report年报',
    );
  });

  test('what stands far apart stays apart', async () => {
    expect(await copy([text(80, 200, '某某办公室'), text(400, 200, '2026年11月23日印发')])).toBe(
      '某某办公室 2026年11月23日印发',
    );
  });

  test('note marks cling to the word they belong to', async () => {
    const items = [
      text(80, 200, '条例'),
      text(113, 194, '①', { size: 8, face: SONG }),
      text(122, 200, '规定'),
    ];
    expect(await copy(items)).toBe('条例①规定');
  });

  test('no run is moved by it', async () => {
    const drawnAt = (given: Uint8Array) =>
      streams(given, /\/Length/)
        .map(String)
        .join();
    const [tight, wide] = await Promise.all([
      paint(sheet(row(0, ['天', FANG], ['地', FANG]))),
      paint(sheet(row(0.5, ['天', FANG], ['地', FANG]))),
    ]);
    expect(drawnAt(tight)).toContain('16 0 Td');
    expect(drawnAt(wide)).toContain('24 0 Td');
  });
});

describe('code points', () => {
  test.each([
    ['破折号和省略号', '某某——某某……', XBS],
    ['non-BMP', '𠮷𬭎䶮', SONG],
    ['digits, marks, units', '98.6%、25℃、1,234.5万元、〔2026〕1号', SONG],
    ['quotes', '“甲”‘乙’《丙》〈丁〉·', FANG],
    ['combining and selectors', 'é\u{301}', LATIN],
  ])('%s', async (_name, content, face) => {
    expect(await copy([text(80, 200, content, { face })])).toBe(content);
  });

  test('a letter drawn for two texts copies as each of them', async () => {
    // Noto draws the radicals of U+2F00… with the glyphs of the characters.
    expect(await copy([text(80, 200, '一⼀人⼈一⼀', { face: SONG })])).toBe('一⼀人⼈一⼀');
  });

  test('no document lends its code points to another', async () => {
    const alone = await paint(sheet([text(80, 200, '一人大小山水', { face: SONG })]));
    await paint(sheet([text(80, 200, '⼀⼈⼤⼩⼭⽔', { face: SONG })]));
    const after = await paint(sheet([text(80, 200, '一人大小山水', { face: SONG })]));
    expect(Buffer.compare(alone, after)).toBe(0);
    expect((await copied(after))[0]).toBe('一人大小山水');
    const maps = streams(after, /\/Length/)
      .map(String)
      .filter((stream) => stream.includes('beginbfchar'));
    expect(maps.join()).not.toMatch(/<2f[0-9a-f]{2}>|<2e[89a-f][0-9a-f]>/);
  });

  test('text that says something else than its glyphs', async () => {
    const file = source(await paint(sheet([text(80, 200, '简报', { tracking: 100, actualText: '简报' })])));
    expect(file).not.toContain('ActualText');
    const [content] = streams(
      await paint(sheet([text(80, 200, '㊀', { face: SONG, actualText: '一' })])),
      /\/Length/,
    )
      .map(String)
      .filter((one) => one.includes('BT'));
    expect(content).toMatch(/\/Span <<\/ActualText <feff4e00>>> BDC\n[\s\S]*Tj\nEMC/);
  });
});

describe('characters no face has', () => {
  test('leave a box that copies as the character', async () => {
    const items = [
      text(80, 200, '名'),
      text(96, 200, '𪛖', { missing: true, width: 16 }),
      text(112, 200, '字'),
    ];
    const bytes = await paint(sheet(items));
    expect((await copied(bytes))[0]).toBe('名𪛖字');
    expect(source(bytes)).toContain('/Subtype /Type3');
    expect(source(bytes)).toContain('/u2A6D6');
  });

  test.each(['👨\u200d👩\u200d👧\u200d👦', '🇨🇳', '👍🏽'])(
    '%s is one box, as it has one place',
    async (cluster) => {
      const items = [
        text(80, 200, '名'),
        text(96, 200, cluster, { missing: true, width: 16 }),
        text(112, 200, '字'),
      ];
      const bytes = await paint(sheet(items));
      expect((await copied(bytes))[0]).toBe(`名${cluster}字`);
      expect(source(bytes)).toMatch(/\/LastChar 2\b/);
    },
  );

  test('hundreds of them', async () => {
    const rare = Array.from({ length: 600 }, (_, at) => String.fromCodePoint(0x2b820 + at));
    const items = rare.map((one, at) =>
      text(60 + (at % 24) * 20, 60 + Math.floor(at / 24) * 28, one, { missing: true }),
    );
    const bytes = await paint(sheet(items));
    expect((await copied(bytes))[0]?.replace(/\s/g, '')).toBe(rare.join(''));
  });

  test('half a character does no harm', async () => {
    const items = [text(80, 200, 'a\ud800b', { missing: true }), text(80, 230, 'c\udc00d', { face: LATIN })];
    expect((await copied(await paint(sheet(items))))[0]).toMatch(/^a.b\s?c.?d$/su);
  });
});

describe('order', () => {
  test('pages, and items on them, as the layout has them', async () => {
    const pages = [page([text(80, 300, '先'), text(80, 200, '后')], 1), page([text(80, 100, '次页')], 2)];
    const read = await copied(await paint(layout(pages)));
    expect(read.map((one) => one.replace(/\n/g, ''))).toEqual(['先后', '次页']);
  });

  test('an empty page is a page', async () => {
    expect(await copied(await paint(layout([page([], 1), page([], 2)])))).toEqual(['', '']);
  });
});

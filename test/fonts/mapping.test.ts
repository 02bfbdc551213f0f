import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { Failure } from '../../src/diagnostics/failure.ts';
import { openFonts } from '../../src/fonts/library.ts';
import type { FontMapping } from '../../src/fonts/types.ts';

const FONTS = join(import.meta.dirname, '../../fonts');
const TTC = join(import.meta.dirname, 'samples/two-faces.ttc');
const LIBERATION = join(FONTS, 'LiberationSerif-Regular.ttf');
const folder = mkdtempSync(join(tmpdir(), 'banxin-mapping-'));
afterAll(() => rmSync(folder, { recursive: true }));

function made(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** A copy of a font with its fsType set: 2 forbids embedding, 0x100 forbids subsets. */
function withRights(name: string, fsType: number): string {
  const bytes = readFileSync(LIBERATION);
  for (let at = 12; at < 12 + bytes.readUInt16BE(4) * 16; at += 16)
    if (bytes.toString('latin1', at, at + 4) === 'OS/2')
      bytes.writeUInt16BE(fsType, bytes.readUInt32BE(at + 8) + 8);
  return made(name, bytes);
}

function failure(mapping: FontMapping): Failure {
  try {
    openFonts({ mappings: [mapping] });
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('did not fail');
}

describe('a mapped font', () => {
  test.each(['BanxinSampleHei', 'Banxin Sample Hei', '版心样黑', 'banxin-sample_hei'])(
    'is found in a collection as %s',
    (face) => {
      const library = openFonts({ mappings: [{ role: 'heiti', path: TTC, face }] });
      expect(library.face('heiti', '喆')).toEqual({ face: 'BanxinSampleHei', missing: false });
      expect(library.advance('BanxinSampleHei', '喆')).toBe(1);
      expect(library.faceFile('BanxinSampleHei')).toEqual({
        key: 'BanxinSampleHei',
        path: TTC,
        postscriptName: 'BanxinSampleHei',
        role: 'heiti',
      });
      library.close();
    },
  );

  test('comes first in its role, and the shipped faces fill what it lacks', () => {
    const library = openFonts({ mappings: [{ role: 'fangsong', path: TTC, face: '版心样宋' }] });
    expect(library.wanted('fangsong')).toBe('BanxinSampleSong');
    expect(library.face('fangsong', '喆').face).toBe('BanxinSampleSong');
    expect(library.face('fangsong', '国').face).toBe('FandolFang-Regular');
    expect(library.face('kaiti', '喆').face).toBe('GongwenKaiSupplement');
    expect(library.used().substitutions).toEqual([
      { role: 'fangsong', wanted: 'BanxinSampleSong', used: 'FandolFang-Regular', samples: ['国'], count: 1 },
      { role: 'kaiti', wanted: 'FandolKai-Regular', used: 'GongwenKaiSupplement', samples: ['喆'], count: 1 },
    ]);
    library.close();
  });

  test('with few hanzi is remarked upon, unless it is for Latin text', () => {
    const codes = (mappings: readonly FontMapping[]) => {
      const library = openFonts({ mappings });
      library.close();
      return library.diagnostics.filter(({ code }) => code === 'font/few-hanzi');
    };
    const [found, ...more] = codes([
      { role: 'latin', path: LIBERATION },
      { role: 'fangsong', path: LIBERATION },
      { role: 'kaiti', path: LIBERATION },
    ]);
    expect(found).toMatchObject({ severity: 'warning' });
    expect(found!.message.zh).toMatch(/“Liberation Serif”只有 GB 2312 的 6763 个汉字中的 0 个/);
    expect(more).toEqual([]);
    expect(codes([{ role: 'latin', path: LIBERATION }])).toEqual([]);
    expect(codes([{ role: 'kaiti', path: join(FONTS, 'FandolKai-Regular.otf') }])).toEqual([]);
  });

  test('draws and is embedded like a shipped one', () => {
    const library = openFonts({ mappings: [{ role: 'fangsong', path: TTC, face: '版心样宋' }] });
    const font = library.font('BanxinSampleSong');
    const subset = font.createSubset();
    for (const { id } of font.layout('喆堃').glyphs) subset.includeGlyph(id);
    expect(subset.encode().length).toBeGreaterThan(800);
    library.close();
  });

  test('for 西文 takes the Latin letters of 仿宋 and 楷体 too, also before the user’s own 仿宋', () => {
    const own = made('own.ttf', readFileSync(LIBERATION));
    const library = openFonts({
      mappings: [
        { role: 'fangsong', path: join(FONTS, 'NotoSansSC-Medium.ttf') },
        { role: 'latin', path: own },
      ],
    });
    for (const role of ['fangsong', 'kaiti', 'latin'] as const)
      expect(library.face(role, 'A').face).toBe('LiberationSerif~2');
    expect(library.face('fangsong', '国').face).toBe('NotoSansSC-Medium~2');
    expect(library.face('heiti', 'A').face).toBe('NotoSansSC-Medium');
    library.close();
  });

  test('without a 西文 of his own, the user’s 仿宋 has its own letters', () => {
    const library = openFonts({
      mappings: [{ role: 'fangsong', path: join(FONTS, 'NotoSansSC-Medium.ttf') }],
    });
    expect(library.face('fangsong', 'A').face).toBe('NotoSansSC-Medium~2');
    library.close();
  });

  test('may serve two roles; the file is opened once and has one key', () => {
    const mapping = { path: TTC, face: '版心样宋' };
    const library = openFonts({
      mappings: [
        { role: 'songti', ...mapping },
        { role: 'xiaobiaosong', ...mapping },
      ],
    });
    expect(library.face('songti', '喆').face).toBe(library.face('xiaobiaosong', '喆').face);
    library.close();
  });
});

describe('refused with exit code 3 and a reason', () => {
  const cases: readonly [what: string, path: string, zh: RegExp, help: RegExp][] = [
    ['a missing file', join(folder, '没有.ttf'), /^找不到字体文件：.*没有\.ttf$/, /核对配置里的路径/],
    ['a folder', folder, /^字体文件读不了（EISDIR）/, /读取权限/],
    ['an empty file', made('empty.ttf', ''), /^字体文件不能用/, /不是 TTF、OTF 或 TTC/],
    [
      'a text file',
      made('notes.ttf', '这不是字体，只是一段文字。'),
      /^字体文件不能用/,
      /不是 TTF、OTF 或 TTC/,
    ],
    ['WOFF', made('web.woff', Buffer.from(`wOFF${'\0'.repeat(60)}`)), /^字体文件不能用/, /WOFF.*极慢/],
    ['WOFF2', made('web.woff2', Buffer.from(`wOF2${'\0'.repeat(60)}`)), /^字体文件不能用/, /WOFF/],
    ['Type 1', made('old.pfb', Buffer.from('%!PS-AdobeFont-1.0: Old')), /^字体文件不能用/, /Type 1/],
    ['half a font', made('half.ttf', readFileSync(LIBERATION).subarray(0, 9000)), /损坏或不完整/, /重新取得/],
    [
      'a font that may not be embedded',
      withRights('restricted.ttf', 2),
      /声明不许嵌入文档/,
      /换用许可嵌入的字体/,
    ],
    ['a bitmap-only right', withRights('bitmap.ttf', 0x200), /声明不许嵌入文档/, /换用许可嵌入的字体/],
    [
      'a collection without a face named',
      TTC,
      /里有 2 个字体，没有说用哪一个/,
      /版心样宋（BanxinSampleSong）、版心样黑（BanxinSampleHei）/,
    ],
  ];
  test.each(cases)('%s', (_, path, zh, help) => {
    const error = failure({ role: 'fangsong', path });
    expect(error.exitCode).toBe(3);
    expect(error.text.zh).toMatch(zh);
    expect(error.help?.zh).toMatch(help);
    expect(error.text.en.length).toBeGreaterThan(10);
  });

  test('an unknown face, with the names there are', () => {
    const error = failure({ role: 'fangsong', path: TTC, face: '方正仿宋' });
    expect(error.say('zh')).toBe(
      `${TTC} 里没有名为“方正仿宋”的字体\n可用的名称：版心样宋（BanxinSampleSong）、版心样黑（BanxinSampleHei）。`,
    );
  });
});

describe('rights', () => {
  test.each([0, 4, 8, 6])('fsType %i allows embedding', (fsType) => {
    const library = openFonts({
      mappings: [{ role: 'latin', path: withRights(`free-${fsType}.ttf`, fsType) }],
    });
    expect(library.diagnostics).toEqual([]);
    library.close();
  });

  test('a font that may only be embedded whole is used, with a warning', () => {
    const library = openFonts({ mappings: [{ role: 'latin', path: withRights('whole.ttf', 0x100) }] });
    const [diagnostic, ...more] = library.diagnostics;
    expect(more).toEqual([]);
    expect(diagnostic?.code).toBe('font/no-subsetting');
    expect(diagnostic?.severity).toBe('warning');
    expect(diagnostic?.message.zh).toBe('字体“Liberation Serif”声明只许整个嵌入，而 PDF 里只嵌入用到的字');
    library.close();
  });
});

test('a damaged font is refused or works, and never throws anything else', () => {
  const sound = readFileSync(TTC);
  let seed = 20210723;
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return seed % below;
  };
  let refused = 0;
  let drawn = 0;
  for (let round = 0; round < 400; round++) {
    const bytes = Buffer.from(
      sound.subarray(0, round % 4 === 0 ? 40 + random(sound.length - 40) : sound.length),
    );
    for (let n = 0; n < 6; n++) bytes.writeUInt8(random(256), 12 + random(bytes.length - 12));
    const path = made('damaged.ttc', bytes);
    try {
      const library = openFonts({ mappings: [{ role: 'songti', path, face: 'BanxinSampleSong' }] });
      const face = library.face('songti', '喆').face;
      library.advance(face, '堃');
      library.shaped(face, '喆堃');
      library.ink(face, '喆堃翀頔');
      const font = library.font(face);
      const subset = font.createSubset();
      for (const { id } of font.layout('喆堃翀頔国', ['kern']).glyphs) subset.includeGlyph(id);
      subset.encode();
      drawn++;
    } catch (error) {
      expect(error).toBeInstanceOf(Failure);
      refused++;
    }
  }
  expect(refused).toBeGreaterThan(50);
  expect(drawn).toBeGreaterThan(50);
});

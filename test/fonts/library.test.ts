import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/diagnostics/failure.ts';
import { hanziTable } from '../../src/fonts/hanzi-tables.ts';
import { openFonts } from '../../src/fonts/library.ts';
import type { Role } from '../../src/fonts/types.ts';

const library = openFonts();
const ROLES: readonly Role[] = ['xiaobiaosong', 'fangsong', 'heiti', 'kaiti', 'songti', 'latin'];
const faceOf = (role: Role, cluster: string): string => library.face(role, cluster).face;

describe('every role', () => {
  test.each(ROLES)('%s finds all of GB 2312 and of 通用规范汉字表', (role) => {
    for (const table of ['gb2312', 'tgh'] as const) {
      const missing = hanziTable(table, library.folder).filter((hanzi) => library.face(role, hanzi).missing);
      expect(missing).toEqual([]);
    }
  });

  const NAMES = '堃喆犇龑䶮㛃昇镕珺翀頔垚赟昉奭晞彧旻玥琀祎瑄璟璠颋飏婳媖炆烜燊玚琇琎瑢翯龢𬭎𬭳𪣻𠮷𫖯𬘭𬬭';
  test.each(ROLES)('%s finds the characters of names, in all planes', (role) => {
    const missing = Array.from(NAMES).filter((hanzi) => library.face(role, hanzi).missing);
    expect(missing).toEqual([]);
  });

  test.each(ROLES)('%s says so when no face has a character', (role) => {
    for (const cluster of [
      '\ue000',
      '\u{f0000}',
      '\ud842',
      '😀',
      '\uffff',
      '👨\u200d👩\u200d👧',
      '🇨🇳',
      '👍🏽',
    ]) {
      expect(library.face(role, cluster), cluster).toEqual({ face: library.wanted(role), missing: true });
      expect(library.advance(library.wanted(role), cluster)).toBe(1);
    }
  });

  test.each(ROLES)('%s gives a hanzi one em and what is invisible nothing', (role) => {
    expect(library.advance(faceOf(role, '国'), '国')).toBe(1);
    const invisible = [
      '\u200b',
      '\u200c',
      '\u200d',
      '\ufeff',
      '\u00ad',
      '\ufe0f',
      '\u{e0100}',
      '\u0007',
      '\u2060',
      '',
    ];
    for (const cluster of invisible) {
      expect(library.face(role, cluster), JSON.stringify(cluster)).toEqual({
        face: library.wanted(role),
        missing: false,
      });
      expect(library.advance(library.wanted(role), cluster)).toBe(0);
    }
  });

  test.each(ROLES)('%s draws a character with a variation selector as the character', (role) => {
    for (const cluster of ['葛\u{e0100}', '国\ufe00', '辻\u{e0101}\u200d']) {
      const { face, missing } = library.face(role, cluster);
      expect(missing).toBe(false);
      expect(library.advance(face, cluster)).toBe(1);
    }
  });

  test.each(ROLES)('%s sets the blanks of Unicode at their widths', (role) => {
    for (const [blank, width] of [
      ['\u2002', 0.5],
      ['\u2003', 1],
      ['\u3000', 1],
    ] as const) {
      const { face, missing } = library.face(role, blank);
      expect(missing).toBe(false);
      expect(library.advance(face, blank)).toBeCloseTo(width, 2);
    }
  });
});

describe('chains', () => {
  test('the role’s own face draws its hanzi and marks', () => {
    const own = {
      xiaobiaosong: 'NotoSerifSC-Bold',
      fangsong: 'FandolFang-Regular',
      heiti: 'NotoSansSC-Medium',
    };
    for (const [role, face] of Object.entries({
      ...own,
      kaiti: 'FandolKai-Regular',
      songti: 'NotoSerifSC-Regular',
    }))
      for (const character of '国家，。“”‘’……（）〔〕《》、：；！？')
        expect(faceOf(role as Role, character)).toBe(face);
  });

  test('Latin letters, digits and ASCII marks of 仿宋, 楷体 and 宋体 are Liberation’s, digits half an em', () => {
    for (const role of ['fangsong', 'kaiti', 'songti'] as const) {
      for (let code = 0x20; code < 0x7f; code++)
        expect(faceOf(role, String.fromCharCode(code))).toBe('LiberationSerif');
      for (const digit of '0123456789') expect(library.advance(faceOf(role, digit), digit)).toBe(0.5);
      for (const letter of 'éüāǎ²³–') expect(faceOf(role, letter)).toBe('LiberationSerif');
    }
  });

  test('小标宋 and 黑体 have the letters and digits of their own face', () => {
    for (const character of 'Az09%é') {
      expect(faceOf('xiaobiaosong', character)).toBe('NotoSerifSC-Bold');
      expect(faceOf('heiti', character)).toBe('NotoSansSC-Medium');
    }
  });

  test('the dash of a page number is one em and Liberation’s; in 仿宋 it is the Han face’s', () => {
    expect(faceOf('songti', '—')).toBe('LiberationSerif');
    expect(faceOf('fangsong', '—')).toBe('FandolFang-Regular');
    for (const role of ['songti', 'fangsong'] as const)
      expect(library.advance(faceOf(role, '—'), '—')).toBe(1);
  });

  test('the hairline dash of FandolKai is not drawn: 楷体 borrows that of 仿宋', () => {
    expect(faceOf('kaiti', '—')).toBe('FandolFang-Regular');
    expect(faceOf('kaiti', '…')).toBe('FandolKai-Regular');
  });

  test('what Fandol draws wrong comes from elsewhere', () => {
    expect(faceOf('kaiti', '仓')).toBe('GongwenKaiSupplement');
    expect(faceOf('kaiti', '雎')).toBe('GongwenKaiSupplement');
    expect(faceOf('fangsong', '￥')).toBe('NotoSerifSC-Regular');
    expect(faceOf('kaiti', '￥')).toBe('NotoSerifSC-Regular');
    expect(faceOf('fangsong', '仓')).toBe('FandolFang-Regular');
  });

  test('marks inside Latin words are the Latin face’s, letters keep to the role', () => {
    for (const role of ROLES) expect(library.face(role, '’', true).face).toBe('LiberationSerif');
    expect(library.advance('LiberationSerif', '’')).toBeLessThan(0.4);
    expect(library.face('heiti', 'a', true).face).toBe('NotoSansSC-Medium');
    expect(faceOf('fangsong', '’')).toBe('FandolFang-Regular');
    expect(library.face('fangsong', '国', true).face).toBe('FandolFang-Regular');
  });

  test('a letter and its combining mark are one letter', () => {
    expect(library.advance(faceOf('fangsong', 'e\u0301'), 'e\u0301')).toBe(
      library.advance('LiberationSerif', 'é'),
    );
  });
});

describe('use', () => {
  test('is counted per document, by design is not a substitution', () => {
    const document = library.forDocument();
    for (const character of '国家2026年A') document.face('fangsong', character);
    expect(document.used()).toEqual({ faces: ['FandolFang-Regular', 'LiberationSerif'], substitutions: [] });
    const next = library.forDocument();
    for (const cluster of ['喆', '堃', '喆', '\ue000', '\u200b']) next.face('kaiti', cluster);
    expect(next.used()).toEqual({
      faces: ['GongwenKaiSupplement', 'FandolKai-Regular'],
      substitutions: [
        {
          role: 'kaiti',
          wanted: 'FandolKai-Regular',
          used: 'GongwenKaiSupplement',
          samples: ['喆', '堃'],
          count: 2,
        },
        { role: 'kaiti', wanted: 'FandolKai-Regular', used: null, samples: ['\ue000'], count: 1 },
      ],
    });
  });

  test('keeps twelve samples and counts all', () => {
    const document = library.forDocument();
    const rare = hanziTable('tgh', library.folder).filter(
      (hanzi) => faceOf('kaiti', hanzi) !== 'FandolKai-Regular',
    );
    for (const hanzi of rare) document.face('kaiti', hanzi);
    const [substitution] = document.used().substitutions;
    expect(substitution?.count).toBe(rare.length);
    expect(substitution?.samples).toEqual(rare.slice(0, 12));
  });
});

test('choosing a face opens no file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'banxin-fonts-'));
  cpSync(join(library.folder, 'coverage.json'), join(folder, 'coverage.json'));
  const bare = openFonts({ fontsDir: folder });
  expect(bare.face('fangsong', '国').face).toBe('FandolFang-Regular');
  expect(() => bare.advance('FandolFang-Regular', '国')).toThrow(Failure);
});

test('a folder without fonts is a broken set-up', () => {
  const error = failure(() => openFonts({ fontsDir: tmpdir() }));
  expect(error.exitCode).toBe(3);
  expect(error.text.zh).toBe(`找不到随附字体：${tmpdir()}`);
});

test('ink is that of the outlines', () => {
  const ink = library.ink('NotoSerifSC-Bold', '工作简报');
  // 工 and the others are set one em apart; the ink reaches into the fourth cell.
  expect(ink?.left).toBeCloseTo(0.032, 3);
  expect(ink?.right).toBeCloseTo(3.965, 3);
  expect(ink?.top).toBeCloseTo(0.855, 3);
  expect(ink?.bottom).toBeCloseTo(-0.094, 3);
  expect(library.ink('NotoSerifSC-Bold', '　 ')).toBeUndefined();
  expect(library.ink('FandolKai-Regular', '一')?.top).toBeLessThan(0.6);
});

test('shaping kerns', () => {
  const plain = Array.from('AVATAR').reduce(
    (sum, letter) => sum + library.advance('LiberationSerif', letter),
    0,
  );
  expect(library.shaped('LiberationSerif', 'AVATAR')).toBeLessThan(plain - 0.3);
  expect(library.shaped('LiberationSerif', 'mm')).toBe(2 * library.advance('LiberationSerif', 'm'));
});

test('no text breaks it', () => {
  const role = fc.constantFrom(...ROLES);
  fc.assert(
    fc.property(role, fc.string({ unit: 'binary', maxLength: 4 }), fc.boolean(), (r, cluster, latin) => {
      const { face } = library.face(r, cluster, latin);
      const advance = library.advance(face, cluster);
      return Number.isFinite(advance) && advance >= 0 && Number.isFinite(library.shaped(face, cluster));
    }),
    { numRuns: 2000 },
  );
});

test('an unknown key or role is our mistake and says so', () => {
  expect(() => library.advance('Nothing', '国')).toThrow(/no face Nothing/);
  expect(() => library.face('nothing', '国')).toThrow(/no role nothing/);
});

function failure(run: () => unknown): Failure {
  try {
    run();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('did not fail');
}

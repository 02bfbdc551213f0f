import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openFonts } from '../../src/fonts/library.ts';
import { checkCoverage, fontReport } from '../../src/fonts/report.ts';
import { scanSystemFonts, systemFontFolders } from '../../src/fonts/scan.ts';
import { KNOWN_FONTS } from '../../src/fonts/system-names.ts';

const library = openFonts();
const SAMPLES = join(import.meta.dirname, 'samples');

describe('fontReport', () => {
  const report = fontReport(library);
  const of = (role: string) => report.roles.find((one) => one.role === role);

  test('every role covers both national tables', () => {
    expect(report.roles.map(({ role }) => role)).toEqual([
      'xiaobiaosong',
      'fangsong',
      'heiti',
      'kaiti',
      'songti',
      'latin',
    ]);
    for (const { coverage } of report.roles)
      expect(coverage).toEqual({ gb2312: { has: 6763, of: 6763 }, tgh: { has: 8105, of: 8105 } });
  });

  test('says what the own face lacks and what stands in', () => {
    const kaiti = of('kaiti');
    expect(kaiti?.ownCoverage.gb2312).toEqual({ has: 6761, of: 6763 });
    // 1467 of the table are missing in the face, and 仓 雎 are drawn wrong.
    expect(kaiti?.substitutes.map(({ face, count }) => [face.key, count])).toEqual([
      ['GongwenKaiSupplement', 1469],
    ]);
    expect(kaiti?.substitutes[0]?.samples.slice(0, 3)).toEqual(['仓', '雎', '啰']);
    expect(of('xiaobiaosong')?.substitutes).toEqual([]);
  });

  test('facts of a face', () => {
    const fangsong = of('fangsong');
    expect(fangsong?.own).toEqual({
      key: 'FandolFang-Regular',
      path: join(library.folder, 'FandolFang-Regular.otf'),
      name: 'FandolFang R',
      version: '1.300',
      licence: 'GPL-3.0-or-later WITH Font-exception-2.0',
      shipped: true,
      embedding: 'editable',
      subsetting: true,
    });
    expect(fangsong?.latin.key).toBe('LiberationSerif');
    expect(of('heiti')?.latin.key).toBe('NotoSansSC-Medium');
  });

  test('a mapped font is reported as the role’s own', () => {
    const mapped = openFonts({
      mappings: [{ role: 'fangsong', path: join(SAMPLES, 'two-faces.ttc'), face: '版心样宋' }],
    });
    const [role] = fontReport(mapped, ['fangsong']).roles;
    expect(role?.own).toMatchObject({
      name: '版心样宋',
      shipped: false,
      licence: 'SIL Open Font License 1.1',
    });
    // 頔 is the traditional form and not of the table.
    expect(role?.ownCoverage.tgh.has).toBe(3);
    mapped.close();
  });
});

test('checkCoverage tells missing from substituted, and Latin letters are neither', () => {
  expect(checkCoverage(library, '张喆堃说：“2026年ABC”\ue000喆', 'fangsong')).toEqual({
    missing: ['\ue000'],
    substituted: [{ face: 'GongwenKaiSupplement', characters: ['喆', '堃'] }],
  });
  expect(checkCoverage(library, '', 'kaiti')).toEqual({ missing: [], substituted: [] });
});

describe('scan', () => {
  /** A folder as a machine might have it: a font by a known name, in a subfolder, beside other files. */
  function machine(): string {
    const folder = mkdtempSync(join(tmpdir(), 'banxin-scan-'));
    mkdirSync(join(folder, 'truetype 字体'));
    cpSync(
      join(library.folder, 'LiberationSerif-Regular.ttf'),
      join(folder, 'truetype 字体', 'Liberation.TTF'),
    );
    cpSync(join(library.folder, 'NotoSerifSC-Bold.ttf'), join(folder, 'bold.ttf'));
    cpSync(join(SAMPLES, 'two-faces.ttc'), join(folder, 'unknown.ttc'));
    writeFileSync(join(folder, 'broken.otf'), 'not a font at all');
    writeFileSync(join(folder, 'readme.txt'), 'text');
    return folder;
  }

  test('finds fonts by the names inside them', () => {
    const folder = machine();
    const { files, fonts } = scanSystemFonts([folder, join(folder, 'not there')]);
    expect(files).toBe(4);
    expect(fonts).toEqual([
      {
        role: 'xiaobiaosong',
        name: '思源宋体',
        path: join(folder, 'bold.ttf'),
        face: 'NotoSerifSC-Bold',
        collection: false,
        similar: true,
        embeddable: true,
        setting: join(folder, 'bold.ttf'),
      },
      expect.objectContaining({
        role: 'latin',
        name: 'Liberation Serif',
        setting: `'${join(folder, 'truetype 字体', 'Liberation.TTF')}'`,
      }),
    ]);
  });

  test('knows where each system keeps its fonts', () => {
    expect(systemFontFolders('linux', '/home/li')).toContain('/home/li/.local/share/fonts');
    expect(systemFontFolders('win32', 'C:\\Users\\li')).toContain('C:\\Windows\\Fonts');
    expect(systemFontFolders('darwin', '/Users/li')).toContain('/Users/li/Library/Fonts');
  });

  test('no name stands for two fonts of one role', () => {
    const seen = KNOWN_FONTS.flatMap(({ role, names }) =>
      names.map((name) => `${role} ${name.toLowerCase()}`),
    );
    const twice = seen.filter((name, i) => seen.indexOf(name) !== i);
    expect(twice).toEqual([]);
  });
});

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as fontkit from 'fontkit';
import { describe, expect, test } from 'vitest';
import { readCoverage } from '../../src/fonts/coverage.ts';
import { readManifest } from '../../src/fonts/describe.ts';
import { hanziTable } from '../../src/fonts/hanzi-tables.ts';
import { SHIPPED } from '../../src/fonts/shipped.ts';

const FOLDER = join(import.meta.dirname, '../../fonts');
const manifest = readManifest(FOLDER);
const coverage = readCoverage(FOLDER);
const realMap = (file: string): Set<number> =>
  new Set((fontkit.openSync(join(FOLDER, file)) as fontkit.Font).characterSet);

describe('the files of fonts/', () => {
  test('are the ones the manifest and the chains name', () => {
    expect(manifest.map(({ postscript, file }) => [postscript, file]).sort()).toEqual(
      Object.entries(SHIPPED)
        .map(([key, { file }]) => [key, file])
        .sort(),
    );
  });

  test.each(manifest)('$file has the bytes its checksum says, and a licence beside it', (entry) => {
    const bytes = readFileSync(join(FOLDER, entry.file));
    expect(bytes.length).toBe(entry.bytes);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(entry.sha256);
    expect(statSync(join(FOLDER, entry.licenceFile)).size).toBeGreaterThan(1000);
  });

  test('together stay under 45 MB', () => {
    expect(manifest.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(45e6);
  });

  test('README names every file with its checksum', () => {
    const readme = readFileSync(join(FOLDER, 'README.md'), 'utf8');
    for (const { file, sha256, licenceFile } of manifest) {
      expect(readme).toContain(file);
      expect(readme).toContain(sha256);
      expect(readme).toContain(licenceFile);
      expect(existsSync(join(FOLDER, licenceFile))).toBe(true);
    }
  });
});

describe('coverage.json', () => {
  const trusted = new Set(hanziTable('gb2312', FOLDER));

  test.each(Object.entries(SHIPPED))('%s says what its character map says', (key, { file }) => {
    const real = realMap(file);
    const said = [...(coverage.get(key)?.codePoints() ?? [])];
    expect(said.filter((code) => !real.has(code))).toEqual([]);
    const unsaid = [...real].filter(
      (code) => code >= 0x20 && code < 0xffff && !said.includes(code) && (code < 0xe000 || code > 0xf8ff),
    );
    if (!key.startsWith('Fandol')) expect(unsaid).toEqual([]);
    // Of Fandol's hanzi only those outside GB 2312 and the wrongly drawn ones are left out.
    else {
      const left = unsaid.map((code) => String.fromCodePoint(code)).filter((c) => trusted.has(c));
      expect(left.sort().join('')).toBe(key === 'FandolKai-Regular' ? '仓雎' : '');
    }
  });

  test.each([
    ['FandolKai-Regular', '仓雎稱懲誠騁訁￥幹'],
    ['FandolFang-Regular', '￥幹捨餘鹼鬆鬱醜臟滷衹癥準訁'],
  ])('%s is not asked for what it draws wrong', (key, wrong) => {
    for (const character of wrong)
      expect(coverage.get(key)?.has(character.codePointAt(0) ?? 0), character).toBe(false);
  });

  test.each(['FandolKai-Regular', 'FandolFang-Regular'])('%s draws the common signs itself', (key) => {
    for (const sign of '　、。，；：？！“”‘’（）〔〕【】《》〈〉…—·～※①②③㈠ⅠⅡ℃×÷±°§№〇')
      expect(coverage.get(key)?.has(sign.codePointAt(0) ?? 0), sign).toBe(true);
  });
});

test('the national tables are whole and without repeats', () => {
  for (const [name, count] of [
    ['gb2312', 6763],
    ['tgh', 8105],
  ] as const) {
    const table = hanziTable(name, FOLDER);
    expect(table.length).toBe(count);
    expect(new Set(table).size).toBe(count);
  }
  expect(hanziTable('gb2312', FOLDER).slice(0, 3).join('')).toBe('啊阿埃');
  expect(hanziTable('tgh', FOLDER).slice(0, 3).join('')).toBe('一乙二');
});

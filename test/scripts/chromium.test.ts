import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../scripts/chromium.mjs';

const folder = mkdtempSync(join(tmpdir(), 'banxin-chromium-'));
afterAll(() => rmSync(folder, { recursive: true }));

function program(name: string, mode: number): string {
  const path = join(folder, name);
  writeFileSync(path, '');
  chmodSync(path, mode);
  return path;
}

describe('a Chromium for the tests of the site', () => {
  it('is found on the PATH, and one that is named goes before it', () => {
    const found = program('chromium', 0o755);
    const own = program('own', 0o755);
    expect(findChromium({ env: { PATH: folder } })).toBe(found);
    expect(findChromium({ env: { PATH: folder, BANXIN_CHROMIUM: own } })).toBe(own);
    expect(findChromium({ env: { PATH: folder, BANXIN_CHROMIUM: join(folder, 'gone') } })).toBe(found);
  });
});

/** The site of the project's own articles, as it is built, opened from a disk in a browser. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, WITHOUT } from '../../scripts/chromium.mjs';
import { build } from '../../src/index.ts';
import { ARTICLE } from '../cli/banxin.ts';
import { ROOT } from './made.ts';
import { launch, onDisk, violationsOn, type Watched, watched } from './pages/browser.ts';

const executable = findChromium();
/** On a machine that is to prove everything nothing is passed by. */
const isDue = executable !== undefined || process.env.CI === 'true';

const EVIL = '<script>alert(1)</script>';
const evil = {
  content: ARTICLE.replace('全县防汛工作有序推进', EVIL.replace(/[<>]/g, '\\$&')),
  name: '坏.md',
};

if (!isDue) it.skip(WITHOUT, () => undefined);

describe.runIf(isDue)('the site of our own articles', () => {
  const folder = mkdtempSync(join(tmpdir(), 'banxin-built-'));
  let browser: Browser;

  beforeAll(async () => {
    if (!executable) throw new Error(WITHOUT);
    const site = { title: '云川市公文', classified: true };
    await build({ inputs: [join(ROOT, 'input'), evil], output: folder, cwd: ROOT, site, lint: false });
    browser = await launch(executable);
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function visit(
    options: BrowserContextOptions,
    doing: (site: Watched) => Promise<void>,
  ): Promise<void> {
    const site = await watched(browser, onDisk(folder), options);
    await doing(site);
    expect({ complaints: site.complaints, strays: site.strays }).toEqual({ complaints: [], strays: [] });
    await site.close();
  }

  const shown = ({ page }: Watched) => page.locator('.entry:visible h3').allTextContents();

  it('is searched and narrowed by keyboard alone', () =>
    visit({}, async (site) => {
      const { page } = site;
      await site.open('index.html');
      expect(await shown(site)).toHaveLength(11);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.type('溢洪');
      await page.getByRole('status').filter({ hasText: '找到' }).waitFor();
      const found = await shown(site);
      expect([found.length > 0, found.length < 11]).toEqual([true, true]);
      await page.keyboard.press('Tab');
      await page.keyboard.type('简');
      await page.getByRole('status').filter({ hasText: '找到' }).waitFor();
      for (const kind of await page
        .locator('.entry:visible')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-kind'))))
        expect(kind).toBe('简报');
    }));

  it('shows a title for what it is, and every page with its pictures, previews and PDF', () =>
    visit({ viewport: { width: 1440, height: 900 } }, async (site) => {
      const { page } = site;
      await site.open('index.html');
      await page.getByRole('link', { name: EVIL, exact: true }).click();
      await page.getByRole('heading', { name: EVIL }).waitFor();
      await site.open('index.html');
      const pages = await page
        .locator('.entry h3 a')
        .evaluateAll((all) => all.map((one) => one.getAttribute('href')!));
      for (const path of pages) {
        await site.open(decodeURIComponent(path));
        for (const image of await page.locator('img').all()) {
          await image.scrollIntoViewIfNeeded();
          await expect
            .poll(() => image.evaluate((own) => (own as unknown as { naturalWidth: number }).naturalWidth))
            .toBeGreaterThan(0);
        }
        expect(await page.locator('object').count()).toBe(1);
      }
    }));

  it.each([
    ['light', 360],
    ['dark', 1440],
  ] as const)('is open to everybody and fits: %s, %d px', (colorScheme, width) =>
    visit({ colorScheme, viewport: { width, height: 800 } }, async (site) => {
      for (const path of [
        'index.html',
        '普通·2026年上半年节水工作总结.html',
        '请示·联合修编洪水风险图.html',
      ]) {
        await site.open(path);
        const needed = await site.page.evaluate(() => document.documentElement.scrollWidth);
        expect(needed, path).toBeLessThanOrEqual(width);
        expect(await violationsOn(site.page), path).toEqual([]);
      }
    }),
  );
});

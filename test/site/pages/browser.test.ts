import { mkdtempSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, WITHOUT } from '../../../scripts/chromium.mjs';
import { siteFiles } from '../../../src/site/pages/site-files.ts';
import { launch, onDisk, served, violationsOn, type Watched, watched, write } from './browser.ts';
import { EVIL, PDF, samplePublications } from './sample-site.ts';

const executable = findChromium();
/** On a machine that is to prove everything nothing is passed by. */
const isDue = executable !== undefined || process.env.CI === 'true';

const UNDER = '/站 点/2026/';
const NOTICE = '通知·防汛物资储备管理.html';
const LETTER = '深 层/100% #1?😀.html';

if (!isDue) it.skip(WITHOUT, () => undefined);

describe.runIf(isDue)('the site in a browser', () => {
  let browser: Browser;
  let server: Server;
  let files: ReadonlyMap<string, Uint8Array>;
  const bases: Record<string, string> = {};

  beforeAll(async () => {
    if (!executable) throw new Error(WITHOUT);
    browser = await launch(executable);
    const publications = await samplePublications();
    const folder = mkdtempSync(join(tmpdir(), 'banxin-网站 #1-'));
    const site = await served(folder, UNDER);
    server = site.server;
    files = siteFiles(publications, { title: '云川市水务公文', banxin: '0.1.0', baseUrl: site.base });
    write(folder, new Map([...files, ...publications.map(({ record }) => [record.output, PDF] as const)]));
    Object.assign(bases, { disk: onDisk(folder), server: site.base });
  });

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  /** Nothing may be complained about and nothing asked for elsewhere, whatever is done. */
  async function visit(
    from: string,
    options: BrowserContextOptions,
    doing: (site: Watched) => Promise<void>,
  ): Promise<void> {
    const site = await watched(browser, bases[from]!, options);
    try {
      await doing(site);
      expect({ complaints: site.complaints, strays: site.strays }).toEqual({ complaints: [], strays: [] });
    } finally {
      await site.close();
    }
  }

  const shown = ({ page }: Watched) => page.locator('.entry:visible h3').allTextContents();
  const tally = ({ page }: Watched, text: string) =>
    page.getByRole('status').filter({ hasText: text }).waitFor();

  describe.each(['disk', 'server'])('from a %s', (from) => {
    it('finds two characters in a text', () =>
      visit(from, {}, async (site) => {
        await site.open('index.html');
        expect(await shown(site)).toHaveLength(5);
        await site.page.getByRole('searchbox').fill('雨强');
        await tally(site, '找到 1 份');
        expect(await shown(site)).toEqual(['全市水库高水位运行　七县区转入防御强降雨状态']);
        await site.page.getByRole('searchbox').fill('雨强 没有的');
        await tally(site, '没有找到');
        await site.page.getByRole('button', { name: '全部显示' }).click();
        expect(await shown(site)).toHaveLength(5);
      }));

    it('finds words of other scripts, words to come, full-width letters and numbers', () =>
      visit(from, {}, async (site) => {
        await site.open('index.html');
        for (const [question, title] of [
          ['再生水厂 plan', EVIL],
          ['ｗａｔ', EVIL],
          ['厂', EVIL],
          ['云政办发〔2026〕18号', '云川市人民政府办公室关于做好2026年防汛抢险物资储备管理工作的通知'],
        ] as const) {
          await site.page.getByRole('searchbox').fill(question);
          await tally(site, '找到 1 份');
          expect(await shown(site)).toEqual([title]);
        }
      }));

    it('finds a document by the name of its file', () =>
      visit(from, {}, async (site) => {
        await site.open('index.html');
        await site.page.getByRole('searchbox').fill('#1?😀.pdf');
        await tally(site, '找到 1 份');
      }));

    it('narrows the list by kind, year and keyword, and together', () =>
      visit(from, {}, async (site) => {
        await site.open('index.html');
        const choose = (label: string, value: string) => site.page.getByLabel(label).selectOption(value);
        await choose('年份', '2026');
        await tally(site, '找到 3 份');
        expect(await site.page.locator('.year:visible').count()).toBe(1);
        await choose('文种', '通知');
        await tally(site, '找到 1 份');
        await choose('年份', '');
        await tally(site, '找到 2 份');
        await site.page.getByRole('button', { name: '全部显示' }).click();
        await choose('主题词', '水情');
        await tally(site, '找到 1 份');
      }));

    it('leads by keyboard alone from the list to a document and back to the same question', () =>
      visit(from, {}, async (site) => {
        const { page } = site;
        const focused = () =>
          page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent);
        await site.open('index.html');
        await page.keyboard.press('Tab');
        expect(await focused()).toBe('跳到正文');
        await page.keyboard.press('Enter');
        expect(await focused()).toBe('site-main');
        await page.keyboard.press('Tab');
        expect(await focused()).toBe('site-search');
        await page.keyboard.type('水厂');
        await tally(site, '找到 1 份');
        while ((await focused()) !== EVIL) await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { level: 1, name: '关于节约用水的函' }).waitFor();
        await page.goBack();
        await tally(site, '找到 1 份');
        expect(await page.getByRole('searchbox').inputValue()).toBe('水厂');
      }));

    it('shows the focus', () =>
      visit(from, {}, async (site) => {
        await site.open('index.html');
        for (const label of ['查找', '文种']) {
          await site.page.getByLabel(label).focus();
          const width = await site.page
            .getByLabel(label)
            .evaluate((field) => getComputedStyle(field).outlineWidth);
          expect(width).toBe('2px');
        }
      }));

    it('leads from a keyword of a document to all that have it', () =>
      visit(from, {}, async (site) => {
        await site.open(LETTER);
        await site.page.getByRole('link', { name: '节水' }).click();
        await tally(site, '找到 1 份');
        expect(await site.page.getByLabel('主题词').inputValue()).toBe('节水');
      }));

    it('has every file that its pages name, and shows the PDF', () =>
      visit(from, { viewport: { width: 1440, height: 900 } }, async (site) => {
        const { page } = site;
        for (const path of ['index.html', '汛期水情通报.html', LETTER, 'index-2.html']) {
          await site.open(path);
          for (const image of await page.locator('img').all()) {
            await image.scrollIntoViewIfNeeded();
            await expect
              .poll(() => image.evaluate((own) => (own as unknown as { naturalWidth: number }).naturalWidth))
              .toBeGreaterThan(0);
          }
        }
        await page.locator('object').scrollIntoViewIfNeeded();
        expect(await page.locator('object p').isVisible()).toBe(false);
      }));

    it('is whole without JavaScript', () =>
      visit(from, { javaScriptEnabled: false }, async (site) => {
        await site.open('index.html');
        expect(await shown(site)).toHaveLength(5);
        expect(await site.page.getByRole('search').count()).toBe(0);
        await site.page.getByRole('link', { name: EVIL, exact: true }).click();
        await site.page.getByRole('heading', { level: 1 }).waitFor();
      }));

    it('prints a text without what is round it', () =>
      visit(from, {}, async (site) => {
        await site.open(NOTICE);
        await site.page.emulateMedia({ media: 'print' });
        const visible = await site.page
          .locator('body :is(nav, object, footer.foot, .about, article)')
          .evaluateAll((all) => all.filter((one) => one.checkVisibility()).map(({ localName }) => localName));
        expect(visible).toEqual(['article']);
      }));
  });

  it('finds its way from an address that leads nowhere', () =>
    watched(browser, bases.server!).then(async (site) => {
      await site.open('没有/这里/a.html');
      expect(await site.page.getByRole('heading').textContent()).toBe('没有这一页');
      const font = await site.page.getByRole('heading').evaluate((own) => getComputedStyle(own).fontSize);
      expect(font).toBe('32px');
      await site.page.getByRole('link', { name: '看全部' }).click();
      await site.page.getByRole('searchbox').waitFor();
      expect(site.strays).toEqual([]);
      await site.close();
    }));

  it.each([
    ['feed.xml', 'feed', 'entry', 3],
    ['sitemap.xml', 'urlset', 'url', 7],
  ])('has %s that a reader of XML takes', (name, root, item, count) =>
    visit('server', {}, async ({ page, open }) => {
      await open('index.html');
      const text = new TextDecoder().decode(files.get(name));
      const read = await page.evaluate(
        ([xml, inside]) => {
          const { documentElement } = new DOMParser().parseFromString(xml!, 'text/xml');
          return [documentElement.localName, documentElement.getElementsByTagName(inside!).length];
        },
        [text, item],
      );
      expect(read).toEqual([root, count]);
    }),
  );

  const VIEWS = (['light', 'dark'] as const).flatMap((colorScheme) =>
    [360, 1440].map((width) => ({ colorScheme, width })),
  );

  describe.each(VIEWS)('in $colorScheme, $width px wide', ({ colorScheme, width }) => {
    it.each(['index.html', '汛期水情通报.html', 'index-2.html', '404.html'])(
      '%s is open to everybody and fits',
      (path) =>
        visit('server', { colorScheme, viewport: { width, height: 800 } }, async (site) => {
          await site.open(path);
          expect(await site.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
            width,
          );
          expect(await violationsOn(site.page)).toEqual([]);
        }),
    );
  });
});

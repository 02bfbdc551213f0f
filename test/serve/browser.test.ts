/** The preview in a real browser: what is looked at follows the files, the text leads to the page and back. */
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, WITHOUT } from '../../scripts/chromium.mjs';
import { launch, type Watched, watched } from '../site/pages/browser.ts';
import { article, type Folder, folder, preview } from './room.ts';

const executable = findChromium();
/** On a machine that is to prove everything nothing is passed by. */
const isDue = executable !== undefined || process.env.CI === 'true';

if (!isDue) it.skip(WITHOUT, () => undefined);

const LONG = '会议要求，各乡镇要压实责任，加强值守，备足物资，做好随时转移群众的准备，确保安全度汛。';
/** Paragraphs that fill two pages, one with a mark of the wrong width. */
const TEXT = article(
  [...Array.from({ length: 16 }, (_, i) => `第${i + 1}次${LONG}`), '最后,请各乡镇照此办理。'].join('\n\n'),
);
/** Line of the first paragraph. */
const FIRST_LINE = 10;
const LAST_LINE = FIRST_LINE + 2 * 16;

describe.runIf(isDue)('the preview in a browser', () => {
  let browser: Browser;

  beforeAll(async () => {
    if (!executable) throw new Error(WITHOUT);
    browser = await launch(executable);
  });
  afterAll(() => browser?.close());

  interface Look {
    readonly at: Folder;
    readonly page: Page;
    open(path: string): Promise<void>;
  }

  /** Nothing may be complained about and nothing asked for elsewhere, whatever is done. */
  async function look(
    doing: (desk: Look) => Promise<void>,
    options: BrowserContextOptions = {},
  ): Promise<void> {
    const at = folder();
    at.write('甲.md', TEXT);
    at.write('下级/乙.md', article('会议强调，各部门要加强值守。'));
    const { url } = await preview(at.path);
    const site: Watched = await watched(browser, url, { viewport: { width: 1440, height: 900 }, ...options });
    const { page } = site;
    try {
      await doing({ at, page, open: async (path) => void (await page.goto(url + path)) });
      expect({ complaints: site.complaints, strays: site.strays }).toEqual({ complaints: [], strays: [] });
    } finally {
      await site.close();
    }
  }

  const ARTICLE = `view?doc=${encodeURIComponent('甲.md')}`;
  const sheets = (page: Page) => page.locator('.sheet img');
  const selected = (page: Page) => page.locator('.line[aria-selected="true"]');

  async function opened({ page, open }: Look): Promise<void> {
    await open(ARTICLE);
    await shown(page);
    expect(await isDrawn(page)).toBe(true);
  }

  /** Pages, or whatever there is in their place: nobody waits for what will not come. */
  async function shown(page: Page): Promise<void> {
    const said = page.locator('#said li');
    await sheets(page).or(said).first().waitFor();
    const [state, words] = [await page.locator('#state').textContent(), await said.allTextContents()];
    expect(await sheets(page).count(), [state, ...words].join('\n')).toBeGreaterThan(0);
    await sheets(page).first().waitFor();
  }

  const isDrawn = (page: Page): Promise<unknown> =>
    page.evaluate(
      "(async ([image]) => (await image.decode(), image.naturalWidth > 0))(document.querySelectorAll('.sheet img'))",
    );

  const addresses = (page: Page): Promise<unknown[]> =>
    page.evaluate("[...document.querySelectorAll('.sheet img')].map(({ src }) => src)") as Promise<unknown[]>;

  it('lists the articles, finds one, and follows those that come', () =>
    look(async ({ at, page, open }) => {
      await open('');
      const names = page.locator('#names li');
      await page.getByText('共 2 篇').waitFor();
      const TITLE = '全县防汛工作有序推进';
      expect(await names.allTextContents()).toEqual([`${TITLE} 下级/乙.md`, `${TITLE} 甲.md`]);
      const find = page.getByRole('searchbox', { name: '查找' });
      await find.fill('防汛 甲');
      expect(await names.allTextContents()).toEqual([`${TITLE} 甲.md`]);
      await find.fill('下级');
      expect(await names.allTextContents()).toEqual([`${TITLE} 下级/乙.md`]);
      at.write('下级/丙.md', article('会议强调，各部门要加强值守。'));
      await page.getByText('3 篇中的 2 篇').waitFor();
      await page.getByRole('link', { name: '下级/丙.md' }).click();
      await page.getByRole('heading', { name: '下级/丙.md' }).waitFor();
      await shown(page);
    }));

  it('says over the pages of an article with an error that there will be no PDF of them', () =>
    look(async (desk) => {
      const { at, page } = desk;
      const banner = page.getByText('build 不会写出 PDF');
      at.write('甲.md', TEXT.replace('期号: 3', '期号: 3\n期号: 4'));
      await opened(desk);
      await banner.waitFor();
      expect(await page.locator('#said li').first().textContent()).toContain('“期号”写了两次');
      at.replace('甲.md', TEXT);
      await banner.waitFor({ state: 'hidden' });
    }));

  it('takes a click between two lines for the nearer one, and one in the margin for none', () =>
    look(async (desk) => {
      const { page } = desk;
      await opened(desk);
      const hits = page.locator('#page-2 .hits rect');
      await hits.nth(4).scrollIntoViewIfNeeded();
      const [upper, lower] = [await hits.nth(3).boundingBox(), await hits.nth(4).boundingBox()];
      const [from, to] = [upper!.y + upper!.height, lower!.y];
      expect(to - from).toBeGreaterThan(4);
      const x = Math.max(upper!.x, lower!.x) + 20;
      const margin = Math.min(upper!.x, lower!.x) - 40;
      const marked = () => hits.evaluateAll((all) => all.findIndex((one) => one.classList.contains('now')));
      await page.mouse.click(x, from + 1);
      expect(await marked()).toBe(3);
      await page.mouse.click(x, to - 1);
      expect(await marked()).toBe(4);
      await page.mouse.click(margin, upper!.y);
      expect(await marked()).toBe(4);
    }));

  it('has the number of a line on the height of its words', () =>
    look(async (desk) => {
      const { page } = desk;
      await opened(desk);
      const bottoms = await page.locator('.line').evaluateAll((lines) =>
        lines.map((line) =>
          [...line.children].map((part) => {
            const probe = line.ownerDocument.createElement('img');
            part.prepend(probe);
            const { bottom } = probe.getBoundingClientRect();
            probe.remove();
            return bottom;
          }),
        ),
      );
      expect(bottoms.length).toBeGreaterThan(LAST_LINE);
      for (const [number, words] of bottoms) expect(Math.abs(number! - words!)).toBeLessThan(0.6);
    }));

  it('shows the pages beside the source, and the new ones when the file is saved', () =>
    look(async (desk) => {
      const { at, page } = desk;
      await opened(desk);
      expect(await sheets(page).count()).toBe(2);
      const [first, second] = await addresses(page);
      await page.locator('#pages').evaluate((room: { scrollTop: number }) => {
        room.scrollTop = 200;
      });
      at.replace('甲.md', TEXT.replace('第1次', '第一次'));
      await page.locator('.line').filter({ hasText: '第一次' }).waitFor();
      await expect.poll(async () => (await addresses(page))[0]).not.toBe(first);
      expect((await addresses(page))[1]).toBe(second);
      expect(await page.locator('#pages').evaluate((room: { scrollTop: number }) => room.scrollTop)).toBe(
        200,
      );
    }));

  it('leads from a line on the page to the source', () =>
    look(async (desk) => {
      const { page } = desk;
      await opened(desk);
      await page.locator('#page-2 .hits rect').nth(3).click();
      const line = await selected(page).locator('.words').textContent();
      const marked = await selected(page).locator('mark.now').textContent();
      expect(line).toContain(LONG);
      expect(marked!.length).toBeGreaterThan(10);
      expect(marked!.length).toBeLessThan(32);
      await expect.poll(() => selected(page).isVisible()).toBe(true);
      expect(await page.locator('#page-2 .hits .now').count()).toBe(1);
    }));

  it('leads from the source to the page, also by keyboard', () =>
    look(async (desk) => {
      const { page } = desk;
      await opened(desk);
      await page.locator(`#line-${LAST_LINE - 2}`).click();
      await expect.poll(() => page.locator('#page-2 .now').count()).toBe(1);
      await expect.poll(() => isInView(page, '#page-2 .now')).toBe(true);
      await page.locator('#lines').focus();
      await page.keyboard.press('Home');
      for (let line = 1; line < FIRST_LINE; line += 1) await page.keyboard.press('ArrowDown');
      expect(await selected(page).getAttribute('id')).toBe(`line-${FIRST_LINE}`);
      await expect.poll(() => isInView(page, '#page-1 .now')).toBe(true);
      await page.keyboard.press('ArrowUp');
      await page.getByText('这一行没有印在页面上。').waitFor();
    }));

  const isInView = (page: Page, what: string): Promise<boolean> =>
    page
      .locator(what)
      .first()
      .evaluate((one: { getBoundingClientRect(): { top: number; bottom: number } }) => {
        const { top, bottom } = one.getBoundingClientRect();
        return top >= 0 && bottom <= 900;
      });

  it('says what is wrong, on the page, in the source and in a list that leads there', () =>
    look(async (desk) => {
      const { page } = desk;
      await opened(desk);
      const finding = page.locator('#said button').filter({ hasText: `第 ${LAST_LINE} 行第 3 列` });
      await finding.click();
      expect(await selected(page).getAttribute('id')).toBe(`line-${LAST_LINE}`);
      expect(await selected(page).locator('mark.now').textContent()).toBe(',');
      const mark = page.locator('#page-2 .marks rect').first();
      expect(await mark.locator('title').textContent()).toBe(await finding.locator('.what').textContent());
      await page.locator('#line-1').click();
      await mark.click();
      expect(await selected(page).getAttribute('id')).toBe(`line-${LAST_LINE}`);
      await page.getByRole('button', { name: '标记' }).click();
      expect(await page.locator('#page-2 .marks rect').count()).toBe(0);
    }));

  it('draws grid and millimetres over the pages, mirrored as they are', () =>
    look(async (desk) => {
      const { page } = desk;
      await opened(desk);
      expect(await page.locator('.cells, .ruler').count()).toBe(0);
      await page.getByRole('button', { name: '字格' }).click();
      await page.getByRole('button', { name: '毫米' }).click();
      expect(await page.locator('.cells').count()).toBe(2);
      const margins = (number: number) => page.locator(`#page-${number} .area ~ text`).allTextContents();
      expect((await margins(1)).slice(0, 4)).toEqual(['37.0', '35.0', '28.0', '26.0']);
      expect((await margins(2)).slice(0, 4)).toEqual(['37.0', '35.0', '26.0', '28.0']);
      await page.locator('#page-1 .sheet').hover({ position: { x: 300, y: 200 } });
      const figures = await page.locator('.cross text').allTextContents();
      expect(figures.map((figure) => /^\d+\.\d$/.test(figure))).toEqual([true, true]);
      const label = await page.locator('.cross rect').first().boundingBox();
      const area = await page.locator('#page-1 .area').boundingBox();
      expect(label!.y + label!.height).toBeLessThan(area!.y);
      await page.getByRole('button', { name: '毫米' }).click();
      expect(await page.locator('.ruler, .cross').count()).toBe(0);
    }));

  it('keeps the last good pages, marked as old, until the article can be set again', () =>
    look(async (desk) => {
      const { at, page } = desk;
      await opened(desk);
      at.replace('甲.md', TEXT.replace('---\n', '---\n模板: 没有的模板\n'));
      await page.getByText('下面是上一次排好的，不是现在的文章。').waitFor();
      expect(await sheets(page).count()).toBe(2);
      expect(await page.locator('.hits rect').count()).toBe(0);
      await page.locator('#said .error').filter({ hasText: '没有的模板' }).waitFor();
      at.replace('甲.md', TEXT);
      await page.getByText('下面是上一次排好的').waitFor({ state: 'hidden' });
      expect(await page.locator('.hits rect').count()).toBeGreaterThan(0);
    }));

  it('opens at a line that its address names', () =>
    look(async ({ page, open }) => {
      await open(`${ARTICLE}#L${FIRST_LINE}`);
      await expect.poll(() => selected(page).getAttribute('id')).toBe(`line-${FIRST_LINE}`);
    }));

  it('shows text as text, whatever it says', () =>
    look(async (desk) => {
      const { at, page } = desk;
      at.write(
        '甲.md',
        article('<img src=x onerror=alert(1)>会议要求<script>alert(1)</script>，各乡镇要压实责任。'),
      );
      await opened(desk);
      expect(
        await page
          .locator('.line')
          .nth(FIRST_LINE - 1)
          .textContent(),
      ).toContain('<img src=x onerror=alert(1)>');
      expect(await page.locator('main img:not(.sheet img), main script').count()).toBe(0);
    }));

  it.each([
    ['light', 800],
    ['dark', 2000],
  ] as const)(
    '%s, %i px wide: nothing is wider than the window, and axe-core finds nothing',
    (colorScheme, width) =>
      look(
        async ({ page, open }) => {
          for (const path of ['', ARTICLE]) {
            await open(path);
            if (path === ARTICLE) await shown(page);
            else await page.locator('#names li').first().waitFor();
            expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBeLessThanOrEqual(
              width,
            );
            await page.evaluate(axe.source);
            const { violations } = await page.evaluate(() =>
              (globalThis as unknown as { axe: typeof axe }).axe.run(),
            );
            const told = violations.map(
              ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
            );
            expect(told).toEqual([]);
          }
        },
        { colorScheme, viewport: { width, height: 900 } },
      ),
  );
});

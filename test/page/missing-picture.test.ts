/** A picture that is not there, beside one so wide that hardly any room is left for its frame. (T-06) */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build, type Page, type PageItem } from '../../src/index.ts';
import { article, HEAD } from './support.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'banxin-missing-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function pageBeside(width: number, height: number): Promise<Page> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}"/></svg>`;
  writeFileSync(join(folder, '宽.svg'), svg);
  const inputs = { content: article(HEAD, '![](无.png) ![](宽.svg)'), name: 'a', folder };
  const [result] = await build({ inputs, cwd: folder, picturesRoot: folder });
  expect(result?.layout, result?.diagnostics.map((d) => d.message.zh).join()).toBeDefined();
  return result!.layout!.pages[0]!;
}

const rightOf = (item: PageItem) => item.x + item.width;
const frameOf = (page: Page) => {
  const edges = page.items.filter((i) => i.kind === 'rule' && i.colour === 'grey');
  return { left: Math.min(...edges.map((e) => e.x)), right: Math.max(...edges.map(rightOf)) };
};

test.each([
  [400, 100],
  [1000, 60],
  [4000, 60],
  [4000, 20],
])('what its frame says stays within it, beside a picture of %d × %d', async (width, height) => {
  const page = await pageBeside(width, height);
  const { left, right } = frameOf(page);
  expect(left).toBeGreaterThan(page.typeArea.x - 0.1);
  const words = page.items.filter((i) => i.kind === 'text' && i.colour === 'grey');
  if (width <= 400) expect(words.length).toBeGreaterThan(0);
  for (const word of words) {
    // The ink of a bracket is the inner half of its character.
    const blank = word.kind === 'text' ? word.size / 2 : 0;
    expect(word.x + blank).toBeGreaterThan(left - 0.1);
    expect(rightOf(word) - blank).toBeLessThan(right + 0.1);
  }
});

/** What a proof knows of its pages, held against every sample of the project. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LocalPress } from '../../src/serve/setting/press.ts';
import type { Proof } from '../../src/serve/types.ts';
import { packageRoot } from '../../src/source/package-root.ts';
import { ARTICLES } from '../site/made.ts';
import { addressOf, folder, preview, proofOf, words } from './room.ts';

const ROOT = packageRoot();
const press = new LocalPress(words);

async function proved(name: string): Promise<Proof> {
  const article = { name, path: join(ROOT, name), stem: name };
  const { proof } = await press.prove({ article, wishes: { cwd: ROOT }, lang: 'zh' });
  return proof;
}

/** Paragraphs without marks of Markdown: of them every character is printed as it is written. */
const PLAIN = /^[\p{Script=Han}“《][^|[*`<>{}~^\\&\n]{40,}。$/gmu;

describe.each(ARTICLES.map(([at, name]) => `${at}/${name}`))('%s', (name) => {
  it('has a place on a page for all that is written, and a place in the source for what is printed', async () => {
    const { pages, sources } = await proved(name);
    const [{ text } = { text: '' }] = sources;
    const isPrinted = new Uint8Array(text.length);
    for (const { width, height, segments } of pages)
      for (const [x, y, wide, high, file, start, end, stops] of segments) {
        expect(x >= 0 && y >= 0 && x + wide <= width + 1 && y + high <= height + 1).toBe(true);
        expect(start >= 0 && start <= end && end <= sources[file]!.text.length).toBe(true);
        const offsets = [start, ...stops.filter((_, i) => i % 2 === 0), end];
        expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
        const places = [x, ...stops.filter((_, i) => i % 2 === 1), x + wide + 0.1];
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        if (file === 0) isPrinted.fill(1, start, end);
      }
    for (const { index, 0: paragraph } of text.matchAll(PLAIN)) {
      const unprinted = [...paragraph].filter(
        (mark, i) => /[\p{L}\p{N}]/u.test(mark) && !isPrinted[index + i],
      );
      expect(unprinted, paragraph).toEqual([]);
    }
  });
});

describe('a page', () => {
  it('has the grid of the standard in its type area, mirrored where the type area is', async () => {
    const { pages, cell, grid } = await proved('input/通知·防汛物资储备管理.md');
    expect(grid).toEqual({ lines: 22, characters: 28 });
    const mm = 72 / 25.4;
    for (const { number, area, rows } of pages) {
      expect(area.x / mm).toBeCloseTo(number % 2 === 1 ? 28 : 26, 1);
      expect(rows.count).toBe(28);
      expect((rows.count * cell.width) / mm).toBeCloseTo(156, 1);
      if (rows.tops.length > 0) expect(rows.tops).toHaveLength(22);
    }
  });

  it('that looks as before keeps its name when a line above it in the source comes', async () => {
    const at = folder();
    const text = readFileSync(join(ROOT, 'input/汛期水情通报.md'), 'utf8').replaceAll(/!\[.*\]\(.*\)/g, '');
    at.write('甲.md', text);
    const serving = await preview(at.path);
    const before = await proofOf(serving, '甲.md');
    at.write('甲.md', text.replace('---\n', '---\n# 注\n'));
    const after = await proofOf(serving, '甲.md');
    expect(after.pages.map(({ look }) => look)).toEqual(before.pages.map(({ look }) => look));
    expect(after.pages[0]!.segments[0]![5]).toBe(before.pages[0]!.segments[0]![5] + 4);
  });

  it('shows large pictures, too', async () => {
    const at = folder();
    const photo = readFileSync(join(ROOT, 'docs/images/briefing-page-1.png'));
    at.write('图.png', photo);
    at.write(
      '甲.md',
      '---\n简报名称: 工作简报\n期号: 3\n编印单位: 清河县\n日期: 2026-08-01\n---\n\n# 题\n\n![图](图.png)\n',
    );
    const serving = await preview(at.path);
    const { pages } = await proofOf(serving, '甲.md');
    const drawn = pages.map(async ({ number, look }) =>
      (await fetch(addressOf(serving, 'page', '甲.md', `&number=${number}&look=${look}`))).text(),
    );
    expect((await Promise.all(drawn)).join('')).toContain(photo.toString('base64'));
  });
});

/** What a program finds in the file besides pages: facts, outline, links. (issue: what a person can copy) */
import { describe, expect, test } from 'vitest';
import { article, HEAD, han, lineReading, proof, SAMPLES, sample } from './support.ts';

describe.each(SAMPLES)('$name', (which) => {
  test('outline entries lead to the lines they name, never skipping a level', async () => {
    const made = await sample(which);
    expect(made.pdf.outline.length).toBeGreaterThan(0);
    let depth = -1;
    for (const entry of made.pdf.outline) {
      expect(entry.depth).toBeLessThanOrEqual(depth + 1);
      depth = entry.depth;
      const page = made.pdf.pages[entry.page - 1];
      const line = page?.lines.find((l) => Math.abs(l.top - (entry.top ?? -9)) < 1.2);
      expect(line, entry.title).toBeDefined();
      const said = entry.title.replace(/[\s　]/gu, '');
      const reads = (line?.text ?? '').replace(/[\s　]/gu, '');
      expect(said.startsWith(reads.slice(0, 6)) || reads.startsWith(said), `${said} | ${reads}`).toBe(true);
    }
  });

  test('links inside the document lead to a page of it', async () => {
    const { pdf } = await sample(which);
    for (const link of pdf.pages.flatMap((p) => p.links))
      if (!link.url) expect(pdf.pages[(link.page ?? 0) - 1]).toBeDefined();
  });

  test('title and language are said', async () => {
    const { pdf, layout } = await sample(which);
    expect(pdf.info.Title).toBe(layout.metadata.title);
    expect(pdf.info.Title).not.toBe('');
    expect(pdf.language).toBe('zh-CN');
  });
});

test('title, author, keywords, time come from the front matter', async () => {
  const { pdf } = await proof(article({ ...HEAD, 作者: '李四维', 关键词: ['防汛', '值守'] }, han(30)));
  expect(pdf.info).toMatchObject({ Title: HEAD.标题, Author: '李四维', CreationDate: 'D:20260801000000Z' });
  expect(String(pdf.info.Keywords).split(/[;,；，、]\s*/u)).toEqual(['防汛', '值守']);
});

test('a link can be clicked where its words stand', async () => {
  const made = await proof(
    article(HEAD, `请看[云川市水务局网站](https://example.org/水务)的公告。${han(20)}`),
  );
  const line = lineReading(made, '云川市水务局网站');
  const [link] = made.pdf.pages[0]?.links ?? [];
  expect(link?.url).toContain('https://example.org/');
  expect(link?.top).toBeCloseTo(line.top, 0);
  const [first, last] = [line.text.indexOf('云'), line.text.indexOf('站')].map((i) => line.glyphs[i]);
  expect(link?.left).toBeCloseTo(first?.x ?? 0, 0);
  expect(link?.right).toBeCloseTo(last?.end ?? 0, 0);
});

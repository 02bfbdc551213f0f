/** Every PDF keeps the promises of PDF/A-2a and PDF/UA-1, however it is printed. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { writePng } from '../pictures/png-writer.ts';
import { ARTICLES, bytesOf, ODD, takenApart, WAYS } from './archive-articles.ts';
import { broken } from './archive-rules.ts';
import { source } from './support.ts';

describe.each(ARTICLES)('$name', ({ content, folder }) => {
  test.each(Object.entries(WAYS))('%s', async (_, options) => {
    expect(broken(takenApart(await bytesOf(content, folder, options)))).toEqual({});
  });
});

const PNG = { width: 8, height: 8 } as const;
const grey = (x: number, y: number) => [x * 30, y * 30];
/** Of every colour type, with holes and with opacity; drawings with what SVG has of colours. */
const PICTURES: Readonly<Record<string, Uint8Array>> = {
  'grey-1.png': writePng({ ...PNG, bits: 1, type: 0, pixel: (x, y) => [(x + y) % 2] }),
  'grey-16.png': writePng({ ...PNG, bits: 16, type: 0, pixel: (x) => [x * 999] }),
  'grey-alpha.png': writePng({ ...PNG, bits: 8, type: 4, pixel: grey }),
  'rgb-hole.png': writePng({
    ...PNG,
    bits: 8,
    type: 2,
    extra: [['tRNS', Buffer.from([0, 0, 0, 0, 0, 9])]],
    pixel: (x, y) => [...grey(x, y), 9],
  }),
  'rgb-alpha.png': writePng({
    ...PNG,
    bits: 8,
    type: 6,
    interlaced: true,
    pixel: (x, y) => [...grey(x, y), 9, x * 32],
  }),
  'palette.png': writePng({
    ...PNG,
    bits: 4,
    type: 3,
    extra: [
      ['PLTE', Buffer.from([255, 0, 0, 0, 255, 0])],
      ['tRNS', Buffer.from([0, 128])],
    ],
    pixel: (x) => [x % 2],
  }),
  'paint.svg': Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60"><defs>
    <linearGradient id="a"><stop offset="0" stop-color="red" stop-opacity=".3"/><stop offset="1" stop-color="#00f"/></linearGradient>
    <pattern id="p" width="8" height="8" patternUnits="userSpaceOnUse"><circle cx="4" cy="4" r="3" fill="#888"/></pattern>
    <mask id="m"><rect width="90" height="60" fill="#777"/></mask></defs>
    <rect width="90" height="60" fill="url(#a)"/><rect x="60" width="30" height="60" fill="url(#p)" opacity=".5"/>
    <g mask="url(#m)"><rect width="20" height="20" fill="green"/></g><text x="5" y="50" font-size="9">水库 3.5 m</text></svg>`),
};

describe('what asks most', () => {
  const both = ['a-2a+ua', 'a-3a+ua'] as const;
  test.each(both)('pictures of every kind: %s', async (pdf) => {
    const folder = mkdtempSync(join(tmpdir(), 'banxin-pictures-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    for (const [name, bytes] of Object.entries(PICTURES)) writeFileSync(join(folder, name), bytes);
    const body = Object.keys(PICTURES).map((name) => `![${name}](${name})\n`);
    const tagged = takenApart(
      await bytesOf(`# 图\n\n${body.join('\n')}`, folder, { pdf, picturesRoot: folder }),
    );
    expect(broken(tagged)).toEqual({});
    expect(tagged.elements.filter(({ role }) => role === 'Figure')).toHaveLength(body.length);
  });

  test.each(both)('hundreds of pages: %s', async (pdf) => {
    const chapter = (at: number) =>
      `## 第${at}章\n\n${'汛前检查各处堤防、水库、涵闸，逐项登记。'.repeat(200)}[^${at}]\n\n[^${at}]: 第${at}条注。\n\n| 甲 | 乙 |\n| --- | --- |\n| ${at} | 一 |\n`;
    const content = Array.from({ length: 50 }, (_, at) => chapter(at)).join('\n');
    const tagged = takenApart(await bytesOf(`# 长\n\n${content}`, '.', { pdf }));
    expect(tagged.pdf.pages.length).toBeGreaterThan(300);
    expect(broken(tagged)).toEqual({});
  });
});

describe('what is asked for', () => {
  test('plain promises nothing and tells no structure', async () => {
    const file = source(await bytesOf(ODD.行内!, '.', { pdf: 'plain' }));
    expect(file).not.toMatch(/pdfaid:part|pdfuaid:part|StructTreeRoot|MarkInfo|OutputIntents|MCID/);
    expect(file).toContain('/Subtype /Link');
  });
  test('an unknown kind is refused', async () => {
    await expect(bytesOf(ODD.一句话!, '.', { pdf: 'a-1b' as 'plain' })).rejects.toThrow(/a-1b/);
  });
});

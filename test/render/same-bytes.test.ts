/** The same layout gives the same bytes: alone, after others, at another time. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openFonts } from '../../src/fonts/library.ts';
import type { Layout } from '../../src/layout/types.ts';
import { renderPdf } from '../../src/render/pdf/render.ts';
import {
  FANG,
  fixture,
  LATIN,
  layout,
  PRODUCER,
  page,
  paint,
  rule,
  SONG,
  source,
  text,
  XBS,
} from './support.ts';

afterEach(() => vi.useRealTimers());

function sample(number: number): Layout {
  const items = [
    text(100, 120, `第${number}期简报`, { face: XBS, size: 30, colour: 'red', tracking: 12 }),
    rule(79, 140, 442, 1.5, { colour: 'red' }),
    text(80, 170, '一二三四⼀人'.slice(number % 3), { face: SONG }),
    text(80, 200, `No.${number} report`, { face: LATIN, shaped: true, href: 'https://example.com/' }),
    text(80, 230, '堃', { missing: true }),
    { kind: 'picture', x: 80, y: 300, width: 48, height: 32, picture: 'p' } as const,
    text(80, 400, '见一', { href: '#一', face: FANG }),
  ];
  return layout([page(items)], {
    anchors: [{ id: '一', page: 1, y: 100 }],
    bookmarks: [{ title: '一', depth: 0, anchor: '一' }],
    pictures: { p: { format: 'jpeg', path: fixture('turned-6.jpg') } },
    metadata: { title: `第${number}期`, keywords: ['甲'], language: 'zh-CN', date: '2026-11-23' },
  });
}

describe('the same bytes', () => {
  test('twice, and at another time', async () => {
    const first = await paint(sample(7));
    vi.useFakeTimers({ now: new Date('2033-01-01T12:00:00Z'), toFake: ['Date'] });
    expect(Buffer.compare(first, await paint(sample(7)))).toBe(0);
  });

  test('as the fiftieth of fifty, and from faces just opened', async () => {
    const before = await paint(sample(50));
    for (let number = 1; number < 50; number += 1) await paint(sample(number));
    expect(Buffer.compare(before, await paint(sample(50)))).toBe(0);
    const fresh = await renderPdf(sample(50), openFonts(), { producer: PRODUCER });
    expect(Buffer.compare(before, fresh)).toBe(0);
  });

  test('painted beside each other', async () => {
    const apart = [await paint(sample(1)), await paint(sample(2))];
    const together = await Promise.all([paint(sample(1)), paint(sample(2))]);
    expect(together.map((bytes, at) => Buffer.compare(bytes, apart[at]!))).toEqual([0, 0]);
  });

  test('but another ID for another content', async () => {
    const idOf = (bytes: Uint8Array) => /\/ID \[<(\w{32})> <\1>\]/.exec(source(bytes))?.[1];
    const ids = await Promise.all([1, 2, 3].map(async (number) => idOf(await paint(sample(number)))));
    expect(new Set(ids).size).toBe(3);
    expect(ids).not.toContain(undefined);
  });

  test('the layout is left as it was', async () => {
    const given = sample(1);
    const frozen = JSON.stringify(given);
    await paint(given);
    expect(JSON.stringify(given)).toBe(frozen);
  });
});

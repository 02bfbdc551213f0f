/** P-24: fold the sheets, put them into each other, and every page is where a reader turns to it. */
import { describe, expect, test } from 'vitest';
import { bookletOf } from '../../src/finishing/booklet.ts';
import { finish } from '../../src/finishing/finish.ts';
import { layout, text } from '../render/support.ts';
import { finished, leaf, leaves, MM, nameOf, WORKSHOP } from './support.ts';

/** Halves of the sides as a reader meets them in the stitched booklet. */
function readingOrder(sides: number): [side: number, half: 'left' | 'right'][] {
  const sheets = Array.from({ length: sides / 2 }, (_, sheet) => sheet);
  const inward = sheets.flatMap((sheet) => [
    [2 * sheet, 'right'] as [number, 'right'],
    [2 * sheet + 1, 'left'] as [number, 'left'],
  ]);
  const outward = sheets
    .reverse()
    .flatMap((sheet) => [
      [2 * sheet + 1, 'right'] as [number, 'right'],
      [2 * sheet, 'left'] as [number, 'left'],
    ]);
  return [...inward, ...outward];
}

describe('a booklet', () => {
  const counts = Array.from({ length: 17 }, (_, i) => i + 1);

  test.each(counts)('of %d pages reads in order when it is folded', async (count) => {
    const pdf = await finished(leaves(count), { booklet: true });
    expect(pdf.pages).toHaveLength(Math.ceil(count / 4) * 2);
    const seen = readingOrder(pdf.pages.length).map(([side, half]) => {
      const glyphs = pdf.pages[side]!.glyphs.filter(({ x }) => x < 210 === (half === 'left'));
      return glyphs.map((glyph) => glyph.text).join('');
    });
    const wanted = Array.from({ length: seen.length }, (_, i) => (i < count ? nameOf(i + 1) : ''));
    expect(seen).toEqual(wanted);
  });

  test('stands on A3 laid across, not turned, every half as its A4 page was', async () => {
    const pdf = await finished(leaves(6), { booklet: true });
    for (const { width, height, rotate, glyphs } of pdf.pages) {
      expect([width, height].map((side) => Math.round(side * 100) / 100)).toEqual([420, 297]);
      expect(rotate).toBe(0);
      for (const glyph of glyphs.filter(({ text }) => text === '第')) {
        expect(glyph.x % 210).toBeCloseTo(60, 2);
        expect(glyph.baseline).toBeCloseTo(100, 2);
      }
    }
  });

  test('has the binding edges of both pages at the fold', () => {
    const [front, back] = bookletOf(leaves(4)).pages;
    for (const { typeArea } of [front!, back!]) {
      expect(typeArea.x / MM).toBeCloseTo(26, 3);
      expect((typeArea.x + typeArea.width) / MM).toBeCloseTo(420 - 26, 3);
    }
  });

  test('keeps the structure, and leads links and bookmarks to the side where the page is', async () => {
    const pages = Array.from({ length: 5 }, (_, i) =>
      leaf(i + 1, [text(60 * MM, 100 * MM, nameOf(i + 1), { node: 1, ...(i === 0 ? { href: '#五' } : {}) })]),
    );
    const given = layout(pages, {
      structure: [
        { role: 'Document', parent: -1 },
        { role: 'Link', parent: 0 },
      ],
      anchors: [1, 3, 5].map((page) => ({ id: '一二三四五'.charAt(page - 1), page, y: 90 * MM })),
      bookmarks: ['一', '三', '五'].map((anchor) => ({ title: anchor, depth: 0, anchor })),
    });
    const { sheets } = finish(given, { booklet: true }, WORKSHOP);
    expect(sheets.structure).toBe(given.structure);
    expect(sheets.pages.flatMap((page) => page.items).every((item) => item.node === 1)).toBe(true);
    const pdf = await finished(given, { booklet: true });
    // Eight halves: 8·1, 2·7, 6·3, 4·5.
    expect(pdf.outline.map(({ title, page }) => [title, page])).toEqual([
      ['一', 1],
      ['三', 3],
      ['五', 4],
    ]);
    expect(pdf.pages[0]!.links).toMatchObject([{ page: 4 }]);
    expect(pdf.pages[0]!.links[0]!.left).toBeCloseTo(270, 1);
  });

  test('leaves the pages it was given alone', () => {
    const given = leaves(3);
    const before = structuredClone(given);
    bookletOf(given);
    expect(given).toEqual(before);
  });
});

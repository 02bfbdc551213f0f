import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/diagnostics/failure.ts';
import { finish } from '../../src/finishing/finish.ts';
import { watermarkGiven, watermarkText } from '../../src/finishing/watermark-text.ts';
import { inkBox } from '../page/measure/ink.ts';
import type { MeasuredPdf, TurnedLine } from '../page/measure/types.ts';
import { copied, layout, paint, text } from '../render/support.ts';
import { finished, leaf, leaves, MM, WORKSHOP } from './support.ts';

const WORDS = '征求意见稿';
const mark = (pdf: MeasuredPdf, page = 0): TurnedLine => {
  const [line, ...others] = pdf.pages[page]?.turned ?? [];
  if (!line || others.length > 0) throw new Error(`no single watermark on page ${page + 1}`);
  return line;
};

describe('a watermark', () => {
  test('stands once on every page, rising, in the middle of the sheet', async () => {
    const pdf = await finished(leaves(3), { watermark: WORDS });
    for (const at of [0, 1, 2]) {
      const line = mark(pdf, at);
      expect(line).toMatchObject({ text: WORDS, turn: 45 });
      expect((line.left + line.right) / 2).toBeCloseTo(105, 1);
      expect((line.top + line.bottom) / 2).toBeCloseTo(148.5, 1);
    }
  });

  test('is pale, in black ink only, and in 黑体', async () => {
    const given = leaves(1);
    const pdf = await finished(given, { watermark: WORDS });
    for (const glyph of mark(pdf).glyphs) {
      expect(glyph).toMatchObject({ colour: '#d9d9d9', face: 'NotoSansSC-Medium', mode: 0 });
    }
    const { sheets } = finish(given, { watermark: WORDS }, WORKSHOP);
    expect(sheets.pages[0]!.items[0]).toMatchObject({ colour: 'pale', turn: 45 });
    expect(sheets.pages[0]!.items[0]).not.toHaveProperty('node');
    expect(sheets.pages[0]!.items.at(-1)).toBe(given.pages[0]!.items[0]);
  });

  const lengths = [1, 2, 5, 10, 20];

  test.each(lengths)('of %d characters stays on the paper, its ink clear of the edges', async (count) => {
    const pdf = await finished(leaves(1), { watermark: '稿'.repeat(count) });
    for (const glyph of mark(pdf).glyphs) {
      const ink = inkBox(glyph, pdf)!;
      expect(Math.min(ink.left, ink.top)).toBeGreaterThan(15);
      expect(ink.right).toBeLessThan(195);
      expect(ink.bottom).toBeLessThan(282);
    }
  });

  test('is as large as its length allows', async () => {
    const size = async (words: string) => mark(await finished(leaves(1), { watermark: words })).size;
    const sizes = await Promise.all(['稿', '草稿', WORDS, '征求意见稿第二稿不得外传'].map(size));
    expect(sizes[0]).toBeCloseTo(110, 1);
    expect(sizes[1]).toBeCloseTo(110, 1);
    expect(sizes[2]).toBeGreaterThan(90);
    expect(sizes[3]).toBeGreaterThan(40);
    expect(sizes[3]).toBeLessThan(60);
  });

  test('does not come between the lines that are copied', async () => {
    const lines = Array.from({ length: 20 }, (_, i) => text(30 * MM, (60 + i * 10) * MM, `正文第${i}行文字`));
    const given = layout([leaf(1, lines)]);
    const plain = (await copied(await paint(given)))[0]!;
    const marked = (await copied(await paint(finish(given, { watermark: WORDS }, WORKSHOP).sheets)))[0]!;
    expect(marked.endsWith(plain)).toBe(true);
    expect(marked.slice(0, -plain.length).replaceAll('\n', '')).toBe(WORDS);
  });

  test('stays off a page that was left blank, and off the blank halves of a booklet', async () => {
    const given = layout([leaf(1, [text(60 * MM, 100 * MM, '文')]), leaf(2, [])]);
    const pdf = await finished(given, { watermark: WORDS });
    expect(pdf.pages.map((page) => page.turned.length)).toEqual([1, 0]);
    const booklet = await finished(given, { watermark: WORDS, booklet: true });
    expect(booklet.pages.map((page) => page.turned.length)).toEqual([1, 0]);
    expect((mark(booklet).left + mark(booklet).right) / 2).toBeCloseTo(315, 1);
  });

  test('of letters of several faces keeps them on one line', async () => {
    const line = mark(await finished(leaves(1), { watermark: 'DRAFT 第2稿𠮷' }));
    expect(line.text).toBe('DRAFT 第2稿𠮷');
    expect(new Set(line.glyphs.map((glyph) => glyph.face)).size).toBeGreaterThan(1);
  });

  test('with a character no font has shows its box and says so', async () => {
    const given = leaves(1);
    const { diagnostics } = finish(given, { watermark: '稿\u{10fffd}' }, WORKSHOP);
    expect(diagnostics).toMatchObject([{ code: 'finishing/watermark-glyph', severity: 'warning' }]);
    expect(diagnostics[0]?.message.zh).toBe('水印里的“\u{10fffd}”没有字体可用，印成了方框。');
    expect(mark(await finished(given, { watermark: '稿\u{10fffd}' })).text).toBe('稿\u{10fffd}');
    expect(finish(given, { watermark: WORDS }, WORKSHOP).diagnostics).toEqual([]);
  });
});

describe('the words of a watermark', () => {
  test.each([
    ['征求意见稿', '征求意见稿'],
    ['  内部资料　注意保存 ', '内部资料 注意保存'],
    ['上\n下\u200b', '上 下'],
    ['𠮷'.repeat(20), '𠮷'.repeat(20)],
  ])('%j are taken as %j', (written, text) => {
    expect(watermarkText(written)).toEqual({ text });
  });

  test.each([
    ['', '水印没有文字。'],
    [' \n\u3000', '水印没有文字。'],
    ['稿'.repeat(21), '水印有 21 个字，太长了。'],
  ])('%j are refused', (written, message) => {
    expect(() => watermarkGiven(written)).toThrow(Failure);
    const read = watermarkText(written);
    expect('wrong' in read && read.wrong.zh).toBe(message);
  });
});

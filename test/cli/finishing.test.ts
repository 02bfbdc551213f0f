/** The print helpers from the command line, the settings and the Node API, as a user meets them. */
import { describe, expect, it } from 'vitest';
import { build } from '../../src/index.ts';
import { measurePdf } from '../page/measure/measure.ts';
import { ARTICLE, desk } from './banxin.ts';

const LONG = `${ARTICLE}\n${'这是凑满几面的一段话，说的是防汛工作。'.repeat(150)}`;
const PRINT = ['--watermark', '征求意见稿', '--draft', '--booklet'];

describe('print helpers', () => {
  it('make copies with names of their own beside the document', () => {
    const at = desk();
    at.write('a.md', ARTICLE);
    for (const args of [[], ['--booklet'], ['--draft'], ['--watermark', '稿'], PRINT]) {
      expect(at.run(['build', 'a.md', ...args]).code).toBe(0);
    }
    expect(at.files('output')).toEqual(
      ['a.pdf', 'a.审阅.pdf', 'a.小册子.pdf', 'a.水印.pdf', 'a.水印.审阅.小册子.pdf'].sort(),
    );
  });

  it('write where they are told, and say what was done', () => {
    const at = desk();
    at.write('a.md', LONG);
    const { code, out, err } = at.run(['build', 'a.md', '-o', '册.pdf', ...PRINT]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('a.md → 册.pdf');
    expect(out).toMatch(
      /水印“征求意见稿”；审阅稿（行号、字格、标尺）；小册子，A3 纸 \d 张；双面打印，短边翻转，实际大小/,
    );
    expect(at.run(['build', 'a.md', '-o', 'b.pdf', ...PRINT, '--lang', 'en']).out).toContain(
      'flip on short edge',
    );
  });

  it('work together: marks on every page, two pages a side', async () => {
    const at = desk();
    at.write('a.md', LONG);
    at.run(['build', 'a.md', '-o', 'a.pdf']);
    at.run(['build', 'a.md', '-o', 'b.pdf', ...PRINT]);
    const [plain, printed] = await Promise.all(['a.pdf', 'b.pdf'].map((name) => measurePdf(at.read(name))));
    const count = plain!.pages.length;
    expect(printed!.pages).toHaveLength(Math.ceil(count / 4) * 2);
    const marks = printed!.pages.flatMap((page) => page.turned.map((line) => line.text));
    expect(marks).toEqual(Array(count).fill('征求意见稿'));
    for (const page of printed!.pages) expect([page.width, page.height].map(Math.round)).toEqual([420, 297]);
    const han = (pages: typeof plain) =>
      pages!.pages.flatMap((page) =>
        page.glyphs.filter((g) => g.turn === 0 && /\p{Script=Han}/u.test(g.text)),
      ).length;
    expect(han(printed)).toBe(han(plain));
  });

  it('give the same bytes for the same article', () => {
    const at = desk();
    at.write('a.md', LONG);
    at.run(['build', 'a.md', '-o', 'a.pdf', ...PRINT]);
    at.run(['build', 'a.md', '-o', 'b.pdf', ...PRINT]);
    expect(at.read('a.pdf').equals(at.read('b.pdf'))).toBe(true);
  });

  it('leave the document as it is when none is asked for', () => {
    const at = desk();
    at.write('a.md', ARTICLE);
    const [document] = JSON.parse(at.run(['build', 'a.md', '--json']).out).documents;
    expect(document.finishing).toBeNull();
    expect(Object.keys(document.stages)).not.toContain('finish');
  });

  it('are told to programs', () => {
    const at = desk();
    at.write('a.md', ARTICLE);
    const [document] = JSON.parse(
      at.run(['build', 'a.md', '--json', '--booklet', '--watermark', '稿']).out,
    ).documents;
    expect(document.finishing).toEqual({ watermark: '稿', draft: false, booklet: true, sides: 2 });
    expect(document.pages).toBe(1);
    expect(Object.keys(document.stages)).toContain('finish');
  });

  it('are accepted by check, which says what a font lacks', () => {
    const at = desk();
    at.write('a.md', ARTICLE);
    const { code, err } = at.run(['check', 'a.md', '--watermark', '稿\u{10fffd}', '--draft', '--booklet']);
    expect(code).toBe(0);
    expect(err).toContain('finishing/watermark-glyph');
    expect(at.run(['check', 'a.md', '--watermark', '稿\u{10fffd}', '--strict']).code).toBe(1);
    expect(at.files()).toEqual(['a.md']);
  });

  it.each([
    [['--watermark', '稿'.repeat(21)], '水印有 21 个字，太长了。'],
    [['--watermark', '　'], '水印没有文字。'],
    [['--watermark', ''], '--watermark 后面缺少文字。'],
    [['--booklets'], '您是不是想写'],
  ])('%j is wrong use, said before anything is written', (args, words) => {
    const at = desk();
    at.write('a.md', ARTICLE);
    const { code, err } = at.run(['build', 'a.md', ...args]);
    expect([code, err.includes(words)]).toEqual([2, true]);
    expect(at.files()).toEqual(['a.md']);
  });

  it('take the watermark of the settings; the command line wins', () => {
    const at = desk();
    at.write('a.md', ARTICLE);
    at.write('banxin.config.yaml', '水印: 内部资料\n');
    expect(at.run(['build', 'a.md']).out).toContain('水印“内部资料”');
    expect(at.run(['build', 'a.md', '--watermark', '征求意见稿']).out).toContain('水印“征求意见稿”');
    expect(at.files('output')).toEqual(['a.水印.pdf']);
  });

  it('are options of the Node API, with the pages as they are printed', async () => {
    const inputs = { content: LONG };
    const [plain] = await build({ inputs });
    const [result] = await build({ inputs, booklet: true, draft: true, watermark: '征求意见稿' });
    expect(result?.layout?.pages).toHaveLength(plain!.layout!.pages.length);
    expect(result?.sheets?.pages).toHaveLength(Math.ceil(plain!.layout!.pages.length / 4) * 2);
    expect(plain && 'sheets' in plain).toBe(false);
    await expect(build({ inputs, watermark: '' })).rejects.toMatchObject({ exitCode: 2 });
  });
});

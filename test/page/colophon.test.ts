/** 版记 in the finished PDF: rules, lists of names, the line of 印发, its place. (7.4, R-01…R-12; X-13) */
import { describe, expect, test } from 'vitest';
import type { Line, MeasuredPage, Rule } from './measure/types.ts';
import { BLACK, COLOPHON, SMALL_EM, TOLERANCE, typeArea } from './standard.ts';
import { article, han, type Proof, pageOf, proof } from './support.ts';

const DOCUMENT = {
  模板: '文件',
  发文机关: '云川市水务局',
  发文字号: '云水发〔2026〕5号',
  标题: '关于做好汛期值守工作的通知',
  主送: '各县（区）水务局',
  成文日期: '2026-08-01',
} as const;
const IMPRINT = { 印发机关: '云川市水务局办公室', 印发日期: '2026-08-02' } as const;
const CC =
  '市委办公室，市人大常委会办公室，市政协办公室，市纪委监委，市中级人民法院，市人民检察院，云川军分区。';
const NAMES = CC.split(/(?<=[，。])/u);

const build = (fields: object, lines = 3): Promise<Proof> =>
  proof(article({ ...DOCUMENT, ...fields }, han(28 * lines - 2)));

const lastPage = (made: Proof): MeasuredPage => pageOf(made, made.pdf.pages.length);
const rulesOf = (page: MeasuredPage): Rule[] =>
  page.rules.filter((r) => r.colour === BLACK).sort((a, b) => a.top - b.top);
const weights = (page: MeasuredPage): number[] =>
  rulesOf(page).map((r) => Math.round((r.bottom - r.top) * 100) / 100);
/** Lines of 四号 in 版心, top to bottom. */
const linesOf = (page: MeasuredPage): Line[] => page.lines.filter((l) => l.size === 14 && l.bottom < 263);
const textsOf = (page: MeasuredPage): string[] => linesOf(page).map((l) => l.text);
/** Where a line ends: a mark's own blank half does not count (C-30). */
const endOf = (line: Line): number =>
  (line.glyphs.at(-1)?.end ?? 0) - (/[，。）]$/u.test(line.text) ? SMALL_EM / 2 : 0);
const near = (value: number, wanted: number): void =>
  expect(Math.abs(value - wanted), `${value} beside ${wanted}`).toBeLessThan(TOLERANCE.place);

describe('the rules of 版记', () => {
  test('stand thick, thin, thick over the width of 版心, the last on its lower edge (R-01, R-02, R-11)', async () => {
    const page = lastPage(await build({ 抄送: CC, ...IMPRINT }));
    const area = typeArea(page.number);
    expect(weights(page)).toEqual([COLOPHON.thick, COLOPHON.thin, COLOPHON.thick]);
    for (const rule of rulesOf(page)) {
      near(rule.left, area.left);
      near(rule.right, area.right);
    }
    expect(Math.abs((rulesOf(page).at(-1)?.bottom ?? 0) - 262)).toBeLessThan(0.01);
  });
  test('are two around one line where there is no 抄送 (R-11)', async () => {
    const page = lastPage(await build(IMPRINT));
    expect(weights(page)).toEqual([COLOPHON.thick, COLOPHON.thick]);
    expect(textsOf(page)).toEqual(['云川市水务局办公室2026年8月2日印发']);
  });
  test('part the number of copies from 印发 (R-07, R-12)', async () => {
    const page = lastPage(await build({ 抄送: CC, ...IMPRINT, 印数: 120 }));
    const { thick, thin } = COLOPHON;
    expect(weights(page)).toEqual([thick, thin, thin, thick]);
    const copies = linesOf(page).at(-1) as Line;
    expect(copies.text).toBe('（共印120份）');
    near(endOf(copies), typeArea(page.number).right - SMALL_EM);
    expect(copies.top).toBeGreaterThan(rulesOf(page)[2]?.bottom ?? 999);
  });
});

describe('the lists', () => {
  test('turn over under the first name, part none, end with 。 (R-03)', async () => {
    const page = lastPage(await build({ 抄送: CC, ...IMPRINT }));
    const { left, right } = typeArea(page.number);
    const [first, ...rest] = linesOf(page).slice(0, -1) as [Line, ...Line[]];
    near(first.left, left + SMALL_EM);
    expect(rest.length).toBeGreaterThan(0);
    for (const line of rest) near(line.left, left + 4 * SMALL_EM);
    const lines = [first.text.slice('抄送：'.length), ...rest.map((l) => l.text)];
    expect(lines.join('')).toBe(CC);
    for (const line of lines) expect(NAMES).toContain(line.split(/(?<=[，。])/u).at(-1));
    for (const line of [first, ...rest]) expect(endOf(line)).toBeLessThan(right - SMALL_EM + TOLERANCE.place);
  });
  test('get their 。 where none was typed', async () => {
    const [line] = textsOf(lastPage(await build({ 抄送: '市政府办公室', ...IMPRINT })));
    expect(line).toBe('抄送：市政府办公室。');
  });
  test('of too many addressees stand above 抄送, no rule between (R-05, B-09)', async () => {
    const many = Array.from({ length: 40 }, (_, i) => `第${i + 1}水库管理处`).join('，');
    const made = await build({ 主送: many, 抄送: CC, ...IMPRINT });
    const page = lastPage(made);
    const { thick, thin } = COLOPHON;
    expect(weights(page)).toEqual([thick, thin, thick]);
    const texts = textsOf(page);
    const at = texts.findIndex((t) => t.startsWith('抄送：'));
    expect(texts[0]?.startsWith('主送：第1水库管理处，')).toBe(true);
    expect(texts.slice(0, at).join('')).toBe(`主送：${many}。`);
    const [thinRule] = rulesOf(page).slice(1);
    for (const line of linesOf(page).slice(0, -1)) expect(line.bottom).toBeLessThan(thinRule?.top ?? 0);
    expect(pageOf(made, 1).lines.some((l) => l.text.includes('水库管理处'))).toBe(false);
    expect(pageOf(made, 1).lines.some((l) => l.text.includes('汛汛汛'))).toBe(true);
  });
});

describe('the line of 印发 (R-06)', () => {
  test('begins and ends one 字 from the edges', async () => {
    const page = lastPage(await build({ 抄送: CC, ...IMPRINT }));
    const { left, right } = typeArea(page.number);
    const line = linesOf(page).at(-1) as Line;
    near(line.left, left + SMALL_EM);
    near(endOf(line), right - SMALL_EM);
    expect(line.text.endsWith('2026年8月2日印发')).toBe(true);
    expect(line.top).toBeGreaterThan(rulesOf(page).at(-2)?.bottom ?? 999);
  });
  test('becomes two where organ and date do not fit beside each other', async () => {
    const long = '云川市防汛抗旱与山洪地质灾害防治指挥部办公室综合协调处';
    const page = lastPage(await build({ ...IMPRINT, 印发机关: long }));
    expect(textsOf(page)).toEqual([long, '2026年8月2日印发']);
    near(endOf(linesOf(page)[1] as Line), typeArea(page.number).right - SMALL_EM);
  });
});

describe('where 版记 stands', () => {
  test.each([
    ['on the back of a paper of one page', 2, 2],
    ['under a text that ends on page 2', 14, 2],
    ['behind a text that ends on page 3', 33, 4],
  ])('%s (R-09)', async (_, lines, page) => {
    const made = await build({ 抄送: CC, ...IMPRINT }, lines);
    expect(made.pdf.pages.length).toBe(page);
    expect(rulesOf(lastPage(made)).length).toBe(3);
    for (const other of made.pdf.pages.slice(0, -1)) expect(rulesOf(other)).toEqual([]);
  });
  test('on page 1 where pages are printed on one side', async () => {
    const made = await proof(article({ ...DOCUMENT, 抄送: '市政府办公室', ...IMPRINT }, han(26)), {
      singleSided: true,
    });
    expect(made.pdf.pages.length).toBe(1);
    expect(rulesOf(lastPage(made)).length).toBe(3);
  });
  test('nowhere, and said, when it is taller than a page', async () => {
    const endless = Array.from({ length: 150 }, (_, i) => `第${i + 1}水库管理处综合办公室`).join('，');
    await expect(build({ 抄送: endless, ...IMPRINT })).rejects.toThrow('版记比版心还高');
  });
});

describe('the 版记 of a letter (X-13)', () => {
  const LETTER = { 模板: '信函', 发文字号: '云水函〔2026〕7号', 抄送: CC };
  test('has no rules; its last line ends on the lower edge of 版心', async () => {
    for (const lines of [3, 20]) {
      const page = lastPage(await build(LETTER, lines));
      expect(rulesOf(page)).toEqual([]);
      const texts = textsOf(page);
      expect(texts.join('')).toBe(`抄送：${CC}`);
      near(linesOf(page).at(-1)?.bottom ?? 0, 262);
      const text = page.lines.filter((l) => l.size === 16);
      const top = linesOf(page)[0]?.top ?? 0;
      for (const line of text) expect(line.bottom).toBeLessThan(top);
    }
  });
  test('does not stand alone: text comes along', async () => {
    const made = await build(LETTER, 12);
    const page = lastPage(made);
    expect(made.pdf.pages.length).toBe(2);
    expect(page.lines.some((l) => l.text.includes('汛汛'))).toBe(true);
  });
});

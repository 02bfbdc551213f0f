/**
 * Pages of papers in the finished PDF: how the end of a text is set (B-50, B-51), what follows the text and
 * which numbers it has (N-05, N-06, R-09, B-60, B-64), page 1 of a letter.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Line, MeasuredPage } from './measure/types.ts';
import { BODY_SIZE, LETTER, PITCH, SMALL_EM, TOLERANCE, typeArea } from './standard.ts';
import { article, han, type Proof, pageOf, proof } from './support.ts';

const DOCUMENT = {
  模板: '文件',
  发文机关: '云川市水务局',
  发文字号: '云水发〔2026〕5号',
  标题: '关于做好汛期值守工作的通知',
  主送: '各县（区）水务局',
  成文日期: '2026-08-01',
} as const;
const SEALED = { ...DOCUMENT, 印章: { 图: '章.svg', 宽: '42mm' } } as const;
const COLOPHON = { 抄送: '市政府办公室', 印发机关: '云川市水务局办公室', 印发日期: '2026-08-02' } as const;
const LETTER_OF = { ...DOCUMENT, 模板: '信函', 发文字号: '云水函〔2026〕7号' } as const;
/** Lines of text that page 1 of these papers holds, their head and title above them. */
const FIRST = 8;
const FIRST_OF_LETTER = 15;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'banxin-papers-'));
  const ring = '<circle cx="21" cy="21" r="20" fill="none" stroke="#f00" stroke-width="2"/>';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 42 42">${ring}</svg>`;
  writeFileSync(join(folder, '章.svg'), svg);
  writeFileSync(join(folder, '短.md'), han(28 * 3 - 2));
  writeFileSync(join(folder, '长.md'), `${han(28 * 25 - 2)}\n`);
  writeFileSync(join(folder, '注.md'), `${han(20)}[^1]。\n\n[^1]: 附件里的注，有个缺字${MISSING}。\n`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A character no face of ours has. */
const MISSING = '\u{2EBD5}';

const paper = (fields: object, lines: number, options = {}): Promise<Proof> =>
  proof(article(fields as Record<string, unknown>, han(28 * lines - 2)), options, { folder });
const singly = { singleSided: true };

const textOf = (page: MeasuredPage): Line[] => page.lines.filter((l) => /汛{5}/u.test(l.text));
const linesOf = (made: Proof): number[] => made.pdf.pages.map((p) => textOf(p).length);
const numberOn = (page: MeasuredPage): string =>
  page.lines
    .filter((l) => l.size === 14 && l.top > 263)
    .map((l) => l.text)
    .join('');
const numbersOf = (made: Proof): string[] => made.pdf.pages.map(numberOn);
const isBlank = (page: MeasuredPage): boolean => page.glyphs.length + page.rules.length === 0;
const points = (mm: number): number => (mm * 72) / 25.4;
/** Distances of baselines of the text of a page, pt. */
const pitches = (page: MeasuredPage): number[] =>
  textOf(page).flatMap((l, i, all) => (i > 0 ? points(l.baseline - (all[i - 1] as Line).baseline) : []));
const tightenings = (made: Proof) => made.diagnostics.filter((d) => d.code === 'layout/tightened');

/** Lines of the text on each page, and the pitch of the page that was tightened. */
function shapeOf(made: Proof): string {
  const said = tightenings(made).map((d) => /第(\d+)面的行距收到 ([\d.]+) pt/u.exec(d.message.zh));
  return [linesOf(made).join(' '), ...said.map((m) => `page ${m?.[1]} at ${m?.[2]}`)].join(', ');
}

describe('a text that ends on line 22, 21, 20, 19, 18 of page 2', () => {
  test.each([
    // 署名 and date take a blank line and two: with 19 lines the page is full.
    [18, '8 18'],
    [19, '8 19'],
    // One line too many: the pitch gives way, 29.61 pt over 19 steps.
    [20, '8 20, page 2 at 28.05'],
    // Two are more than 28 pt allow: two lines go over to keep the date company.
    [21, '8 19 2'],
    [22, '8 20 2'],
  ])('%i lines before 署名 and 成文日期 (B-45, B-50, B-51)', async (end, shape) => {
    expect(shapeOf(await paper(DOCUMENT, FIRST + end, singly))).toBe(shape);
  });

  test.each([
    // A seal of 42 mm hangs below the date: 17 lines are the most beside it at the usual pitch.
    [17, '8 17'],
    [18, '8 18, page 2 at 29.24'],
    [19, '8 17 2'],
    [20, '8 18 2'],
    [21, '8 19 2'],
    [22, '8 20 2'],
  ])('%i lines before a sealed closing (B-43, B-50, B-51)', async (end, shape) => {
    const made = await paper(SEALED, FIRST + end, singly);
    expect(shapeOf(made)).toBe(shape);
    const page = pageOf(made, made.pdf.pages.length);
    const seal = page.pictures[0];
    expect(seal?.bottom).toBeLessThanOrEqual(262 + TOLERANCE.place);
    const gap = (seal?.top ?? 0) - (textOf(page).at(-1)?.bottom ?? 0);
    expect(gap).toBeGreaterThanOrEqual(0);
    expect(gap).toBeLessThanOrEqual(PITCH + TOLERANCE.place);
  });

  test.each([
    // 版记 takes the room of three lines: it stands under 16 lines and their closing, closer set under 17.
    [16, '8 16', 2],
    [17, '8 17, page 2 at 28.92', 2],
    // No more room: a blank page, and 版记 behind it.
    [18, '8 18 0 0', 4],
    [19, '8 19 0 0', 4],
    // 20 would fit tightened, but only with a blank page: better two lines on page 3 and 版记 on its back.
    [20, '8 18 2 0', 4],
  ])('%i lines before the closing and 版记 (R-09, N-05)', async (end, shape, pages) => {
    const made = await paper({ ...DOCUMENT, ...COLOPHON }, FIRST + end);
    expect(shapeOf(made)).toBe(shape);
    expect(made.pdf.pages.length).toBe(pages);
  });

  test('on page 1: tightened, and 版记 on its back', async () => {
    expect(shapeOf(await paper({ ...SEALED, ...COLOPHON }, 3))).toBe('3 0');
    expect(shapeOf(await paper({ ...SEALED, ...COLOPHON }, 4))).toBe('4 0, page 1 at 28.04');
    // The gaps about the title give way for one line more.
    expect(shapeOf(await paper({ ...SEALED, ...COLOPHON }, 5))).toBe('5 0, page 1 at 28.01');
    expect(shapeOf(await paper({ ...SEALED, ...COLOPHON }, 6))).toBe('4 2');
  });
});

describe('a tightened page (7.3.5.5, B-50)', () => {
  const made = () => paper(DOCUMENT, FIRST + 20, singly);
  test('has evenly spaced lines, and the others keep their pitch', async () => {
    const pages = (await made()).pdf.pages;
    for (const pitch of pitches(pages[0] as MeasuredPage)) expect(pitch).toBeCloseTo(points(PITCH), 2);
    const tight = pitches(pages[1] as MeasuredPage);
    expect(tight.length).toBe(19);
    for (const pitch of tight) expect(pitch).toBeCloseTo(points(PITCH) * (1 - 1 / 19), 2);
  });
  test('begins where every page begins, and ends with 版心', async () => {
    const page = pageOf(await made(), 2);
    expect(textOf(page)[0]?.top).toBeCloseTo(37, 1);
    const date = page.lines.find((l) => l.text === '2026年8月1日');
    expect(date?.bottom).toBeCloseTo(262, 1);
  });
  test('is named with its pitch, the clause, and the place of the closing', async () => {
    const [said, ...more] = tightenings(await made());
    expect(more).toEqual([]);
    expect(said).toMatchObject({
      severity: 'hint',
      clause: 'GB/T 9704—2012 7.3.5.5',
      strength: 'MAY',
      message: { en: expect.stringContaining('page 2 was tightened to 28.05 pt') },
    });
    expect(said?.span?.file).toBe('article');
  });
  test('is not made where the template forbids it', async () => {
    const template = join(folder, '不收紧.yaml');
    writeFileSync(template, 'extends: document\nname: firm\nclosing: { tightest: 1行 }\n');
    expect(shapeOf(await paper(DOCUMENT, FIRST + 20, { ...singly, template }))).toBe('8 18 2');
  });
});

describe('附注 with its date', () => {
  test('never goes over alone', async () => {
    const made = await paper({ ...DOCUMENT, 附注: '此件公开发布' }, FIRST + 19, singly);
    const last = pageOf(made, made.pdf.pages.length);
    expect(last.lines.map((l) => l.text)).toContain('2026年8月1日');
    expect(textOf(last).length).toBeGreaterThanOrEqual(2);
  });
});

describe('what is bound with the paper', () => {
  const two = [
    { 名称: '清单', 文件: '短.md' },
    { 名称: '名单', 文件: '长.md' },
  ];
  test('begins on a new page each, before 版记, and the numbers run on (B-60, B-65, N-06)', async () => {
    const made = await paper({ ...DOCUMENT, ...COLOPHON, 附件: two }, 4);
    const label = (text: string) => made.pdf.pages.findIndex((p) => p.lines.some((l) => l.text === text));
    expect([label('附件1'), label('附件2')]).toEqual([2, 3]);
    expect(numbersOf(made)).toEqual(['—1—', '—2—', '—3—', '—4—', '—5—', '—6—']);
    expect(pageOf(made, 6).lines.some((l) => l.text.startsWith('抄送：'))).toBe(true);
  });
  test('has the note at the foot of its own page, numbered on, its findings in its own file', async () => {
    const fields = { ...DOCUMENT, ...COLOPHON, 附件: [{ 名称: '清单', 文件: '注.md' }] };
    const text = `${han(20)}[^1]。\n\n[^1]: 正文里的注。`;
    const made = await proof(article(fields, text), {}, { folder });
    const noteOn = (page: number) =>
      pageOf(made, page)
        .lines.filter((l) => l.size === 9)
        .map((l) => l.text);
    expect(noteOn(1).join()).toMatch(/正文里的注/u);
    expect(noteOn(2).join()).toMatch(/附件里的注/u);
    const marks = made.layout.structure.flatMap((node) => (node.role === 'Note' ? node.id : []));
    expect(marks).toEqual(['note-1', 'note-2']);
    const missing = made.diagnostics.filter((d) => d.code === 'font/missing-glyph');
    expect(missing.map((d) => [d.span?.file, d.span?.line])).toEqual([['注.md', 3]]);
  });
});

describe('what is not bound with the paper (B-64)', () => {
  const loose = { 名称: '名单', 文件: '长.md', 另附: true };
  test('begins on a right-hand page behind 版记, with numbers of its own', async () => {
    const made = await paper({ ...DOCUMENT, ...COLOPHON, 附件: [loose] }, 4);
    expect(pageOf(made, 3).lines[0]?.text).toBe('云水发〔2026〕5号附件');
    expect(numbersOf(made)).toEqual(['—1—', '—2—', '—1—', '—2—']);
    const [, , third, fourth] = made.pdf.pages.map((p) => p.lines.find((l) => l.top > 263));
    expect(Math.abs((third?.right ?? 0) - (typeArea(3).right - SMALL_EM))).toBeLessThan(TOLERANCE.place);
    expect(Math.abs((fourth?.left ?? 0) - (typeArea(4).left + SMALL_EM))).toBeLessThan(TOLERANCE.place);
  });
  test('has a blank page before it where the paper ends on a right-hand one', async () => {
    const made = await paper({ ...LETTER_OF, 附件: [loose] }, 4);
    expect(numbersOf(made)).toEqual(['', '', '—1—', '—2—']);
    expect(made.pdf.pages.map(isBlank)).toEqual([false, true, false, false]);
  });
  test('follows at once where pages are printed on one side', async () => {
    const made = await paper({ ...LETTER_OF, 附件: [loose] }, 4, singly);
    expect(numbersOf(made)).toEqual(['', '—1—', '—2—']);
  });
});

describe('numbers around 版记 (N-05)', () => {
  test('a blank page before it and its own page have none', async () => {
    const made = await paper({ ...DOCUMENT, ...COLOPHON }, FIRST + 18);
    expect(numbersOf(made)).toEqual(['—1—', '—2—', '', '']);
    expect(made.pdf.pages.map(isBlank)).toEqual([false, false, true, false]);
    expect(made.layout.pages.map((p) => p.printed)).toEqual([1, 2, undefined, undefined]);
  });
  test('on one side no page is blank', async () => {
    const made = await paper({ ...DOCUMENT, ...COLOPHON }, FIRST + 18, singly);
    expect(numbersOf(made)).toEqual(['—1—', '—2—', '—3—']);
  });
});

describe('page 1 of a letter', () => {
  test('ends its text 7/8 of a character above the second rule, in step with the usual pitch (X-12)', async () => {
    const made = await paper(LETTER_OF, FIRST_OF_LETTER + 10);
    const page = pageOf(made, 1);
    const text = textOf(page);
    expect(text.length).toBe(FIRST_OF_LETTER);
    const second = Math.min(...page.rules.map((r) => r.top).filter((y) => y > 200));
    const clear = second - (text.at(-1)?.bottom ?? 0);
    expect(clear).toBeGreaterThanOrEqual(LETTER.clear[0]);
    expect(clear).toBeLessThanOrEqual(LETTER.clear[1]);
    for (const pitch of pitches(page)) expect(pitch).toBeCloseTo(points(PITCH), 2);
  });
  test('has no number; the count goes on from 2 (X-10)', async () => {
    const made = await paper(LETTER_OF, FIRST_OF_LETTER + 30);
    expect(numbersOf(made)).toEqual(['', '—2—', '—3—']);
    expect(made.layout.pages.map((p) => p.printed)).toEqual([undefined, 2, 3]);
  });
  test('with 版记 ends its text above it, inside 版心 (X-13)', async () => {
    const made = await paper({ ...LETTER_OF, 抄送: '市政府办公室' }, 10);
    const page = pageOf(made, 1);
    const copy = page.lines.find((l) => l.text.startsWith('抄送：'));
    const text = page.lines.filter((l) => l.size === BODY_SIZE);
    expect(Math.max(...text.map((l) => l.bottom))).toBeLessThan(copy?.top ?? 0);
    expect(copy?.bottom).toBeCloseTo(262, 1);
    expect(linesOf(await paper({ ...LETTER_OF, 抄送: '市政府办公室' }, 11))).toEqual([11]);
    expect(linesOf(await paper({ ...LETTER_OF, 抄送: '市政府办公室' }, 13))).toEqual([11, 2]);
  });
  test('draws its rules below all else', async () => {
    const made = await paper(LETTER_OF, 3);
    const kinds = made.layout.pages[0]?.items.slice(0, 2).map((item) => item.kind);
    expect(kinds).toEqual(['rule', 'rule']);
  });
});

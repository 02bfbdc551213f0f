/** 版记 and the page numbers it decides, as printed. (R-01…R-12, N-05, N-07, P-26) */
import { describe, expect, test } from 'vitest';
import { inkBox } from './measure/ink.ts';
import type { Line, MeasuredPage, Rule } from './measure/types.ts';
import {
  blackRules,
  DOCUMENT,
  DOCUMENT_SAMPLES,
  FACE,
  facesOf,
  full,
  inputSample,
  linesOnFirstPage,
  near,
  paper,
  SEAL,
  textLines,
  waist,
  within,
} from './papers.ts';
import { CELL, COLOPHON, SMALL_EM, typeArea } from './standard.ts';
import { article, INPUT, lineReading, type Proof, pageOf, part, proof } from './support.ts';

const IMPRINT = { 印发机关: '云川市水务局办公室', 印发日期: '2026-08-02' };
const CC =
  '市委办公室，市人大常委会办公室，市政府办公室，市政协办公室，市监委，市法院，市检察院，驻云部队，各人民团体，各大中型水库管理处';
const WITH = { ...DOCUMENT, 抄送: CC, ...IMPRINT };

const lastPage = (made: Proof): MeasuredPage => pageOf(made, made.pdf.pages.length);
const isBlank = (page: MeasuredPage): boolean =>
  page.glyphs.length === 0 && page.rules.length === 0 && page.pictures.length === 0;
const numberOf = (page: MeasuredPage): string =>
  page.lines
    .filter((l) => l.top > 263)
    .map((l) => l.text)
    .join('');

/** Lines between the first and the last rule of 版记. */
function inside(page: MeasuredPage): Line[] {
  const rules = blackRules(page);
  return page.lines.filter((l) => l.top > (rules[0]?.top ?? 999) && l.bottom < (rules.at(-1)?.bottom ?? 0));
}

const papers: readonly (readonly [string, () => Promise<Proof>])[] = [
  ...DOCUMENT_SAMPLES.map((name) => [`the sample ${name}`, () => inputSample(name)] as const),
  ['抄送 of several lines', () => paper(WITH, full(3))],
  ['抄送 of one', () => paper({ ...WITH, 抄送: '市政府办公室' }, full(30))],
];

describe.each(papers)('%s', (_, make) => {
  test('three rules as wide as 版心, thick thin thick, the last on its lower edge of the last page (R-01, R-02, R-07, R-11)', async () => {
    const made = await make();
    const page = lastPage(made);
    const area = typeArea(page.number);
    const rules = blackRules(page);
    const weights = [COLOPHON.thick, COLOPHON.thin, COLOPHON.thick];
    expect(rules).toHaveLength(3);
    for (const [i, rule] of rules.entries()) {
      near(rule.bottom - rule.top, weights[i] as number, 0.05);
      near(rule.left, area.left);
      near(rule.right, area.right);
    }
    near(waist(rules[2] as Rule), COLOPHON.foot);
    const [copy, print] = [/^抄送：/u, /印发$/u].map((text) => inside(page).find((l) => text.test(l.text)));
    const [first, thin] = rules;
    expect(copy?.top).toBeGreaterThan(first?.bottom ?? 999);
    expect(copy?.bottom).toBeLessThan(thin?.top ?? 0);
    expect(print?.top).toBeGreaterThan(thin?.bottom ?? 999);
    expect(page.lines.filter((l) => l.top > 262.5 && l.top < 264)).toEqual([]);
  });

  test('四号 仿宋, one character in, turn-overs under the names, 。 at the end, pitch 20–29 pt (R-03, R-06, R-08)', async () => {
    const made = await make();
    const page = lastPage(made);
    const area = typeArea(page.number);
    const lines = inside(page);
    expect(lines.every((l) => l.size === 14)).toBe(true);
    expect(facesOf(lines.flatMap((l) => l.glyphs.filter((g) => /\p{Script=Han}/u.test(g.text))))).toBe(
      FACE.fang,
    );
    const [first, ...rest] = lines as [Line, ...Line[]];
    near(first.left, area.left + SMALL_EM);
    expect(first.text.startsWith('抄送：')).toBe(true);
    for (const line of rest.slice(0, -1)) near(line.left, area.left + 4 * SMALL_EM, 0.3, line.text);
    const names = lines
      .slice(0, -1)
      .map((l) => l.text)
      .join('');
    expect(names).toMatch(/[^。]。$/u);
    for (const line of lines)
      expect(Math.max(...line.glyphs.map((g) => inkBox(g, made.pdf)?.right ?? 0))).toBeLessThanOrEqual(
        area.right - SMALL_EM + 0.3,
      );
    const print = lines.at(-1) as Line;
    near(print.left, area.left + SMALL_EM);
    near(print.right, area.right - SMALL_EM);
    expect(print.text).toMatch(/\d{4}年[1-9]\d?月[1-9]\d?日印发$/u);
    const pitches = lines.slice(1, -1).map((l, i) => ((l.top - (lines[i]?.top ?? 0)) * 72) / 25.4);
    for (const pitch of pitches) within(pitch, COLOPHON.pitch);
  });

  test('on an even page, on one page only, clear of the text (R-09, R-10)', async () => {
    const made = await make();
    expect(made.pdf.pages.length % 2).toBe(0);
    for (const page of made.pdf.pages.slice(0, -1)) expect(blackRules(page)).toEqual([]);
    const page = lastPage(made);
    const top = blackRules(page)[0]?.top ?? 0;
    const text = page.lines.filter((l) => l.top < top && l.top > 36);
    for (const line of text) expect(line.bottom).toBeLessThan(top);
  });
});

describe('a blank page before 版记 (N-05)', () => {
  test('text of one page: 版记 on page 2, no blank page before it, so it has a number', async () => {
    const made = await paper(WITH, full(3));
    expect(made.pdf.pages).toHaveLength(2);
    expect(numberOf(lastPage(made))).toBe('—2—');
  });

  test('text of three pages: 版记 on page 4, numbered', async () => {
    const first = await linesOnFirstPage(DOCUMENT);
    const made = await paper(WITH, full(first + 25));
    expect(made.pdf.pages).toHaveLength(4);
    expect(textLines(pageOf(made, 3)).length).toBeGreaterThan(0);
    expect(numberOf(lastPage(made))).toBe('—4—');
  });

  test('text that fills page 2: page 3 blank, 版记 alone on page 4, neither has a number', async () => {
    const first = await linesOnFirstPage(DOCUMENT);
    const made = await paper(WITH, full(first + 18));
    expect(made.pdf.pages).toHaveLength(4);
    expect(pageOf(made, 2).lines.some((l) => l.text.includes('2026年8月1日'))).toBe(true);
    expect(isBlank(pageOf(made, 3))).toBe(true);
    expect(blackRules(pageOf(made, 4))).toHaveLength(3);
    expect(made.pdf.pages.map(numberOf)).toEqual(['—1—', '—2—', '', '']);
  });

  test('single-sided: no blank page is put in, every page has its number', async () => {
    const first = await linesOnFirstPage(DOCUMENT);
    const made = await proof(article(WITH, full(first + 18)), { singleSided: true }, { folder: INPUT });
    expect(made.pdf.pages.some(isBlank)).toBe(false);
    expect(made.pdf.pages.map(numberOf)).toEqual(made.pdf.pages.map((_, i) => `—${i + 1}—`));
  });
});

describe('whatever length the text has', () => {
  const sealed = { ...WITH, 印章: SEAL };
  test.each(Array.from({ length: 12 }, (_, i) => 9 + i * 2))(
    '%i lines: 版记 whole, under the text or on a page of its own, every other page numbered (R-10, N-07)',
    async (count) => {
      const made = await paper(sealed, full(count));
      const page = lastPage(made);
      const rules = blackRules(page);
      expect(rules).toHaveLength(3);
      const top = rules[0]?.top ?? 0;
      const picture = page.pictures[0];
      if (picture) expect(picture.bottom).toBeLessThanOrEqual(top);
      for (const line of page.lines.filter((l) => l.size === 16)) expect(line.bottom).toBeLessThan(top);
      const blank = made.pdf.pages.findIndex(isBlank);
      const numbered = blank < 0 ? made.pdf.pages : made.pdf.pages.slice(0, blank);
      expect(numbered.map(numberOf)).toEqual(numbered.map((_, i) => `—${i + 1}—`));
      expect(made.pdf.pages.length % 2).toBe(0);
    },
  );
});

test('without 抄送: thick, 印发, thick (R-11)', async () => {
  const page = lastPage(await paper({ ...DOCUMENT, ...IMPRINT }, full(3)));
  const rules = blackRules(page);
  expect(rules).toHaveLength(2);
  for (const rule of rules) near(rule.bottom - rule.top, COLOPHON.thick, 0.05);
  expect(inside(page).map((l) => l.text)).toEqual(['云川市水务局办公室2026年8月2日印发']);
});

test('（共印N份）at the right, one character in (R-12)', async () => {
  const made = await paper({ ...WITH, 印数: 80 }, full(3));
  const line = lineReading(made, '共印80份');
  const area = typeArea(line.page);
  const ink = Math.max(...part(line, '（共印80份）').map((g) => inkBox(g, made.pdf)?.right ?? 0));
  within(area.right - ink, [SMALL_EM - 0.3, CELL + SMALL_EM / 2]);
});

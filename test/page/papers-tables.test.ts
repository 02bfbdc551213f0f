/** Tables of papers: sideways on odd and even pages, long ones over several. (T-01…T-03, N-02…N-04) */
import { describe, expect, test } from 'vitest';
import type { MeasuredPage } from './measure/types.ts';
import { DOCUMENT, FACE, full, inputSample, near, paper, within } from './papers.ts';
import { BLACK, SMALL_EM, typeArea } from './standard.ts';
import { type Proof, pageOf } from './support.ts';

const HEADS = [
  '序号',
  '项目名称',
  '建设内容',
  '责任单位',
  '总投资',
  '上半年',
  '下半年',
  '开工',
  '完工',
  '节水量',
];
const row = (i: number) => [
  i,
  '老旧管网改造',
  '更换管道23千米',
  '龙头县政府',
  3450,
  820,
  2630,
  '3月',
  '11月',
  96,
];
const table = (rows: number, caption: string) =>
  [
    caption,
    `| ${HEADS.join(' | ')} |\n|${HEADS.map(() => ':-:').join('|')}|\n${Array.from({ length: rows }, (_, i) => `| ${row(i + 1).join(' | ')} |`).join('\n')}`,
  ].join('\n\n');

const sidewaysPages = (made: Proof) => made.pdf.pages.filter((p) => p.turned.length > 0);

/** The rules of a table that run up the page, outermost first. */
const upright = (page: MeasuredPage) =>
  page.rules.filter((r) => r.bottom - r.top > 20 && r.colour === BLACK).sort((a, b) => a.left - b.left);

function isSideways(page: MeasuredPage): void {
  const area = typeArea(page.number);
  expect(page.turned.every((line) => line.turn === 90)).toBe(true);
  for (const line of page.turned) {
    expect(line.left).toBeGreaterThanOrEqual(area.left - 0.3);
    expect(line.right).toBeLessThanOrEqual(area.right + 0.3);
    expect(line.top).toBeGreaterThanOrEqual(area.top - 0.3);
    expect(line.bottom).toBeLessThanOrEqual(area.bottom + 0.3);
  }
  const heads = HEADS.map((head) => page.turned.find((l) => l.text.includes(head.slice(0, 2))));
  expect(heads.filter((h) => h === undefined).length).toBeLessThan(3);
  const cells = page.turned.filter((l) => l.text.includes('龙头县'));
  const head = Math.min(...heads.flatMap((h) => (h ? [h.left] : [])));
  for (const cell of cells) expect(cell.left).toBeGreaterThan(head);
  const foot = page.lines.filter((l) => l.top > 262);
  expect(foot.map((l) => l.text)).toEqual([`—${page.number}—`]);
  const [number] = foot;
  if (page.number % 2 === 1) near(number?.right ?? 0, area.right - SMALL_EM);
  else near(number?.left ?? 0, area.left + SMALL_EM);
}

describe('sideways', () => {
  test.each([
    [2, 3],
    [3, 30],
  ])(
    'on page %i: its head at the left edge of the sheet, the page number where it always is (T-01, T-02)',
    async (number, lines) => {
      const made = await paper(
        DOCUMENT,
        `${full(lines)}\n\n${table(6, '表：重点项目安排 {横排}')}\n\n${full(3)}`,
      );
      const pages = sidewaysPages(made);
      expect(pages.map((p) => p.number)).toEqual([number]);
      const [page] = pages as [MeasuredPage];
      isSideways(page);
      const [first] = upright(page);
      const caption = page.turned[0];
      const top = Math.min(first?.left ?? 999, caption?.left ?? 999);
      within(top - typeArea(number).left, [-0.3, 12]);
      expect(page.lines.filter((l) => l.bottom < 263)).toEqual([]);
    },
  );

  test('nothing about the turned page is lost or marked: text after it goes on', async () => {
    const made = await paper(
      DOCUMENT,
      `${full(3)}\n\n${table(6, '表：重点项目安排 {横排}')}\n\n收尾的一段。`,
    );
    const text = made.pdf.pages.flatMap((p) => [...p.lines, ...p.turned].map((l) => l.text)).join('');
    expect(text).toContain('收尾的一段。');
    expect(text).toContain('重点项目安排');
    expect(text).not.toContain('横排');
    for (const head of HEADS) expect(text).toContain(head);
  });

  test('the work report of input/ (T-01, T-02)', async () => {
    const made = await inputSample('普通·');
    const pages = sidewaysPages(made);
    expect(pages).toHaveLength(1);
    const [page] = pages as [MeasuredPage];
    expect(page.turned.some((l) => l.text.includes('责任单位'))).toBe(true);
    expect(page.rotate).toBe(0);
    for (const line of page.turned) {
      const area = typeArea(page.number);
      expect(line.turn).toBe(90);
      expect(line.left).toBeGreaterThanOrEqual(area.left - 0.3);
      expect(line.right).toBeLessThanOrEqual(area.right + 0.3);
    }
    expect(pageOf(made, page.number).lines.map((l) => l.text)).toEqual([`—${page.number}—`]);
  });
});

describe('a table of 40 rows', () => {
  const body = (rows: number) =>
    `表：各站情况\n\n| 站名 | 水位（m） |\n|:--|--:|\n${Array.from({ length: rows }, (_, i) => `| 第${i + 1}站 | ${(40 + i / 7).toFixed(2)} |`).join('\n')}`;

  test('goes on with its head and （续表） on every page, no row parted, all rows once (T-03)', async () => {
    const made = await paper(DOCUMENT, `${full(2)}\n\n${body(40)}`);
    const pages = made.pdf.pages.filter((p) => p.lines.some((l) => /^第\d+站/u.test(l.text)));
    expect(pages.length).toBeGreaterThan(1);
    for (const [i, page] of pages.entries()) {
      const head = page.lines.find((l) => l.text.startsWith('站名'));
      expect(head?.glyphs[0]?.face).toBe(FACE.hei);
      expect(page.lines.some((l) => l.text.includes('续表'))).toBe(i > 0);
    }
    const rows = pages.flatMap((p) => p.lines.map((l) => l.text).filter((t) => /^第\d+站/u.test(t)));
    expect(rows.map((t) => Number(/\d+/u.exec(t)?.[0]))).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
    for (const t of rows) expect(t).toMatch(/^第\d+站\d+\.\d\d$/u);
    for (const page of pages) {
      const points = page.lines
        .filter((l) => /^第\d+站/u.test(l.text))
        .map((l) => l.glyphs.find((g) => g.text === '.')?.x ?? 0);
      for (const x of points) near(x, points[0] ?? 0, 0.3);
    }
  });
});

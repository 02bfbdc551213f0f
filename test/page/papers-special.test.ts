/** Letters, orders and minutes as printed. (X-01…X-32, N-05, B-08) */
import { describe, expect, test } from 'vitest';
import type { Line, Rule } from './measure/types.ts';
import {
  blackRules,
  emBox,
  FACE,
  facesOf,
  full,
  inkOf,
  inputSample,
  LETTER_FIELDS,
  linesReading,
  MINUTES,
  middle,
  near,
  ORDER,
  paper,
  redGlyphs,
  redRules,
  SEAL,
  textLines,
  titleLines,
  within,
} from './papers.ts';
import { BLANK_LINES, CELL, LETTER, lineTop, MARK_TOP, PITCH, SMALL_EM, typeArea } from './standard.ts';
import { bodyLines, lineReading, type Proof, pageOf, part } from './support.ts';

const height = (rule: Rule | undefined) => (rule?.bottom ?? 0) - (rule?.top ?? 0);

describe('信函', () => {
  const letters: readonly (readonly [string, () => Promise<Proof>])[] = [
    ['the letter of input/', () => inputSample('函·')],
    ['one page', () => paper({ ...LETTER_FIELDS, 印章: SEAL }, full(4))],
    ['two pages', () => paper({ ...LETTER_FIELDS, 印章: SEAL, 抄送: '市应急管理局' }, full(20))],
    ['three pages', () => paper({ ...LETTER_FIELDS, 印章: SEAL, 抄送: '市应急管理局' }, full(44))],
    ['of two organs', () => paper({ ...LETTER_FIELDS, 发文机关: ['云川市水务局', '云川市气象局'] }, full(4))],
  ];

  describe.each(letters)('%s', (name, make) => {
    test('the mark: the organ’s name alone, red 小标宋, ink from 30 mm, centred (X-01…X-03)', async () => {
      const made = await make();
      const mark = redGlyphs(pageOf(made, 1));
      expect(mark.map((g) => g.text).join('')).toBe('云川市水务局');
      near(inkOf(mark, made).top, MARK_TOP.letter, 0.5);
      near(middle(emBox(mark)), 106, 1.3);
      expect(facesOf(mark)).toBe(FACE.song);
    });

    test('double rules: 170 mm, centred; thick over thin 4 mm below the mark; thin over thick to 20 mm from the edge; page 1 only (X-04…X-07, X-14)', async () => {
      const made = await make();
      const [first, second, third, fourth, ...more] = redRules(pageOf(made, 1));
      expect(more).toEqual([]);
      for (const rule of [first, second, third, fourth]) {
        near((rule?.right ?? 0) - (rule?.left ?? 0), LETTER.length);
        within(middle(rule as Rule), [105 - 0.3, 106 + 0.3]);
      }
      near((first?.top ?? 0) - inkOf(redGlyphs(pageOf(made, 1)), made).bottom, LETTER.below);
      expect(height(first)).toBeGreaterThanOrEqual(2 * height(second));
      expect(height(fourth)).toBeGreaterThanOrEqual(2 * height(third));
      near(fourth?.bottom ?? 0, LETTER.foot);
      for (const page of made.pdf.pages.slice(1)) expect(redRules(page)).toEqual([]);
    });

    test('发文字号 flush right, 7/8 of a character below the first double rule (X-09)', async () => {
      const made = await make();
      const page = pageOf(made, 1);
      const line = lineReading(made, /〔\d{4}〕\d+号$/u);
      const [, thin] = redRules(page);
      within(line.top - (thin?.bottom ?? 0), LETTER.clear);
      near(line.right, 184);
      expect(line.size).toBe(16);
    });

    test('title two lines below, then 主送 (X-11, B-08)', async () => {
      const page = pageOf(await make(), 1);
      const title = titleLines(page);
      const above = page.lines.filter((l) => l.top < (title[0]?.top ?? 0)).at(-1);
      within((title[0]?.top ?? 0) - (above?.bottom ?? 0), LETTER.titleAbove);
      const recipients = bodyLines(page).find((l) => l.top > (title.at(-1)?.bottom ?? 0));
      within((recipients?.top ?? 0) - (title.at(-1)?.bottom ?? 0), BLANK_LINES[1]);
      expect(recipients?.text).toMatch(/：$/u);
    });

    test('no number on page 1, — n — from page 2 on (X-10)', async () => {
      const { pdf } = await make();
      const numbers = pdf.pages.map((p) => p.lines.filter((l) => /^—\d+—$/u.test(l.text)).map((l) => l.text));
      expect(numbers).toEqual(pdf.pages.map((_, i) => (i === 0 ? [] : [`—${i + 1}—`])));
    });

    test('text keeps 7/8 of a character from the second double rule (X-12)', async () => {
      const page = pageOf(await make(), 1);
      const thin = redRules(page)[2];
      const last = page.lines.filter((l) => l.top < (thin?.top ?? 0)).at(-1);
      expect((thin?.top ?? 0) - (last?.bottom ?? 0)).toBeGreaterThanOrEqual(LETTER.clear[0]);
      if (/pages/u.test(name))
        expect((thin?.top ?? 0) - (last?.bottom ?? 0)).toBeLessThan(LETTER.clear[0] + PITCH);
    });

    test('版记 without rules, 印发 organ or date, at the foot of the last page (X-13)', async () => {
      const made = await make();
      const last = made.pdf.pages.at(-1);
      expect(last ? blackRules(last) : []).toEqual([]);
      const text = made.pdf.pages.flatMap((p) => p.lines.map((l) => l.text)).join('');
      expect(text).not.toContain('印发机关');
      expect(text).not.toMatch(/日印发$/mu);
      const copy = last?.lines.find((l) => l.text.startsWith('抄送：'));
      if (!copy || !last) return;
      near(copy.left, typeArea(last.number).left + SMALL_EM);
      expect(copy.size).toBe(14);
      const lowest = Math.max(
        ...last.lines.filter((l) => l.size === 14 && l.bottom < 263).map((l) => l.bottom),
      );
      within(lowest, [256, 262.3]);
    });
  });

  test.each([
    [1, 4],
    [2, 20],
    [3, 44],
  ])('%i pages', async (pages, lines) => {
    const made = await paper({ ...LETTER_FIELDS, 印章: SEAL }, full(lines));
    expect(made.pdf.pages).toHaveLength(pages);
  });

  test('份号, 密级, 紧急程度 at the left under the rule, each on a line, the first beside the number (X-08)', async () => {
    const made = await paper({ ...LETTER_FIELDS, 份号: 3, 密级: '秘密★1年', 紧急程度: '特急' }, full(4));
    const [, thin] = redRules(pageOf(made, 1));
    const lines = ['000003', '秘密★1年', '特急'].map((text) => lineReading(made, text));
    within((lines[0]?.top ?? 0) - (thin?.bottom ?? 0), LETTER.clear);
    for (const [i, line] of lines.entries()) {
      near(line.left, 28);
      if (i > 0) near(line.top - (lines[i - 1]?.top ?? 0), PITCH, 0.1);
    }
    expect(lines[0]?.text).toContain('〔2026〕');
    const title = titleLines(pageOf(made, 1))[0];
    within((title?.top ?? 0) - (lines[2]?.bottom ?? 0), LETTER.titleAbove);
  });

  test('印发 written in a letter is said to be out of place (X-13)', async () => {
    const made = await paper(
      { ...LETTER_FIELDS, 印发机关: '云川市水务局办公室', 印发日期: '2026-08-02' },
      full(4),
    );
    expect(made.diagnostics.some((d) => d.severity !== 'hint' && d.message.zh.includes('印发'))).toBe(true);
    expect(made.pdf.pages.flatMap((p) => p.lines).filter((l) => l.text.includes('印发'))).toEqual([]);
  });
});

describe('命令（令）', () => {
  describe.each([
    ['the order of input/', () => inputSample('令·'), '云川市防汛抗旱指挥部令', '第3号'],
    ['short', () => paper(ORDER, full(4)), '云川市人民政府令', '第12号'],
  ] as const)('%s', (_, make, name, serial) => {
    test('the mark: ink 20 mm below 版心’s top, centred, red; no rule (X-20, X-21, X-24)', async () => {
      const made = await make();
      const page = pageOf(made, 1);
      const mark = redGlyphs(page);
      expect(mark.map((g) => g.text).join('')).toBe(name);
      near(inkOf(mark, made).top, MARK_TOP.order, 0.5);
      near(middle(emBox(mark)), 106, 0.5);
      expect(facesOf(mark)).toBe(FACE.song);
      expect(page.rules.filter((r) => r.right - r.left > 50)).toEqual([]);
    });

    test('令号 centred two blank lines below, the body two more (X-22)', async () => {
      const made = await make();
      const page = pageOf(made, 1);
      const line = lineReading(made, new RegExp(`^${serial}$`, 'u'));
      within(line.top - emBox(redGlyphs(page)).bottom, BLANK_LINES[2]);
      near(middle(emBox(line.glyphs)), 106, 0.5);
      const body = bodyLines(page).find((l) => l.top > line.bottom);
      within((body?.top ?? 0) - line.bottom, BLANK_LINES[2]);
      near(body?.left ?? 0, 28 + 2 * CELL);
    });
  });
});

describe('纪要', () => {
  const LISTS = {
    出席: '市政府办公室林疏影，市水务局陈堃、方既白，市应急管理局李翀，市财政局许知微，市自然资源和规划局王頔',
    请假: '市发展和改革委员会韩牧之（因公外出）',
    列席: '市水利勘测设计院总工程师郑砚秋，市大坝安全监测中心孙若谷，龙头沟水库管理处吴砺锋',
  };

  describe.each([
    ['the minutes of input/', () => inputSample('纪要·'), '云川市人民政府专题会议纪要'],
    ['short', () => paper({ ...MINUTES, ...LISTS }, full(4)), '云川市水务局局务会议纪要'],
  ] as const)('%s', (_, make, name) => {
    test('the mark: …纪要, ink 35 mm below 版心’s top, centred, red 小标宋 (X-30)', async () => {
      const made = await make();
      const mark = redGlyphs(pageOf(made, 1));
      expect(mark.map((g) => g.text).join('')).toBe(name);
      near(inkOf(mark, made).top, MARK_TOP.minutes, 0.5);
      near(middle(emBox(mark)), 106, 0.5);
      expect(facesOf(mark)).toBe(FACE.song);
    });

    test('出席, 请假, 列席: 黑体 labels two characters in, names in 仿宋, turn-overs under the names (X-31, X-32)', async () => {
      const made = await make();
      const labels = ['出席', '请假', '列席'].map((label) =>
        lineReading(made, new RegExp(`^${label}：`, 'u')),
      );
      for (const [i, line] of labels.entries()) {
        const { left } = typeArea(line.page);
        near(line.left, left + 2 * CELL, 0.3, line.text);
        expect(facesOf(line.glyphs.slice(0, 2))).toBe(FACE.hei);
        const names = line.glyphs.slice(3).filter((g) => /\p{Script=Han}/u.test(g.text));
        expect(facesOf(names)).toBe(FACE.fang);
        expect(line.size).toBe(16);
        const page = pageOf(made, line.page);
        const next = labels[i + 1];
        const turned = bodyLines(page).filter(
          (l) =>
            l.top > line.top + 1 && l.top < (next?.page === line.page ? next.top - 1 : line.top + PITCH + 1),
        );
        if (next?.page === line.page) for (const t of turned) near(t.left, left + 5 * CELL, 0.3, t.text);
      }
      const first = labels[0] as Line & { page: number };
      const text = bodyLines(pageOf(made, first.page))
        .filter((l) => l.top < first.top)
        .at(-1);
      if (text) within(first.top - text.bottom, BLANK_LINES[1]);
      else near(first.top, lineTop(1), PITCH + 0.3);
    });
  });

  test('the date of the imprint line is not said again at the end (X-33)', async () => {
    for (const made of [await inputSample('纪要·'), await paper({ ...MINUTES, ...LISTS }, full(4))]) {
      const dates = made.pdf.pages.flatMap((p) =>
        p.lines.filter((l) => l.size === 16 && /年\d+月\d+日$/u.test(l.text)),
      );
      expect(dates).toHaveLength(1);
    }
  });

  test('names that turn over', async () => {
    const made = await paper({ ...MINUTES, ...LISTS }, full(4));
    const line = lineReading(made, /^出席：/u);
    const turned = bodyLines(pageOf(made, line.page)).filter(
      (l) => l.top > line.top + 1 && l.top < lineReading(made, /^请假：/u).top - 1,
    );
    expect(turned.length).toBeGreaterThan(0);
    expect([line, ...turned].map((l) => l.text).join('')).toBe(`出席：${LISTS.出席}`);
    near(emBox(part(line, '出席：')).right, 28 + 5 * CELL);
    expect(textLines(pageOf(made, 1)).length).toBeGreaterThan(3);
    expect(linesReading(pageOf(made, 1), /第3期/u)).toHaveLength(1);
  });
});

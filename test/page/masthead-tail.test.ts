/** 报头, 目录, 编者按, 供稿 and 报尾 as printed. (J-02…J-14, J-19, J-23…J-27, R-01…, D-13) */
import { describe, expect, test } from 'vitest';
import { inkOfAll } from './measure/ink.ts';
import type { Glyph, Line } from './measure/types.ts';
import { BLACK, BODY_EM, CELL, PITCH, RED, SMALL_EM, typeArea } from './standard.ts';
import { article, bodyLines, HEAD, han, lineReading, type Proof, pageOf, part, proof } from './support.ts';

const FULL = {
  ...HEAD,
  主办: '云川市水务局',
  总期号: 45,
  密级: '秘密★1年',
  份号: '000123',
};
const TAIL = {
  报: '市委、市人大常委会、市政府、市政协',
  送: '市委各部门，市直各单位，各人民团体，驻云部队，各大中型水库管理处，各大型灌区管理处，各流域水文站，各在建重点水利工程建设管理单位',
  发: '各县、区水务局',
  增发: '市档案馆',
  印数: 120,
  责任编辑: '李四维',
  审核: '陈堃',
  电话: '0310-555 0128',
};
const faceOf = (glyphs: readonly Glyph[]) => [...new Set(glyphs.map((g) => g.face))].join();
const middle = (box: { left: number; right: number }) => (box.left + box.right) / 2;

describe('报头', () => {
  const nameOf = (made: Proof) => pageOf(made, 1).glyphs.filter((g) => g.colour === RED && g.baseline < 90);

  test.each([
    ['工作简报', 48],
    ['云川要情', 48],
    ['防汛抗旱信息', 48],
    ['乡村振兴与农业农村现代化工作动态', 26],
  ])('the name %s: red 小标宋, ink from y = 52 mm, centred, within 140 mm (J-03)', async (name, smallest) => {
    const made = await proof(article({ ...HEAD, 简报名称: name }, han(60)));
    const glyphs = nameOf(made);
    const ink = inkOfAll(glyphs, made.pdf);
    expect(glyphs.map((g) => g.text).join('')).toBe(name);
    expect(faceOf(glyphs)).toBe('NotoSerifSC-Bold');
    expect(Math.abs((ink?.top ?? 0) - 52)).toBeLessThanOrEqual(0.3);
    const size = glyphs[0]?.size ?? 0;
    expect(size).toBeGreaterThanOrEqual(smallest);
    expect(size).toBeLessThanOrEqual(62);
    const width = (ink?.right ?? 0) - (ink?.left ?? 0);
    expect(width).toBeLessThanOrEqual(size > 26 ? 140.3 : 156);
    expect(width + BODY_EM).toBeGreaterThanOrEqual(90);
    expect(Math.abs(middle(ink ?? { left: 0, right: 0 }) - 106)).toBeLessThanOrEqual(2);
  });

  test('期号 centred below it, 编印单位 left and 日期 right on the line above the rule (J-05…J-07)', async () => {
    const made = await proof(article({ ...HEAD, 总期号: 45 }, han(60)));
    const issue = lineReading(made, '第5期（总第45期）');
    expect(Math.abs(middle(inkOfAll(issue.glyphs, made.pdf) ?? issue) - 106)).toBeLessThanOrEqual(1);
    const imprint = lineReading(made, '云川市水务局办公室');
    expect(part(imprint, '云川市水务局办公室')[0]?.x).toBeCloseTo(28 + CELL, 1);
    expect(Math.abs(imprint.right - (184 - CELL))).toBeLessThanOrEqual(0.3);
    expect(imprint.text.endsWith('2026年8月1日')).toBe(true);
    expect(imprint.top - issue.top).toBeCloseTo(PITCH, 0);
    for (const line of [issue, imprint]) expect(line.size).toBe(16);
  });

  test('the rule: red, as wide as 版心, 4 mm below that line, at about a third of the page (J-02, J-10)', async () => {
    const made = await proof(article(HEAD, han(60)));
    const rule = pageOf(made, 1).rules.find((r) => r.colour === RED);
    const imprint = lineReading(made, '云川市水务局办公室');
    expect((rule?.top ?? 0) - imprint.bottom).toBeCloseTo(4, 1);
    expect(rule?.left).toBeCloseTo(28, 1);
    expect(rule?.right).toBeCloseTo(184, 1);
    expect((rule?.bottom ?? 0) - (rule?.top ?? 0)).toBeCloseTo(0.8, 1);
    expect(rule?.top).toBeGreaterThanOrEqual(95);
    expect(rule?.bottom).toBeLessThanOrEqual(120);
  });

  test('密级 and 编号 at the corners of the first line (J-08, J-09)', async () => {
    const made = await proof(article(FULL, han(60)));
    const line = lineReading(made, '秘密★1年');
    expect(line.top).toBeCloseTo(37, 1);
    expect(line.left).toBeCloseTo(28, 1);
    expect(faceOf(part(line, '秘密'))).toBe('NotoSansSC-Medium');
    const ink = inkOfAll(part(line, '000123'), made.pdf);
    expect(Math.abs((ink?.right ?? 0) - 184)).toBeLessThanOrEqual(0.5);
  });

  test('主办 in a smaller red line above the name, clear of both (J-04)', async () => {
    const made = await proof(article(FULL, han(60)));
    const line = lineReading(made, FULL.主办);
    const name = lineReading(made, FULL.简报名称);
    expect(line.size).toBeLessThan(name.size);
    expect(line.glyphs.every((g) => g.colour === RED)).toBe(true);
    const gap = (inkOfAll(name.glyphs, made.pdf)?.top ?? 0) - line.bottom;
    expect(gap).toBeGreaterThanOrEqual(3.5);
    expect(line.top - lineReading(made, '秘密★1年').bottom).toBeGreaterThanOrEqual(3.5);
    const rule = pageOf(made, 1).rules.find((r) => r.colour === RED);
    expect(rule?.bottom).toBeLessThanOrEqual(120);
  });

  test.each(['简报名称', '期号', '编印单位', '日期'])('without %s the rest still stands', async (key) => {
    const fields = Object.fromEntries(Object.entries(HEAD).filter(([k]) => k !== key));
    const made = await proof(article(fields, han(60)));
    const rule = pageOf(made, 1).rules.filter((r) => r.colour === RED);
    expect(rule).toHaveLength(1);
    expect(bodyLines(pageOf(made, 1)).some((l) => l.text.includes('汛汛'))).toBe(true);
  });
});

describe('目录 and 编者按', () => {
  const { 标题: _, ...IMPRINT } = HEAD;
  const ISSUE = article(
    { ...IMPRINT, 编者按: `${han(60)}，请参阅。` },
    ['甲', '乙', '丙'].map((n) => `# ${n}村的做法值得学习\n\n${han(420)}`).join('\n\n'),
  );

  test('目录: label in 黑体, entries two in, dots, page numbers in one column at the right (J-13)', async () => {
    const made = await proof(ISSUE);
    const label = lineReading(made, /^目\s*录$/u);
    expect(faceOf(label.glyphs.filter((g) => g.text.trim() !== ''))).toBe('NotoSansSC-Medium');
    expect(middle(label)).toBeCloseTo(106, 0);
    const titles = made.pdf.outline.filter((o) => o.depth === 0);
    expect(titles).toHaveLength(3);
    for (const { title, page } of titles) {
      const entry = lineReading(made, new RegExp(`^${title}…+\\d+$`));
      expect(entry.text.endsWith(`…${page}`)).toBe(true);
      expect(entry.left).toBeCloseTo(28 + 2 * CELL, 1);
      expect(Math.abs(entry.right - 184)).toBeLessThanOrEqual(0.3);
      expect(entry.page).toBe(1);
      expect(lineReading(made, new RegExp(`^${title}$`)).page).toBe(page);
    }
  });

  test('every entry can be clicked and leads to its page', async () => {
    const made = await proof(ISSUE);
    const pages = pageOf(made, 1).links.map((l) => l.page);
    for (const { page } of made.pdf.outline) expect(pages).toContain(page);
  });

  test('编者按: label 黑体, text 楷体, two characters in at both sides, one blank line after (J-14)', async () => {
    const made = await proof(ISSUE);
    const first = lineReading(made, '编者按：');
    expect(faceOf(part(first, '编者按'))).toBe('NotoSansSC-Medium');
    expect(faceOf(part(first, '汛汛'))).toBe('FandolKai-Regular');
    const lines = bodyLines(pageOf(made, 1)).filter((l) => faceOf(l.glyphs).includes('FandolKai'));
    for (const line of lines) {
      expect(line.left).toBeGreaterThanOrEqual(28 + 2 * CELL - 0.3);
      expect(line.right).toBeLessThanOrEqual(184 - 2 * CELL + 0.3);
    }
    const title = made.pdf.pages
      .flatMap((p) => p.lines.map((l) => ({ ...l, page: p.number })))
      .find((l) => l.size === 22);
    const last = lines.at(-1) as Line;
    if (title?.page === 1) expect(Math.abs(title.top - last.bottom - 15.3)).toBeLessThanOrEqual(4.8);
  });
});

describe('供稿', () => {
  test.each([
    ['beside a short last line', 60],
    ['on a line of its own after a full one', 26 + 28],
  ])('%s: 楷体, one character from the right edge (J-19)', async (_, length) => {
    const made = await proof(article({ ...HEAD, 供稿: '市水务局' }, han(length)));
    const line = lineReading(made, '（供稿：市水务局）');
    const credit = part(line, '（供稿：市水务局）');
    expect(faceOf(part(line, '供稿'))).toBe('FandolKai-Regular');
    const ink = inkOfAll(credit, made.pdf);
    expect(184 - CELL - (ink?.right ?? 0)).toBeGreaterThanOrEqual(-0.3);
    expect(184 - CELL - (ink?.right ?? 0)).toBeLessThanOrEqual(BODY_EM / 2 + 0.3);
    const text = bodyLines(pageOf(made, 1))
      .filter((l) => l.text.includes('汛'))
      .at(-1);
    expect(line.top - (text?.top ?? 0)).toBeCloseTo(length === 60 ? 0 : PITCH, 1);
  });
});

describe('报尾', () => {
  const rulesOf = (made: Proof) => (made.pdf.pages.at(-1)?.rules ?? []).filter((r) => r.colour === BLACK);

  test.each([1, 2])(
    'its last rule lies on the lower edge of 版心 on the last page, %i pages (J-23, R-01, R-02)',
    async (pages) => {
      const made = await proof(article({ ...HEAD, ...TAIL }, han(pages === 1 ? 60 : 500)));
      expect(made.pdf.pages).toHaveLength(pages);
      const area = typeArea(pages);
      const rules = rulesOf(made);
      expect(rules.map((r) => Math.round((r.bottom - r.top) * 100) / 100)).toEqual([0.35, 0.25, 0.35]);
      for (const rule of rules) {
        expect(rule.left).toBeCloseTo(area.left, 1);
        expect(rule.right).toBeCloseTo(area.right, 1);
      }
      expect(Math.abs(middleOf(rules.at(-1)) - 262)).toBeLessThanOrEqual(0.3);
    },
  );

  const middleOf = (rule: { top: number; bottom: number } | undefined) =>
    ((rule?.top ?? 0) + (rule?.bottom ?? 0)) / 2;

  test('报 送 发 in 四号 仿宋, one character in, turn-overs under the names, closed by 。 (J-24, J-25, R-03, R-08)', async () => {
    const made = await proof(article({ ...HEAD, ...TAIL }, han(60)));
    const [first] = rulesOf(made);
    const lines = pageOf(made, 1).lines.filter((l) => l.top > (first?.top ?? 0) && l.bottom < 262);
    expect(lines.every((l) => l.size === 14)).toBe(true);
    for (const label of ['报：', '送：', '发：']) {
      const line = lines.find((l) => l.text.startsWith(label));
      expect(line?.left).toBeCloseTo(28 + SMALL_EM, 1);
    }
    const turned = lines.filter((l) => l.left > 28 + 2 * SMALL_EM);
    expect(turned.length).toBeGreaterThan(0);
    for (const line of turned) expect(line.left).toBeCloseTo(28 + 3 * SMALL_EM, 1);
    for (const line of lines) {
      const ink = inkOfAll(line.glyphs, made.pdf);
      expect(ink?.right).toBeLessThanOrEqual(184 - SMALL_EM + 0.3);
    }
    const pitches = lines.slice(1).map((l, i) => ((l.baseline - (lines[i]?.baseline ?? 0)) * 72) / 25.4);
    for (const pitch of pitches) {
      expect(pitch).toBeGreaterThanOrEqual(20);
      expect(pitch).toBeLessThanOrEqual(29);
    }
    const text = lines.map((l) => l.text).join('');
    expect(text).toContain(`报：${TAIL.报}。送：${TAIL.送}。发：${TAIL.发}。本期增发：${TAIL.增发}。`);
  });

  test('copies at the right of the last row, editors spread below a thin rule (J-26, J-27)', async () => {
    const made = await proof(article({ ...HEAD, ...TAIL }, han(60)));
    const copies = lineReading(made, '（共印120份）');
    const ink = inkOfAll(part(copies, '（共印120份）'), made.pdf);
    expect(184 - SMALL_EM - (ink?.right ?? 0)).toBeLessThanOrEqual(SMALL_EM / 2 + 0.3);
    const editors = lineReading(made, '责任编辑：李四维');
    const [, thin] = rulesOf(made);
    expect(editors.top).toBeGreaterThan(thin?.bottom ?? 0);
    expect(editors.left).toBeCloseTo(28 + SMALL_EM, 1);
    expect(editors.right).toBeCloseTo(184 - SMALL_EM, 0);
    expect(editors.text).toBe('责任编辑：李四维审核：陈堃电话：0310-555 0128');
  });

  test.each(Array.from({ length: 14 }, (_, i) => 250 + i * 28))(
    'is never parted from text nor over pages: %i characters (R-10)',
    async (length) => {
      const made = await proof(article({ ...HEAD, ...TAIL }, han(length)));
      const last = made.pdf.pages.at(-1);
      const text = last?.lines.filter((l) => l.text.includes('汛')) ?? [];
      expect(text.length).toBeGreaterThanOrEqual(made.pdf.pages.length > 1 ? 2 : 1);
      expect(rulesOf(made)).toHaveLength(3);
      const first = rulesOf(made)[0]?.top ?? 0;
      expect(Math.max(...text.map((l) => l.bottom))).toBeLessThan(first);
      for (const page of made.pdf.pages.slice(0, -1))
        expect(page.rules.filter((r) => r.colour === BLACK)).toEqual([]);
    },
  );
});

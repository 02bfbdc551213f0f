/** Tables as printed: joined cells, numbers, notes, tables on their side; references. (T-01…T-03, T-06) */
import { describe, expect, test } from 'vitest';
import type { Line, MeasuredPage, Rule } from './measure/types.ts';
import { typeArea } from './standard.ts';
import { article, bodyLines, HEAD, han, lineReading, type Proof, pageOf, part, proof } from './support.ts';

const table = (rows: readonly string[], columns: number) =>
  [rows[0], `|${'---|'.repeat(columns)}`, ...rows.slice(1)].join('\n');
const made = (body: string) => proof(article(HEAD, body));

const horizontal = (page: MeasuredPage): Rule[] =>
  page.rules.filter((r) => r.right - r.left > 5 && r.bottom - r.top < 0.5 && r.colour === '#000000');
const vertical = (page: MeasuredPage): Rule[] =>
  page.rules.filter((r) => r.bottom - r.top > 3 && r.right - r.left < 0.5 && r.colour === '#000000');
const middle = (line: Line) => (line.left + line.right) / 2;
const holds = (page: MeasuredPage, text: string) => page.lines.some((l) => l.text.includes(text));
/** Rules that run through a point's neighbourhood: within `reach` of it above and below. */
const crossing = (rules: readonly Rule[], x: number, from: number, to: number) =>
  rules.filter((r) => r.left < x && r.right > x && r.top > from && r.bottom < to);

describe('joined cells (T-03)', () => {
  const joined = table(['| 甲 | 乙 | 丙 |', '| 两列 || 三 |', '| 一 | 两行 | 五 |', '| 二 | ^^ | 六 |'], 3);

  test('a cell of two columns stands in the middle of both, and no rule runs through it', async () => {
    const page = pageOf(await made(joined), 1);
    const lines = (text: string) => page.lines.find((l) => l.text.includes(text)) as Line;
    const row = lines('两列');
    const rules = vertical(page).filter((r) => r.top < row.baseline && r.bottom > row.baseline);
    expect(rules).toHaveLength(3);
    const edges = vertical(page)
      .filter((r) => r.top < lines('一').baseline && r.bottom > lines('一').baseline)
      .sort((a, b) => a.left - b.left);
    expect(edges).toHaveLength(4);
    const words = part(row, '两列');
    const at = ((words[0]?.x ?? 0) + (words.at(-1)?.end ?? 0)) / 2;
    expect(at).toBeCloseTo(((edges[0]?.left ?? 0) + (edges[2]?.left ?? 0)) / 2, 0);
  });

  test('a cell of two rows stands in the middle of both, and no rule runs through it', async () => {
    const page = pageOf(await made(joined), 1);
    const one = page.lines.find((l) => l.text.startsWith('一')) as Line;
    const two = page.lines.find((l) => l.text.startsWith('二')) as Line;
    const both = page.lines.find((l) => l.text === '两行') as Line;
    expect(both.baseline).toBeCloseTo((one.baseline + two.baseline) / 2, 1);
    expect(crossing(horizontal(page), middle(both), one.baseline, two.bottom)).toEqual([]);
    expect(crossing(horizontal(page), one.glyphs[0]?.x ?? 0, one.baseline, two.bottom)).toHaveLength(1);
  });

  test('rows that a cell joins never part over pages', async () => {
    const rows = Array.from(
      { length: 12 },
      (_, i) => `| ${i} | ${i % 4 === 0 ? `组${i / 4}` : '^^'} | 事${i} |`,
    );
    for (const before of [40, 110, 180, 250, 330]) {
      const { pdf } = await made(`${han(before)}\n\n${table(['| 序 | 组 | 事 |', ...rows], 3)}`);
      for (const group of [0, 1, 2]) {
        const pages = [0, 1, 2, 3].map((i) => pdf.pages.findIndex((p) => holds(p, `事${group * 4 + i}`)) + 1);
        expect(new Set(pages).size, `${before} ${group}`).toBe(1);
      }
    }
  });

  test('a joined cell taller than a page parts: closed by rules, its words on every page', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => `| ${i === 0 ? '甲乙丙丁' : '^^'} | 第${i}项 |`);
    const proofed = await made(table(['| 单位 | 任务 |', ...rows], 2));
    const pages = proofed.pdf.pages.filter((p) => holds(p, '任务'));
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) {
      const word = page.lines.find((l) => l.text.includes('甲乙丙丁')) as Line;
      const at = part(word, '甲乙丙丁')[0]?.x ?? 0;
      const through = horizontal(page).filter((r) => r.left < at && r.right > at);
      const last = page.lines.filter((l) => /第\d+项/.test(l.text)).at(-1) as Line;
      expect(through.at(-1)?.top ?? 0).toBeGreaterThan(last.baseline);
      const [top, bottom] = [through.at(-2)?.top ?? 0, through.at(-1)?.top ?? 0];
      expect((word.top + word.bottom) / 2).toBeCloseTo((top + bottom) / 2, 0);
    }
    const words = proofed.layout.pages.flatMap((p) =>
      p.items.filter((i) => i.kind === 'text' && i.text === '甲乙丙丁'),
    );
    expect(words.filter((i) => i.node !== undefined)).toHaveLength(1);
  });

  test('words longer than any part of their cell run on from page to page', async () => {
    const text = Array.from({ length: 150 }, (_, i) => `说明${i}之`).join('');
    const rows = Array.from({ length: 8 }, (_, i) => `| ${i} | ${i === 0 ? text : '^^'} | ${han(20)} |`);
    const proofed = await made(`${han(150)}\n\n${table(['| 序 | 说明 | 事 |', ...rows], 3)}`);
    expect(proofed.diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
    const printed = proofed.pdf.pages
      .map((p) => p.copied)
      .join('')
      .replace(/\s/g, '');
    for (const i of [0, 40, 90, 149]) expect(printed).toContain(`明${i}`);
    for (const page of proofed.pdf.pages)
      for (const line of page.lines.filter((l) => l.size === 12)) expect(line.bottom).toBeLessThan(262.1);
  });

  test('a row taller than half a page parts between its lines and fills the page; its short cells stand on each', async () => {
    const long = Array.from({ length: 260 }, (_, i) => `第${i}项之`).join('');
    const proofed = await made(
      `${han(60)}\n\n${table(['| 甲 | 说明 |', `| 短 | ${long} |`, '| 后 | 完 |'], 2)}`,
    );
    const pages = proofed.pdf.pages.filter((p) => holds(p, '项之'));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) {
      const lines = page.lines.filter((l) => l.text.includes('项之'));
      expect(page.lines.filter((l) => l.glyphs.some((g) => g.text === '短' && g.size === 12))).toHaveLength(
        1,
      );
      const closed = horizontal(page)
        .filter((r) => r.right - r.left > 150)
        .at(-1) as Rule;
      expect(closed.top).toBeGreaterThan((lines.at(-1) as Line).baseline);
      if (page === pages.at(-1)) continue;
      expect(closed.top).toBeGreaterThan(typeArea(page.number).bottom - 7);
    }
    const printed = pages.map((p) => p.copied.replace(/\s/g, '')).join('');
    for (let i = 0; i < 260; i += 13) expect(printed).toContain(`第${i}项`);
  });

  test('a head of two lines is set again whole', async () => {
    const head = '| 单位 | 投入 ||\n| ^^ | 资金 | 人员 |\n|---|---|---|\n';
    const rows = Array.from({ length: 40 }, (_, i) => `| 单位${i} | ${i * 7} | ${i} |`).join('\n');
    const { pdf, layout } = await made(`表：投入\n\n${head}${rows}`);
    const pages = pdf.pages.filter((p) => holds(p, '投入'));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) for (const word of ['资金', '人员']) expect(holds(page, word)).toBe(true);
    expect(pages.filter((p) => holds(p, '表1'))).toHaveLength(1);
    expect(pages.filter((p) => holds(p, '（续表）'))).toHaveLength(pages.length - 1);
    expect(layout.structure.filter((node) => node.role === 'TH')).toEqual([
      expect.objectContaining({ rows: 2 }),
      expect.objectContaining({ columns: 2 }),
      expect.objectContaining({}),
      expect.objectContaining({}),
    ]);
  });

  test('a table without a head, and one with a head too tall to repeat, are closed at the top of every page', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => `| 甲${i} | 乙 |`).join('\n');
    for (const head of ['| | |', `| ${han(260)} | ${han(260)} |`]) {
      const { pdf } = await made(`${head}\n|---|---|\n${rows}`);
      const page = pdf.pages.findLast((p) => holds(p, '（续表）')) as MeasuredPage;
      const first = page.lines.find((l) => /甲\d/.test(l.text)) as Line;
      const above = horizontal(page).filter((r) => r.bottom < first.top);
      expect(above).toHaveLength(1);
      expect(first.top - (above[0]?.bottom ?? 0)).toBeLessThan(3);
    }
  });
});

describe('columns of numbers (T-03)', () => {
  const column = (cells: readonly string[], head = '同比增长情况', rule = '---') =>
    made(
      ['| 名 | 数 |'.replace('数', head), `|---|${rule}|`, ...cells.map((c, i) => `| 名${i} | ${c} |`)].join(
        '\n',
      ),
    );
  const point = (proofed: Proof, i: number, whole: string) =>
    part(lineReading(proofed, `名${i}`), whole).at(-1)?.end ?? 0;
  const row = (proofed: Proof, i: number) => lineReading(proofed, `名${i}`);

  test.each([
    [
      ['12.5', '1,234.25', '9', '-0.75', '+3.1', '—'],
      ['12', '1,234', '9', '-0', '+3'],
    ],
    [
      ['1 234.5', '12', '0.125'],
      ['1 234', '12', '0'],
    ],
    [
      ['45.2%', '8%', '100%'],
      ['45', '8', '100'],
    ],
    [
      ['3.5万元', '120万元', '0.25万元'],
      ['3', '120', '0'],
    ],
    [
      ['1', '12', '123', '无'],
      ['1', '12', '123'],
    ],
    [
      ['12.5 km²', '3 km²'],
      ['12', '3'],
    ],
    [
      ['12.5[^注]', '103.25'],
      ['12', '103'],
    ],
  ])('%j stand with their points under each other', async (cells, wholes) => {
    const proofed = await column([...cells, ...(cells.join().includes('注') ? [] : [])]);
    const withNote = cells.join().includes('[^注]');
    const own = withNote
      ? await made(
          `| 名 | 同比增长情况 |\n|---|---|\n${cells.map((c, i) => `| 名${i} | ${c} |`).join('\n')}\n\n[^注]: 注。`,
        )
      : proofed;
    const points = wholes.map((whole, i) => point(own, i, whole));
    for (const at of points) expect(at).toBeCloseTo(points[0] as number, 1);
  });

  test('the block of numbers stands in the middle under a wide head, a sign for none too', async () => {
    const proofed = await column(['12.5', '234.75', '—']);
    const head = part(lineReading(proofed, '同比增长情况'), '同比增长情况');
    const centre = ((head[0]?.x ?? 0) + (head.at(-1)?.end ?? 0)) / 2;
    const widest = part(row(proofed, 1), '234.75');
    expect(((widest[0]?.x ?? 0) + (widest.at(-1)?.end ?? 0)) / 2).toBeCloseTo(centre, 0);
    const none = part(row(proofed, 2), '—');
    expect(((none[0]?.x ?? 0) + (none.at(-1)?.end ?? 0)) / 2).toBeCloseTo(centre, 0);
  });

  test.each([[':--'], [':-:'], ['--:']])('the writer’s %s wins', async (rule) => {
    const proofed = await column(['12.5', '234.75'], '同比增长情况', rule);
    const cells = ['12.5', '234.75'].map((text, i) => part(row(proofed, i), text));
    const [starts, ends] = [cells.map((c) => c[0]?.x ?? 0), cells.map((c) => c.at(-1)?.end ?? 0)];
    const same = (list: readonly number[]) => Math.abs((list[0] as number) - (list[1] as number)) < 0.1;
    expect([same(starts), same(ends)]).toEqual([rule === ':--', rule === '--:']);
    if (rule === ':-:') {
      const centres = starts.map((start, i) => (start + (ends[i] as number)) / 2);
      expect(centres[0]).toBeCloseTo(centres[1] as number, 1);
    }
  });

  test.each([
    [['2026年3月', '2026年12月']],
    [['3月5日', '12月10日']],
    [['1.2.3', '10.2.3']],
    [['12', '约30']],
  ])('%j are no numbers: centred as words', async (cells) => {
    const proofed = await column(cells);
    const centres = cells.map((text, i) => {
      const glyphs = part(row(proofed, i), text);
      return ((glyphs[0]?.x ?? 0) + (glyphs.at(-1)?.end ?? 0)) / 2;
    });
    expect(centres[0]).toBeCloseTo(centres[1] as number, 1);
  });
});

describe('notes below a table (T-03)', () => {
  const note = `注：${han(60)}`;

  test('in the size of the table, turned over under the first character behind the colon', async () => {
    const page = pageOf(
      await made(`${table(['| 甲 | 乙 |', '| 一 | 二 |'], 2)}\n\n${note}\n资料来源：市水文局。`),
      1,
    );
    const first = page.lines.find((l) => l.text.startsWith('注：')) as Line;
    const second = page.lines.find((l) => l.top > first.bottom) as Line;
    expect(first.size).toBe(12);
    expect(first.left).toBeCloseTo(typeArea(1).left, 1);
    expect(second.left).toBeCloseTo(part(first, '汛')[0]?.x ?? 0, 1);
    expect(page.lines.find((l) => l.text.startsWith('资料来源'))?.size).toBe(12);
  });

  test('never parted from the last row', async () => {
    const rows = Array.from({ length: 10 }, (_, i) => `| 行${i} | 二 |`);
    for (let before = 100; before < 320; before += 28) {
      const proofed = await made(`${han(before)}\n\n${table(['| 甲 | 乙 |', ...rows], 2)}\n\n${note}`);
      expect(lineReading(proofed, '注：').page, String(before)).toBe(lineReading(proofed, '行9').page);
    }
  });
});

describe('a table on its side (T-01, T-02)', () => {
  const rows = Array.from({ length: 70 }, (_, i) => `| ${i} | 单位${i} | ${i * 1.5} |`);
  const long = `表：名册 {横排}\n\n${table(['| 序号 | 单位 | 数 |', ...rows], 3)}\n\n注：按月更新。`;

  test('its head lies at the left edge of 版心 on odd and on even pages, its text runs up the page', async () => {
    const proofed = await made(`${han(100)}\n\n${long}\n\n${han(30)}`);
    const pages = proofed.pdf.pages.filter((p) => p.turned.length > 0);
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) {
      const area = typeArea(page.number);
      expect(page.turned.every((l) => l.turn === 90)).toBe(true);
      const head = page.turned.find((l) => l.text.includes('序号'));
      const body = page.turned.filter((l) => /单位\d/.test(l.text));
      expect(head?.right ?? 0).toBeLessThan(Math.min(...body.map((l) => l.left)));
      const above = page.turned.find((l) => l.text.includes(page === pages[0] ? '表1' : '（续表）'));
      expect(above?.left ?? 0).toBeCloseTo(area.left, 0);
      // As wide as 版心 is high, and within it.
      const across = vertical(page).filter((r) => r.bottom - r.top > 100);
      for (const rule of across) {
        expect(rule.top).toBeCloseTo(area.top, 1);
        expect(rule.bottom).toBeCloseTo(area.bottom, 1);
        expect(rule.right).toBeLessThan(area.right + 0.2);
      }
      expect(across.length).toBeGreaterThan(2);
    }
    expect(new Set(pages.map((p) => p.number % 2)).size).toBe(2);
  });

  test('nothing stands beside it, and the page number stays where it is', async () => {
    const proofed = await made(`${han(100)}\n\n${long}\n\n${han(30)}`);
    const pages = proofed.pdf.pages.filter((p) => p.turned.length > 0);
    for (const page of pages) {
      expect(page.lines.map((l) => l.text.replace(/\s/g, ''))).toEqual([`—${page.number}—`]);
      const number = page.lines[0] as Line;
      expect(number.top).toBeGreaterThan(typeArea(page.number).bottom);
    }
    const after = pageOf(proofed, (pages.at(-1)?.number ?? 0) + 1);
    expect(bodyLines(after)[0]?.top).toBeCloseTo(typeArea(after.number).top, 1);
    expect(pages.at(-1)?.turned.some((l) => l.text.includes('按月更新'))).toBe(true);
  });

  test('its footnotes stand upright at the foot of their page', async () => {
    const cell = rows.map((r, i) => (i === 40 ? r.replace('单位40', '单位40[^注]') : r));
    const text = `表：名册 {横排}\n\n${table(['| 序号 | 单位 | 数 |', ...cell], 3)}\n\n[^注]: 这是表里的注。`;
    const proofed = await made(text);
    expect(proofed.diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
    const note = lineReading(proofed, '这是表里的注');
    const page = pageOf(proofed, note.page);
    expect(page.turned.some((l) => l.text.includes('单位40'))).toBe(true);
    for (const line of page.turned) expect(line.bottom).toBeLessThan(note.top);
  });

  test('keeps no room for notes that stand on other pages: many noted rows make few pages', async () => {
    const noted = rows.map((_, i) => `| ${i} | 单位${i}局[^${i}] | ${i} |`);
    const notes = rows.map((_, i) => `[^${i}]: 第${i}条说明。`).join('\n\n');
    const proofed = await made(
      `表：名册 {横排}\n\n${table(['| 序号 | 单位 | 数 |', ...noted], 3)}\n\n${notes}`,
    );
    expect(proofed.diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
    expect(proofed.pdf.pages.length).toBeLessThan(10);
    for (const [i] of rows.entries()) {
      const { page, top } = lineReading(proofed, `第${i}条说明`);
      const { turned } = pageOf(proofed, page);
      expect(turned.some((l) => l.text.includes(`单位${i}局`))).toBe(true);
      for (const line of turned) expect(line.bottom).toBeLessThan(top);
    }
  });

  const wide = (mark = '') =>
    `表：名册${mark}\n\n${table(
      [
        `|${Array.from({ length: 12 }, (_, i) => ` 项目名称${i} |`).join('')}`,
        `|${' 平江水库 |'.repeat(12)}`,
      ],
      12,
    )}`;

  test('too wide upright it is turned, and that is said', async () => {
    const { pdf, diagnostics } = await made(wide());
    expect(pdf.pages.some((p) => p.turned.length > 0)).toBe(true);
    expect(diagnostics.filter((d) => d.code === 'layout/table-turned')).toEqual([
      expect.objectContaining({ severity: 'hint', span: expect.objectContaining({ line: 11 }) }),
    ]);
  });

  test('{竖排} keeps it upright', async () => {
    const { pdf, diagnostics } = await made(wide(' {竖排}'));
    expect(pdf.pages.flatMap((p) => p.turned)).toEqual([]);
    expect(diagnostics.map((d) => d.code)).not.toContain('layout/table-turned');
  });

  test('too many columns are an error only where not even that helps', async () => {
    const columns = (count: number, mark: string) =>
      `表：甲${mark}\n\n${table([`|${' 甲 |'.repeat(count)}`, `|${' 一 |'.repeat(count)}`], count)}`;
    expect((await made(columns(40, ''))).pdf.pages.some((p) => p.turned.length > 0)).toBe(true);
    await expect(made(columns(40, ' {竖排}'))).rejects.toThrow('40 列，版心排不下');
    await expect(made(columns(60, ''))).rejects.toThrow('60 列，版心排不下');
  });
});

describe('references', () => {
  test('见表1 and 如图1 lead to the table and the figure, on whatever page', async () => {
    const body = `见表1，如图1所示，[表](#乙)。\n\n${han(600)}\n\n表：甲\n\n| 甲 |\n|---|\n| 一 |\n\n表：乙 {#乙 横排}\n\n| 乙 |\n|---|\n| 二 |\n\n![堤](图/宽图.svg)`;
    const proofed = await made(body);
    const links = pageOf(proofed, 1).links.map((l) => l.page);
    const table1 = lineReading(proofed, '表1　甲').page;
    const turned = proofed.pdf.pages.find((p) => p.turned.length > 0)?.number;
    expect(links).toEqual([table1, lineReading(proofed, '图1　堤').page, turned]);
    expect(lineReading(proofed, '见表1').text).toContain('所示，表2。');
  });
});

describe('figures and formulas (T-06)', () => {
  test('pictures of one row have one height', async () => {
    const { pdf } = await made(`![宽](图/宽图.svg)\n![高](图/长图.svg)\n![又](图/宽图.svg)`);
    const boxes = pdf.pages.flatMap((p) => p.pictures);
    const heights = boxes.map((b) => b.bottom - b.top);
    expect(heights).toHaveLength(3);
    for (const height of heights) expect(height).toBeCloseTo(heights[0] as number, 1);
  });

  test('a picture without a caption, such as a formula, has no number and takes none', async () => {
    const proofed = await made(`![](图/宽图.svg)\n\n![堤](图/长图.svg)`);
    expect(lineReading(proofed, '堤').text).toBe('图1　堤');
    expect(proofed.pdf.pages.flatMap((p) => p.lines).filter((l) => l.text.includes('图'))).toHaveLength(1);
  });

  const SIGNS =
    'kg/m² m³/s CO₂ H₂O km² × ÷ ± ∓ ≤ ≥ ≠ ≈ ≡ < > = ∞ ∝ √ ∑ ∏ ∫ ∂ Δ ∠ ⊥ ∥ ∴ ∵ ∈ ∩ ∪ ⊂ ⊃ ° ′ ″ ℃ ‰ % μm Ω α β γ δ ε θ λ μ π ρ σ τ φ ω Σ Φ → ← ↑ ↓ ⇒ ① ② ㎡ № ½ ¼ ¹ ² ³ ⁿ ₀ ₁ ₂ ₃ x̄';

  test('units and formulas print with the fonts that come along', async () => {
    const { diagnostics, layout } = await made(
      `${SIGNS}\n\n**${SIGNS}**\n\n*${SIGNS}*\n\n| ${SIGNS} |\n|---|\n| m^2^ 与 CO~2~ |`,
    );
    expect(diagnostics.filter((d) => d.code === 'font/missing-glyph').map((d) => d.message.zh)).toEqual([]);
    expect(layout.pages.flatMap((p) => p.items).filter((i) => i.kind === 'text' && i.missing)).toEqual([]);
  });
});

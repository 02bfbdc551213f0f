/**
 * Lists of names: lines end between names, and a name too long for a line between words. (X-31, R-03, B-33, T-03)
 */
import { describe, expect, test } from 'vitest';
import { DOCUMENT, full, linesReading, MINUTES, pageReading, paper } from './papers.ts';
import { CELL } from './standard.ts';
import type { Proof } from './support.ts';

/** Texts of the lines from the one that begins so, as many as are asked for; blanks left out. */
function linesFrom(made: Proof, opening: RegExp, count: number): string[] {
  const { lines } = pageReading(made, opening);
  const at = lines.findIndex((line) => opening.test(line.text));
  return lines.slice(at, at + count).map((line) => line.text.replace(/\s/gu, ''));
}

describe('出席', () => {
  test('a person and the post behind a blank stay on one line (X-31)', async () => {
    const names = [
      '周望舒 市水务局副局长',
      '陈　堃 市公安局副局长',
      '陆文韬 市住房城乡建设局副局长',
      '何清 市财政局总会计师',
    ];
    const made = await paper({ ...MINUTES, 出席: names.join('，') }, full(2));
    const lines = linesFrom(made, /^出席/u, 4).map((line) => line.replace(/^出席：/u, ''));
    const wanted = names.map((name) => name.replace(/\s/gu, ''));
    expect(lines.join('').startsWith(wanted.join('，'))).toBe(true);
    for (const line of lines.filter((l) => wanted.some((name) => l.includes(name.slice(0, 2)))))
      expect(wanted).toContain(line.replace(/，$/u, '').split('，').at(-1));
  });

  test('nothing is parted within brackets (X-31)', async () => {
    const names = ['周望舒（市水务局，因公出差）', '程颖（市自然资源和规划局，学习）', '陆文韬（市财政局）'];
    const made = await paper({ ...MINUTES, 请假: names.join(' ') }, full(2));
    const lines = linesFrom(made, /^请假/u, 3).map((line) => line.replace(/^请假：/u, ''));
    expect(lines.map((line) => line.replace(/、$/u, ''))).toEqual(names);
  });
});

test('附件说明 turns over between words, under the name (B-33)', async () => {
  const name = '二〇二六年全市基层医疗卫生机构药品使用专项检查任务分工表';
  const made = await paper(
    { ...DOCUMENT, 附件: [name, '登记表'] },
    `${full(2)}\n\n# 附件1\n\n表。\n\n# 附件2\n\n表。`,
  );
  const page = pageReading(made, /^附件：/u);
  const [first] = linesReading(page, /^附件：/u);
  const second = page.lines.find((line) => line.top > (first?.top ?? 0));
  expect(`${first?.text}${second?.text}`.replace(/\s/gu, '')).toBe(`附件：1.${name}`);
  expect(second?.text).toMatch(/^(专项|检查|任务|分工表)/u);
  expect(second?.left).toBeCloseTo(28 + 6 * CELL, 0);
});

test('版记 parts a long name rather than leave a third of a line empty (R-03)', async () => {
  const cc = [
    '云川市平江县卫生健康局',
    '云川市平江县城市管理综合行政执法大队',
    '云川市平江县人民政府机关后勤服务中心',
  ].join('，');
  const made = await paper(
    { ...DOCUMENT, 抄送: cc, 印发机关: '云川市水务局办公室', 印发日期: '2026-08-02' },
    full(2),
  );
  const page = pageReading(made, /^抄送/u);
  const [first] = linesReading(page, /^抄送/u);
  expect((first?.right ?? 0) - (first?.left ?? 0)).toBeGreaterThan((2 / 3) * 146);
  expect(linesFrom(made, /^抄送/u, 2).join('')).toBe(`抄送：${cc.slice(0, 99)}。`);
});

test('a narrow cell parts a list of names between them (T-03)', async () => {
  const rows = [
    '| 1 | 第一组 | 钟一鸣 | 药政科、市卫生监督所 | 青河区、石岭县 | 18 | 含民营诊所2家 |',
    '| 2 | 第二组 | 汪秋实 | 医政科、市第一人民医院药学部 | 白沙县、云溪县 | 16 | |',
  ];
  const head = '| 序号 | 检查组 | 组长 | 成员单位 | 检查县区 | 抽查数量（家） | 备注 |';
  const table = [head, '|---|---|---|---|---|---|---|', ...rows].join('\n');
  const made = await paper(DOCUMENT, table);
  const page = pageReading(made, /石岭县/u);
  for (const name of ['青河区', '石岭县', '白沙县', '云溪县'])
    expect(linesReading(page, new RegExp(name, 'u')), name).toHaveLength(1);
  const [above, below] = [/青河区/u, /石岭县/u].map((name) => linesReading(page, name)[0]);
  expect(below?.top).toBeGreaterThan(above?.top ?? 999);
});

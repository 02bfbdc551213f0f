/** Where lines begin and end, and how evenly they fill. (C-11, C-12, C-15, C-16, C-18, C-30, C-38…C-42, M-08, M-09) */
import { describe, expect, test } from 'vitest';
import { inkOfAll } from './measure/ink.ts';
import type { Line, MeasuredPage } from './measure/types.ts';
import { NOT_AT_END, NOT_AT_START, typeArea } from './standard.ts';
import { article, bodyLines, HEAD, type Proof, pageOf, proof, SAMPLES, sample } from './support.ts';

/** Lines of running text in order, with the line that follows in the same paragraph, if one does. */
function* turns(page: MeasuredPage): Generator<readonly [Line, Line]> {
  const area = typeArea(page.number);
  const lines = bodyLines(page).filter((l) => l.top > 36);
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1];
    const full = line.right > area.right - 12 && line.left < area.left + 25;
    if (next && full && Math.abs(next.left - area.left) < 0.5 && next.top - line.top < 11) yield [line, next];
  }
}

/** Never parted (C-15, C-16, C-18): what a line may not end with when the next begins so. */
const WHOLE: readonly (readonly [string, RegExp, RegExp])[] = [
  ['digits', /[0-9]$/, /^[0-9]/],
  ['a decimal or separated number', /[0-9][.,]$/, /^[0-9]/],
  ['a number before its separator', /[0-9]$/, /^[.,][0-9]/],
  ['a number and %', /[0-9]$/, /^[%‰℃°]/],
  [
    'a number and its unit or measure word',
    /[0-9][余多]?$/,
    /^(年|月|日|时|分|秒|号|期|个|名|人|户|次|项|座|处|站|台|艘|家|元|亿|万|千米|毫米|米|亩|吨|册|趟|岁|天|小时|千克)/u,
  ],
  ['a number and its Latin unit', /[0-9]\s*$/, /^(mm|cm|km|m²|m³|m|kg|ms|s|MW|kW)\b/],
  ['第 and its number', /第$/u, /^[0-9一二三四五六七八九十]/u],
  ['——', /—$/u, /^—/u],
  ['……', /…$/u, /^…/u],
  ['the year of a 文号', /〔[0-9]*$/u, /^[0-9]*〕/u],
  ['a Latin word', /[A-Za-z]$/, /^[A-Za-z]/],
];

const HARD = article(
  HEAD,
  [
    '2026年1月至11月，全市实现地区生产总值1,234.5亿元，同比增长6.8%；规模以上工业增加值增长8.2%，固定资产投资增长5.6%～7.1%，社会消费品零售总额达到563.27亿元，城镇新增就业3.26万人。'.repeat(
      3,
    ),
    '根据《云川市人民政府办公室关于印发〈云川市防汛应急预案〉的通知》（云政办发〔2026〕15号）、《关于加强水库调度的意见》（云汛〔2026〕7号），自2026年6月1日8时起，全市43座病险水库、17处地质灾害点、28个安置点实行24小时值守。'.repeat(
      3,
    ),
    '“他说：‘先要“沉下去”，再谈“提上来”。’”大家都说——这话实在……于是，没有一个人再提困难，当天就进了库区；第3天，水位降了0.35 m，流量降到1,250 m³/s。'.repeat(
      3,
    ),
    '用Python 3.12和OpenCV编写的程序在8核处理器上运行4.5小时，处理图像126,000幅，平均每幅150 ms；测得温度25℃、湿度60%，误差±0.05 mm。'.repeat(
      4,
    ),
  ].join('\n\n'),
);

const everything: readonly (readonly [string, () => Promise<Proof>])[] = [
  ...SAMPLES.map((which) => [which.name, () => sample(which)] as const),
  ['hard text', () => proof(HARD)],
];

describe.each(everything)('%s', (_, make) => {
  test('no line begins or ends with a mark that may not stand there (C-11, C-12, M-08)', async () => {
    for (const page of (await make()).pdf.pages)
      for (const [line, next] of turns(page)) {
        expect(next.text).not.toMatch(NOT_AT_START);
        expect(line.text).not.toMatch(NOT_AT_END);
      }
  });

  test('no number, unit, dash, ellipsis or word is parted (C-15, C-16, C-18)', async () => {
    for (const page of (await make()).pdf.pages)
      for (const [line, next] of turns(page)) {
        const parted = WHOLE.filter(([, end, start]) => end.test(line.text) && start.test(next.text));
        expect(parted.map(([what]) => `${what}: ${line.text.slice(-8)}|${next.text.slice(0, 8)}`)).toEqual(
          [],
        );
      }
  });

  test('turned-over lines reach the right edge, and no ink passes it (C-30, C-38, M-09)', async () => {
    const { pdf } = await make();
    for (const page of pdf.pages) {
      const area = typeArea(page.number);
      for (const [line] of turns(page)) {
        const right = inkOfAll(line.glyphs, pdf)?.right ?? 0;
        expect(right - area.right, line.text).toBeLessThanOrEqual(0.3);
        const last = line.glyphs.filter((g) => g.text.trim() !== '').at(-1);
        const edge = /[，、。．；：！？”’）》〉】〕]/u.test(last?.text ?? '')
          ? (last?.end ?? 0) - 2.83
          : (last?.end ?? 0);
        if (!/[a-zA-Z]/.test(line.text))
          expect(Math.abs(edge - area.right), line.text).toBeLessThanOrEqual(0.35);
      }
    }
  });
});

describe('hard text', () => {
  test('gaps between Han characters of a line are equal (C-40)', async () => {
    const made = await proof(HARD);
    for (const page of made.pdf.pages)
      for (const [line] of turns(page)) {
        const pairs = line.glyphs.slice(1).flatMap((g, i) => {
          const before = line.glyphs[i];
          const both = before && /\p{Script=Han}/u.test(g.text) && /\p{Script=Han}/u.test(before.text);
          return both ? [g.x - before.x] : [];
        });
        const spread = Math.max(...pairs) - Math.min(...pairs);
        expect(spread, line.text).toBeLessThanOrEqual(0.02);
      }
  });

  test('no line is looser than a fifth of a character (C-42)', async () => {
    const made = await proof(HARD);
    const han = made.pdf.pages.flatMap((page) =>
      [...turns(page)].map(([line]) => {
        const steps = line.glyphs.slice(1).flatMap((g, i) => {
          const before = line.glyphs[i];
          const both = before && /\p{Script=Han}/u.test(g.text) && /\p{Script=Han}/u.test(before.text);
          return both ? [g.x - before.x] : [];
        });
        return Math.min(...steps) / (156 / 28) - 1;
      }),
    );
    expect(han.length).toBeGreaterThan(20);
    for (const stretch of han) expect(stretch).toBeLessThanOrEqual(0.2);
    const sorted = [...han].sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length * 0.9)]).toBeLessThanOrEqual(0.1);
  });

  test('a mark at the end of a line gives up its blank half (C-30)', async () => {
    const made = await proof(HARD);
    const marked = made.pdf.pages.flatMap((page) =>
      [...turns(page)]
        .filter(([line]) => /[，。；]$/u.test(line.text))
        .map(([line]) => ({ line, area: typeArea(page.number) })),
    );
    expect(marked.length).toBeGreaterThan(0);
    for (const { line, area } of marked) {
      const last = line.glyphs.at(-1);
      expect(area.right - (last?.x ?? 0)).toBeCloseTo(156 / 28 / 2, 0);
    }
  });

  test('an opening mark at the start of a line gives up its blank half (C-31, C-32)', async () => {
    const made = await proof(article(HEAD, `“沉下去”是前提。${'库'.repeat(60)}`));
    const [first] = bodyLines(pageOf(made, 1)).filter((l) => l.text.startsWith('“沉'));
    expect(inkOfAll(first?.glyphs.slice(0, 1) ?? [], made.pdf)?.left).toBeGreaterThanOrEqual(
      28 + 2 * (156 / 28) - 0.3,
    );
    expect((first?.glyphs[1]?.x ?? 0) - 28).toBeCloseTo(2.5 * (156 / 28), 0);
  });
});

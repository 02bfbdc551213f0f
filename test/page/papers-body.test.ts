/** 标题, 主送 and body of whole papers as printed; 主送 that moves to 版记. (B-01…B-14, R-05) */
import { describe, expect, test } from 'vitest';
import { build } from '../../src/index.ts';
import {
  blackRules,
  DOCUMENT,
  emBox,
  FACE,
  facesOf,
  full,
  inputSample,
  middle,
  near,
  PLAIN,
  paper,
  redRules,
  textLines,
  titleLines,
  within,
} from './papers.ts';
import {
  BLACK,
  BLANK_LINES,
  CELL,
  NOT_AT_START,
  SMALL_EM,
  TITLE_ABOVE,
  TITLE_PITCH,
  typeArea,
} from './standard.ts';
import { article, bodyLines, lineReading, type Proof, pageOf, part, ROOT } from './support.ts';

/** One for each number of lines it takes. */
const TITLES = [
  '关于做好汛期值守工作的通知',
  '关于进一步加强全市中小水库安全度汛和应急值守工作的通知',
  '云川市水务局关于转发省水利厅办公室关于进一步加强中小型水库大坝安全监测设施建设和运行管理工作的通知的通知',
  '云川市水务局云川市财政局云川市应急管理局关于印发云川市山洪灾害防治非工程措施运行维护管理办法和云川市山洪灾害监测预警平台值班值守工作制度的通知',
] as const;

/** Unimodal: never shorter and then longer again (B-05). */
function isShapely(widths: readonly number[]): boolean {
  const steps = widths.slice(1).map((w, i) => Math.sign(Math.round((w - (widths[i] ?? 0)) * 2)));
  const turn = steps.indexOf(-1);
  return turn < 0 || steps.slice(turn).every((step) => step <= 0);
}

const papers: readonly (readonly [string, () => Promise<Proof>])[] = [
  ...['通知·', '联合通知·', '请示·'].map((name) => [name, () => inputSample(name)] as const),
  ...TITLES.map((标题, i) => [`title ${i + 1}`, () => paper({ ...DOCUMENT, 标题 }, full(14))] as const),
];

describe.each(papers)('%s', (_, make) => {
  test('title: 二号 小标宋, two blank lines below the rule, centred (B-01, B-02)', async () => {
    const page = pageOf(await make(), 1);
    const lines = titleLines(page);
    expect(lines.length).toBeGreaterThan(0);
    within((lines[0]?.top ?? 0) - (redRules(page)[0]?.bottom ?? 0), TITLE_ABOVE);
    for (const line of lines) {
      near(middle(emBox(line.glyphs)), 106, 0.5, line.text);
      expect(line.glyphs.every((g) => g.mode === 0 && g.colour === BLACK)).toBe(true);
    }
  });

  test('turned over in a trapezoid or a diamond, at its own pitch (B-04…B-06)', async () => {
    const lines = titleLines(pageOf(await make(), 1));
    const widths = lines.map((l) => l.right - l.left);
    expect(isShapely(widths), lines.map((l) => l.text).join('|')).toBe(true);
    for (const [i, line] of lines.entries()) {
      expect(widths[i]).toBeLessThanOrEqual(156.3);
      expect(line.text).not.toMatch(NOT_AT_START);
      expect(line.text).not.toMatch(/^[的了和与]|关于$/u);
      if (i > 0) within(((line.top - (lines[i - 1]?.top ?? 0)) * 72) / 25.4, TITLE_PITCH);
    }
    expect(lines.at(-1)?.text.length).toBeGreaterThanOrEqual(4);
  });

  test('主送: one blank line below, flush left on every line, a full-width colon, the body right under it (B-08, B-11)', async () => {
    const page = pageOf(await make(), 1);
    const top = titleLines(page).at(-1)?.bottom ?? 0;
    const lines = bodyLines(page).filter((l) => l.top > top);
    const end = lines.findIndex((l) => l.text.endsWith('：'));
    const recipients = lines.slice(0, end + 1);
    expect(recipients.length).toBeGreaterThan(0);
    within((recipients[0]?.top ?? 0) - top, BLANK_LINES[1]);
    for (const line of recipients) {
      near(line.left, 28, 0.3, line.text);
      expect(facesOf(line.glyphs.filter((g) => /\p{Script=Han}/u.test(g.text)))).toBe(FACE.fang);
    }
    const first = lines[end + 1];
    near(first?.left ?? 0, 28 + 2 * CELL, 0.3, first?.text);
    near((first?.top ?? 0) - (recipients.at(-1)?.top ?? 0), 10.4455, 0.1);
  });
});

test.each(TITLES.map((t, i) => [i + 1, t] as const))('a title of %i lines', async (count, 标题) => {
  const lines = titleLines(pageOf(await paper({ ...DOCUMENT, 标题 }, full(6)), 1));
  expect(lines).toHaveLength(count);
  expect(lines.map((l) => l.text).join('')).toBe(标题);
});

test('levels: 黑体, 楷体, 仿宋 in 三号, two characters in, on every page of the samples (B-13, B-14)', async () => {
  const levels: readonly (readonly [RegExp, string])[] = [
    [/^[一二三四五六]、/u, FACE.hei],
    [/^（[一二三四五六]）/u, FACE.kai],
  ];
  let seen = 0;
  for (const name of ['通知·', '请示·'])
    for (const page of (await inputSample(name)).pdf.pages)
      for (const line of bodyLines(page)) {
        const level = levels.find(([number]) => number.test(line.text));
        const isHeading = level && line.right < typeArea(page.number).right - 3 * CELL;
        if (!level || !isHeading || line.text.includes('。') || page.lines[0]?.text.startsWith('附件'))
          continue;
        expect(facesOf(line.glyphs.filter((g) => /\p{Script=Han}/u.test(g.text))), line.text).toBe(level[1]);
        const bracket = line.text.startsWith('（') ? CELL / 2 : 0;
        near(line.left, typeArea(page.number).left + 2 * CELL - bracket, 0.5, line.text);
        seen += 1;
      }
  expect(seen).toBeGreaterThan(9);
});

test('without a head the title begins at the top of 版心, at most a line lower (B-03)', async () => {
  for (const made of [await paper(PLAIN, full(30)), await inputSample('普通·')]) {
    const [title] = titleLines(pageOf(made, 1));
    within(title?.top ?? 0, [36.7, 37 + 10.45 + 0.3]);
    expect(redRules(pageOf(made, 1))).toEqual([]);
  }
});

describe('more addressees than page 1 has room for (B-09, R-05)', () => {
  const many = Array.from(
    { length: 30 },
    (_, i) => `云川市${'甲乙丙丁戊己庚辛'[i % 8]}${'东南西北中上'[i % 6]}县人民政府`,
  );
  const some = many.slice(0, 10);

  test('a list that leaves room stays under the title', async () => {
    const made = await paper({ ...DOCUMENT, 主送: some }, full(12));
    expect(textLines(pageOf(made, 1)).length).toBeGreaterThan(0);
    expect(lineReading(made, some[0] as string).page).toBe(1);
    expect(made.pdf.pages.some((p) => p.lines.some((l) => l.text.includes('主送')))).toBe(false);
  });

  test('that they moved is said where they are written, with the clause; not where they stay', async () => {
    const saidOf = async (names: readonly string[]) =>
      (await paper({ ...DOCUMENT, 主送: names }, full(12))).diagnostics.filter(
        (d) => d.code === 'layout/recipients-moved',
      );
    const [said, ...more] = await saidOf(many);
    expect(more).toEqual([]);
    expect(said).toMatchObject({ severity: 'hint', clause: 'GB/T 9704—2012 7.3.2', strength: 'MUST' });
    expect(said?.span?.line).toBe(Object.keys(DOCUMENT).indexOf('主送') + 2);
    expect(await saidOf(some)).toEqual([]);
  });

  test('a list longer than a whole page is an error that names it', async () => {
    const names = [...many, ...many, ...many].join('，');
    const markdown = article({ ...DOCUMENT, 主送: names, 抄送: '市委办公室' }, full(12));
    const [result] = await build({ inputs: { content: markdown, name: 'article' }, cwd: ROOT });
    const tall = result?.diagnostics.filter((d) => d.code === 'layout/too-tall');
    expect(tall?.map((d) => d.message.zh)).toEqual([expect.stringContaining('移到版记的“主送”太长')]);
    expect(tall?.[0]?.span?.line).toBe(Object.keys(DOCUMENT).indexOf('主送') + 2);
  });

  test('a longer one stands in 版记 above 抄送, no rule between, laid out as 抄送 is', async () => {
    const made = await paper(
      {
        ...DOCUMENT,
        主送: many,
        抄送: '市委办公室，市政府办公室',
        印发机关: '云川市水务局办公室',
        印发日期: '2026-08-02',
      },
      full(12),
    );
    const first = pageOf(made, 1);
    expect(textLines(first).length).toBeGreaterThan(0);
    const title = titleLines(first).at(-1);
    const [under] = bodyLines(first).filter((l) => l.top > (title?.bottom ?? 0));
    expect(under?.text).toMatch(/^汛/u);
    const last = made.pdf.pages.at(-1);
    const area = typeArea(made.pdf.pages.length);
    const rules = last ? blackRules(last) : [];
    expect(rules).toHaveLength(3);
    const to = lineReading(made, '主送：');
    const copy = lineReading(made, '抄送：');
    expect([to.page, copy.page]).toEqual([made.pdf.pages.length, made.pdf.pages.length]);
    for (const line of [to, copy]) {
      near(line.left, area.left + SMALL_EM, 0.6, line.text);
      expect(line.size).toBe(14);
    }
    expect(to.top).toBeGreaterThan(rules[0]?.bottom ?? 0);
    expect(copy.top).toBeGreaterThan(to.top);
    expect(copy.bottom).toBeLessThan(rules[1]?.top ?? 0);
    const rows = last?.lines.filter((l) => l.top > to.top + 1 && l.top < copy.top - 1) ?? [];
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows) near(row.left, area.left + 4 * SMALL_EM, 0.3, row.text);
    const list = [to, ...rows].map((l) => l.text).join('');
    expect(list.endsWith('。')).toBe(true);
    for (const name of many) expect(list).toContain(name);
    near(emBox(part(to, '主送：')).right, area.left + 4 * SMALL_EM, 0.3);
  });
});

/** 版头 of whole papers as printed: corner marks, 发文机关标志, 发文字号, 签发人, red rule. (H-01…H-20, B-10) */
import { describe, expect, test } from 'vitest';
import type { Box, Glyph, Line } from './measure/types.ts';
import {
  blackRules,
  DOCUMENT,
  DOCUMENT_SAMPLES,
  emBox,
  FACE,
  facesOf,
  full,
  inkOf,
  inputSample,
  middle,
  near,
  paper,
  redGlyphs,
  redRules,
  textLines,
  UPWARD,
  waist,
  within,
} from './papers.ts';
import { BLANK_LINES, CELL, HEAD_RULE, lineTop, MARK, MARK_TOP, RED } from './standard.ts';
import { lineReading, type Proof, pageOf, part } from './support.ts';

const ORGANS = [
  '云川市水务局',
  '云川市应急管理局',
  '云川市自然资源和规划局',
  '云川市财政局',
  '云川市农业农村局',
  '云川市交通运输局',
  '云川市住房和城乡建设局',
  '云川市生态环境局',
];
const SIGNERS = ['陈堃', '李翀', '王頔', '欧阳望舒', '方既白', '许知微'];
const NUMBER = /\p{Script=Han}+〔\d{4}〕\d+号/u;

interface Head {
  readonly mark: readonly Glyph[];
  /** The word 文件 at the end of the mark. */
  readonly word: readonly Glyph[];
  readonly names: readonly Glyph[];
  readonly number: readonly Glyph[];
  readonly numberLine: Line;
  readonly rule: Box;
}

function headOf(made: Proof): Head {
  const page = pageOf(made, 1);
  const mark = redGlyphs(page);
  const numberLine = lineReading(made, NUMBER);
  const [rule] = redRules(page);
  if (!rule) throw new Error('no red rule');
  const word = mark.filter((g) => g.text === '文' || g.text === '件').slice(-2);
  const names = mark.filter((g) => !word.includes(g));
  const number = part(numberLine, NUMBER.exec(numberLine.text)?.[0] ?? '');
  return { mark, word, names, number, numberLine, rule };
}

/** Names of a stack, top to bottom. */
function rowsOf(names: readonly Glyph[]): Glyph[][] {
  const heights = [...new Set(names.map((g) => g.baseline.toFixed(1)))];
  const rows = heights.map((height) => names.filter((g) => g.baseline.toFixed(1) === height));
  const sorted = rows.sort((a, b) => (a[0]?.baseline ?? 0) - (b[0]?.baseline ?? 0));
  return sorted.map((row) => row.sort((a, b) => a.x - b.x));
}

const read = (glyphs: readonly Glyph[]): string => glyphs.map((g) => g.text).join('');

const papers: readonly (readonly [string, () => Promise<Proof>])[] = [
  ...DOCUMENT_SAMPLES.map((name) => [name, () => inputSample(name)] as const),
  ['a short name', () => paper({ ...DOCUMENT, 发文机关: '云川市人民政府' }, full(3))],
  [
    'a long name',
    () => paper({ ...DOCUMENT, 发文机关: '云川市人民政府办公室防汛抗旱工作领导小组办公室' }, full(3)),
  ],
  ...[2, 3, 5, 8].map(
    (count) =>
      [
        `${count} organs`,
        () => paper({ ...DOCUMENT, 发文机关: ORGANS.slice(0, count), 署名: ORGANS[0] }, full(3)),
      ] as const,
  ),
  ...[1, 2, 3, 6].map(
    (count) =>
      [`${count} signers`, () => paper({ ...UPWARD, 签发人: SIGNERS.slice(0, count) }, full(3))] as const,
  ),
];

describe.each(papers)('%s', (_, make) => {
  test('the mark: red 小标宋, its ink from 35 mm below 版心’s top, centred, at most 156 mm and 62 pt (H-07…H-09)', async () => {
    const made = await make();
    const { mark } = headOf(made);
    const ink = inkOf(mark, made);
    near(ink.top, MARK_TOP.document, 0.5);
    near(middle(emBox(mark)), 106, 0.5);
    expect(facesOf(mark)).toBe(FACE.song);
    expect(mark.every((g) => g.colour === RED)).toBe(true);
    expect(ink.right - ink.left).toBeLessThanOrEqual(MARK.widest + 0.3);
    for (const { size } of mark) expect(size).toBeLessThanOrEqual(MARK.largest);
  });

  test('文件 stands right of the names, centred on their stack, which has one left and one right edge (H-06, H-10)', async () => {
    const made = await make();
    const { word, names } = headOf(made);
    const several = /发文机关: *\[/u.test(made.markdown);
    expect(read(word)).toBe('文件');
    const [stack, file] = [emBox(names), emBox(word)];
    expect(file.left).toBeGreaterThan(stack.right - 0.1);
    near(waist(file), waist(stack), 0.5);
    for (const row of several ? rowsOf(names) : []) {
      near(row[0]?.x ?? 0, stack.left, 0.3, read(row));
      near(row.at(-1)?.end ?? 0, stack.right, 0.3, read(row));
    }
  });

  test('发文字号: one, two blank lines below, 三号 仿宋, year in 〔〕, no 第, no leading zero (H-12…H-14)', async () => {
    const made = await make();
    const { mark, number, numberLine } = headOf(made);
    const found = made.pdf.pages[0]?.lines.filter((l) => NUMBER.test(l.text) && l.bottom < numberLine.bottom);
    expect(found).toEqual([]);
    expect(read(number)).toMatch(/^\p{Script=Han}+〔\d{4}〕[1-9]\d*号$/u);
    expect(number.every((g) => g.size === 16)).toBe(true);
    expect(facesOf(number.filter((g) => /\p{Script=Han}/u.test(g.text)))).toBe(FACE.fang);
    const first = pageOf(made, 1).lines.find((l) => l.text.includes('签发人')) ?? numberLine;
    within(first.top - emBox(mark).bottom, BLANK_LINES[2]);
  });

  test('the rule: red, 4 mm below the number, as wide as 版心 (H-19, H-20)', async () => {
    const made = await make();
    const { number, rule } = headOf(made);
    expect(redRules(pageOf(made, 1))).toHaveLength(1);
    near(rule.top - emBox(number).bottom, HEAD_RULE.below);
    near(rule.left, 28, 0.2);
    near(rule.right, 184, 0.2);
    within(rule.bottom - rule.top, HEAD_RULE.weight);
  });

  test('page 1 shows body text (H-11, B-10)', async () => {
    const made = await make();
    const page = pageOf(made, 1);
    const { rule } = headOf(made);
    const foot = made.pdf.pages.length === 1 ? (blackRules(page)[0]?.top ?? 262) : 262;
    const body = page.lines.filter((l) => l.top > rule.bottom && l.bottom < foot && l.size === 16);
    expect(
      body.filter((l) => Math.abs(l.left - 28 - 2 * CELL) < 0.4 || l.left < 28.4).length,
    ).toBeGreaterThan(1);
  });
});

test.each([2, 3, 5])(
  '%i organs: the stack grows smaller before 主送 leaves page 1 (H-11, B-09)',
  async (count) => {
    const made = await paper({ ...DOCUMENT, 发文机关: ORGANS.slice(0, count), 署名: ORGANS[0] }, full(3));
    expect(lineReading(made, '各县（区）水务局：').page).toBe(1);
    expect(textLines(pageOf(made, 1)).length).toBeGreaterThan(0);
  },
);

describe('发文字号', () => {
  test.each(DOCUMENT_SAMPLES.filter((name) => name !== '请示·'))('is centred: %s (H-12)', async (name) => {
    near(middle(emBox(headOf(await inputSample(name)).number)), 106, 0.5);
  });

  test.each(['云水发[2026]05号', '云水发（2026）第5号', '云水发【2026】5号'])(
    'written %s is printed in its form, and said (H-13)',
    async (typed) => {
      const made = await paper({ ...DOCUMENT, 发文字号: typed }, full(3));
      expect(read(headOf(made).number)).toBe('云水发〔2026〕5号');
      expect(made.diagnostics.length).toBeGreaterThan(0);
    },
  );
});

describe('签发人', () => {
  test.each([1, 2, 3, 6])(
    '%i: two a row, under each other, with the number on the last line (H-15…H-18)',
    async (count) => {
      const made = await paper({ ...UPWARD, 签发人: SIGNERS.slice(0, count) }, full(3));
      const page = pageOf(made, 1);
      const { number, numberLine, rule } = headOf(made);
      near(number[0]?.x ?? 0, 28 + CELL);
      const label = part(lineReading(made, '签发人：'), '签发人：');
      expect(facesOf(label)).toBe(FACE.fang);
      const area = page.lines.filter((l) => l.top >= emBox(label).top - 0.2 && l.bottom < rule.top);
      expect(area).toHaveLength(Math.ceil(count / 2));
      const names = area.map((l) => l.glyphs.filter((g) => g.x > emBox(label).right - 0.2));
      expect(
        names
          .flat()
          .map((g) => g.text)
          .join(''),
      ).toBe(SIGNERS.slice(0, count).join(''));
      for (const row of names) {
        near(row[0]?.x ?? 0, names[0]?.[0]?.x ?? 0, 0.2);
        expect(facesOf(row)).toBe(FACE.kai);
        expect(row.every((g) => g.size === 16)).toBe(true);
      }
      near(Math.max(...names.flat().map((g) => g.end)), 184 - CELL);
      near(number[0]?.baseline ?? 0, names.at(-1)?.[0]?.baseline ?? 0, 0.1);
      expect(numberLine.text).not.toContain('、');
      for (const row of names.filter((r) => r.length > 4)) {
        const gaps = row.slice(1).map((g, i) => g.x - (row[i]?.end ?? 0));
        expect(Math.max(...gaps)).toBeGreaterThanOrEqual(CELL - 0.3);
      }
    },
  );
});

describe('份号, 密级, 紧急程度', () => {
  const ALL = { 份号: 17, 密级: '秘密★1年', 紧急程度: '特急' };

  test('stand flush left on the first three lines of 版心 (H-01…H-04)', async () => {
    const made = await paper({ ...DOCUMENT, ...ALL }, full(3));
    const wanted = [
      ['000017', 1, FACE.fang],
      ['秘密★1年', 2, FACE.hei],
      ['特急', 3, FACE.hei],
    ] as const;
    for (const [text, row, face] of wanted) {
      const line = lineReading(made, text);
      near(line.top, lineTop(row), 0.5, text);
      near(line.left, 28, 0.5, text);
      expect(line.size).toBe(16);
      if (face === FACE.hei) expect(facesOf(part(line, text).slice(0, 2))).toBe(face);
    }
  });

  test('紧急程度 alone stands on the first line, 密级 alone on the second (H-02, H-04, D-11)', async () => {
    near(lineReading(await paper({ ...DOCUMENT, 紧急程度: '加急' }, full(3)), '加急').top, lineTop(1), 0.5);
    near(lineReading(await paper({ ...DOCUMENT, 密级: '机密★5年' }, full(3)), '机密').top, lineTop(2), 0.5);
  });

  test.each([
    ['秘密 1年', '秘密★1年'],
    ['机密*六个月', '机密★6个月'],
  ])('%s is printed %s (H-03)', async (typed, printed) => {
    const made = await paper({ ...DOCUMENT, 密级: typed }, full(3));
    expect(lineReading(made, printed.slice(0, 2)).text).toBe(printed);
  });

  test('leave the mark where it is (H-05)', async () => {
    const keys = Object.keys(ALL) as (keyof typeof ALL)[];
    const tops = await Promise.all(
      [0, 1, 2, 3].map(async (count) => {
        const some = Object.fromEntries(keys.slice(0, count).map((key) => [key, ALL[key]]));
        const made = await paper({ ...DOCUMENT, ...some }, full(3));
        return inkOf(headOf(made).mark, made).top;
      }),
    );
    for (const top of tops) near(top, tops[0] as number, 0.1);
  });
});

test('套打 leaves every red part out and everything else where it is (H-07, H-19)', async () => {
  const [printed, bare] = await Promise.all([
    paper(DOCUMENT, full(30)),
    paper({ ...DOCUMENT, 套打: '是' }, full(30)),
  ]);
  const black = (made: Proof) =>
    made.pdf.pages.map((page) => ({
      glyphs: page.glyphs.filter((g) => g.colour !== RED).map((g) => [g.text, g.x, g.baseline]),
      rules: page.rules.filter((r) => r.colour !== RED),
    }));
  expect(black(bare)).toEqual(black(printed));
  expect(redGlyphs(pageOf(bare, 1))).toEqual([]);
  expect(redRules(pageOf(bare, 1))).toEqual([]);
  expect(textLines(pageOf(bare, 1)).length).toBeGreaterThan(3);
});

/** 署名, 成文日期, seals, signature seals, 附注 as printed, in every way of 7.3.5. (B-40…B-52) */
import { describe, expect, test } from 'vitest';
import type { Box, Glyph, Line, MeasuredPage, Picture } from './measure/types.ts';
import {
  DOCUMENT,
  emBox,
  FACE,
  facesOf,
  full,
  inputSample,
  linesOnFirstPage,
  middle,
  near,
  ORDER,
  paper,
  SEAL,
  seals,
  textLines,
  waist,
  within,
} from './papers.ts';
import {
  BLANK_LINES,
  CELL,
  PITCH,
  RED,
  SEAL_REACH,
  SEALED_INDENT,
  TIGHTEST,
  typeArea,
  UNSEALED_INDENT,
} from './standard.ts';
import { bodyLines, lineReading, type Proof, pageOf, part } from './support.ts';

const ORGANS = ['云川市水务局', '云川市应急管理局', '云川市财政局', '云川市农业农村局', '云川市交通运输局'];
const DATE = /\d{4}年(?:[1-9]|1[0-2])月(?:[1-9]|[12]\d|3[01])日$/u;

interface Closing {
  readonly page: MeasuredPage;
  readonly right: number;
  readonly date: Line;
  /** Box of the date alone: with several seals a name may share its line. */
  readonly dateBox: Box;
  readonly seals: readonly Picture[];
  /** The last line of type above, which the closing hangs from. */
  readonly above: Line;
}

function closingOf(made: Proof, organs: readonly string[]): Closing {
  const page = [...made.pdf.pages]
    .reverse()
    .find((p) => bodyLines(p).some((l) => DATE.test(l.text) && l.top > 60));
  const date =
    page &&
    bodyLines(page)
      .filter((l) => DATE.test(l.text))
      .at(-1);
  if (!page || !date) throw new Error('no date');
  const dateBox = emBox(part(date, DATE.exec(date.text)?.[0] ?? ''));
  const found = seals(page);
  const names = organs.flatMap((organ) => nameGlyphs(page, organ, date) ?? []);
  const first = Math.min(date.top, names.length > 0 ? emBox(names).top : 999);
  const above = bodyLines(page)
    .filter((l) => l.top < first - 1)
    .at(-1);
  if (!above) throw new Error('nothing stands above the closing');
  return { page, right: typeArea(page.number).right, date, dateBox, seals: found, above };
}

/** Glyphs of every place where a line reads so. */
function places(line: Line, text: string): Glyph[][] {
  const found: Glyph[][] = [];
  const characters = line.glyphs.map((g) => g.text).join('');
  for (let at = characters.indexOf(text); at >= 0; at = characters.indexOf(text, at + 1))
    found.push(line.glyphs.slice(at, at + text.length));
  return found;
}

/** An organ's name in the closing: on one line, or on two that share their middle. */
function nameGlyphs(page: MeasuredPage, organ: string, date: Line): Glyph[] | undefined {
  const lines = bodyLines(page).filter((l) => l.top < date.top + 1 && l.top > date.top - 120);
  const whole = lines.flatMap((line) => places(line, organ)).at(-1);
  if (whole) return whole;
  for (let cut = 2; cut < organ.length - 1; cut += 1)
    for (const upper of lines.flatMap((line) => places(line, organ.slice(0, cut))))
      for (const lower of lines.flatMap((line) => places(line, organ.slice(cut)))) {
        const [a, b] = [emBox(upper), emBox(lower)];
        if (Math.abs(middle(a) - middle(b)) < 0.5 && Math.abs(b.top - a.top - PITCH) < 0.2)
          return [...upper, ...lower];
      }
  return undefined;
}

function organBox({ page, date }: Closing, organ: string): Box {
  const glyphs = nameGlyphs(page, organ, date);
  if (!glyphs) throw new Error(`${organ} does not sign`);
  return emBox(glyphs);
}

/** What holds for every seal of a paper (B-43, B-44). */
function sealsAreSound(closing: Closing, organs: readonly string[]): void {
  const { page, seals: all, above, date, dateBox } = closing;
  const area = typeArea(page.number);
  expect(all).toHaveLength(organs.length);
  for (const [i, seal] of all.entries()) {
    const organ = organBox(closing, organs[i] as string);
    near(middle(seal), middle(organ), 0.5, organs[i]);
    expect(seal.top).toBeLessThan(organ.top);
    expect(seal.bottom).toBeGreaterThan(organ.bottom);
    const isLast = i === organs.length - 1;
    const pressed = isLast ? (organ.top + dateBox.bottom) / 2 : waist(organ);
    within(pressed - waist(seal), isLast ? [0, 8] : [-8, 8], `${organs[i]} from the centre of its seal`);
    if (isLast) {
      expect(seal.bottom).toBeGreaterThan(date.bottom);
      near(middle(seal), middle(dateBox), 0.5);
    }
    expect(seal.left).toBeGreaterThanOrEqual(area.left - 0.3);
    expect(seal.right).toBeLessThanOrEqual(area.right + 0.3);
    if (seal.colours.length > 0) expect(seal.colours).toEqual([RED]);
    for (const other of all.slice(i + 1))
      expect(Math.hypot(middle(seal) - middle(other), waist(seal) - waist(other))).toBeGreaterThan(42);
  }
  within((all[0]?.top ?? 0) - above.bottom, [-0.3, SEAL_REACH + 0.3], 'the first seal from the text');
  const rows = [...new Set(all.map((seal) => seal.top.toFixed(1)))];
  for (const row of rows)
    expect(all.filter((s) => Math.abs(s.top - Number(row)) < 0.2).length).toBeGreaterThan(0);
}

const SEALED = { ...DOCUMENT, 印章: SEAL };

describe('one seal', () => {
  const samples = ['通知·', '函·'] as const;
  const papers: readonly (readonly [string, string, () => Promise<Proof>])[] = [
    ['the notice of input/', '云川市人民政府办公室', () => inputSample(samples[0])],
    ['the letter of input/', '云川市水务局', () => inputSample(samples[1])],
    ['a short paper', '云川市水务局', () => paper(SEALED, full(3))],
    ['two digits in the date', '云川市水务局', () => paper({ ...SEALED, 成文日期: '2026-11-23' }, full(3))],
    ['a seal of PNG', '云川市水务局', () => paper({ ...SEALED, 印章: '印章/样章.png 42mm' }, full(3))],
    ['below 附件说明', '云川市水务局', () => paper({ ...SEALED, 附件: ['任务清单', '联系名单'] }, full(3))],
  ];

  test.each(papers)(
    '%s: date four characters in, organ centred above it, seal over both (B-40…B-43)',
    async (_, organ, make) => {
      const closing = closingOf(await make(), [organ]);
      near(closing.dateBox.right, closing.right - SEALED_INDENT);
      const box = organBox(closing, organ);
      near(middle(box), middle(closing.dateBox));
      near(closing.dateBox.top - box.top, PITCH, 0.1);
      expect(box.right).toBeLessThanOrEqual(closing.right + 0.3);
      expect(facesOf(nameGlyphs(closing.page, organ, closing.date) ?? [])).toBe(FACE.fang);
      sealsAreSound(closing, [organ]);
    },
  );

  test.each([
    '云川市防汛抗旱指挥部办公室水库调度中心',
    '云川市人民政府防汛抗旱与山洪地质灾害防治工作领导小组办公室',
  ])('an organ with a long name, %s, stays in 版心 (B-42)', async (organ) => {
    const made = await paper({ ...SEALED, 署名: organ }, full(3));
    const date = lineReading(made, /^2026年8月1日$/u);
    const lines = bodyLines(pageOf(made, date.page)).filter(
      (l) => l.top < date.top && !/汛{3}|：$/u.test(l.text) && l.top > date.top - 40,
    );
    expect(lines.map((l) => l.text).join('')).toContain(organ);
    for (const line of lines) {
      expect(emBox(line.glyphs).right).toBeLessThanOrEqual(typeArea(date.page).right + 0.3);
      near(middle(emBox(line.glyphs)), middle(emBox(date.glyphs)), 0.5, line.text);
    }
  });

  test('to be set by hand: organ and date where a seal would be, room left above', async () => {
    const made = await paper({ ...DOCUMENT, 印章: '预留' }, full(3));
    const closing = closingOf(made, ['云川市水务局']);
    near(closing.dateBox.right, closing.right - SEALED_INDENT);
    const organ = organBox(closing, '云川市水务局');
    near(middle(organ), middle(closing.dateBox));
    within(organ.top - closing.above.bottom, [14, 38]);
    expect(made.pdf.pages.flatMap((p) => p.pictures)).toEqual([]);
  });
});

describe('several seals', () => {
  test.each([2, 3, 5])(
    '%i organs: names in order, a seal on each, the last on the date too (B-44)',
    async (count) => {
      const organs = ORGANS.slice(0, count);
      const made = await paper({ ...DOCUMENT, 发文机关: organs, 印章: organs.map(() => SEAL) }, full(3));
      const closing = closingOf(made, organs);
      sealsAreSound(closing, organs);
      const boxes = organs.map((organ) => organBox(closing, organ));
      for (const [i, box] of boxes.entries()) {
        const before = boxes[i - 1];
        if (before) expect(box.top > before.bottom || box.left > before.right).toBe(true);
      }
    },
  );

  test.each([
    ['联合通知·', ['云川市水务局', '云川市生态环境局']],
    ['请示·', ['云川市水务局', '云川市应急管理局', '云川市自然资源和规划局']],
  ])('the sample %s (B-44)', async (name, organs) => {
    sealsAreSound(closingOf(await inputSample(name), organs), organs);
  });
});

describe('no seal', () => {
  test('organ two characters in, one blank line below the text, the date two further right (B-45)', async () => {
    const organ = '云川市防汛抗旱指挥部办公室';
    const closing = closingOf(await paper({ ...DOCUMENT, 发文机关: organ }, full(3)), [organ]);
    const box = organBox(closing, organ);
    within(box.top - closing.above.bottom, BLANK_LINES[1]);
    near(box.right, closing.right - UNSEALED_INDENT);
    near(closing.dateBox.left, box.left + 2 * CELL);
    near(closing.dateBox.top - box.top, PITCH, 0.1);
  });

  test.each(['2026-08-01', '2026-11-23'])(
    'a date longer than the organ stands two characters in: %s (B-46)',
    async (date) => {
      const closing = closingOf(await paper({ ...DOCUMENT, 成文日期: date, 署名: '水务局' }, full(3)), [
        '水务局',
      ]);
      near(closing.dateBox.right, closing.right - UNSEALED_INDENT);
      near(organBox(closing, '水务局').left, closing.dateBox.left - 2 * CELL);
    },
  );

  test.each([2, 3, 5])('%i organs: the lead organ first, the others below it (B-47)', async (count) => {
    const organs = ORGANS.slice(0, count);
    const closing = closingOf(await paper({ ...DOCUMENT, 发文机关: organs }, full(3)), organs);
    const boxes = organs.map((organ) => organBox(closing, organ));
    within((boxes[0]?.top ?? 0) - closing.above.bottom, BLANK_LINES[1]);
    for (const [i, box] of boxes.entries()) {
      if (i > 0) near(box.top - (boxes[i - 1]?.top ?? 0), PITCH, 0.1);
      expect(box.right).toBeLessThanOrEqual(closing.right - UNSEALED_INDENT + 0.3);
    }
    near(closing.dateBox.top - (boxes.at(-1)?.top ?? 0), PITCH, 0.1);
  });

  test.each([
    ['2026年08月01日', '2026年8月1日'],
    ['二〇二六年八月一日', '2026年8月1日'],
    ['2026/8/1', '2026年8月1日'],
  ])('the date %s is printed %s (B-40)', async (typed, printed) => {
    expect(closingOf(await paper({ ...DOCUMENT, 成文日期: typed }, full(3)), []).date.text).toBe(printed);
  });
});

describe('signature seals', () => {
  const signatureSeal = (page: MeasuredPage) =>
    page.pictures.filter((p) => Math.abs(p.right - p.left - 44) < 0.5).sort((a, b) => a.top - b.top);

  test.each([
    ['an order', '市长', () => paper(ORDER, full(3))],
    ['the order of input/', '总指挥', () => inputSample('令·')],
  ])(
    '%s: two blank lines, seal four characters in, post two to its left, one blank line, date (B-48, X-23)',
    async (_, post, make) => {
      const made = await (make as () => Promise<Proof>)();
      const closing = closingOf(made, []);
      const [seal] = signatureSeal(closing.page);
      if (!seal) throw new Error('no signature seal');
      const line = bodyLines(closing.page).find(
        (l) => l.text.startsWith(post) && l.top < closing.date.top && l.top > seal.top - 3,
      );
      const postBox = emBox(line?.glyphs ?? []);
      const text = bodyLines(closing.page)
        .filter((l) => l.bottom < seal.top)
        .at(-1);
      within(seal.top - (text?.bottom ?? 0), BLANK_LINES[2]);
      near(seal.right, closing.right - SEALED_INDENT);
      near(seal.left - postBox.right, 2 * CELL);
      near(waist(postBox), waist(seal), 0.5);
      near(closing.dateBox.right, closing.right - SEALED_INDENT);
      within(closing.dateBox.top - seal.bottom, BLANK_LINES[1]);
      expect(seal.colours).toEqual([RED]);
    },
  );

  test('of two organs: one below the other, posts and seals aligned, the lead organ first (B-49)', async () => {
    const seal = ORDER.签名章;
    const posts = ['云川市水务局局长', '云川市应急管理局局长'];
    const made = await paper(
      { ...ORDER, 发文机关: ORGANS.slice(0, 2), 签发人职务: posts, 签名章: [seal, seal] },
      full(3),
    );
    const { page, date } = closingOf(made, []);
    const all = signatureSeal(page);
    expect(all).toHaveLength(2);
    near(all[0]?.left ?? 0, all[1]?.left ?? 9, 0.2);
    const lines = posts.map((post) => lineReading(made, post));
    for (const [i, post] of posts.entries()) {
      const box = emBox(part(lines[i] as Line, post));
      near((all[i]?.left ?? 0) - box.right, 2 * CELL);
      near(waist(box), waist(all[i] as Box), 0.5);
    }
    expect(all[0]?.bottom).toBeLessThanOrEqual(all[1]?.top ?? 0);
    expect(date.top).toBeGreaterThan(all[1]?.bottom ?? 999);
  });
});

describe('a body that ends low on the page', () => {
  const shapes: readonly (readonly [string, Readonly<Record<string, unknown>>, readonly string[]])[] = [
    ['one seal', SEALED, ['云川市水务局']],
    [
      'three seals',
      { ...DOCUMENT, 发文机关: ORGANS.slice(0, 3), 印章: [SEAL, SEAL, SEAL] },
      ORGANS.slice(0, 3),
    ],
    ['no seal', DOCUMENT, ['云川市水务局']],
  ];
  const ends = [22, 21, 20, 19, 18];

  test.each(
    shapes.flatMap(([what, fields, organs]) => ends.map((end) => [what, end, fields, organs] as const)),
  )(
    '%s, line %i: never without text, never on blank paper, pitch kept within 28 pt (B-43, B-50, B-51)',
    async (_, end, fields, organs) => {
      const made = await paper(fields, full((await linesOnFirstPage(fields)) + end));
      const closing = closingOf(made, organs);
      expect(textLines(closing.page).length).toBeGreaterThan(0);
      expect(closing.date.bottom).toBeLessThanOrEqual(262.3);
      const lines = textLines(closing.page);
      const pitches = lines.slice(1).map((l, i) => ((l.top - (lines[i]?.top ?? 0)) * 72) / 25.4);
      for (const pitch of pitches) within(pitch, [TIGHTEST - 0.05, 29.61 + 0.3]);
      const spread = pitches.length > 0 ? Math.max(...pitches) - Math.min(...pitches) : 0;
      expect(spread).toBeLessThanOrEqual(0.3);
      if (fields.印章) sealsAreSound(closing, organs);
      const tightened = pitches.some((pitch) => pitch < 29.4);
      const said = made.diagnostics.some((d) => /行距/u.test(d.message.zh));
      expect(said).toBe(tightened);
      // No more is carried over than keeps the closing company.
      if (closing.page.number > 2) within(lines.length, [1, 3]);
    },
  );
});

describe('附注', () => {
  test.each(['此件公开发布', '（此件公开发布）', '(此件公开发布)'])(
    '%s: two characters in, in brackets, under the date (B-52)',
    async (note) => {
      const made = await paper({ ...SEALED, 附注: note }, full(3));
      const line = lineReading(made, '此件公开发布');
      expect(line.text).toBe('（此件公开发布）');
      const { date, page } = closingOf(made, ['云川市水务局']);
      expect(line.page).toBe(page.number);
      near(line.top - date.top, PITCH, 0.1);
      const left = typeArea(line.page).left + 2 * CELL;
      within(line.left, [left - CELL / 2 - 0.3, left + 0.3]);
    },
  );
});

test('three seals of organs with names of different lengths are equally far apart (B-44)', async () => {
  const organs = ['石岭县财政局', '石岭县自然资源局', '石岭县农业农村局'];
  const made = await paper({ ...DOCUMENT, 发文机关: organs, 印章: [SEAL, SEAL, SEAL] }, full(12));
  const page = made.pdf.pages.find((p) => seals(p).length > 0);
  const [a, b, c] = [...(page ? seals(page) : [])].sort((one, other) => one.left - other.left);
  const [left, right] = [(b?.left ?? 0) - (a?.right ?? 0), (c?.left ?? 0) - (b?.right ?? 0)];
  near(left, right, 0.1);
  expect(left).toBeGreaterThanOrEqual(3);
});

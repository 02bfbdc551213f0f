/** 版头 of 文件, 命令, 纪要 and plain papers as printed. (H-01…H-09, H-12, H-19…H-21, X-20…, P-09) */
import { describe, expect, test } from 'vitest';
import type { PaperFormat } from '../../src/gongwen/types.ts';
import type { Parts } from '../layout/head-papers.ts';
import {
  blackGlyphs,
  emBox,
  faceOf,
  inkBox,
  lineWith,
  middle,
  redGlyphs,
  redRules,
  rowsOf,
  type Sheet,
  sheet,
  textOf,
} from './head-paper.ts';
import { BLACK, BODY_EM, CELL, GIVE, PITCH, RED } from './standard.ts';
import { article, type Proof, pageOf, proof } from './support.ts';

const NUMBER = '云政发〔2026〕5号';
const HEAD: Parts = { names: ['云川市人民政府'], word: '文件', docNumber: NUMBER };
const CORNER = { copyNumber: '000017', secrecy: '机密★1年', urgency: '特急' } as const;
const FACES = { copyNumber: 'LiberationSerif', secrecy: 'NotoSansSC-Medium', urgency: 'NotoSansSC-Medium' };

/** Millimetres from the top of the sheet to the em box of a line of 版心. */
const rowTop = (row: number): number => 37 + (row - 1) * PITCH;
const gapUnder = (above: { bottom: number }, below: { top: number }): number => below.top - above.bottom;

describe('份号, 密级, 紧急程度', () => {
  type Key = keyof typeof CORNER;
  const COMBINATIONS: readonly (readonly [readonly (readonly [Key, number])[]])[] = [
    [[]],
    [[['copyNumber', 1]]],
    [[['secrecy', 2]]],
    [[['urgency', 1]]],
    [
      [
        ['copyNumber', 1],
        ['secrecy', 2],
      ],
    ],
    [
      [
        ['copyNumber', 1],
        ['urgency', 2],
      ],
    ],
    [
      [
        ['secrecy', 2],
        ['urgency', 3],
      ],
    ],
    [
      [
        ['copyNumber', 1],
        ['secrecy', 2],
        ['urgency', 3],
      ],
    ],
  ];

  test.each(COMBINATIONS)(
    '%j: flush left, each on its line, none moves the mark (H-01…H-05)',
    async (rows) => {
      const made = await sheet('document', {
        ...HEAD,
        ...Object.fromEntries(rows.map(([key]) => [key, CORNER[key]])),
      });
      for (const [key, row] of rows) {
        const line = lineWith(made, CORNER[key]);
        expect(Math.abs(line.top - rowTop(row))).toBeLessThanOrEqual(0.1);
        expect(Math.abs(line.left - 28)).toBeLessThanOrEqual(0.1);
        expect(line.size).toBe(16);
        expect(faceOf(line.glyphs)).toContain(FACES[key]);
        expect(line.glyphs.every((g) => g.colour === BLACK)).toBe(true);
      }
      expect(Math.abs(inkBox(redGlyphs(made), made).top - 72)).toBeLessThanOrEqual(0.1);
      expect(Math.abs(lineWith(made, NUMBER).top - emBox(redGlyphs(made)).bottom - 25.8)).toBeLessThanOrEqual(
        GIVE,
      );
    },
  );

  const LONG = '内部资料注意保存不得翻印复制摘抄不得在公开场合引用阅后即退还发文机关办公室存档备查';

  test.each([
    ['document', 72],
    ['order', 57],
    ['minutes', 72],
  ] as const)(
    'texts far too long stay in 版心, clear of each other and of the mark: %s',
    async (format, top) => {
      const parts = { ...HEAD, ...CORNER, secrecy: LONG, urgency: LONG, word: '命令', serialNumber: '第5号' };
      const made = await sheet(format, parts);
      const mark = inkBox(redGlyphs(made), made);
      expect(Math.abs(mark.top - top)).toBeLessThanOrEqual(0.1);
      const lines = rowsOf(blackGlyphs(made).filter((g) => g.baseline < top)).map((row) => inkBox(row, made));
      expect(lines.length).toBeGreaterThanOrEqual(3);
      lines.forEach((line, i) => {
        expect(line.left).toBeGreaterThanOrEqual(28);
        expect(line.right).toBeLessThanOrEqual(184);
        expect(line.bottom).toBeLessThan(lines[i + 1]?.top ?? mark.top);
      });
      expect(textOf(blackGlyphs(made)).startsWith(CORNER.copyNumber + LONG + LONG)).toBe(true);
    },
  );

  test('three of them clear the mark of an order, which begins on the third line', async () => {
    const wide = { names: ['云川市人民代表大会常务委员会'], word: '命令', serialNumber: '第5号' };
    const made = await sheet('order', { ...wide, ...CORNER });
    const mark = inkBox(redGlyphs(made), made);
    expect(Math.abs(mark.top - 57)).toBeLessThanOrEqual(0.1);
    for (const text of Object.values(CORNER)) {
      const line = lineWith(made, text);
      expect(line.size).toBe(16);
      expect(inkBox(line.glyphs, made).bottom).toBeLessThan(mark.top);
    }
  });
});

describe('发文机关标志', () => {
  const NAMES = [
    ['云川市委', 42],
    ['云川市水务局', 42],
    ['云川市人民政府', 42],
    ['云川市人民政府办公室', 36],
    ['云川市防汛抗旱指挥部办公室', 28],
    ['云川市工程建设项目审批制度改革领导小组', 20],
  ] as const;

  test.each(NAMES)(
    '%s: red 小标宋 on one line, ink from 72 mm, centred, at most 156 mm (H-06…H-09)',
    async (name, least) => {
      const made = await sheet('document', { ...HEAD, names: [name] });
      const glyphs = redGlyphs(made);
      const ink = inkBox(glyphs, made);
      const em = emBox(glyphs);
      expect(textOf(glyphs)).toBe(`${name}文件`);
      expect(made.first.copied).toContain(`${name}文件`);
      expect(faceOf(glyphs)).toBe('NotoSerifSC-Bold');
      expect(rowsOf(glyphs)).toHaveLength(1);
      expect(Math.abs(ink.top - 72)).toBeLessThanOrEqual(0.1);
      expect(Math.abs(middle(em) - 106)).toBeLessThanOrEqual(0.1);
      expect(Math.abs(middle(ink) - 106)).toBeLessThanOrEqual(0.5);
      expect(em.right - em.left).toBeLessThanOrEqual(156.1);
      expect(em.bottom - em.top).toBeLessThanOrEqual(22);
      expect(glyphs[0]?.size).toBeGreaterThanOrEqual(least);
      expect(made.diagnostics).toEqual([]);
    },
  );

  test('a short name is spread evenly, by one em at most (H-09)', async () => {
    const made = await sheet('document', { ...HEAD, names: ['云川'] });
    const glyphs = redGlyphs(made);
    const steps = glyphs.slice(1).map((g, i) => g.x - (glyphs[i]?.x ?? 0));
    const em = emBox(glyphs).bottom - emBox(glyphs).top;
    for (const step of steps) expect(step).toBeCloseTo(steps[0] as number, 2);
    expect(steps[0]).toBeGreaterThan(em * 1.3);
    expect(steps[0]).toBeLessThanOrEqual(em * 2.01);
  });

  test('a template may ask for more, but never for more than 22 mm (H-09)', async () => {
    const huge = (size: number) =>
      sheet('document', { ...HEAD, names: ['云川'] }, (t) => ({
        ...t,
        head: { ...t.head, mark: { ...t.head.mark, size } },
      }));
    expect(redGlyphs(await huge(56))[0]?.size).toBe(56);
    expect(redGlyphs(await huge(90))[0]?.size).toBe(62);
  });

  test('a name too long for one line is parted by sense and said; 文件 stands in the middle at its right', async () => {
    const name = '云川市推进农业农村现代化和乡村全面振兴工作领导小组办公室';
    const made = await sheet('document', { ...HEAD, names: [name] });
    const names = redGlyphs(made).filter((g) => !'文件'.includes(g.text));
    const rows = rowsOf(names);
    expect(rows.map(textOf)).toEqual(['云川市推进农业农村现代化和乡村', '全面振兴工作领导小组办公室']);
    expect(Math.abs(inkBox(names, made).top - 72)).toBeLessThanOrEqual(0.1);
    expect(names[0]?.size).toBeGreaterThanOrEqual(18);
    expect(made.first.copied.replace(/\s/gu, '')).toContain(`${name}文件`);
    expect(made.diagnostics.map((d) => [d.code, d.severity])).toEqual([['layout/name-too-long', 'warning']]);
    expect(made.diagnostics[0]?.help?.zh).toContain('规范化简称');
  });

  test('a name longer than anything stays in 版心', async () => {
    const made = await sheet('document', { ...HEAD, names: ['川'.repeat(120)] });
    const ink = inkBox(redGlyphs(made), made);
    expect(ink.left).toBeGreaterThanOrEqual(28);
    expect(ink.right).toBeLessThanOrEqual(184);
    expect(made.diagnostics.length).toBeGreaterThan(0);
  });
});

describe('发文字号 and the red rule', () => {
  test('number centred two blank lines below the mark, rule 4 mm below it, as wide as 版心 (H-12, H-19, H-20)', async () => {
    const made = await sheet('document', HEAD);
    const number = lineWith(made, NUMBER);
    const gap = gapUnder(emBox(redGlyphs(made)), number);
    expect(gap).toBeGreaterThanOrEqual(25.7);
    expect(gap).toBeLessThanOrEqual(25.9);
    expect(Math.abs(middle(number) - 106)).toBeLessThanOrEqual(0.5);
    expect(faceOf(number.glyphs)).toContain('FandolFang-Regular');
    expect(number.size).toBe(16);
    const [rule] = redRules(made);
    expect((rule?.top ?? 0) - number.bottom).toBeCloseTo(4, 1);
    expect(rule?.left).toBeCloseTo(28, 1);
    expect(rule?.right).toBeCloseTo(184, 1);
    expect((rule?.bottom ?? 0) - (rule?.top ?? 0)).toBeCloseTo(0.5, 2);
    expect(redRules(made)).toHaveLength(1);
  });

  test('a number still to come keeps its place', async () => {
    const [withNumber, without] = await Promise.all([
      sheet('document', HEAD),
      sheet('document', { names: ['云川市人民政府'], word: '文件' }),
    ]);
    expect(redRules(without)).toEqual(redRules(withNumber));
  });

  test('a number longer than a line turns over within 版心, the rule 4 mm below its last line', async () => {
    const long = `云川市推进农业农村现代化和乡村全面振兴工作领导小组办公室综合〔2026〕105号`;
    const made = await sheet('document', { ...HEAD, docNumber: long });
    const lines = made.first.lines.filter(
      (l) => l.size === 16 && l.top > 90 && l.top < (redRules(made)[0]?.top ?? 0),
    );
    expect(lines.map((l) => l.text).join('')).toBe(long);
    for (const line of lines) expect(line.left).toBeGreaterThanOrEqual(28);
    expect((redRules(made)[0]?.top ?? 0) - (lines.at(-1)?.bottom ?? 0)).toBeCloseTo(4, 1);
  });

  test('★ in the middle of the rule, where a template asks for it (H-21)', async () => {
    const made = await sheet('document', HEAD, (t) => ({
      ...t,
      head: { ...t.head, rule: { ...t.head.rule, star: true } },
    }));
    const star = redGlyphs(made).filter((g) => g.text === '★');
    const [left, right] = redRules(made);
    const ink = inkBox(star, made);
    expect(star).toHaveLength(1);
    expect(middle(ink)).toBeCloseTo(106, 1);
    expect((ink.top + ink.bottom) / 2).toBeCloseTo(((left?.top ?? 0) + (left?.bottom ?? 0)) / 2, 1);
    expect([left?.left, right?.right].map((x) => Math.round((x ?? 0) * 10) / 10)).toEqual([28, 184]);
    expect(ink.left - (left?.right ?? 0)).toBeCloseTo((right?.left ?? 0) - ink.right, 1);
    expect(ink.left).toBeGreaterThan(left?.right ?? 0);
    expect(ink.top).toBeGreaterThan(inkBox(lineWith(made, NUMBER).glyphs, made).bottom);
  });
});

describe('命令, 纪要, 普通', () => {
  test.each(['命令', '令'])(
    '%s: ink from 57 mm, 令号 centred two blank lines below, no rule (X-20…X-24)',
    async (word) => {
      const made = await sheet('order', { names: ['云川市人民政府'], word, serialNumber: '第5号' });
      const number = lineWith(made, '第5号');
      expect(Math.abs(inkBox(redGlyphs(made), made).top - 57)).toBeLessThanOrEqual(0.1);
      expect(Math.abs(gapUnder(emBox(redGlyphs(made)), number) - 25.8)).toBeLessThanOrEqual(GIVE);
      expect(Math.abs(middle(number) - 106)).toBeLessThanOrEqual(0.5);
      expect(redRules(made)).toEqual([]);
      const body = lineWith(made, '汛汛');
      expect(gapUnder(number, body)).toBeGreaterThanOrEqual(24);
      expect(gapUnder(number, body)).toBeLessThanOrEqual(27);
    },
  );

  const MINUTES: Parts = {
    names: ['云川市人民政府专题会议'],
    word: '纪要',
    issuers: ['云川市人民政府办公室'],
    date: { year: 2026, month: 8, day: 1 },
  };

  test.each([
    ['with 期号', { serialNumber: '第12期' }],
    ['with 发文字号', { docNumber: '云政纪〔2026〕12号' }],
    ['without a number', {}],
  ])('纪要 %s: ink from 72 mm, organ left and date right above the rule (X-30, X-33)', async (_, number) => {
    const made = await sheet('minutes', { ...MINUTES, ...number });
    const imprint = lineWith(made, '云川市人民政府办公室');
    expect(Math.abs(inkBox(redGlyphs(made), made).top - 72)).toBeLessThanOrEqual(0.1);
    expect(imprint.text).toBe('云川市人民政府办公室2026年8月1日');
    expect(imprint.left).toBeCloseTo(28 + CELL, 1);
    expect(Math.abs(imprint.right - (184 - CELL))).toBeLessThanOrEqual(0.3);
    expect((redRules(made)[0]?.top ?? 0) - imprint.bottom).toBeCloseTo(4, 1);
    const text = Object.values(number)[0];
    const above = text ? lineWith(made, text) : undefined;
    if (above) expect(imprint.top - above.top).toBeCloseTo(PITCH, 0);
    expect(Math.abs(gapUnder(emBox(redGlyphs(made)), above ?? imprint) - 25.8)).toBeLessThanOrEqual(GIVE);
  });

  test('普通: nothing red, and nothing at all unless it is given', async () => {
    const bare = await sheet('plain', {});
    expect(Math.abs(lineWith(bare, '汛汛').top - 37)).toBeLessThanOrEqual(0.1);
    const made = await sheet('plain', { secrecy: '秘密★1年' });
    expect(redGlyphs(made)).toEqual([]);
    expect(redRules(made)).toEqual([]);
    expect(lineWith(made, '秘密★1年').top).toBeCloseTo(rowTop(2), 1);
    expect(lineWith(made, '汛汛').top).toBeGreaterThan(rowTop(2) + BODY_EM);
  });
});

describe.each(['document', 'document-upward', 'letter', 'order', 'minutes', 'plain'] as const)(
  '%s',
  (format) => {
    const withoutMark = { ...CORNER, docNumber: NUMBER, signers: ['赵一舟'] };

    test('without a mark the corner keeps its rows and nothing fails', async () => {
      const [only, numbered] = await Promise.all([sheet(format, CORNER), sheet(format, withoutMark)]);
      for (const made of [only, numbered]) {
        const lines = Object.values(CORNER).map((text) => lineWith(made, text));
        for (const [i, line] of lines.entries())
          expect(line.top - (lines[0]?.top ?? 0)).toBeCloseTo(i * PITCH, 1);
        if (format !== 'letter') expect(lines[0]?.top).toBeCloseTo(37, 1);
      }
      expect(lineWith(numbered, NUMBER).bottom).toBeLessThan(lineWith(numbered, '汛汛').top);
    });

    test('套打 leaves out all that is red, and what is black keeps its place', async () => {
      const parts = partsOf(format);
      const [full, black] = await Promise.all([
        sheet(format, parts),
        sheet(format, { ...parts, preprinted: true }),
      ]);
      expect(blackGlyphs(black)).toEqual(
        blackGlyphs(full).map((g) => ({ ...g, font: expect.any(String), code: expect.any(String) })),
      );
      expect(black.first.glyphs.some((g) => g.colour === RED)).toBe(false);
      expect(black.first.rules.some((r) => r.colour === RED)).toBe(false);
      expect(nodesWithoutText(black)).toEqual([]);
      if (format !== 'plain') expect(redGlyphs(full).length).toBeGreaterThan(0);
    });

    test('every part is a paragraph of its own in the order it is read; rules are artifacts (D-14)', async () => {
      const { layout } = await sheet(format, partsOf(format));
      const [page] = layout.pages;
      const part = layout.structure.findIndex((n) => n.role === 'Part');
      const nodes = layout.structure.flatMap((n, i) => (n.parent === part ? [i] : []));
      const drawn = nodes.map((n) =>
        (page?.items ?? []).flatMap((i) => (i.kind === 'text' && i.node === n ? i.text : [])).join(''),
      );
      expect(drawn).toEqual(readIn(format));
      for (const item of page?.items ?? []) if (item.kind === 'rule') expect(item.node).toBeUndefined();
    });
  },
);

function partsOf(format: PaperFormat): Parts {
  const common = { ...CORNER, docNumber: NUMBER, signers: ['赵一舟', '钱二'] };
  return { ...common, names: ['云川市人民政府'], word: format === 'letter' ? '' : '文件' };
}

function readIn(format: PaperFormat): string[] {
  const corner = Object.values(CORNER);
  if (format === 'letter') return ['云川市人民政府', ...corner, NUMBER];
  const signers = format === 'document-upward' ? ['签发人：赵一舟', '钱二'] : [];
  return [...corner, '云川市人民政府文件', NUMBER, ...signers];
}

/** Paragraphs of the head that nothing is drawn for. */
function nodesWithoutText({ layout }: Sheet): number[] {
  const drawn = new Set(layout.pages.flatMap((p) => p.items.flatMap((i) => i.node ?? [])));
  return layout.structure.flatMap((n, i) => (n.role === 'P' && !drawn.has(i) ? [i] : []));
}

describe('from an article', () => {
  const FIELDS = {
    份号: 17,
    密级: '机密★1年',
    紧急程度: '特急',
    发文机关: ['云川市水务局', '云川市财政局'],
    签发人: '赵一舟、钱二',
    标题: '关于修编洪水风险图的请示',
    主送: '云川市人民政府',
    成文日期: '2026-08-01',
  };

  test.each([
    ['文件', '云水发〔2026〕5号'],
    ['上行文', '云水发〔2026〕5号'],
    ['信函', '云水函〔2026〕5号'],
    ['纪要', '云水纪〔2026〕5号'],
  ])('%s: 套打 keeps every black glyph where it is and prints nothing red (P-22)', async (模板, 发文字号) => {
    const text = (more: object) => article({ ...FIELDS, 模板, 发文字号, ...more }, '汛'.repeat(200));
    const [full, black] = await Promise.all([proof(text({})), proof(text({ 套打: true }))]);
    const places = (made: Proof) =>
      pageOf(made, 1)
        .glyphs.filter((g) => g.colour === BLACK)
        .map((g) => [g.text, g.x, g.baseline, g.size]);
    expect(places(black)).toEqual(places(full));
    expect(places(full).length).toBeGreaterThan(200);
    const page = pageOf(black, 1);
    expect([...page.glyphs, ...page.rules].filter((m) => m.colour === RED)).toEqual([]);
    expect(pageOf(full, 1).glyphs.some((g) => g.colour === RED)).toBe(true);
  });
});

/** The head of a letter, its double rules and how far down its first page goes. (X-01…) */
import { describe, expect, test } from 'vitest';
import type { PaperTemplate } from '../../src/template/types.ts';
import type { Parts } from '../layout/head-papers.ts';
import {
  blackGlyphs,
  emBox,
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
import { LINES, PITCH, RED } from './standard.ts';

const NUMBER = '云政函〔2026〕15号';
const LETTER: Parts = { names: ['云川市人民政府'], docNumber: NUMBER };
const CORNER = { copyNumber: '000017', secrecy: '机密★1年', urgency: '特急' } as const;
/** 7/8 of a 3号 character. */
const CLEAR = (7 / 8) * (156 / 28);

/** The strokes of the upper and of the lower double rule, from above to below. */
function doubleRules(made: Sheet) {
  const rules = [...redRules(made)].sort((a, b) => a.top - b.top);
  expect(rules).toHaveLength(4);
  return { upper: rules.slice(0, 2), lower: rules.slice(2) };
}
const weight = (rule: { top: number; bottom: number } | undefined): number =>
  (rule?.bottom ?? 0) - (rule?.top ?? 0);

describe('信函', () => {
  test.each([
    '云川市人民政府',
    '云川市水务局',
    '云川市工程建设项目审批制度改革领导小组',
    '云川市推进农业农村现代化和乡村全面振兴工作领导小组办公室',
  ])(
    '%s: ink 30 mm from the top of the page, the double rule 4 mm below it (X-01, X-02, X-04)',
    async (name) => {
      const made = await sheet('letter', { ...LETTER, names: [name] });
      const ink = inkBox(redGlyphs(made), made);
      expect(textOf(rowsOf(redGlyphs(made)).flat())).toBe(name);
      expect(Math.abs(ink.top - 30)).toBeLessThanOrEqual(0.1);
      expect(Math.abs(middle(ink) - 106)).toBeLessThanOrEqual(0.6);
      expect((doubleRules(made).upper[0]?.top ?? 0) - ink.bottom).toBeCloseTo(4, 1);
    },
  );

  test('both double rules: 170 mm, centred on the sheet, thick above thin, thin above thick, 20 mm from below (X-04…X-07)', async () => {
    const { upper, lower } = doubleRules(await sheet('letter', LETTER));
    for (const rule of [...upper, ...lower]) {
      expect(rule.left).toBeCloseTo(20, 1);
      expect(rule.right).toBeCloseTo(190, 1);
    }
    expect(weight(upper[0])).toBeGreaterThanOrEqual(2 * weight(upper[1]));
    expect(weight(lower[1])).toBeGreaterThanOrEqual(2 * weight(lower[0]));
    expect(lower[1]?.bottom).toBeCloseTo(277, 1);
    expect(weight({ top: upper[0]?.top ?? 0, bottom: upper[1]?.bottom ?? 0 })).toBeCloseTo(1.56, 1);
  });

  test('份号, 密级, 紧急程度 flush left under it, one a line, the first 7/8 of a character below (X-08)', async () => {
    const made = await sheet('letter', { ...LETTER, ...CORNER });
    const under = (doubleRules(made).upper[1]?.bottom ?? 0) + CLEAR;
    for (const [i, text] of Object.values(CORNER).entries()) {
      const line = rowsOf(blackGlyphs(made)).find((row) => textOf(row).startsWith(text)) ?? [];
      expect(emBox(line).top).toBeCloseTo(under + i * PITCH, 1);
      expect(line[0]?.x).toBeCloseTo(28, 1);
    }
  });

  test.each([[{}], [{ secrecy: '秘密★1年' }], [CORNER]])(
    '发文字号 flush right on the row of the first of %j (X-09)',
    async (corner) => {
      const made = await sheet('letter', { ...LETTER, ...corner });
      const number = blackGlyphs(made).filter((g) => g.x > 120 && g.baseline < 70);
      expect(textOf(number)).toBe(NUMBER);
      expect(Math.abs(emBox(number).right - 184)).toBeLessThanOrEqual(0.3);
      expect(emBox(number).top).toBeCloseTo((doubleRules(made).upper[1]?.bottom ?? 0) + CLEAR, 1);
    },
  );

  test('long texts turn over side by side and touch neither each other nor the edge', async () => {
    const secrecy = '内部资料注意保存不得翻印复制摘抄不得在公开场合引用';
    const long = '云川市推进农业农村现代化领导小组办公室函〔2026〕1005号';
    const made = await sheet('letter', { ...LETTER, copyNumber: '000017', secrecy, docNumber: long });
    const head = blackGlyphs(made).filter((g) => g.baseline < lineWith(made, '汛汛').top);
    expect(textOf(head)).toHaveLength(6 + secrecy.length + long.length);
    for (const row of rowsOf(head)) {
      for (const [i, g] of row.slice(1).entries())
        expect(g.x).toBeGreaterThanOrEqual((row[i]?.end ?? 0) - 0.15);
      expect(row.at(-1)?.end).toBeLessThanOrEqual(184.1);
    }
  });
});

describe('the first page of a letter', () => {
  const pitches = [
    ['as usual', (pitch: number) => pitch],
    ['28.95 pt', () => 28.95],
    ['33 pt', () => 33],
  ] as const;
  const openings = [
    { title: '关于做好汛期值守工作的函' },
    { ...CORNER, title: '关于做好汛期值守工作的函' },
    {},
  ];

  test.each(pitches.flatMap(([name, pitch]) => openings.map((parts) => [name, pitch, parts] as const)))(
    'text ends 7/8 of a character above the second double rule, line pitch %s (X-12)',
    async (_, pitchOf, parts) => {
      const change = (t: PaperTemplate) => ({ ...t, linePitch: pitchOf(t.linePitch) });
      const made = await sheet('letter', { ...LETTER, ...parts, characters: 900 }, change);
      const text = made.first.lines.filter((l) => l.text.includes('汛汛'));
      const end = (doubleRules(made).lower[0]?.top ?? 0) - CLEAR;
      expect(text.at(-1)?.bottom).toBeCloseTo(end, 1);
      const steps = text.slice(1).map((l, i) => l.baseline - (text[i]?.baseline ?? 0));
      const usual = pitchOf((PITCH * 72) / 25.4);
      for (const step of steps) expect((step * 72) / 25.4).toBeCloseTo(usual, 1);
    },
  );

  test('the pages after it are like any other: no double rule, lines 1 to 22 in 版心 (X-14)', async () => {
    const made = await sheet('letter', { ...LETTER, characters: 28 * 60 });
    const [, second] = made.pdf.pages;
    expect(second?.rules.filter((r) => r.colour === RED)).toEqual([]);
    const text = second?.lines.filter((l) => l.text.includes('汛')) ?? [];
    expect(text).toHaveLength(LINES);
    expect(text[0]?.top).toBeCloseTo(37, 1);
    expect(text.at(-1)?.bottom).toBeCloseTo(262, 1);
  });
});

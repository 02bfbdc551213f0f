/** 28 characters × 22 lines: the grid of body pages. (P-02, P-06…P-08, P-12…P-16, P-18, B-11, B-12, M-04, M-05, M-07, N-08) */
import { describe, expect, test } from 'vitest';
import { inkOfAll } from './measure/ink.ts';
import type { Line } from './measure/types.ts';
import { baselineOf, CELL, CHARACTERS, LINES, PITCH, SMALL_EM, TOLERANCE, typeArea } from './standard.ts';
import { article, bodyLines, HEAD, han, type Proof, pageOf, proof } from './support.ts';

const PLAIN = article(HEAD, Array.from({ length: 14 }, () => han(520)).join('\n\n'));
let made: Promise<Proof> | undefined;
const plain = () => {
  made ??= proof(PLAIN);
  return made;
};

/** Middle pages: all body, full. */
const full = async () => (await plain()).pdf.pages.slice(1, -1);

const isFirst = (line: Line, left: number) => line.left > left + CELL;

describe('a page of plain text', () => {
  test('holds 22 lines at the baselines of the table (P-07, P-16, M-04)', async () => {
    for (const page of await full()) {
      const lines = bodyLines(page);
      expect(lines).toHaveLength(LINES);
      lines.forEach((line, i) => {
        expect(Math.abs(line.baseline - baselineOf(i + 1))).toBeLessThanOrEqual(TOLERANCE.baseline);
      });
      expect(lines[0]?.top).toBeCloseTo(37, 1);
      expect(lines.at(-1)?.bottom).toBeCloseTo(262, 1);
    }
  });

  test('stands at the same heights on every page (P-16)', async () => {
    const [first, ...others] = (await full()).map((page) => bodyLines(page).map((line) => line.baseline));
    for (const other of others)
      other.forEach((baseline, i) => {
        expect(Math.abs(baseline - (first?.[i] ?? 0))).toBeLessThanOrEqual(0.1);
      });
  });

  test('sets 28 Han characters from edge to edge, 26 after the indent (P-12, M-05)', async () => {
    const { pdf } = await plain();
    for (const page of await full()) {
      const area = typeArea(page.number);
      for (const line of bodyLines(page)) {
        if (line.text.length < 26) continue;
        const first = isFirst(line, area.left);
        expect(line.text).toHaveLength(first ? CHARACTERS - 2 : CHARACTERS);
        expect(line.left).toBeCloseTo(area.left + (first ? 2 * CELL : 0), 1);
        expect(Math.abs((inkOfAll(line.glyphs, pdf)?.right ?? 0) - area.right)).toBeLessThanOrEqual(0.4);
        const cells = line.glyphs.slice(1).map((g, i) => g.x - (line.glyphs[i]?.x ?? 0));
        for (const cell of cells) expect(cell).toBeCloseTo(CELL, 2);
      }
    }
  });

  test('is set in 3号 仿宋, with no space between paragraphs (P-08, B-11, B-12)', async () => {
    for (const page of await full()) {
      const lines = bodyLines(page);
      expect(new Set(lines.flatMap((l) => l.glyphs.map((g) => `${g.face} ${g.size}`)))).toEqual(
        new Set(['FandolFang-Regular 16']),
      );
      const steps = lines.slice(1).map((line, i) => line.baseline - (lines[i]?.baseline ?? 0));
      for (const step of steps) expect(Math.abs(step - PITCH)).toBeLessThanOrEqual(TOLERANCE.pitch);
    }
    const firsts = (await full()).map((p) => bodyLines(p).filter((l) => isFirst(l, typeArea(p.number).left)));
    expect(firsts.flat().length).toBeGreaterThan(10);
  });

  test('numbers of two figures are set half-width (N-01)', async () => {
    const [first, second] = pageOf(await plain(), 11).glyphs.filter((g) => g.text === '1' && g.size === 14);
    expect((second?.x ?? 0) - (first?.x ?? 0)).toBeCloseTo(SMALL_EM / 2, 2);
  });

  test('stands mirrored on even pages (P-06, M-07)', async () => {
    const { pdf } = await plain();
    for (const page of pdf.pages.slice(0, 4)) {
      const left = Math.min(...bodyLines(page).map((l) => l.left));
      expect(left).toBeCloseTo(page.number % 2 === 1 ? 28 : 26, 1);
    }
  });

  test('first page: lines keep the pitch and none passes 262 mm (P-16)', async () => {
    const lines = bodyLines(pageOf(await plain(), 1)).filter((l) => l.text.startsWith('汛'));
    const steps = lines.slice(1).map((line, i) => line.baseline - (lines[i]?.baseline ?? 0));
    for (const step of steps) expect(step).toBeCloseTo(PITCH, 1);
    expect(lines.at(-1)?.bottom).toBeLessThanOrEqual(262.3);
    expect(262 - (lines.at(-1)?.bottom ?? 0)).toBeLessThan(PITCH);
  });
});

describe('single-sided', () => {
  test('pages are not mirrored and the number stands in the middle (N-08)', async () => {
    const { pdf } = await proof(PLAIN, { singleSided: true });
    for (const page of pdf.pages) {
      expect(Math.min(...bodyLines(page).map((l) => l.left))).toBeCloseTo(28, 1);
      const foot = page.glyphs.filter((g) => g.baseline > 262.5);
      const middle = (Math.min(...foot.map((g) => g.x)) + Math.max(...foot.map((g) => g.end))) / 2;
      expect(middle).toBeCloseTo((28 + 184) / 2, 1);
    }
  });
});

/** Measures of thousands of cells: labels that may not wrap, and whatever text someone puts into them. */
import { describe, expect, test } from 'vitest';
import { breakLines } from '../../src/compose/breaks.ts';
import { type Budget, Budgets } from '../../src/compose/budget.ts';
import { segment } from '../../src/compose/clusters.ts';
import { compose, DEFAULT_OPTIONS } from '../../src/compose/compose.ts';
import { settleContext } from '../../src/compose/context.ts';
import { Faces } from '../../src/compose/faces.ts';
import { buildItems } from '../../src/compose/items.ts';
import { findJoints } from '../../src/compose/joints.ts';
import { settleSpaces } from '../../src/compose/spaces.ts';
import { splitStretches } from '../../src/compose/stretches.ts';
import type { Piece } from '../../src/compose/types.ts';
import { squareMetrics } from './square-metrics.ts';

const CELL = 10;
const STYLE = { role: 'body', size: CELL, cell: CELL };
const SENTENCE =
  '会议指出，2026年11月23日起，各县（区）要完成1,234.5万元专项资金拨付，覆盖50余个乡镇，用好PostgreSQL！';

const plain = (text: string): Piece<null>[] => [
  { kind: 'text', text, style: STYLE, payload: null, origin: 0 },
];
const set = (text: string, cells: number) =>
  compose(
    plain(text),
    { width: cells * CELL, firstIndent: 0, restIndent: 0 },
    DEFAULT_OPTIONS,
    squareMetrics,
  );

/** Counts the lines that were tried. */
class CountingBudgets extends Budgets {
  tried = 0;
  override load(from: number, to: number, budget: Budget): void {
    this.tried += 1;
    super.load(from, to, budget);
  }
}

function linesTried(text: string, cells: number): number {
  const stretch = splitStretches(plain(text))[0]!;
  const widths = { first: cells * CELL, rest: cells * CELL };
  const clusters = segment(stretch);
  settleContext(clusters);
  settleSpaces(clusters);
  const joints = findJoints(clusters, stretch.text, stretch.spans, 'gb');
  const items = buildItems(stretch, clusters, joints, new Faces(squareMetrics), { latinGap: 0.25, widths });
  const budgets = new CountingBudgets(items, true);
  breakLines(budgets, widths, DEFAULT_OPTIONS);
  return budgets.tried;
}

describe('a very wide measure', () => {
  const text = SENTENCE.repeat(400);
  for (const cells of [300, 1000, 6333]) {
    test(`fills lines of ${cells} cells and keeps the rules at their edges`, () => {
      const { lines, remarks } = set(text, cells);
      expect(lines.map((line) => line.text).join('')).toBe(text);
      expect(lines.length).toBeGreaterThan(1);
      for (const line of lines.slice(0, -1)) {
        expect(line.right).toBeCloseTo(cells * CELL, 2);
        expect(line.text).not.toMatch(/[（\d]$/);
      }
      for (const line of lines.slice(1)) expect(line.text).not.toMatch(/^[，）！年月日余个]/);
      expect(remarks).toEqual([]);
    });
  }
  test('is one line when all of it fits', () => {
    expect(set(SENTENCE, 6333).lines.map((line) => line.text)).toEqual([SENTENCE]);
  });
  test('moves a word to the next line when it does not fit', () => {
    const { lines } = set(`${'字'.repeat(299)}PostgreSQL`, 300);
    expect(lines.map((line) => line.text)).toEqual(['字'.repeat(299), 'PostgreSQL']);
  });
  test('takes work in proportion to the text, however wide', () => {
    for (const cells of [300, 1000, 3000]) {
      const once = linesTried(SENTENCE.repeat(200), cells);
      const twice = linesTried(SENTENCE.repeat(400), cells);
      expect(twice).toBeLessThan(2.5 * once);
      expect(twice).toBeLessThan(2 * text.length);
    }
  });
});

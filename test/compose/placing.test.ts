/** Where glyphs stand when the face's own advances are not those of the classes (P-12, P-18, C-20). */
import { describe, expect, test } from 'vitest';
import { compose, DEFAULT_OPTIONS } from '../../src/compose/compose.ts';
import type { Composition, Measure, Metrics, Piece, TextStyle } from '../../src/compose/types.ts';

const CELL = 442.2 / 28;
const STYLE: TextStyle = { role: 'body', size: 16, cell: CELL };
const MEASURE: Measure = { width: 442.2, firstIndent: 0, restIndent: 0 };

/** One face; `widths` in em, everything else 1 em (full width) or ½ em. */
const metricsOf = (widths: Readonly<Record<string, number>>): Metrics => {
  const advance = (ch: string) => widths[ch] ?? ((ch.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1);
  return {
    face: (_role, cluster) => ({ face: 'one', missing: cluster === '囗' }),
    advance: (_face, cluster) => advance(cluster),
    shaped: (_face, word) => [...word].reduce((sum, ch) => sum + advance(ch), 0),
  };
};
const set = (
  text: string,
  widths: Readonly<Record<string, number>> = {},
  style = STYLE,
): Composition<string> => {
  const pieces: Piece<string>[] = [{ kind: 'text', text, style, payload: 'p', origin: 100 }];
  return compose(pieces, MEASURE, DEFAULT_OPTIONS, metricsOf(widths));
};
/** Pen positions of all glyphs, glyph advances from `widths`. */
const pens = (text: string, widths: Readonly<Record<string, number>> = {}) => {
  const metrics = metricsOf(widths);
  return set(text, widths).lines[0]!.runs.flatMap((run) => {
    let x = run.x;
    return [...run.text].map((ch) => {
      const pen = x;
      x += metrics.advance('one', ch) * run.size + run.tracking;
      return pen;
    });
  });
};

describe('the cell', () => {
  test('28 glyphs of 16 pt are one run tracked to 15.793 pt', () => {
    const { lines } = set('字'.repeat(56));
    expect(lines).toHaveLength(2);
    const [run] = lines[0]!.runs;
    expect(lines[0]!.runs).toHaveLength(1);
    expect(run!.tracking).toBeCloseTo(CELL - 16, 6);
    expect(run!.x).toBe(0);
    expect(lines[0]!.right).toBeCloseTo(442.2, 6);
    expect(run!.width).toBeCloseTo(27 * CELL + 16, 6);
  });
  test('a number with its marks is one run', () => {
    const widths = { ',': 0.25, '.': 0.25, '%': 0.833 };
    const texts = set('约1,234.5%了', widths).lines[0]!.runs.map((run) => run.text);
    expect(texts).toEqual(['约', '1,234.5%', '了']);
  });
  test('a half-width comma stands where the ink of the Chinese one is, brackets likewise', () => {
    const narrow = { ',': 0.25, '(': 0.3, ')': 0.3 };
    const half = CELL / 2;
    expect(pens('甲,乙', narrow)[1]).toBeCloseTo(CELL + (half - 4) / 2, 6);
    expect(pens('甲乙(丙)丁', narrow)[2]).toBeCloseTo(3 * CELL - (half + 4.8) / 2, 6);
    expect(pens('甲乙(丙)丁', narrow)[4]).toBeCloseTo(4 * CELL + (half - 4.8) / 2, 6);
  });
  test('digits of a wide face keep their own width', () => {
    const wide = Object.fromEntries([...'0123456789'].map((digit) => [digit, 0.57]));
    expect(pens('20字', wide)[2]).toBeCloseTo(2 * 0.57 * 16, 6);
    expect(pens('20字')[2]).toBeCloseTo(CELL, 6);
  });
});

describe('glyphs and their class widths', () => {
  test('· stands in the middle of half a cell, drawn one em or a third of an em wide', () => {
    for (const advance of [1, 0.33]) {
      const [, dot, next] = pens('李·四', { '·': advance });
      expect(dot! + (advance * 16) / 2).toBeCloseTo(1.25 * CELL, 6);
      expect(next).toBeCloseTo(1.5 * CELL, 6);
    }
  });
  test('narrow quotes stand against the text they enclose', () => {
    const [, open, inner, close, after] = pens('甲“乙”丙', { '“': 0.35, '”': 0.35 });
    expect(open).toBeCloseTo(2 * CELL - 0.35 * 16, 6);
    expect(inner).toBeCloseTo(2 * CELL, 6);
    expect(close).toBeCloseTo(3 * CELL, 6);
    expect(after).toBeCloseTo(4 * CELL, 6);
  });
  test('two dashes of 0.89 em overlap by their bearings and stand in the middle of two cells', () => {
    const [, first, second, after] = pens('甲——乙', { '—': 0.89 });
    expect(second! - first!).toBeCloseTo(0.79 * 16, 6);
    expect((first! + second! + 0.89 * 16) / 2).toBeCloseTo(2 * CELL, 6);
    expect(after).toBeCloseTo(3 * CELL, 6);
  });
  test('two dashes of one em touch and belong to the run of Han around them', () => {
    expect(set('甲——乙').lines[0]!.runs.map((run) => run.text)).toEqual(['甲——乙']);
  });
  test('a Latin apostrophe from a Chinese face takes half an em', () => {
    const runs = set('it’s', { '’': 1 }).lines[0]!.runs;
    expect(runs.map((run) => [run.text, run.x])).toEqual([
      ['it', 0],
      ['’', 16],
      ['s', 24],
    ]);
  });
});

describe('what the caller gets back', () => {
  test('payload and origin of every run', () => {
    const style = STYLE;
    const pieces: Piece<string>[] = [
      { kind: 'text', text: '甲乙', style, payload: 'a', origin: 7 },
      { kind: 'text', text: '，丙丁', style, payload: 'b', origin: 40 },
    ];
    const { runs } = compose(pieces, MEASURE, DEFAULT_OPTIONS, metricsOf({})).lines[0]!;
    expect(runs.map(({ text, payload, origin }) => [text, payload, origin])).toEqual([
      ['甲乙', 'a', 7],
      ['，丙丁', 'b', 40],
    ]);
  });
  test('every missing cluster once for each place, with its origin', () => {
    const { remarks, lines } = set('甲囗乙囗');
    expect(remarks).toEqual([
      { kind: 'missing-glyph', cluster: '囗', role: 'body', origin: 101 },
      { kind: 'missing-glyph', cluster: '囗', role: 'body', origin: 103 },
    ]);
    expect(lines[0]!.runs.map((run) => [run.text, run.missing])).toEqual([
      ['甲', false],
      ['囗', true],
      ['乙', false],
      ['囗', true],
    ]);
  });
  test('nothing for nothing', () => {
    expect(compose([], MEASURE, DEFAULT_OPTIONS, metricsOf({}))).toEqual({ lines: [], remarks: [] });
    expect(set('').lines).toEqual([]);
  });
});

describe('long paragraphs are composed in windows', () => {
  const paragraph = '会议指出，2026年11月23日起，各县（区）要完成1,234.5万元专项资金拨付，覆盖50余个乡镇。';
  test('and come out whole, every line full', () => {
    const text = paragraph.repeat(1200);
    const { lines } = set(text);
    expect(lines.map((line) => line.text).join('')).toBe(text);
    for (const line of lines.slice(0, -1)) expect(line.right).toBeCloseTo(442.2, 3);
    expect(lines.filter((line) => line.last)).toHaveLength(1);
  });
  test('even where one line holds more than a window', () => {
    const text = '字'.repeat(40_000);
    const measure = { width: CELL * 50_000, firstIndent: 0, restIndent: 0 };
    const pieces: Piece<number>[] = [{ kind: 'text', text, style: STYLE, payload: 0, origin: 0 }];
    const { lines } = compose(pieces, measure, DEFAULT_OPTIONS, metricsOf({}));
    expect(lines.map((line) => line.text)).toEqual([text]);
  });
});

/** Marks for a reader with a pencil: where they stand, and that they are nothing but marks. */
import { describe, expect, test } from 'vitest';
import { finish } from '../../src/finishing/finish.ts';
import type { Page } from '../../src/layout/types.ts';
import type { MeasuredPage } from '../page/measure/types.ts';
import { layout, text } from '../render/support.ts';
import { AREA, finished, leaf, MM, WORKSHOP } from './support.ts';

const PITCH = WORKSHOP.body.pitch / MM;
const baseline = (line: number) => AREA.y + line * WORKSHOP.body.pitch + 0.88 * 16;

/** A full page: 22 lines of body type. */
function full(number: number, count = 22): Page {
  const { x } = leaf(number, []).typeArea;
  const lines = Array.from({ length: count }, (_, line) => text(x, baseline(line), '正文', { node: 0 }));
  return leaf(number, lines);
}

async function pages(...given: readonly Page[]): Promise<readonly MeasuredPage[]> {
  return (await finished(layout(given), { draft: true })).pages;
}

/** Figures of 8 pt: the numbers of lines. */
const numbers = (page: MeasuredPage) => {
  const glyphs = page.glyphs.filter((glyph) => glyph.size === 8);
  const rows = [...new Set(glyphs.map((glyph) => glyph.baseline))].sort((a, b) => a - b);
  return rows.map((y) => {
    const row = glyphs.filter((glyph) => glyph.baseline === y);
    return { text: row.map((glyph) => glyph.text).join(''), y, row };
  });
};

describe('line numbers', () => {
  test('stand beside every line, on its baseline, from 1 on every page', async () => {
    for (const page of await pages(full(1), full(2, 3))) {
      const body = page.lines.flatMap((line) => (line.text.includes('正文') ? line.glyphs : []));
      const baselines = [...new Set(body.filter((g) => g.size === 16).map((g) => g.baseline))];
      const seen = numbers(page);
      expect(seen.map((n) => n.text)).toEqual(baselines.map((_, i) => String(i + 1)));
      seen.forEach(({ y }, i) => {
        expect(y).toBeCloseTo(baselines[i]!, 2);
      });
    }
  });

  test('stand in the outer margin: right on odd pages, left on even ones, units under units', async () => {
    const [odd, even] = await pages(full(1), full(2));
    for (const { row } of numbers(odd!)) {
      expect(row[0]!.x).toBeGreaterThan(184 + 2);
      expect(row.at(-1)!.end).toBeCloseTo(numbers(odd!)[0]!.row[0]!.end, 2);
    }
    for (const { row } of numbers(even!)) {
      expect(row.at(-1)!.end).toBeLessThan(26 - 2);
      expect(row.at(-1)!.end).toBeCloseTo(numbers(even!)[0]!.row[0]!.end, 2);
    }
  });

  test('stand right on every page of a single-sided document', async () => {
    const second = { ...full(1), number: 2 };
    const [, even] = await pages(full(1), second);
    expect(numbers(even!)[0]!.row[0]!.x).toBeGreaterThan(184);
  });

  test('every fifth is black, the others are grey', async () => {
    const [page] = await pages(full(1));
    for (const { text: number, row } of numbers(page!)) {
      expect(row[0]!.colour, number).toBe(Number(number) % 5 === 0 ? '#000000' : '#808080');
    }
  });

  test('raised marks, cells of one row and type outside of 版心 get none', async () => {
    const note = text(200, baseline(0) - 5.8, '①', { size: 9.6 });
    const cells = [
      text(100, 400, '甲', { size: 12 }),
      text(200, 391, '乙', { size: 12 }),
      text(200, 409, '丙', { size: 12 }),
    ];
    const outside = [text(300, 270 * MM, '— 1 —', { size: 14 }), text(300, 20 * MM, '000001')];
    const turned = text(300, 600, '横', { turn: 90 });
    const body = text(AREA.x, baseline(0), '正文');
    const [page] = await pages(leaf(1, [body, note, ...cells, ...outside, turned]));
    expect(numbers(page!).map((n) => n.text)).toEqual(['1', '2', '3']);
  });
});

describe('cells', () => {
  test('28 of a line, 22 lines, from edge to edge of 版心 (P-04, P-07)', async () => {
    const [page] = await pages(full(1));
    const pale = page!.rules.filter((rule) => rule.colour === '#d9d9d9');
    const middle = (a: number, b: number) => Math.round(((a + b) / 2) * 100) / 100;
    const upright = pale.filter((rule) => rule.bottom - rule.top > 1);
    const lying = pale.filter((rule) => rule.right - rule.left > 1);
    const columns = [...new Set(upright.map((rule) => middle(rule.left, rule.right)))].sort((a, b) => a - b);
    expect(columns).toHaveLength(29);
    expect([columns[0], columns[28]]).toEqual([28, 184]);
    expect(lying).toHaveLength(44);
    const edges = lying.map((rule) => middle(rule.top, rule.bottom)).sort((a, b) => a - b);
    expect([edges[0], edges[43]]).toEqual([37, 262]);
    expect(edges[2]! - edges[0]!).toBeCloseTo(PITCH, 1);
    expect(edges[1]! - edges[0]!).toBeCloseTo(16 / MM, 1);
  });

  test('stand where the lines stand on page 1 of a letter, and run as low as they do (X-12)', async () => {
    const lower = 9.4;
    const lines = Array.from({ length: 16 }, (_, line) =>
      text(AREA.x, baseline(6 + line) + lower, '正文', { node: 0 }),
    );
    const [page] = await pages(leaf(1, lines));
    const lying = page!.rules.filter((rule) => rule.colour === '#d9d9d9' && rule.right - rule.left > 1);
    const edges = lying.map((rule) => (rule.top + rule.bottom) / 2).sort((a, b) => a - b);
    expect(edges[0]).toBeCloseTo(37 + lower / MM, 1);
    expect(edges.at(-1)).toBeCloseTo(262 + lower / MM, 1);
    expect(numbers(page!)).toHaveLength(16);
  });

  test('keep their places where lines stand closer, or where there are none', async () => {
    const lines = Array.from({ length: 10 }, (_, line) => text(AREA.x, baseline(0) + line * 27.3, '正文'));
    for (const page of await pages(leaf(1, lines), leaf(2, [text(200, 400, '图', { size: 12 })]))) {
      const lying = page.rules.filter((rule) => rule.colour === '#d9d9d9' && rule.right - rule.left > 1);
      expect(lying).toHaveLength(44);
      expect(Math.min(...lying.map((rule) => rule.top))).toBeCloseTo(37, 0);
    }
  });

  test('lie under the text', () => {
    const given = layout([full(1)]);
    const { items } = finish(given, { draft: true }, WORKSHOP).sheets.pages[0]!;
    const firstText = items.findIndex((item) => item.kind === 'text');
    const lastCell = items.findLastIndex((item) => item.kind === 'rule' && item.colour === 'pale');
    expect(lastCell).toBeLessThan(firstText);
  });
});

describe('rulers', () => {
  const ticks = (page: MeasuredPage) => page.rules.filter((rule) => rule.colour === '#808080');

  test('a millimetre of the ruler is one of the sheet; figures stand at their ticks', async () => {
    const [page] = await pages(full(1));
    const head = ticks(page!).filter((rule) => rule.top < 7 && rule.right - rule.left < 0.2);
    const places = head.map((rule) => (rule.left + rule.right) / 2);
    expect(places.length).toBeGreaterThan(190);
    for (const place of places) expect(place).toBeCloseTo(Math.round(place), 2);
    const long = head.filter((rule) => rule.bottom - rule.top > 2.9).map((rule) => Math.round(rule.left));
    expect(long).toEqual([
      10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120, 130, 140, 150, 160, 170, 180, 190, 200,
    ]);
    const figures = page!.glyphs.filter((glyph) => glyph.size === 5.5 && glyph.baseline < 12);
    expect(figures.map((glyph) => glyph.text).join('')).toContain('2030405060708090100110');
    const fifty = figures[6]!;
    expect(fifty.text).toBe('5');
    expect((fifty.x + figures[7]!.end) / 2).toBeCloseTo(50, 1);
  });

  test('one runs along the outer edge, clear of what printers leave white', async () => {
    for (const page of await pages(full(1), full(2))) {
      const side = ticks(page).filter((rule) => rule.right - rule.left > 1 && rule.top > 20);
      expect(side.length).toBeGreaterThan(250);
      for (const { left, right } of side) {
        if (page.number === 1) expect(right).toBeCloseTo(204, 2);
        else expect(left).toBeCloseTo(6, 2);
      }
    }
  });
});

test('everything drawn is an artifact in greys, and a blank page stays blank', () => {
  const given = layout([full(1, 6), leaf(2, [])]);
  const [first, second] = finish(given, { draft: true }, WORKSHOP).sheets.pages;
  const added = first!.items.filter((item) => !given.pages[0]!.items.includes(item));
  expect(added.every((item) => item.node === undefined)).toBe(true);
  const texts = added.filter((item) => item.kind === 'text');
  expect(texts.every((item) => item.actualText === '')).toBe(true);
  expect(new Set(added.map((item) => item.kind !== 'picture' && item.colour))).toEqual(
    new Set(['pale', 'grey', 'black']),
  );
  expect(second!.items).toEqual([]);
});

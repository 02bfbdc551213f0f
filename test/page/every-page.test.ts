/** What holds on every page of every article: sheet, 版心, colours, fonts, page numbers. (P-01…P-06, P-09, N-, M-10…M-12) */
import { describe, expect, test } from 'vitest';
import { inkBox } from './measure/ink.ts';
import type { Glyph, MeasuredPage } from './measure/types.ts';
import { emBottom, emTop } from './measure/units.ts';
import { BLACK, GREY, PAPER, RED, SMALL_EM, TOLERANCE, typeArea } from './standard.ts';
import { type Proof, SAMPLES, sample } from './support.ts';

const isNumber = (page: MeasuredPage, glyph: Glyph) => glyph.baseline > 262.5 && glyph.baseline < page.height;

/**
 * Everything that has no place outside 版心, with its name for the message. Type is judged by its ink from
 * side to side (the blank half of a mark may hang over) and by its em box from top to bottom (P-18).
 */
function* contents(page: MeasuredPage, { pdf }: Proof) {
  for (const glyph of page.glyphs) {
    if (isNumber(page, glyph) || glyph.drawn) continue;
    const ink = inkBox(glyph, pdf);
    const [top, bottom] = [emTop(glyph.baseline, glyph.size), emBottom(glyph.baseline, glyph.size)];
    if (ink) yield { what: glyph.text, box: { ...ink, top, bottom } };
  }
  for (const box of page.rules) yield { what: 'rule', box };
  for (const box of page.pictures) yield { what: 'picture', box };
}

describe.each(SAMPLES)('$name', (which) => {
  test('A4, upright (P-01)', async () => {
    for (const page of (await sample(which)).pdf.pages) {
      expect(page.width).toBeCloseTo(PAPER.width, 1);
      expect(page.height).toBeCloseTo(PAPER.height, 1);
      expect(page.rotate).toBe(0);
    }
  });

  test('nothing but the page number leaves 版心 (P-03…P-06)', async () => {
    const made = await sample(which);
    for (const page of made.pdf.pages) {
      const area = typeArea(page.number);
      for (const { what, box } of contents(page, made)) {
        const outside = Math.max(
          area.left - box.left,
          box.right - area.right,
          area.top - box.top,
          box.bottom - area.bottom,
        );
        expect(outside, `page ${page.number}: ${what}`).toBeLessThanOrEqual(TOLERANCE.place);
      }
    }
  });

  test('black, but for the name, the organizer and the masthead rule (P-09, M-10)', async () => {
    const { pdf, markdown } = await sample(which);
    const front = markdown.split('---')[1] ?? '';
    const red = [/简报名称: (.*)/, /主办: (.*)/].map((key) => key.exec(front)?.[1] ?? '').join('');
    for (const page of pdf.pages) {
      const redText = page.glyphs.filter((g) => g.colour === RED).map((g) => g.text);
      expect(page.number === 1 ? redText.sort() : redText).toEqual(page.number === 1 ? [...red].sort() : []);
      const redRules = page.rules.filter((r) => r.colour === RED);
      expect(redRules).toHaveLength(page.number === 1 && red ? 1 : 0);
      const others = page.glyphs.filter((g) => g.colour !== RED && g.colour !== BLACK && !g.drawn);
      expect(others.filter((g) => !(g.colour === GREY && '（此处缺图）'.includes(g.text)))).toEqual([]);
    }
  });

  test('every face embedded as a subset, none made bold or slanted (M-11)', async () => {
    const { pdf } = await sample(which);
    for (const { face, embedded, subset } of pdf.fonts.values())
      expect({ face, embedded, subset }).toEqual({ face, embedded: true, subset: true });
    expect(pdf.pages.flatMap((p) => p.glyphs).filter((g) => g.mode !== 0)).toEqual([]);
  });

  test('— n — 7 mm below 版心, outer side, one 字 in (N-01…N-04, N-07)', async () => {
    const { pdf } = await sample(which);
    for (const page of pdf.pages) {
      const foot = page.glyphs.filter((g) => isNumber(page, g)).sort((a, b) => a.x - b.x);
      expect(foot.map((g) => g.text).join('')).toBe(`—${page.number}—`);
      const [dash, ...rest] = foot as [Glyph, ...Glyph[]];
      const ink = inkBox(dash, pdf);
      expect(Math.abs(((ink?.top ?? 0) + (ink?.bottom ?? 0)) / 2 - 269)).toBeLessThanOrEqual(0.5);
      const area = typeArea(page.number);
      const last = rest.at(-1) as Glyph;
      if (page.number % 2 === 1) expect(last.end).toBeCloseTo(area.right - SMALL_EM, 1);
      else expect(dash.x).toBeCloseTo(area.left + SMALL_EM, 1);
      expect(dash.size).toBe(14);
      const gap = (last.end - dash.x) / SMALL_EM - 2 - String(page.number).length / 2;
      expect(gap / 2).toBeGreaterThanOrEqual(0.25 - 0.01);
      expect(gap / 2).toBeLessThanOrEqual(0.5);
    }
  });
});

/** What holds on every page of every article: sheet, 版心, colours, fonts, page numbers. (P-01…P-06, P-09, N-, X-10, X-12, M-10…M-12) */
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { inkBox } from './measure/ink.ts';
import type { Glyph, MeasuredPage } from './measure/types.ts';
import { emBottom, emTop } from './measure/units.ts';
import { BLACK, GREY, LETTER, PAPER, RED, SMALL_EM, TOLERANCE, typeArea } from './standard.ts';
import { type Proof, SAMPLES, sample } from './support.ts';

/** What a format prints red on page 1 (P-09): its text, read from the front matter, and how many rules. */
interface RedParts {
  readonly text: string;
  readonly rules: number;
}
type Front = Readonly<Record<string, string | readonly string[] | undefined>>;

const frontOf = ({ markdown }: Proof): Front => (parse(markdown.split(/^---$/mu)[1] ?? '') ?? {}) as Front;
const organs = (front: Front): readonly string[] => [front.发文机关 ?? []].flat();
const mark = (front: Front): string => String(front.发文机关标志 ?? '');

const RED_PARTS: Readonly<Record<string, (front: Front) => RedParts>> = {
  文件: (front) => ({ text: mark(front) || `${organs(front).join('')}文件`, rules: 1 }),
  上行文: (front) => ({ text: mark(front) || `${organs(front).join('')}文件`, rules: 1 }),
  信函: (front) => ({ text: mark(front) || (organs(front)[0] ?? ''), rules: 4 }),
  命令: (front) => ({ text: mark(front) || `${organs(front).join('')}命令`, rules: 0 }),
  纪要: (front) => ({ text: mark(front) || `${organs(front).join('')}纪要`, rules: 1 }),
  普通: () => ({ text: '', rules: 0 }),
};

function redParts(made: Proof): RedParts {
  const front = frontOf(made);
  const text = [front.简报名称, front.主办].filter((part) => part !== undefined).join('');
  return RED_PARTS[String(front.模板)]?.(front) ?? { text, rules: text === '' ? 0 : 1 };
}

const isLetter = (made: Proof) => frontOf(made).模板 === '信函';
const isBlank = (page: MeasuredPage) => page.glyphs.length + page.rules.length + page.pictures.length === 0;

/** Below 版心 stands the page number alone, but for page 1 of a letter, which has none. */
const isNumber = (page: MeasuredPage, glyph: Glyph) =>
  glyph.turn === 0 && glyph.baseline > 262.5 && glyph.baseline < page.height;

/** Where text may stand: 版心, and on page 1 of a letter down to 7/8 of a character from its double rule. */
function areaOf(page: MeasuredPage, made: Proof) {
  const area = typeArea(page.number);
  return isLetter(made) && page.number === 1 ? { ...area, bottom: LETTER.depth } : area;
}

/** 版记 behind a blank page has no number either (N-05). */
function isNumbered(page: MeasuredPage, made: Proof): boolean {
  if (isLetter(made) && page.number === 1) return false;
  const blank = made.pdf.pages.findIndex(isBlank);
  return blank < 0 || page.number <= blank;
}

/**
 * Everything that has no place outside 版心, with its name for the message. Type is judged by its ink from
 * side to side (the blank half of a mark may hang over) and by its em box from top to bottom (P-18).
 */
function* contents(page: MeasuredPage, made: Proof) {
  const { pdf } = made;
  for (const glyph of page.glyphs) {
    const number = isNumbered(page, made) && isNumber(page, glyph);
    if (number || glyph.drawn || letterhead(glyph.colour, page, made)) continue;
    const ink = inkBox(glyph, pdf);
    const [top, bottom] = [emTop(glyph.baseline, glyph.size), emBottom(glyph.baseline, glyph.size)];
    if (ink) yield { what: glyph.text, box: glyph.turn === 0 ? { ...ink, top, bottom } : ink };
  }
  for (const box of page.rules) if (!letterhead(box.colour, page, made)) yield { what: 'rule', box };
  for (const box of page.pictures) yield { what: 'picture', box };
}

/** Mark and double rules of a letter stand by the edges of the sheet. */
const letterhead = (colour: string, page: MeasuredPage, made: Proof) =>
  colour === RED && page.number === 1 && isLetter(made);

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
      const area = areaOf(page, made);
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

  test('black, but for the mark or name, the rules of the head and seals (P-09, M-10)', async () => {
    const made = await sample(which);
    const red = redParts(made);
    for (const page of made.pdf.pages) {
      const redText = page.glyphs.filter((g) => g.colour === RED).map((g) => g.text);
      expect(redText.sort()).toEqual(page.number === 1 ? [...red.text].sort() : []);
      const redRules = page.rules.filter((r) => r.colour === RED);
      expect(redRules).toHaveLength(page.number === 1 ? red.rules : 0);
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

  test('— n — 7 mm below 版心, outer side, one 字 in; none on page 1 of a letter (N-01…N-05, N-07, N-09, X-10)', async () => {
    const made = await sample(which);
    const { pdf } = made;
    for (const page of pdf.pages) {
      if (!isNumbered(page, made)) {
        expect(page.lines.filter((l) => /^—\s*\d+\s*—$/u.test(l.text))).toEqual([]);
        continue;
      }
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

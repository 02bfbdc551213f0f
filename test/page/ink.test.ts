/**
 * No ink missing and none wrong: every glyph drawn on every page has, in the font program inside the PDF, the
 * outline that the source face has for the character the file says it is. The programs are read by fontkit,
 * as a viewer hands them out; our own subsetter has no part in it. (M-02, M-11)
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';
import { describe, expect, test } from 'vitest';
import { outlineOf } from './measure/outlines.ts';
import type { Glyph, MeasuredPdf, Outline } from './measure/types.ts';
import { ROOT, SAMPLES, sample } from './support.ts';

interface Entry {
  readonly file: string;
  readonly postscript: string;
}

const FONTS = join(ROOT, 'fonts');
const MANIFEST = JSON.parse(readFileSync(join(FONTS, 'manifest.json'), 'utf8')) as Entry[];
const sources = new Map<string, Font>();

function source(face: string): Font | undefined {
  const entry = MANIFEST.find((e) => e.postscript === face);
  if (!entry) return undefined;
  const known = sources.get(face) ?? (create(readFileSync(join(FONTS, entry.file))) as Font);
  sources.set(face, known);
  return known;
}

/** The outline the face itself has for a character, or for a ligature of several. */
function wanted(font: Font, text: string): Outline | undefined {
  const plain = text.replace(/[\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}]/gu, '');
  const [glyph, ...more] = font.layout(plain).glyphs;
  return glyph && more.length === 0 ? outlineOf(glyph, font.unitsPerEm) : undefined;
}

const FAR = 1.5 / 1000;

/** Same commands, same points: within a unit and a half of a thousand, for faces of other units and rounding. */
function sameOutline(a: Outline, b: Outline): boolean {
  return (
    a.commands.length === b.commands.length &&
    a.commands.every((command, i) => {
      const other = b.commands[i] ?? [];
      return (
        command[0] === other[0] &&
        command.slice(1).every((n, k) => Math.abs(+n - Number(other[k + 1])) <= FAR)
      );
    })
  );
}

type Verdict = 'right' | 'blank' | 'no outline' | 'wrong outline' | 'unknown face';

function judge(glyph: Glyph, { fonts }: MeasuredPdf): Verdict {
  if (glyph.text.trim() === '') return 'blank';
  const drawn = fonts.get(glyph.font)?.outline(glyph.code);
  if (!drawn?.ink) return 'no outline';
  const font = source(glyph.face);
  if (!font) return 'unknown face';
  const right = wanted(font, glyph.text);
  return right && sameOutline(drawn, right) ? 'right' : 'wrong outline';
}

describe.each(SAMPLES)('$name', (which) => {
  test('every glyph is there and is the one its text says', async () => {
    const { pdf } = await sample(which);
    const verdicts = new Map<string, Set<Verdict>>();
    let seen = 0;
    for (const glyph of pdf.pages.flatMap((p) => p.glyphs)) {
      const key = `${glyph.font} ${glyph.code} ${glyph.text}`;
      seen += 1;
      if (!verdicts.has(key)) verdicts.set(key, new Set([judge(glyph, pdf)]));
    }
    const wrong = [...verdicts].filter(([, v]) => !v.has('right') && !v.has('blank'));
    expect(wrong.map(([key, v]) => `${key}: ${[...v].join()}`)).toEqual([]);
    expect(seen).toBeGreaterThan(100);
  });
});

test('the judge can say no: another character’s outline, and none at all', async () => {
  const { pdf } = await sample(SAMPLES[0] as (typeof SAMPLES)[number]);
  const glyphs = pdf.pages.flatMap((p) => p.glyphs).filter((g) => g.face === 'FandolFang-Regular');
  const [a] = glyphs;
  const b = glyphs.find((g) => g.text !== a?.text);
  if (!a || !b) throw new Error('too little text');
  expect(judge(a, pdf)).toBe('right');
  expect(judge({ ...a, text: b.text }, pdf)).toBe('wrong outline');
  expect(judge({ ...a, code: '\u{10fffe}' }, pdf)).toBe('no outline');
});

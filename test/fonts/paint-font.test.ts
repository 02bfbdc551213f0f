import { describe, expect, test } from 'vitest';
import { openFonts } from '../../src/fonts/library.ts';
import type { PaintRun } from '../../src/fonts/paint-font.ts';

const library = openFonts();
const textOf = (run: PaintRun): string =>
  run.glyphs.map(({ codePoints }) => String.fromCodePoint(...codePoints)).join('');

describe('layout', () => {
  const font = library.font('FandolFang-Regular');

  test('one glyph per character, at its natural advance', () => {
    const run = font.layout('版心，——1');
    expect(run.glyphs.length).toBe(6);
    expect(run.positions.map(({ xAdvance }) => xAdvance)).toEqual([1000, 1000, 1000, 1000, 1000, 500]);
    expect(run.advanceWidth).toBe(5500);
  });

  test.each(['版心', 'A\u0301b', '葛\u{e0100}城', '𬭎', '版\u3000心', 'e\u0301', '国\u200d家', '\u00a0'])(
    '%j copies as it was written',
    (text) => {
      for (const key of ['GongwenKaiSupplement', 'NotoSerifSC-Regular', 'LiberationSerif'])
        expect(textOf(library.font(key).layout(text)).normalize('NFC')).toBe(text.normalize('NFC'));
    },
  );

  test('what is invisible is not drawn', () => {
    expect(font.layout('\ufeff版\u200b心\u00ad').glyphs.length).toBe(2);
    expect(font.layout('\u200b\u0000').glyphs).toEqual([]);
  });

  test('a missing character is one em wide and still copies; half a character is the replacement sign', () => {
    const run = font.layout('\ue123\ud842');
    expect(run.positions.map(({ xAdvance }) => xAdvance)).toEqual([1000, 1000]);
    expect(run.glyphs.map(({ codePoints }) => codePoints)).toEqual([[0xe123], [0xfffd]]);
  });

  test('the em box is the same for every face, whatever its own ascent', () => {
    for (const key of ['FandolFang-Regular', 'NotoSerifSC-Bold', 'LiberationSerif', 'GongwenKaiSupplement']) {
      const face = library.font(key);
      expect(face.ascent / face.unitsPerEm).toBeCloseTo(0.88, 10);
      expect(face.descent / face.unitsPerEm).toBeCloseTo(-0.12, 10);
      expect(face.lineGap).toBe(0);
    }
  });

  test('kern is on only when asked for, and agrees with the measure', () => {
    const latin = library.font('LiberationSerif');
    const [plain, kerned] = [latin.layout('AVATAR'), latin.layout('AVATAR', ['kern'])];
    expect(kerned.advanceWidth).toBeLessThan(plain.advanceWidth);
    expect(kerned.advanceWidth / latin.unitsPerEm).toBeCloseTo(
      library.shaped('LiberationSerif', 'AVATAR'),
      10,
    );
    expect(latin.layout('11').positions.map(({ xAdvance }) => xAdvance)).toEqual([1024, 1024]);
  });
});

describe('one glyph for two characters', () => {
  // Both are the same glyph of the file; copied text must not turn the one into the other.
  const [PERSON, RADICAL] = ['人', '⼈'];
  const font = library.font('NotoSerifSC-Regular');

  test('they share a glyph in the file', () => {
    const drawn = (text: string): number =>
      font.createSubset().includeGlyph(font.layout(text).glyphs[0]?.id ?? 0);
    expect([drawn(PERSON), drawn(RADICAL)]).toEqual([1, 1]);
    expect(library.ink('NotoSerifSC-Regular', PERSON)).toEqual(library.ink('NotoSerifSC-Regular', RADICAL));
  });

  test('in one document each has its own place and its own text', () => {
    const { glyphs } = font.layout(`${RADICAL}${PERSON}${RADICAL}`);
    const subset = font.createSubset();
    expect(glyphs.map(({ id }) => subset.includeGlyph(id))).toEqual([1, 2, 1]);
    expect(textOf(font.layout(`${RADICAL}${PERSON}`))).toBe(`${RADICAL}${PERSON}`);
  });

  test('a document with the radical leaves no trace in the next', () => {
    textOf(font.layout(RADICAL));
    expect(textOf(font.layout(PERSON))).toBe(PERSON);
  });

  test('nobody can change a glyph for the others', () => {
    const [glyph] = font.layout(PERSON).glyphs;
    expect(Object.isFrozen(glyph)).toBe(true);
    expect(Object.isFrozen(glyph?.codePoints)).toBe(true);
  });
});

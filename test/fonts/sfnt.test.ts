/** The room's own reader against fontkit, an independent one, over whole faces. */
import { join } from 'node:path';
import * as fontkit from 'fontkit';
import { describe, expect, test } from 'vitest';
import { SfntFace } from '../../src/fonts/sfnt/face.ts';
import { openFontFile } from '../../src/fonts/sfnt/font-file.ts';
import { readNames } from '../../src/fonts/sfnt/names.ts';

const FOLDER = join(import.meta.dirname, '../../fonts');
const ours = (file: string): SfntFace => new SfntFace(openFontFile(join(FOLDER, file)), 0);
const theirs = (file: string): fontkit.Font => fontkit.openSync(join(FOLDER, file)) as fontkit.Font;

const FILES = [
  'FandolFang-Regular.otf',
  'FandolKai-Regular.otf',
  'GongwenKaiSupplement.ttf',
  'LiberationSerif-Regular.ttf',
  'NotoSansSC-Medium.ttf',
];

describe.each(FILES)('%s', (file) => {
  const face = ours(file);
  const font = theirs(file);
  const codes = font.characterSet.filter((code) => code < 0xfffe || code > 0xffff);

  test('every character has the glyph and advance fontkit finds', () => {
    const read = codes.map((code) => [code, face.glyph(code), face.advance(face.glyph(code))]);
    const wanted = codes.map((code) => {
      const glyph = font.glyphForCodePoint(code);
      return [code, glyph.id, glyph.advanceWidth];
    });
    expect(read).toEqual(wanted);
  });

  test('code points are listed in order, and none that is not there', () => {
    expect([...face.characters.codePoints()].filter((code) => code !== 0xffff)).toEqual(codes);
    expect([0x10ffff, 0x0378, 0x2fe0].map((code) => face.glyph(code))).toEqual([0, 0, 0]);
  });

  test('metrics and names', () => {
    expect(face.unitsPerEm).toBe(font.unitsPerEm);
    expect(face.glyphCount).toBe(font.numGlyphs);
    expect([face.xHeight, face.capHeight, face.italicAngle]).toEqual([
      font.xHeight,
      font.capHeight,
      font.italicAngle,
    ]);
    const { minX, minY, maxX, maxY } = font.bbox;
    expect(face.bounds).toEqual({ xMin: minX, yMin: minY, xMax: maxX, yMax: maxY });
    expect([face.names.postscript, face.names.family]).toEqual([font.postscriptName, font.familyName]);
    expect(face.rights.embeddable).toBe(!font['OS/2'].fsType.noEmbedding);
  });
});

test('outline boxes are those of the drawn outlines', () => {
  const [face, font] = [ours('NotoSansSC-Medium.ttf'), theirs('NotoSansSC-Medium.ttf')];
  for (const character of '工作简报国，“A1g—') {
    const code = character.codePointAt(0) ?? 0;
    const { minX, minY, maxX, maxY } = font.glyphForCodePoint(code).bbox;
    expect(face.outlineBounds(face.glyph(code)), character).toEqual({
      xMin: minX,
      yMin: minY,
      xMax: maxX,
      yMax: maxY,
    });
  }
  expect(face.outlineBounds(face.glyph(0x20))).toBeUndefined();
});

describe('kerning', () => {
  const WORDS =
    'AVATAR Tokyo WTO GDP To, Yes. LTE iPhone Wi-Fi PM2.5 Ürümqi fjord office 11 V.V. AI“x” Régime P.O. 7-Eleven'.split(
      ' ',
    );
  test.each(['LiberationSerif-Regular.ttf', 'NotoSansSC-Medium.ttf', 'NotoSerifSC-Bold.ttf'])(
    '%s',
    (file) => {
      const [face, font] = [ours(file), theirs(file)];
      for (const word of WORDS) {
        const glyphs = Array.from(word, (letter) => face.glyph(letter.codePointAt(0) ?? 0));
        const sums = glyphs.map(
          (glyph, i) =>
            face.advance(glyph) + (i + 1 < glyphs.length ? face.kerning(glyph, glyphs[i + 1] ?? 0) : 0),
        );
        // Ligatures and positional forms off: kerning alone is what is compared.
        const off = { liga: false, ccmp: false, locl: false, clig: false, rlig: false, calt: false };
        const run = font.layout(word, off as unknown as string[], 'latn');
        expect([word, sums]).toEqual([word, run.positions.map(({ xAdvance }) => xAdvance)]);
      }
    },
  );
});

describe('names', () => {
  const record = (platform: number, encoding: number, language: number, id: number, text: Buffer) => ({
    head: [platform, encoding, language, id],
    text,
  });
  const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
  const table = (...records: ReturnType<typeof record>[]): Buffer => {
    const head = [0, records.length, 6 + records.length * 12];
    let at = 0;
    for (const { head: fields, text } of records) {
      head.push(...fields, text.length, at);
      at += text.length;
    }
    const bytes = Buffer.alloc(head.length * 2);
    head.forEach((value, i) => {
      bytes.writeUInt16BE(value, i * 2);
    });
    return Buffer.concat([bytes, ...records.map(({ text }) => text)]);
  };

  test('Chinese and English names are both kept; the Chinese one is shown', () => {
    const names = readNames(
      table(
        record(3, 1, 0x409, 1, utf16('FangSong_GB2312')),
        record(3, 1, 0x804, 1, utf16('仿宋_GB2312')),
        record(3, 1, 0x409, 6, utf16('FangSong_GB2312')),
      ),
    );
    expect(names.local).toBe('仿宋_GB2312');
    expect(names.family).toBe('FangSong_GB2312');
    expect(names.all).toEqual(['FangSong_GB2312', '仿宋_GB2312']);
  });

  test('names in GBK, as old Windows and Macintosh fonts have them', () => {
    const gbk = Buffer.from([0xb7, 0xc2, 0xcb, 0xce]);
    expect(readNames(table(record(3, 3, 0x804, 1, gbk))).local).toBe('仿宋');
    expect(readNames(table(record(1, 25, 33, 1, gbk))).local).toBe('仿宋');
  });

  test('a record in an unknown encoding is passed over', () => {
    const names = readNames(
      table(record(7, 9, 0, 1, Buffer.from('x')), record(1, 0, 0, 6, Buffer.from('Old'))),
    );
    expect([names.family, names.postscript]).toEqual(['', 'Old']);
  });
});

import { join } from 'node:path';
import * as fontkit from 'fontkit';
import { describe, expect, test } from 'vitest';
import { openFonts } from '../../src/fonts/library.ts';
import type { PaintFont } from '../../src/fonts/paint-font.ts';

const FOLDER = join(import.meta.dirname, '../../fonts');
const SAMPLES = join(import.meta.dirname, 'samples');
const library = openFonts({
  mappings: [{ role: 'latin', path: join(SAMPLES, 'subroutines.otf') }],
});

const TEXT = '关于进一步加强基层治理工作的简报，第1期：“共同缔造”（2026年）。ABCéÅ½AVATAR';

interface OpenSubset {
  includeGlyph(glyph: number): number;
  encode(): Uint8Array;
}

function ours(font: PaintFont, text: string): Buffer {
  const subset = font.createSubset();
  for (const { id } of font.layout(text).glyphs) subset.includeGlyph(id);
  return Buffer.from(subset.encode());
}
function theirs(path: string, text: string): Buffer {
  const font = fontkit.openSync(path) as fontkit.Font;
  const subset = font.createSubset() as unknown as OpenSubset;
  for (const character of text) subset.includeGlyph(font.glyphForCodePoint(character.codePointAt(0) ?? 0).id);
  return Buffer.from(subset.encode());
}

describe('CFF', () => {
  // Characters the face has: a missing one is a place of its own here, so that it copies.
  const held = (key: string, text: string): string =>
    Array.from(new Set(text))
      .filter((character) => library.covers(key, character))
      .join('');

  test.each(['FandolFang-Regular', 'FandolKai-Regular'])('%s: the very bytes fontkit makes', (key) => {
    const text = held(key, TEXT);
    expect(text.length).toBeGreaterThan(30);
    expect(ours(library.font(key), text).equals(theirs(join(FOLDER, `${key}.otf`), text))).toBe(true);
  });

  test('more than 255 glyphs, where the charset takes another form', () => {
    const all = Array.from({ length: 2000 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join('');
    const many = held('FandolFang-Regular', all);
    expect(many.length).toBeGreaterThan(600);
    const wanted = theirs(join(FOLDER, 'FandolFang-Regular.otf'), many);
    expect(ours(library.font('FandolFang-Regular'), many).equals(wanted)).toBe(true);
  });

  test('a subset of .notdef alone can be made', () => {
    expect(library.font('FandolFang-Regular').createSubset().encode().length).toBeGreaterThan(100);
  });

  test('outlines with subroutines keep what they call', () => {
    const path = join(SAMPLES, 'subroutines.otf');
    expect(ours(library.font('BanxinSampleSubr'), 'ABC').equals(theirs(path, 'ABC'))).toBe(true);
    expect(ours(library.font('BanxinSampleSubr'), 'C').equals(theirs(path, 'ABC'))).toBe(false);
  });

  test('says that it is CFF', () => {
    expect(library.font('FandolFang-Regular').createSubset().cff).toBe(true);
    expect(library.font('LiberationSerif').createSubset().cff).toBeUndefined();
  });
});

/** Enough of a font for fontkit to open a program that has no cmap and no names. */
interface Program {
  readonly numGlyphs: number;
  getGlyph(id: number): { readonly path: { toSVG(): string }; readonly advanceWidth: number };
}
const program = (bytes: Buffer): Program => fontkit.create(bytes) as unknown as Program;

describe('TrueType', () => {
  test.each([
    ['LiberationSerif', 'LiberationSerif-Regular.ttf'],
    ['NotoSerifSC-Bold', 'NotoSerifSC-Bold.ttf'],
    ['NotoSansSC-Medium', 'NotoSansSC-Medium.ttf'],
    ['GongwenKaiSupplement', 'GongwenKaiSupplement.ttf'],
  ])('%s: glyph by glyph the outlines and advances of the file, composites included', (key, file) => {
    const font = library.font(key);
    const original = fontkit.openSync(join(FOLDER, file)) as fontkit.Font;
    const text = `${TEXT}喆堃𬭎`;
    const subset = font.createSubset();
    const places = font.layout(text).glyphs.map(({ id }) => subset.includeGlyph(id));
    const made = program(Buffer.from(subset.encode()));
    Array.from(text).forEach((character, i) => {
      const wanted = original.glyphForCodePoint(character.codePointAt(0) ?? 0);
      const got = made.getGlyph(places[i] ?? 0);
      expect([character, got.path.toSVG(), got.advanceWidth]).toEqual([
        character,
        wanted.path.toSVG(),
        wanted.advanceWidth,
      ]);
    });
  });

  test('glyphs, tables and the file begin at multiples of four and have right checksums', () => {
    const bytes = ours(library.font('LiberationSerif'), TEXT);
    const count = bytes.readUInt16BE(4);
    const tags: string[] = [];
    for (let at = 12; at < 12 + count * 16; at += 16) {
      const [tag, offset, length] = [
        bytes.toString('latin1', at, at + 4),
        bytes.readUInt32BE(at + 8),
        bytes.readUInt32BE(at + 12),
      ];
      tags.push(tag);
      expect(offset % 4).toBe(0);
      const table = Buffer.from(bytes.subarray(offset, offset + length));
      if (tag === 'head') table.writeUInt32BE(0, 8);
      expect([tag, bytes.readUInt32BE(at + 4)]).toEqual([tag, sumOf(table)]);
    }
    expect(tags).toEqual(['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep']);
    expect(sumOf(bytes)).toBe(0xb1b0afba);
  });

  test('the same glyphs in the same order give the same bytes', () => {
    const other = openFonts();
    ours(other.font('NotoSerifSC-Bold'), '别的文章先用过这个字体');
    expect(
      ours(other.font('NotoSerifSC-Bold'), TEXT).equals(ours(library.font('NotoSerifSC-Bold'), TEXT)),
    ).toBe(true);
  });
});

test.each(['FandolFang-Regular', 'NotoSerifSC-Bold'])(
  '%s: a glyph at another advance stands beside its own',
  (key) => {
    const font = library.font(key);
    const id = font.layout('版').glyphs[0]?.id ?? 0;
    const subset = font.createSubset();
    expect([
      subset.includeGlyph(id),
      subset.includeAt(id, 1250),
      subset.includeAt(id, 1000),
      subset.includeGlyph(id),
    ]).toEqual([1, 2, 1, 1]);
    expect(subset.encode().length).toBeGreaterThan(0);
  },
);

function sumOf(bytes: Buffer): number {
  const whole = Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
  let sum = 0;
  for (let at = 0; at < whole.length; at += 4) sum = (sum + whole.readUInt32BE(at)) >>> 0;
  return sum;
}

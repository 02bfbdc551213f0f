/**
 * What a CFF table is made of, read once per face: dicts, strings, and where the charstrings lie. A face in,
 * its parts out; charstrings are read when asked for and kept. Knows nothing of subsets.
 */
import { remember } from '../remember.ts';
import type { SfntFace } from '../sfnt/face.ts';
import { type Dict, readDict, readIndex } from './cff-dict.ts';
import { CHAR_STRINGS, FD_ARRAY, FD_SELECT, PRIVATE, SUBRS } from './cff-operators.ts';

/** One font dict of a CID-keyed program, with the private dict it points to. */
export interface FontDict {
  readonly dict: Map<number, number[]>;
  readonly inner: Map<number, number[]>;
  /** Subroutines of its own; none where it calls none. */
  readonly locals: Items;
}
/** The items of an INDEX. */
export interface Items {
  readonly count: number;
  readonly item: (i: number) => Buffer;
}

/** What the font program is made of, read once per face. */
export interface Source {
  readonly name: Buffer;
  readonly top: Map<number, number[]>;
  readonly string: (sid: number) => Buffer;
  /** Calls no subroutines. */
  readonly plain: boolean;
  /** Subroutines that all glyphs share. */
  readonly globals: Items;
  readonly charString: (glyph: number) => Buffer;
  readonly fontDictOf: (glyph: number) => number;
  readonly fonts: readonly FontDict[];
}

const sources = new WeakMap<SfntFace, Source>();

export const sourceOf = (face: SfntFace): Source => remember(sources, face, () => readSource(face));

function readSource(face: SfntFace): Source {
  const table = face.directory.get('CFF ');
  if (!table) throw new RangeError('no CFF table');
  const read = (at: number, length: number): Buffer => face.file.read(table.offset + at, length);
  const items = (at: number) => {
    const places = readIndex(read, at);
    const from = places.start(0);
    const all = read(from, places.end - from);
    const item = (i: number): Buffer => all.subarray(places.start(i) - from, places.start(i + 1) - from);
    return { count: places.count, end: places.end, item };
  };
  const names = items(read(2, 1).readUInt8(0));
  const tops = items(names.end);
  const strings = items(tops.end);
  const globals = items(strings.end);
  const top = readDict(tops.item(0));
  const glyphPlaces = readIndex(read, only(top, CHAR_STRINGS) ?? 0);
  const fontArray = only(top, FD_ARRAY);
  const fonts = fontArray === undefined ? undefined : items(fontArray);
  const dicts = fonts
    ? Array.from({ length: fonts.count }, (_, i) => readDict(fonts.item(i)))
    : [new Map([[PRIVATE, top.get(PRIVATE) ?? []]])];
  const fontDicts = dicts.map((dict): FontDict => {
    const [length = 0, offset = 0] = dict.get(PRIVATE) ?? [];
    const inner = readDict(read(offset, length));
    const subrs = only(inner, SUBRS);
    return { dict, inner, locals: subrs === undefined ? NO_ITEMS : items(offset + subrs) };
  });
  const charStrings = new Map<number, Buffer>();
  const charString = (glyph: number): Buffer => {
    const start = glyphPlaces.start(glyph);
    return read(start, glyphPlaces.start(glyph + 1) - start);
  };
  return {
    name: names.item(0),
    top,
    string: (sid) => standardString(sid) ?? strings.item(sid - STANDARD_COUNT),
    globals,
    plain: globals.count === 0 && !fontDicts.some((font) => font.inner.has(SUBRS)),
    charString: (glyph) => remember(charStrings, glyph, () => charString(glyph)),
    fonts: fontDicts,
    fontDictOf: fontDictSelector(read, only(top, FD_SELECT), face.glyphCount),
  };
}

const NO_ITEMS: Items = {
  count: 0,
  item: () => {
    throw new RangeError('no subroutines');
  },
};

export const only = (dict: Dict, operator: number): number | undefined => {
  const operand = dict.get(operator)?.[0];
  return typeof operand === 'number' ? operand : undefined;
};

/** FDSelect formats 0 and 3; a face that is not CID-keyed has a single font dict. */
function fontDictSelector(
  read: (at: number, length: number) => Buffer,
  at: number | undefined,
  glyphCount: number,
): (glyph: number) => number {
  if (at === undefined) return () => 0;
  if (read(at, 1).readUInt8(0) === 0) {
    const fonts = read(at + 1, glyphCount);
    return (glyph) => fonts.readUInt8(glyph);
  }
  const count = read(at + 1, 2).readUInt16BE(0);
  const ranges = read(at + 3, count * 3);
  return (glyph) => {
    let i = count - 1;
    while (i > 0 && ranges.readUInt16BE(i * 3) > glyph) i--;
    return ranges.readUInt8(i * 3 + 2);
  };
}

/** The last of the standard strings: versions and weights, all of them that a Top DICT can name. */
export const STANDARD_COUNT = 391;
const STANDARD_TAIL: readonly string[] = [
  '001.000',
  '001.001',
  '001.002',
  '001.003',
  'Black',
  'Bold',
  'Book',
  'Light',
  'Medium',
  'Regular',
  'Roman',
  'Semibold',
];

function standardString(sid: number): Buffer | undefined {
  if (sid >= STANDARD_COUNT) return undefined;
  return Buffer.from(STANDARD_TAIL[sid - (STANDARD_COUNT - STANDARD_TAIL.length)] ?? '');
}

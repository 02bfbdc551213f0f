/**
 * CFF font program of chosen glyphs: a face and glyph numbers in (0 first), CID-keyed CFF bytes out.
 * Where a face calls no subroutines its charstrings are copied as they stand, unread: reading them only to
 * learn that was most of the time a document took. A face with subroutines goes the long way (fontkit).
 */
import { longWaySubset } from '../fontkit-door.ts';
import { remember } from '../remember.ts';
import type { SfntFace } from '../sfnt/face.ts';
import { type Dict, escaped, type Operand, readDict, readIndex, writeDict, writeIndex } from './cff-dict.ts';
import { withWidth } from './char-string.ts';
import type { Advances } from './subset.ts';

type Defaults = readonly (readonly [operator: number, byDefault: readonly number[]])[];

/** Operators of a Top DICT that are kept, in the order they are written, with the value that goes unsaid. */
const ROS = escaped(30);
const CHARSET = 15;
const CHAR_STRINGS = 17;
const PRIVATE = 18;
const SUBRS = 19;
const CID_COUNT = escaped(34);
const FD_SELECT = escaped(37);
const FD_ARRAY = escaped(36);
const FONT_MATRIX: readonly [number, readonly number[]] = [escaped(7), [0.001, 0, 0, 0.001, 0, 0]];
const STRINGS: readonly number[] = [0, 1, escaped(0), 2, 3, 4, escaped(21), escaped(22), escaped(38)];
const TOP: Defaults = [
  [ROS, []],
  [0, []],
  [1, []],
  [escaped(0), []],
  [2, []],
  [3, []],
  [4, []],
  [escaped(1), [0]],
  [escaped(2), [0]],
  [escaped(3), [-100]],
  [escaped(4), [50]],
  [escaped(5), [0]],
  [escaped(6), [2]],
  FONT_MATRIX,
  [13, []],
  [5, [0, 0, 0, 0]],
  [escaped(8), [0]],
  [14, []],
  [CHARSET, []],
  [CHAR_STRINGS, []],
  [escaped(20), []],
  [escaped(21), []],
  [escaped(22), []],
  [escaped(23), []],
  [escaped(31), [0]],
  [escaped(32), [0]],
  [escaped(33), [0]],
  [CID_COUNT, [8720]],
  [escaped(35), []],
  [FD_SELECT, []],
  [FD_ARRAY, []],
  [escaped(38), []],
];
const FONT: Defaults = [[PRIVATE, []], FONT_MATRIX, [escaped(5), [0]]];
const PRIVATE_DICT: Defaults = [
  [6, []],
  [7, []],
  [8, []],
  [9, []],
  [escaped(9), [0.039625]],
  [escaped(10), [7]],
  [escaped(11), [1]],
  [10, []],
  [11, []],
  [escaped(12), []],
  [escaped(13), []],
  [escaped(14), [0]],
  [escaped(17), [0]],
  [escaped(18), [0.06]],
  [escaped(19), [0]],
  [20, [0]],
  [21, [0]],
];

/** What the font program is made of, read once per face. */
interface Source {
  readonly name: Buffer;
  readonly top: Map<number, number[]>;
  readonly string: (sid: number) => Buffer;
  readonly plain: boolean;
  readonly charString: (glyph: number) => Buffer;
  readonly fontDicts: readonly Map<number, number[]>[];
  readonly fontDictOf: (glyph: number) => number;
  readonly privateDict: (font: Map<number, number[]>) => Map<number, number[]>;
}

const sources = new WeakMap<SfntFace, Source>();

export function encodeCff(face: SfntFace, glyphs: readonly number[], advances: Advances): Uint8Array {
  const source = remember(sources, face, () => readSource(face));
  return source.plain ? encodePlain(source, glyphs, advances) : longWaySubset(face, glyphs);
}

/** Whether the subset can hold this glyph at another advance. */
export function canResize(face: SfntFace, glyph: number): boolean {
  const source = remember(sources, face, () => readSource(face));
  return source.plain && withWidth(source.charString(glyph), 0) !== undefined;
}

const NOMINAL_WIDTH = 21;

/** The charstring as it stands, or with another advance. */
function charStringOf(source: Source, glyph: number, advance: number | undefined): Buffer {
  const charString = source.charString(glyph);
  if (advance === undefined) return charString;
  const font = source.fontDicts[source.fontDictOf(glyph)] ?? new Map<number, number[]>();
  const nominal = only(source.privateDict(font), NOMINAL_WIDTH) ?? 0;
  return withWidth(charString, advance - nominal) ?? charString;
}

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
  const fontDicts = fonts
    ? Array.from({ length: fonts.count }, (_, i) => readDict(fonts.item(i)))
    : [new Map([[PRIVATE, top.get(PRIVATE) ?? []]])];
  const privateDict = (font: Map<number, number[]>): Map<number, number[]> => {
    const [length = 0, offset = 0] = font.get(PRIVATE) ?? [];
    return readDict(read(offset, length));
  };
  return {
    name: names.item(0),
    top,
    string: (sid) => standardString(sid) ?? strings.item(sid - STANDARD_COUNT),
    plain: globals.count === 0 && !fontDicts.some((font) => privateDict(font).has(SUBRS)),
    charString: (glyph) => {
      const start = glyphPlaces.start(glyph);
      return read(start, glyphPlaces.start(glyph + 1) - start);
    },
    fontDicts,
    fontDictOf: fontDictSelector(read, only(top, FD_SELECT), face.glyphCount),
    privateDict,
  };
}

const only = (dict: Dict, operator: number): number | undefined => {
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

function encodePlain(source: Source, glyphs: readonly number[], advances: Advances): Buffer {
  const used = [...new Set(glyphs.map(source.fontDictOf))];
  const fonts = used.map((i) => source.fontDicts[i] ?? new Map<number, number[]>());
  const privates = fonts.map((font) => writeDict(inOrder(source.privateDict(font), PRIVATE_DICT)));
  const strings = new Strings();
  const top = new Map<number, readonly Operand[]>(source.top);
  for (const operator of STRINGS) {
    const sid = only(source.top, operator);
    if (sid !== undefined) top.set(operator, [strings.add(source.string(sid))]);
  }
  top.set(ROS, [strings.add(Buffer.from('Adobe')), strings.add(Buffer.from('Identity')), 0]);
  top.set(CID_COUNT, [glyphs.length]);
  const select = Buffer.from([0, ...glyphs.map((glyph) => used.indexOf(source.fontDictOf(glyph)))]);
  const charStrings = glyphs.map((glyph, place) => charStringOf(source, glyph, advances.get(place)));
  const body = [charset(glyphs.length), writeIndex(charStrings), select];
  const fontArray = (offset: number): Buffer => writeIndex(fontArrayItems(fonts, privates, offset));
  return layOut(source.name, top, strings, body, fontArray, privates);
}

/** Every glyph is its own CID: one range from 1 to the last. */
function charset(count: number): Buffer {
  if (count === 1) return Buffer.from([0]);
  const bytes = Buffer.alloc(count > 255 ? 5 : 4);
  bytes.writeUInt8(count > 255 ? 2 : 1, 0);
  bytes.writeUInt16BE(1, 1);
  if (count > 255) bytes.writeUInt16BE(count - 2, 3);
  else bytes.writeUInt8(count - 2, 3);
  return bytes;
}

function fontArrayItems(fonts: readonly Dict[], privates: readonly Buffer[], firstPrivate: number): Buffer[] {
  let offset = firstPrivate;
  return fonts.map((font, i) => {
    const length = privates[i]?.length ?? 0;
    const dict = new Map(font).set(PRIVATE, [length, { offset }]);
    offset += length;
    return writeDict(inOrder(dict, FONT));
  });
}

/** Header, the four leading INDEXes, then charset, charstrings, FDSelect, FDArray and the private dicts. */
function layOut(
  name: Buffer,
  top: Map<number, readonly Operand[]>,
  strings: Strings,
  body: readonly Buffer[],
  fontArray: (firstPrivate: number) => Buffer,
  privates: readonly Buffer[],
): Buffer {
  const front = (offsets: readonly number[]): Buffer => {
    [CHARSET, CHAR_STRINGS, FD_SELECT, FD_ARRAY].forEach((operator, i) => {
      top.set(operator, [{ offset: offsets[i] ?? 0 }]);
    });
    const dict = writeDict(inOrder(top, TOP));
    return Buffer.concat([
      Buffer.from([1, 0, 4, 4]),
      writeIndex([name]),
      writeIndex([dict]),
      writeIndex(strings.items),
      writeIndex([]),
    ]);
  };
  const offsets = [front([]).length];
  for (const part of body) offsets.push((offsets.at(-1) ?? 0) + part.length);
  const arrayLength = fontArray(0).length;
  const fonts = fontArray((offsets.at(-1) ?? 0) + arrayLength);
  return Buffer.concat([front(offsets), ...body, fonts, ...privates]);
}

/** Only what the order names, in that order, without values that go unsaid. */
function inOrder(dict: Dict, order: Defaults): Dict {
  const kept = order.flatMap(([operator, byDefault]) => {
    const operands = dict.get(operator);
    const unsaid = byDefault.length > 0 && operands?.every((operand, i) => operand === byDefault[i]);
    return operands && !unsaid ? [[operator, operands] as const] : [];
  });
  return new Map(kept);
}

class Strings {
  readonly items: Buffer[] = [];
  add(text: Buffer): number {
    return STANDARD_COUNT + this.items.push(text) - 1;
  }
}

/** The last of the standard strings: versions and weights, all of them that a Top DICT can name. */
const STANDARD_COUNT = 391;
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

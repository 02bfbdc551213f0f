/**
 * CFF font program of chosen glyphs: a face and glyph numbers in (0 first), CID-keyed CFF bytes out.
 * Where a face calls no subroutines its charstrings are copied as they stand, unread: reading them only to
 * learn that was most of the time a document took. A face with subroutines goes the long way (fontkit).
 */
import { longWaySubset } from '../fontkit-door.ts';
import type { SfntFace } from '../sfnt/face.ts';
import { type Dict, type Operand, writeDict, writeIndex } from './cff-dict.ts';
import {
  CHAR_STRINGS,
  CHARSET,
  CID_COUNT,
  type Defaults,
  FD_ARRAY,
  FD_SELECT,
  FONT,
  NOMINAL_WIDTH,
  PRIVATE,
  PRIVATE_DICT,
  ROS,
  STRINGS,
  TOP,
} from './cff-operators.ts';
import { type FontDict, only, type Source, STANDARD_COUNT, sourceOf } from './cff-source.ts';
import { withWidth } from './char-string.ts';
import type { Advances } from './subset.ts';

export function encodeCff(face: SfntFace, glyphs: readonly number[], advances: Advances): Uint8Array {
  const source = sourceOf(face);
  return source.plain ? encodePlain(source, glyphs, advances) : longWaySubset(face, glyphs);
}

/** Whether the subset can hold this glyph at another advance. */
export function canResize(face: SfntFace, glyph: number): boolean {
  const source = sourceOf(face);
  return source.plain && withWidth(source.charString(glyph), 0) !== undefined;
}

/** The charstring as it stands, or with another advance. */
function charStringOf(source: Source, glyph: number, advance: number | undefined): Buffer {
  const charString = source.charString(glyph);
  if (advance === undefined) return charString;
  const font = source.fonts[source.fontDictOf(glyph)];
  const nominal = font ? (only(font.inner, NOMINAL_WIDTH) ?? 0) : 0;
  return withWidth(charString, advance - nominal) ?? charString;
}

function encodePlain(source: Source, glyphs: readonly number[], advances: Advances): Buffer {
  const used = [...new Set(glyphs.map(source.fontDictOf))];
  const fonts = used.flatMap((i) => source.fonts[i] ?? []);
  const privates = fonts.map(({ inner }) => writeDict(inOrder(inner, PRIVATE_DICT)));
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

function fontArrayItems(
  fonts: readonly FontDict[],
  privates: readonly Buffer[],
  firstPrivate: number,
): Buffer[] {
  let offset = firstPrivate;
  return fonts.map((font, i) => {
    const length = privates[i]?.length ?? 0;
    const dict = new Map<number, readonly Operand[]>(font.dict).set(PRIVATE, [length, { offset }]);
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

/**
 * How wide a font program says its glyphs are, in thousandths of an em, by the numbers that a PDF shows them under.
 * In: the program of a TrueType or a CID-keyed CFF font. Out: widths. Reads no outlines, and shares no code with
 * what made the subset.
 */

type Widths = ReadonlyMap<number, number>;

/** Of a TrueType program, whose glyphs are shown by their own numbers. */
export function trueTypeWidths(program: Buffer): Widths {
  const table = (tag: string): Buffer => {
    const count = program.readUInt16BE(4);
    for (let at = 12; at < 12 + count * 16; at += 16)
      if (program.toString('latin1', at, at + 4) === tag)
        return program.subarray(program.readUInt32BE(at + 8), program.length);
    throw new Error(`no table ${tag}`);
  };
  const unitsPerEm = table('head').readUInt16BE(18);
  const count = table('maxp').readUInt16BE(4);
  const own = table('hhea').readUInt16BE(34);
  const widthOf = (glyph: number) => table('hmtx').readUInt16BE(4 * Math.min(glyph, own - 1));
  return new Map(Array.from({ length: count }, (_, glyph) => [glyph, (widthOf(glyph) * 1000) / unitsPerEm]));
}

type Operands = readonly number[];
type Operators = ReadonlyMap<number, Operands>;

const CHARSET = 15;
const CHAR_STRINGS = 17;
const PRIVATE = 18;
const DEFAULT_WIDTH = 20;
const NOMINAL_WIDTH = 21;
const TWO_BYTES = 12;
const FD_ARRAY = 0xc24;
const FD_SELECT = 0xc25;
const FONT_MATRIX = 0xc07;

/** Of a CID-keyed CFF program (Adobe notes 5176 and 5177), whose glyphs are shown by the numbers of its charset. */
export function cffWidths(program: Buffer): Widths {
  const names = indexAt(program, program[2]!);
  const tops = indexAt(program, names.end);
  const top = operatorsOf(tops.items[0]!);
  const glyphs = indexAt(program, top.get(CHAR_STRINGS)![0]!).items;
  const fonts = indexAt(program, top.get(FD_ARRAY)![0]!).items.map((item) => privateOf(program, item));
  const fontOf = selected(program, top.get(FD_SELECT)![0]!, glyphs.length);
  const numbers = charsetAt(program, top.get(CHARSET)?.[0] ?? 0, glyphs.length);
  const scale = (top.get(FONT_MATRIX)?.[0] ?? 0.001) * 1000;
  return new Map(
    glyphs.map((outline, glyph) => {
      const { usual = 0, nominal = 0 } = fonts[fontOf[glyph]!]!;
      const said = widthIn(outline);
      return [numbers[glyph]!, (said === undefined ? usual : nominal + said) * scale];
    }),
  );
}

function indexAt(program: Buffer, at: number): { readonly items: readonly Buffer[]; readonly end: number } {
  const count = program.readUInt16BE(at);
  if (count === 0) return { items: [], end: at + 2 };
  const size = program[at + 2]!;
  const base = at + 2 + (count + 1) * size;
  const offset = (entry: number) => base + program.readUIntBE(at + 3 + entry * size, size);
  const items = Array.from({ length: count }, (_, entry) =>
    program.subarray(offset(entry), offset(entry + 1)),
  );
  return { items, end: offset(count) };
}

function operatorsOf(data: Buffer): Operators {
  const found = new Map<number, Operands>();
  let operands: number[] = [];
  for (let at = 0; at < data.length; ) {
    const first = data[at]!;
    if (first <= 21) {
      const isLong = first === TWO_BYTES;
      found.set(isLong ? TWO_BYTES * 256 + data[at + 1]! : first, operands);
      operands = [];
      at += isLong ? 2 : 1;
    } else {
      const { value, length } = first === 30 ? realAt(data, at) : numberAt(data, at);
      operands.push(value);
      at += length;
    }
  }
  return found;
}

interface Read {
  readonly value: number;
  readonly length: number;
}

/** Numbers that dictionaries and outlines write alike, and those that only one of them has. */
function numberAt(data: Buffer, at: number): Read {
  const first = data[at]!;
  if (first === 28) return { value: data.readInt16BE(at + 1), length: 3 };
  if (first === 29) return { value: data.readInt32BE(at + 1), length: 5 };
  if (first === 255) return { value: data.readInt32BE(at + 1) / 65536, length: 5 };
  if (first < 247) return { value: first - 139, length: 1 };
  const second = data[at + 1]!;
  const value = first < 251 ? (first - 247) * 256 + second + 108 : -(first - 251) * 256 - second - 108;
  return { value, length: 2 };
}

const NIBBLES = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', 'E', 'E-', '', '-'];

function realAt(data: Buffer, at: number): Read {
  let text = '';
  for (let index = at + 1; ; index += 1)
    for (const nibble of [data[index]! >> 4, data[index]! & 15]) {
      if (nibble === 15) return { value: Number(text), length: index + 1 - at };
      text += NIBBLES[nibble];
    }
}

function privateOf(program: Buffer, font: Buffer): { readonly usual?: number; readonly nominal?: number } {
  const [size = 0, at = 0] = operatorsOf(font).get(PRIVATE) ?? [];
  const own = operatorsOf(program.subarray(at, at + size));
  return { usual: own.get(DEFAULT_WIDTH)?.[0] ?? 0, nominal: own.get(NOMINAL_WIDTH)?.[0] ?? 0 };
}

function selected(program: Buffer, at: number, count: number): readonly number[] {
  if (program[at] === 0) return [...program.subarray(at + 1, at + 1 + count)];
  const ranges = program.readUInt16BE(at + 1);
  return Array.from({ length: ranges }, (_, range) => at + 3 + range * 3).flatMap((from) => {
    const length = program.readUInt16BE(from + 3) - program.readUInt16BE(from);
    return Array<number>(length).fill(program[from + 2]!);
  });
}

function charsetAt(program: Buffer, at: number, count: number): readonly number[] {
  const numbers = [0];
  const format = program[at]!;
  const step = [2, 3, 4][format]!;
  for (let from = at + 1; numbers.length < count; from += step) {
    const left = format === 0 ? 0 : program.readUIntBE(from + 2, format);
    for (let more = 0; more <= left; more += 1) numbers.push(program.readUInt16BE(from) + more);
  }
  return numbers;
}

/** How many numbers an operator that may come first takes; one more is the width. undefined: any even number. */
const TAKES: Readonly<Record<number, number | undefined>> = {
  1: undefined,
  3: undefined,
  18: undefined,
  23: undefined,
  19: undefined,
  20: undefined,
  4: 1,
  22: 1,
  21: 2,
  14: 0,
};

/** undefined: the usual one. */
function widthIn(outline: Buffer): number | undefined {
  const numbers: number[] = [];
  for (let at = 0; at < outline.length; ) {
    const first = outline[at]!;
    if (first < 32 && first !== 28) {
      if (!(first in TAKES)) throw new Error(`operator ${first} before the width`);
      const isSaid = numbers.length > (TAKES[first] ?? numbers.length - (numbers.length % 2));
      return isSaid ? numbers[0] : undefined;
    }
    const { value, length } = numberAt(outline, at);
    numbers.push(value);
    at += length;
  }
  return undefined;
}

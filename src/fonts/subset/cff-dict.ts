/**
 * DICT data and INDEX data of the Compact Font Format (Adobe Technical Note 5176): bytes in, operators with
 * their operands out, and back. Knows neither glyphs nor what an operator means.
 */

/** Operands by operator; an escaped operator 12 n is 1200 + n. */
export type Dict = ReadonlyMap<number, readonly Operand[]>;
/** A number, or an offset not yet known, written in its longest form so that sizes do not move. */
export type Operand = number | { readonly offset: number };

const ESCAPE = 12;
export const escaped = (second: number): number => 1200 + second;

export function readDict(bytes: Buffer): Map<number, number[]> {
  const dict = new Map<number, number[]>();
  let operands: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const first = bytes.readUInt8(at);
    if (first <= 21) {
      const operator = first === ESCAPE ? escaped(bytes.readUInt8(at + 1)) : first;
      dict.set(operator, operands);
      operands = [];
      at += first === ESCAPE ? 2 : 1;
    } else {
      const [value, length] = readOperand(bytes, at, first);
      operands.push(value);
      at += length;
    }
  }
  return dict;
}

function readOperand(bytes: Buffer, at: number, first: number): [value: number, length: number] {
  if (first === 28) return [bytes.readInt16BE(at + 1), 3];
  if (first === 29) return [bytes.readInt32BE(at + 1), 5];
  if (first === 30) return readReal(bytes, at + 1);
  if (first >= 32 && first <= 246) return [first - 139, 1];
  if (first >= 247 && first <= 250) return [(first - 247) * 256 + bytes.readUInt8(at + 1) + 108, 2];
  if (first >= 251 && first <= 254) return [-(first - 251) * 256 - bytes.readUInt8(at + 1) - 108, 2];
  throw new RangeError(`CFF: byte ${first} begins no operand`);
}

const NIBBLES = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', 'E', 'E-', '', '-'] as const;
const END = 15;

function readReal(bytes: Buffer, start: number): [value: number, length: number] {
  let text = '';
  for (let at = start; ; at++) {
    const byte = bytes.readUInt8(at);
    for (const nibble of [byte >> 4, byte & 15]) {
      if (nibble === END) return [Number.parseFloat(text), at - start + 2];
      text += NIBBLES[nibble];
    }
  }
}

/** Entries in the order of the map. */
export function writeDict(dict: Dict): Buffer {
  const bytes: number[] = [];
  for (const [operator, operands] of dict) {
    for (const operand of operands) bytes.push(...operandBytes(operand));
    bytes.push(...(operator >= 1200 ? [ESCAPE, operator - 1200] : [operator]));
  }
  return Buffer.from(bytes);
}

function operandBytes(operand: Operand): number[] {
  if (typeof operand !== 'number') return [29, ...bigEndian(operand.offset, 4)];
  if (!Number.isInteger(operand)) return realBytes(operand);
  const size = Math.abs(operand);
  if (size <= 107) return [operand + 139];
  if (size <= 1131) {
    const rest = size - 108;
    return [(rest >> 8) + (operand > 0 ? 247 : 251), rest & 0xff];
  }
  if (operand >= -32768 && operand <= 32767) return [28, ...bigEndian(operand, 2)];
  return [29, ...bigEndian(operand, 4)];
}

function realBytes(value: number): number[] {
  const marks = String(value).toUpperCase().replace('E+', 'E').match(/E-|./g) ?? [];
  const nibbles = marks.map((mark) => NIBBLES.indexOf(mark as (typeof NIBBLES)[number]));
  nibbles.push(END);
  if (nibbles.length % 2 === 1) nibbles.push(END);
  const bytes = [30];
  for (let i = 0; i < nibbles.length; i += 2) bytes.push(((nibbles[i] ?? 0) << 4) | (nibbles[i + 1] ?? 0));
  return bytes;
}

function bigEndian(value: number, length: number): number[] {
  return Array.from({ length }, (_, i) => (value >> ((length - 1 - i) * 8)) & 0xff);
}

/** Where the items of an INDEX lie: item i from start(i) to start(i + 1); `end` is the byte behind it. */
export interface IndexPlaces {
  readonly count: number;
  readonly start: (item: number) => number;
  readonly end: number;
}

/** `read` gives bytes of the CFF table; `at` is where the INDEX begins in it. */
export function readIndex(read: (at: number, length: number) => Buffer, at: number): IndexPlaces {
  const count = read(at, 2).readUInt16BE(0);
  if (count === 0) return { count, start: () => at + 2, end: at + 2 };
  const size = read(at + 2, 1).readUInt8(0);
  const array = read(at + 3, (count + 1) * size);
  const base = at + 3 + array.length - 1;
  const start = (item: number): number => base + array.readUIntBE(item * size, size);
  return { count, start, end: start(count) };
}

export function writeIndex(items: readonly Buffer[]): Buffer {
  if (items.length === 0) return Buffer.alloc(2);
  const ends: number[] = [1];
  let end = 1;
  for (const item of items) {
    end += item.length;
    ends.push(end);
  }
  const size = end <= 0xff ? 1 : end <= 0xffff ? 2 : end <= 0xffffff ? 3 : 4;
  const head = Buffer.alloc(3 + ends.length * size);
  head.writeUInt16BE(items.length, 0);
  head.writeUInt8(size, 2);
  ends.forEach((offset, i) => {
    head.writeUIntBE(offset, 3 + i * size, size);
  });
  return Buffer.concat([head, ...items]);
}

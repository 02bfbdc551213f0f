/**
 * TrueType font program of chosen glyphs: a face and glyph numbers in (0 first), sfnt bytes out with the
 * tables ISO 32000 9.9 asks of an embedded one. Glyph data is copied as it is; only the numbers inside
 * composite glyphs are rewritten.
 */
import type { SfntFace } from '../sfnt/face.ts';
import type { Advances } from './subset.ts';

/** Flags of a composite glyph's component record. */
const WORDS = 0x0001;
const SCALE = 0x0008;
const MORE = 0x0020;
const XY_SCALE = 0x0040;
const TWO_BY_TWO = 0x0080;

interface Component {
  /** Place of the glyph number in the outline's bytes. */
  readonly at: number;
  readonly glyph: number;
}

export function encodeTrueType(face: SfntFace, chosen: readonly number[], advances: Advances): Uint8Array {
  const { glyphs, outlines } = withComponents(face, chosen);
  const offsets = runningOffsets(outlines);
  const head = Buffer.from(face.need('head'));
  head.writeUInt32BE(0, 8);
  head.writeUInt16BE(1, 50);
  const tables = new Map<string, Buffer>([
    ['cvt ', face.table('cvt ') ?? Buffer.alloc(0)],
    ['fpgm', face.table('fpgm') ?? Buffer.alloc(0)],
    ['glyf', Buffer.concat(outlines.flatMap((outline) => [outline, padding(outline.length)]))],
    ['head', head],
    ['hhea', patched(face.need('hhea'), 34, glyphs.length)],
    ['hmtx', metrics(face, glyphs, advances)],
    ['loca', longs(offsets)],
    ['maxp', patched(face.need('maxp'), 4, glyphs.length)],
    ['prep', face.table('prep') ?? Buffer.alloc(0)],
  ]);
  return assemble([...tables].filter(([, table]) => table.length > 0));
}

/** Outlines of the chosen glyphs and behind them of the components they need, renumbered. */
function withComponents(
  face: SfntFace,
  chosen: readonly number[],
): { glyphs: readonly number[]; outlines: readonly Buffer[] } {
  const glyphs = [...chosen];
  const places = new Map(chosen.map((glyph, place) => [glyph, place] as const).reverse());
  const outlines: Buffer[] = [];
  for (let i = 0; i < glyphs.length; i++) {
    const outline = Buffer.from(face.outline(glyphs[i] ?? 0));
    for (const { at, glyph } of components(outline)) {
      if (!places.has(glyph)) places.set(glyph, glyphs.push(glyph) - 1);
      outline.writeUInt16BE(places.get(glyph) ?? 0, at);
    }
    outlines.push(outline);
  }
  return { glyphs, outlines };
}

function components(outline: Buffer): Component[] {
  const found: Component[] = [];
  if (outline.length < 10 || outline.readInt16BE(0) >= 0) return found;
  for (let at = 10, flags = MORE; flags & MORE; at += recordLength(flags)) {
    flags = outline.readUInt16BE(at);
    found.push({ at: at + 2, glyph: outline.readUInt16BE(at + 2) });
  }
  return found;
}

function recordLength(flags: number): number {
  const scale = flags & SCALE ? 2 : flags & XY_SCALE ? 4 : flags & TWO_BY_TWO ? 8 : 0;
  return 4 + (flags & WORDS ? 4 : 2) + scale;
}

function metrics(face: SfntFace, glyphs: readonly number[], advances: Advances): Buffer {
  const table = Buffer.alloc(glyphs.length * 4);
  glyphs.forEach((glyph, i) => {
    table.writeUInt16BE(advances.get(i) ?? face.advance(glyph), i * 4);
    table.writeInt16BE(face.sideBearing(glyph), i * 4 + 2);
  });
  return table;
}

function runningOffsets(outlines: readonly Buffer[]): number[] {
  const offsets = [0];
  let end = 0;
  for (const { length } of outlines) {
    end += length + padding(length).length;
    offsets.push(end);
  }
  return offsets;
}

function longs(numbers: readonly number[]): Buffer {
  const table = Buffer.alloc(numbers.length * 4);
  numbers.forEach((n, i) => {
    table.writeUInt32BE(n, i * 4);
  });
  return table;
}

function patched(table: Buffer, at: number, value: number): Buffer {
  const copy = Buffer.from(table);
  copy.writeUInt16BE(value, at);
  return copy;
}

const ZEROS = Buffer.alloc(3);
/** Every glyph and every table begins at a multiple of four. */
const padding = (length: number): Buffer => ZEROS.subarray(0, -length & 3);

/** What the checksum of a whole font file is to come to, by head.checkSumAdjustment. */
const MAGIC = 0xb1b0afba;

/** `tables` in the order of their tags, as the directory must be; head.checkSumAdjustment is zero in them. */
function assemble(tables: readonly (readonly [string, Buffer])[]): Uint8Array {
  const header = Buffer.alloc(12 + tables.length * 16);
  const power = 2 ** Math.floor(Math.log2(tables.length));
  [0x0001, 0x0000, tables.length, power * 16, Math.log2(power), (tables.length - power) * 16].forEach(
    (n, i) => {
      header.writeUInt16BE(n, i * 2);
    },
  );
  let offset = header.length;
  let head = 0;
  tables.forEach(([tag, table], i) => {
    const at = 12 + i * 16;
    header.write(tag, at, 'latin1');
    header.writeUInt32BE(checksum(table), at + 4);
    header.writeUInt32BE(offset, at + 8);
    header.writeUInt32BE(table.length, at + 12);
    if (tag === 'head') head = offset;
    offset += table.length + padding(table.length).length;
  });
  const whole = Buffer.concat([header, ...tables.flatMap(([, table]) => [table, padding(table.length)])]);
  whole.writeUInt32BE((MAGIC - checksum(whole)) >>> 0, head + 8);
  return whole;
}

function checksum(table: Buffer): number {
  let total = 0;
  const whole = table.length & ~3;
  for (let at = 0; at < whole; at += 4) total = (total + table.readUInt32BE(at)) >>> 0;
  const rest = Buffer.concat([table.subarray(whole), padding(table.length)]);
  return rest.length === 4 ? (total + rest.readUInt32BE(0)) >>> 0 : total;
}

/**
 * The pixels of a PNG in the form PDF keeps them. A plain picture is handed on as it is packed (PDF
 * knows PNG's filters); one with an alpha channel, per-index transparency or interlacing is unpacked and
 * split into colour and opacity. Bytes in, samples out; throws `RangeError` where the data is no PNG.
 */
import { inflateSync } from 'node:zlib';
import { type PngChunk, pngChunks } from './png.ts';

export interface PngPixels {
  readonly width: number;
  readonly height: number;
  /** Samples of one pixel: 1 (grey or palette index) or 3. */
  readonly colours: 1 | 3;
  readonly bits: 1 | 2 | 4 | 8 | 16;
  /** RGB triples of an indexed picture. */
  readonly palette: Uint8Array | undefined;
  /** `packed`: a zlib stream of PNG-filtered rows; `plain`: the rows themselves. */
  readonly form: 'packed' | 'plain';
  readonly samples: Uint8Array;
  /** Opacity, one sample of 8 bits per pixel in plain rows; absent where everything is opaque. */
  readonly opacity: Uint8Array | undefined;
  /** The one colour that is not drawn, sample by sample. */
  readonly hole: readonly number[] | undefined;
}

interface Head {
  readonly width: number;
  readonly height: number;
  readonly bits: 1 | 2 | 4 | 8 | 16;
  readonly type: 0 | 2 | 3 | 4 | 6;
  readonly interlaced: boolean;
}

/** Channels of a pixel by colour type: grey, RGB, index, grey with alpha, RGB with alpha. */
const CHANNELS = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as const;
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

export function pngPixels(bytes: Uint8Array): PngPixels {
  const chunks = pngChunks(bytes);
  if (!chunks) throw new RangeError('PNG: chunk');
  const head = headOf(chunks);
  const { width, height, bits } = head;
  const transparent = chunks.find((chunk) => chunk.type === 'tRNS')?.data;
  const palette = head.type === 3 ? paletteOf(chunks) : undefined;
  const colours = head.type === 2 || head.type === 6 ? 3 : 1;
  const common = { width, height, bits, colours, palette } as const;
  const packed = Buffer.concat(chunks.filter((chunk) => chunk.type === 'IDAT').map((chunk) => chunk.data));
  const hole = head.type === 0 || head.type === 2 ? holeOf(transparent, colours) : undefined;
  const veiled = head.type >= 4 || (head.type === 3 && transparent?.some((alpha) => alpha < 255));
  if (!veiled && !head.interlaced)
    return { ...common, form: 'packed', samples: packed, opacity: undefined, hole };
  const rows = unpack(inflateSync(packed), head);
  const opacity = veiled ? opacityOf(rows, head, transparent) : undefined;
  return { ...common, form: 'plain', samples: colourOf(rows, head), opacity, hole };
}

function headOf(chunks: readonly PngChunk[]): Head {
  const data = chunks[0]?.data;
  if (chunks[0]?.type !== 'IHDR' || data?.length !== 13) throw new RangeError('PNG: IHDR');
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const [bits, type, packing, filter, interlace] = data.subarray(8) as unknown as number[];
  if (!DEPTHS[type!]?.includes(bits!) || packing || filter || interlace! > 1)
    throw new RangeError('PNG: IHDR');
  return {
    width: view.getUint32(0),
    height: view.getUint32(4),
    bits: bits as Head['bits'],
    type: type as Head['type'],
    interlaced: interlace === 1,
  };
}

function paletteOf(chunks: readonly PngChunk[]): Uint8Array {
  const palette = chunks.find((chunk) => chunk.type === 'PLTE')?.data;
  if (!palette?.length || palette.length % 3 || palette.length > 768) throw new RangeError('PNG: PLTE');
  return palette;
}

/** tRNS of a grey or colour picture: 16 bits for every sample. */
function holeOf(transparent: Uint8Array | undefined, colours: number): readonly number[] | undefined {
  if (transparent?.length !== colours * 2) return undefined;
  return Array.from({ length: colours }, (_, at) => transparent[at * 2]! * 256 + transparent[at * 2 + 1]!);
}

/** One pass of the picture: which pixels, first and every how many. */
interface Pass {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
}
const WHOLE: readonly Pass[] = [{ x: 0, y: 0, dx: 1, dy: 1 }];
const ADAM7: readonly Pass[] = [
  { x: 0, y: 0, dx: 8, dy: 8 },
  { x: 4, y: 0, dx: 8, dy: 8 },
  { x: 0, y: 4, dx: 4, dy: 8 },
  { x: 2, y: 0, dx: 4, dy: 4 },
  { x: 0, y: 2, dx: 2, dy: 4 },
  { x: 1, y: 0, dx: 2, dy: 2 },
  { x: 0, y: 1, dx: 1, dy: 2 },
];

/** Rows of whole pixels without filters, interlacing undone. */
function unpack(data: Buffer, head: Head): Uint8Array {
  const depth = CHANNELS[head.type] * head.bits;
  const stride = Math.ceil((head.width * depth) / 8);
  const rows = new Uint8Array(stride * head.height);
  let at = 0;
  for (const pass of head.interlaced ? ADAM7 : WHOLE) {
    const width = Math.ceil((head.width - pass.x) / pass.dx);
    const height = Math.ceil((head.height - pass.y) / pass.dy);
    if (width <= 0 || height <= 0) continue;
    const length = Math.ceil((width * depth) / 8);
    if (at + (length + 1) * height > data.length) throw new RangeError('PNG: IDAT');
    unfilter(data.subarray(at, at + (length + 1) * height), length, Math.max(1, depth >> 3));
    for (let row = 0; row < height; row += 1) {
      const source = data.subarray(at + row * (length + 1) + 1, at + (row + 1) * (length + 1));
      scatter(source, rows, { pass, width, depth, start: (pass.y + row * pass.dy) * stride });
    }
    at += (length + 1) * height;
  }
  return rows;
}

/** Undoes PNG's five row filters in place; every row begins with the number of its filter. */
function unfilter(rows: Uint8Array, length: number, step: number): void {
  for (let start = 0; start < rows.length; start += length + 1) {
    const filter = rows[start]!;
    if (filter > 4) throw new RangeError('PNG: filter');
    if (filter === 0) continue;
    for (let index = 0; index < length; index += 1) {
      const at = start + 1 + index;
      const left = index >= step ? rows[at - step]! : 0;
      const up = start ? rows[at - length - 1]! : 0;
      const corner = start && index >= step ? rows[at - length - 1 - step]! : 0;
      rows[at] = rows[at]! + foretold(filter, left, up, corner);
    }
  }
}

function foretold(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  const estimate = left + up - corner;
  const [toLeft, toUp, toCorner] = [left, up, corner].map((value) => Math.abs(estimate - value));
  if (toLeft! <= toUp! && toLeft! <= toCorner!) return left;
  return toUp! <= toCorner! ? up : corner;
}

interface Target {
  readonly pass: Pass;
  readonly width: number;
  /** Bits of a pixel. */
  readonly depth: number;
  /** Where the row begins in the picture. */
  readonly start: number;
}

function scatter(source: Uint8Array, rows: Uint8Array, { pass, width, depth, start }: Target): void {
  if (pass.dx === 1) {
    rows.set(source, start);
    return;
  }
  for (let column = 0; column < width; column += 1) {
    const x = pass.x + column * pass.dx;
    if (depth >= 8) {
      const size = depth >> 3;
      rows.set(source.subarray(column * size, (column + 1) * size), start + x * size);
    } else {
      const value = bitsAt(source, column * depth, depth);
      rows[start + ((x * depth) >> 3)]! |= value << (8 - depth - ((x * depth) & 7));
    }
  }
}

function bitsAt(bytes: Uint8Array, bit: number, depth: number): number {
  return (bytes[bit >> 3]! >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
}

/** The rows without their alpha samples. */
function colourOf(rows: Uint8Array, head: Head): Uint8Array {
  if (head.type < 4) return rows;
  const sample = head.bits >> 3;
  const pixel = CHANNELS[head.type] * sample;
  const kept = pixel - sample;
  const colours = new Uint8Array((rows.length / pixel) * kept);
  for (let from = 0, to = 0; from < rows.length; from += pixel, to += kept) {
    for (let at = 0; at < kept; at += 1) colours[to + at] = rows[from + at]!;
  }
  return colours;
}

/** Opacity in 8 bits; undefined where nothing is see-through after all. */
function opacityOf(rows: Uint8Array, head: Head, table: Uint8Array | undefined): Uint8Array | undefined {
  const { width, height, bits } = head;
  const opacity = new Uint8Array(width * height);
  const stride = rows.length / height;
  const pixel = (CHANNELS[head.type] * bits) >> 3;
  for (let y = 0, to = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, to += 1) {
      opacity[to] =
        head.type === 3
          ? (table?.[bitsAt(rows.subarray(y * stride), x * bits, bits)] ?? 255)
          : rows[y * stride + (x + 1) * pixel - (bits >> 3)]!;
    }
  }
  return opacity.every((value) => value === 255) ? undefined : opacity;
}

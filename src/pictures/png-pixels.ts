/**
 * The pixels of a PNG in the form PDF keeps them. A plain picture is handed on as it is packed (PDF
 * knows PNG's filters); one with an alpha channel, per-index transparency or interlacing is unpacked and
 * split into colour and opacity. Bytes in, samples out; throws `RangeError` where the data is no PNG.
 */
import { type PngChunk, pngChunks } from './png.ts';
import {
  CHANNELS,
  isTakenApart,
  isTooMuch,
  type Pass,
  type PngHead,
  packedRows,
  passesOf,
  pngHead,
  unpackedRows,
} from './png-head.ts';

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

export function pngPixels(bytes: Uint8Array): PngPixels {
  const chunks = pngChunks(bytes);
  if (!chunks) throw new RangeError('PNG: chunk');
  const head = pngHead(chunks);
  const { width, height, bits } = head;
  const transparent = chunks.find((chunk) => chunk.type === 'tRNS')?.data;
  const palette = head.type === 3 ? paletteOf(chunks) : undefined;
  const colours = head.type === 2 || head.type === 6 ? 3 : 1;
  const common = { width, height, bits, colours, palette } as const;
  const hole = head.type === 0 || head.type === 2 ? holeOf(transparent, colours) : undefined;
  if (!isTakenApart(head))
    return { ...common, form: 'packed', samples: packedRows(chunks), opacity: undefined, hole };
  if (isTooMuch(head)) throw new RangeError('PNG: too large');
  const rows = unpack(unpackedRows(chunks, head), head);
  const opacity = head.veiled ? opacityOf(rows, head, transparent) : undefined;
  return { ...common, form: 'plain', samples: colourOf(rows, head), opacity, hole };
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

/** Rows of whole pixels without filters, interlacing undone. */
function unpack(data: Buffer, head: PngHead): Uint8Array {
  const depth = CHANNELS[head.type] * head.bits;
  const stride = Math.ceil((head.width * depth) / 8);
  const rows = new Uint8Array(stride * head.height);
  let at = 0;
  for (const pass of passesOf(head)) {
    const { length, width, height } = pass;
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
function colourOf(rows: Uint8Array, head: PngHead): Uint8Array {
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
function opacityOf(rows: Uint8Array, head: PngHead, table: Uint8Array | undefined): Uint8Array | undefined {
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

/**
 * What the first chunk of a PNG says of its pixels, and how many bytes they are unpacked. In: chunks. Out: plain
 * numbers; throws `RangeError` where they make no picture.
 */
import { inflateSync } from 'node:zlib';
import type { PngChunk } from './png.ts';

export interface PngHead {
  readonly width: number;
  readonly height: number;
  readonly bits: 1 | 2 | 4 | 8 | 16;
  readonly type: 0 | 2 | 3 | 4 | 6;
  readonly interlaced: boolean;
  /** Some pixels are see-through, or may be. */
  readonly veiled: boolean;
}

/** Channels of a pixel by colour type: grey, RGB, index, grey with alpha, RGB with alpha. */
export const CHANNELS = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as const;
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

export function pngHead(chunks: readonly PngChunk[]): PngHead {
  const data = chunks[0]?.data;
  if (chunks[0]?.type !== 'IHDR' || data?.length !== 13) throw new RangeError('PNG: IHDR');
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const [bits, type, packing, filter, interlace] = data.subarray(8) as unknown as number[];
  if (!DEPTHS[type!]?.includes(bits!) || packing || filter || interlace! > 1)
    throw new RangeError('PNG: IHDR');
  const table = chunks.find((chunk) => chunk.type === 'tRNS')?.data;
  return {
    width: view.getUint32(0),
    height: view.getUint32(4),
    bits: bits as PngHead['bits'],
    type: type as PngHead['type'],
    interlaced: interlace === 1,
    veiled: type! >= 4 || (type === 3 && table?.some((alpha) => alpha < 255) === true),
  };
}

/** PDF cannot take its rows as they are packed. */
export const isTakenApart = ({ veiled, interlaced }: PngHead): boolean => veiled || interlaced;

/** One pass of the picture: which pixels, first and every how many. */
export interface Pass {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
  /** Pixels of a row, and rows. */
  readonly width: number;
  readonly height: number;
  /** Bytes of a row without its filter. */
  readonly length: number;
}
type Steps = readonly [x: number, y: number, dx: number, dy: number];
const WHOLE: readonly Steps[] = [[0, 0, 1, 1]];
const ADAM7: readonly Steps[] = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
];

export function passesOf(head: PngHead): readonly Pass[] {
  const depth = CHANNELS[head.type] * head.bits;
  return (head.interlaced ? ADAM7 : WHOLE)
    .map(([x, y, dx, dy]) => {
      const width = Math.ceil((head.width - x) / dx);
      const height = Math.ceil((head.height - y) / dy);
      return { x, y, dx, dy, width, height, length: Math.ceil((width * depth) / 8) };
    })
    .filter(({ width, height }) => width > 0 && height > 0);
}

/** Bytes of all rows, each with its filter. */
export const unpackedLength = (head: PngHead): number =>
  passesOf(head).reduce((sum, { length, height }) => sum + (length + 1) * height, 0);

/** Bytes of rows beyond which none is taken apart: 40 million pixels in colour, see-through. */
const MOST_TAKEN_APART = 160 * 2 ** 20;
/** Bytes of rows beyond which those that are handed on packed are not looked at. */
const MOST_LOOKED_AT = 64 * 2 ** 20;

export const isTooMuch = (head: PngHead): boolean =>
  isTakenApart(head) && unpackedLength(head) > MOST_TAKEN_APART;

/** @throws RangeError where the packed rows are none, too few, or far too many */
export function lookThrough(chunks: readonly PngChunk[], head: PngHead): void {
  if (isTakenApart(head) || unpackedLength(head) <= MOST_LOOKED_AT) unpackedRows(chunks, head);
}

/** Bytes behind the last row that some programs leave there. */
const TAIL = 65_536;

/** The rows as they were before they were packed: no fewer than there must be, and no memory for more. */
export function unpackedRows(chunks: readonly PngChunk[], head: PngHead): Buffer {
  const length = unpackedLength(head);
  const rows = inflated(packedRows(chunks), length + TAIL);
  if (rows.length < length) throw new RangeError('PNG: IDAT');
  return rows.subarray(0, length);
}

export const packedRows = (chunks: readonly PngChunk[]): Buffer =>
  Buffer.concat(chunks.filter((chunk) => chunk.type === 'IDAT').map((chunk) => chunk.data));

function inflated(packed: Buffer, most: number): Buffer {
  try {
    return inflateSync(packed, { maxOutputLength: most, chunkSize: 2 ** 18 });
  } catch (cause) {
    throw new RangeError('PNG: IDAT', { cause });
  }
}

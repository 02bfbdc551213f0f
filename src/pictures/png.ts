/** Header of a PNG, with every chunk's length and checksum verified. Bytes in, sizes or fault out. */
import { crc32 } from 'node:zlib';
import { isTooMuch, lookThrough, pngHead } from './png-head.ts';
import type { HeaderResult } from './types.ts';

const POINTS_PER_METRE = 72 / 0.0254;
/** A file that names no resolution is taken as made for the screen: 96 pixels to the inch. */
const SCREEN = 72 / 96;

export interface PngChunk {
  readonly type: string;
  readonly data: Uint8Array;
}

/** The chunks up to IEND; undefined where the file breaks off or a checksum is wrong. */
export function pngChunks(bytes: Uint8Array): readonly PngChunk[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: PngChunk[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length) return undefined;
    if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return undefined;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (type === 'IEND') return chunks;
    chunks.push({ type, data: bytes.subarray(at + 8, end - 4) });
    at = end;
  }
  return undefined;
}

export function pngHeader(bytes: Uint8Array): HeaderResult {
  const chunks = pngChunks(bytes);
  if (!chunks) return { wrong: 'corrupt', detail: 'PNG: chunk' };
  if (!chunks.some((chunk) => chunk.type === 'IDAT')) return { wrong: 'corrupt', detail: 'PNG: IDAT' };
  try {
    return headerOf(chunks);
  } catch (error) {
    if (error instanceof RangeError) return { wrong: 'corrupt', detail: error.message };
    throw error;
  }
}

function headerOf(chunks: readonly PngChunk[]): HeaderResult {
  const head = pngHead(chunks);
  const { width, height } = head;
  // Of so many pixels that it is refused anyway nothing is unpacked.
  if (isTooMuch(head)) return { wrong: 'too-large', detail: `${width} × ${height}` };
  lookThrough(chunks, head);
  return { width, height, scale: scaleOf(chunks), orientation: 1, warnings: [] };
}

function scaleOf(chunks: readonly PngChunk[]): readonly [number, number] {
  const physical = chunks.find((chunk) => chunk.type === 'pHYs' && chunk.data.length === 9);
  if (physical?.data[8] !== 1) return [SCREEN, SCREEN];
  const view = viewOf(physical.data);
  const [across, down] = [view.getUint32(0), view.getUint32(4)];
  if (!across || !down) return [SCREEN, SCREEN];
  return [POINTS_PER_METRE / across, POINTS_PER_METRE / down];
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Header of a JPEG: size, components, resolution, EXIF orientation. Bytes in, sizes or fault out. */
import type { Header } from './types.ts';

export interface JpegHeader extends Pick<Header, 'width' | 'height' | 'scale' | 'orientation'> {
  /** 1 grey, 3 colour, 4 CMYK. */
  readonly components: number;
  /** Written by Adobe software: CMYK values are stored inverted. */
  readonly adobe: boolean;
}
export type JpegResult = JpegHeader | { readonly wrong: 'corrupt' | 'unsupported'; readonly detail: string };

/** Baseline, extended and progressive: what the DCT filter of PDF decodes. */
const FRAMES_TAKEN = new Set([0xc0, 0xc1, 0xc2]);
const FRAMES = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);
const SCREEN = 72 / 96;

interface Segment {
  readonly marker: number;
  readonly data: DataView;
}

export function jpegHeader(bytes: Uint8Array): JpegResult {
  const segments = segmentsOf(bytes);
  const frame = segments.find((segment) => FRAMES.has(segment.marker));
  if (!frame || frame.data.byteLength < 6) return { wrong: 'corrupt', detail: 'JPEG: SOF' };
  if (segments.at(-1)?.marker !== 0xda) return { wrong: 'corrupt', detail: 'JPEG: SOS' };
  if (!endsWhole(bytes)) return { wrong: 'corrupt', detail: 'JPEG: EOI' };
  if (!FRAMES_TAKEN.has(frame.marker) || frame.data.getUint8(0) !== 8) {
    return { wrong: 'unsupported', detail: 'JPEG (lossless, 12 bit)' };
  }
  const exif = exifOf(segments);
  return {
    width: frame.data.getUint16(3),
    height: frame.data.getUint16(1),
    components: frame.data.getUint8(5),
    adobe: segments.some((segment) => segment.marker === 0xee && startsWith(segment.data, 'Adobe')),
    scale: jfifScale(segments) ?? exif.scale ?? [SCREEN, SCREEN],
    orientation: exif.orientation,
  };
}

/** Segments that say something of the size; a file may hold any number of others. */
const TELLING = new Set([...FRAMES, 0xda, 0xe0, 0xe1, 0xee]);
/** Of those a picture has a handful. */
const MOST_SEGMENTS = 1000;

/** Segments before the first scan that say something, the scan's own header included. */
function segmentsOf(bytes: Uint8Array): Segment[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const segments: Segment[] = [];
  let at = 2;
  while (at + 4 <= bytes.length && segments.length < MOST_SEGMENTS) {
    if (bytes[at] !== 0xff) return segments;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (length < 2 || at + 2 + length > bytes.length) return segments;
    if (TELLING.has(marker))
      segments.push({ marker, data: new DataView(bytes.buffer, bytes.byteOffset + at + 4, length - 2) });
    if (marker === 0xda) return segments;
    at += 2 + length;
  }
  return segments;
}

/** An end marker in the last part of the file; cameras may append data after it. */
function endsWhole(bytes: Uint8Array): boolean {
  return (
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf(
      '\xff\xd9',
      undefined,
      'latin1',
    ) > 2
  );
}

function startsWith(data: DataView, text: string): boolean {
  if (data.byteLength < text.length) return false;
  return [...text].every((character, index) => data.getUint8(index) === character.charCodeAt(0));
}

function jfifScale(segments: readonly Segment[]): readonly [number, number] | undefined {
  const jfif = segments.find((segment) => segment.marker === 0xe0 && startsWith(segment.data, 'JFIF'));
  if (!jfif || jfif.data.byteLength < 12) return undefined;
  return scaleOf(jfif.data.getUint8(7), jfif.data.getUint16(8), jfif.data.getUint16(10));
}

/** unit 1: per inch, 2: per centimetre; anything else says nothing about size. */
function scaleOf(unit: number, across: number, down: number): readonly [number, number] | undefined {
  const inch = unit === 1 ? 1 : unit === 2 ? 2.54 : 0;
  if (!inch || across <= 1 || down <= 1) return undefined;
  return [72 / (across * inch), 72 / (down * inch)];
}

interface Exif {
  readonly orientation: number;
  readonly scale: readonly [number, number] | undefined;
}

function exifOf(segments: readonly Segment[]): Exif {
  const nothing: Exif = { orientation: 1, scale: undefined };
  const segment = segments.find((one) => one.marker === 0xe1 && startsWith(one.data, 'Exif\0\0'));
  if (!segment) return nothing;
  try {
    return readTiff(
      new DataView(segment.data.buffer, segment.data.byteOffset + 6, segment.data.byteLength - 6),
    );
  } catch (error) {
    // A reader of a damaged EXIF block runs over its end; the picture itself may be whole.
    if (error instanceof RangeError) return nothing;
    throw error;
  }
}

const TAG = { orientation: 0x0112, across: 0x011a, down: 0x011b, unit: 0x0128 } as const;

function readTiff(tiff: DataView): Exif {
  const little = tiff.getUint16(0) === 0x4949;
  const directory = tiff.getUint32(4, little);
  const entries = new Map<number, number>();
  for (let index = 0; index < tiff.getUint16(directory, little); index += 1) {
    const at = directory + 2 + index * 12;
    entries.set(tiff.getUint16(at, little), at + 8);
  }
  const short = (tag: number) => (entries.has(tag) ? tiff.getUint16(entries.get(tag)!, little) : 0);
  const ratio = (tag: number) => {
    if (!entries.has(tag)) return 0;
    const at = tiff.getUint32(entries.get(tag)!, little);
    return tiff.getUint32(at, little) / (tiff.getUint32(at + 4, little) || 1);
  };
  const orientation = short(TAG.orientation);
  return {
    orientation: orientation >= 1 && orientation <= 8 ? orientation : 1,
    // TIFF counts its units from 2: inch, then centimetre.
    scale: scaleOf(short(TAG.unit) - 1, ratio(TAG.across), ratio(TAG.down)),
  };
}

/**
 * Which encoding the bytes are in, and the text they spell.
 *
 * In: bytes that are no foreign file. Out: text with the BOM removed, the encoding, and how sure it is.
 * It refuses to report: what to tell the writer is decided in `decode.ts`.
 *
 * UTF-8 is tried first and strictly, since no other encoding passes for it by chance. What fails is
 * either UTF-8 with damage, or the GB 18030 that Windows editors still write, or neither.
 */
import type { SourceEncoding } from './file.ts';

export interface DecodedText {
  readonly text: string;
  readonly encoding: SourceEncoding;
  /** Bytes of its mark (BOM). */
  readonly mark: number;
  /** declared: by BOM or by strict UTF-8; guessed: by the look of the bytes; damaged: bytes were lost. */
  readonly certainty: 'declared' | 'guessed' | 'damaged';
}

const MARKS: readonly { readonly bytes: readonly number[]; readonly encoding: SourceEncoding }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

export function decodeText(bytes: Uint8Array): DecodedText {
  const mark = MARKS.find((candidate) => candidate.bytes.every((byte, i) => bytes[i] === byte));
  const size = mark?.bytes.length ?? 0;
  const body = bytes.subarray(size);
  if (mark && mark.encoding !== 'utf-8') {
    const { encoding } = mark;
    return { text: decode(body, encoding), encoding, mark: size, certainty: 'declared' };
  }
  const read = strictUtf8(body) ?? unmarkedUtf16(body, 1 / 100) ?? gb18030(body) ?? damagedUtf8(body);
  return { ...read, mark: size };
}

type Unmarked = Omit<DecodedText, 'mark'>;

function decode(bytes: Uint8Array, encoding: SourceEncoding, fatal = false): string {
  return new TextDecoder(encoding, { fatal, ignoreBOM: true }).decode(bytes);
}

function strictUtf8(bytes: Uint8Array): Unmarked | undefined {
  try {
    const text = decode(bytes, 'utf-8', true);
    // Plain ASCII letters with a NUL between them are UTF-16 that lost its mark, and valid UTF-8.
    return unmarkedUtf16(bytes, 1 / 4) ?? { text, encoding: 'utf-8', certainty: 'declared' };
  } catch {
    return undefined;
  }
}

/** UTF-16 without its mark: the NULs of its ASCII characters all stand at offsets of one parity. */
function unmarkedUtf16(bytes: Uint8Array, leastShare: number): Unmarked | undefined {
  if (bytes.length % 2 !== 0 || !bytes.includes(0)) return undefined;
  const nuls = [0, 0];
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 0) nuls[i % 2]! += 1;
  const enough = bytes.length * leastShare;
  if (nuls[0]! > enough && nuls[1] === 0) return guessed(bytes, 'utf-16be');
  if (nuls[1]! > enough && nuls[0] === 0) return guessed(bytes, 'utf-16le');
  return undefined;
}

function guessed(bytes: Uint8Array, encoding: SourceEncoding): Unmarked {
  const text = decode(bytes, encoding);
  return { text, encoding, certainty: 'guessed' };
}

/**
 * GB 18030 when nearly all of its two-byte characters are the Han and marks of GB 2312: text in other
 * encodings, read as GB 18030, spells rare characters instead.
 */
function gb18030(bytes: Uint8Array): Unmarked | undefined {
  const { common, other } = countGbCharacters(bytes);
  if (common === 0 || common < 4 * other) return undefined;
  const { valid, invalid } = countUtf8Sequences(bytes);
  if (valid > invalid) return undefined;
  return guessed(bytes, 'gb18030');
}

/** How many multi-byte characters are in the GB 2312 part of GB 18030, and how many are not. */
function countGbCharacters(bytes: Uint8Array): { common: number; other: number } {
  let common = 0;
  let other = 0;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i]!;
    if (lead < 0x80) continue;
    const trail = bytes[i + 1] ?? 0;
    const isCommon = lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1 && trail <= 0xfe;
    if (isCommon) common++;
    else other++;
    i += trail >= 0x30 && trail <= 0x39 ? 3 : 1;
  }
  return { common, other };
}

/** Three- and four-byte sequences of UTF-8 (all Chinese is written in them) against stray high bytes. */
function countUtf8Sequences(bytes: Uint8Array): { valid: number; invalid: number } {
  let valid = 0;
  let invalid = 0;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i]!;
    if (lead < 0x80) continue;
    const tail = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc0 ? 1 : 0;
    const whole = tail >= 2 && isTail(bytes, i + 1, tail);
    if (whole) valid++;
    else invalid++;
    if (whole) i += tail;
  }
  return { valid, invalid };
}

function isTail(bytes: Uint8Array, from: number, count: number): boolean {
  for (let i = from; i < from + count; i++) if ((bytes[i] ?? 0) >> 6 !== 0b10) return false;
  return true;
}

function damagedUtf8(bytes: Uint8Array): Unmarked {
  const text = decode(mendSurrogates(bytes), 'utf-8');
  const repaired = !text.includes('\ufffd');
  return { text, encoding: 'utf-8', certainty: repaired ? 'guessed' : 'damaged' };
}

/**
 * Some databases write a character beyond the BMP as two three-byte surrogates (CESU-8). A pair becomes
 * the character it means; a surrogate on its own becomes U+FFFD, one column wide.
 */
function mendSurrogates(bytes: Uint8Array): Uint8Array {
  const out: number[] = [];
  for (let i = 0; i < bytes.length; ) {
    const high = surrogateAt(bytes, i);
    if (high === undefined) {
      out.push(bytes[i++]!);
      continue;
    }
    const low = surrogateAt(bytes, i + 3);
    const isPair = high < 0xdc00 && low !== undefined && low >= 0xdc00;
    const spelled = isPair ? String.fromCharCode(high, low) : '\ufffd';
    out.push(...new TextEncoder().encode(spelled));
    i += isPair ? 6 : 3;
  }
  return Uint8Array.from(out);
}

function surrogateAt(bytes: Uint8Array, i: number): number | undefined {
  if (bytes[i] !== 0xed || bytes[i + 1]! < 0xa0 || !isTail(bytes, i + 1, 2)) return undefined;
  return 0xd000 | ((bytes[i + 1]! & 0x3f) << 6) | (bytes[i + 2]! & 0x3f);
}

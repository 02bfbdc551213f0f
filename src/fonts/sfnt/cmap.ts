/**
 * Character map: code point in, glyph number out (0 when the face has none). Formats 4 and 12 of the
 * OpenType cmap table, which every face with Han characters uses; also 6 and 0 for old small ones.
 */

export interface CharacterMap {
  /** Glyph of a code point, 0 if there is none. */
  glyph(codePoint: number): number;
  /** Every code point with a glyph, ascending. */
  codePoints(): Iterable<number>;
}

interface Subtable {
  readonly score: number;
  readonly offset: number;
}

const EMPTY: CharacterMap = { glyph: () => 0, codePoints: () => [] };

/** Readers by subtable format. */
const FORMATS: Readonly<Record<number, (table: Buffer, at: number) => CharacterMap>> = {
  0: readBytes,
  4: readSegments,
  6: readTrimmed,
  12: readGroups,
};

export function readCharacterMap(table: Buffer): CharacterMap {
  const best = subtables(table).sort((a, b) => b.score - a.score)[0];
  if (!best) return EMPTY;
  const read = FORMATS[table.readUInt16BE(best.offset)];
  return read ? read(table, best.offset) : EMPTY;
}

function subtables(table: Buffer): Subtable[] {
  const found: Subtable[] = [];
  for (let i = 0; i < table.readUInt16BE(2); i++) {
    const at = 4 + i * 8;
    const offset = table.readUInt32BE(at + 4);
    const score = preference(table.readUInt16BE(at), table.readUInt16BE(at + 2), table.readUInt16BE(offset));
    if (score > 0) found.push({ score, offset });
  }
  return found;
}

/** Full Unicode before its first plane, Microsoft's encoding before Apple's; symbol and Mac maps last. */
function preference(platform: number, encoding: number, format: number): number {
  if (!(format in FORMATS)) return 0;
  if (platform === 3) return ({ 10: 6, 1: 4, 0: 2 } as Record<number, number>)[encoding] ?? 0;
  if (platform === 0) return format === 12 ? 5 : 3;
  return platform === 1 && encoding === 0 ? 1 : 0;
}

function readSegments(table: Buffer, at: number): CharacterMap {
  const double = table.readUInt16BE(at + 6);
  const ends = at + 14;
  const starts = ends + double + 2;
  const deltas = starts + double;
  const ranges = deltas + double;
  const inSegment = (i: number, code: number): number => {
    const range = table.readUInt16BE(ranges + i);
    const delta = table.readUInt16BE(deltas + i);
    if (range === 0) return (code + delta) & 0xffff;
    const place = ranges + i + range + (code - table.readUInt16BE(starts + i)) * 2;
    const glyph = place + 2 <= table.length ? table.readUInt16BE(place) : 0;
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  };
  const glyph = (code: number): number => {
    if (code > 0xffff) return 0;
    const i = firstAtLeast(double / 2, code, (n) => table.readUInt16BE(ends + n * 2)) * 2;
    return i < double && table.readUInt16BE(starts + i) <= code ? inSegment(i, code) : 0;
  };
  const spans = function* () {
    for (let i = 0; i < double; i += 2)
      yield [table.readUInt16BE(starts + i), table.readUInt16BE(ends + i)] as const;
  };
  return { glyph, codePoints: () => covered(spans(), glyph, 0xfffe) };
}

function readGroups(table: Buffer, at: number): CharacterMap {
  const count = table.readUInt32BE(at + 12);
  const groups = at + 16;
  const glyph = (code: number): number => {
    const i = firstAtLeast(count, code, (n) => table.readUInt32BE(groups + n * 12 + 4));
    if (i >= count) return 0;
    const start = table.readUInt32BE(groups + i * 12);
    return code < start ? 0 : table.readUInt32BE(groups + i * 12 + 8) + code - start;
  };
  const spans = function* () {
    for (let i = groups; i < groups + count * 12; i += 12)
      yield [table.readUInt32BE(i), table.readUInt32BE(i + 4)] as const;
  };
  return { glyph, codePoints: () => covered(spans(), glyph, 0x10ffff) };
}

function readTrimmed(table: Buffer, at: number): CharacterMap {
  const first = table.readUInt16BE(at + 6);
  const count = table.readUInt16BE(at + 8);
  const glyph = (code: number): number =>
    code >= first && code < first + count ? table.readUInt16BE(at + 10 + (code - first) * 2) : 0;
  return { glyph, codePoints: () => covered([[first, first + count - 1]], glyph, 0xffff) };
}

function readBytes(table: Buffer, at: number): CharacterMap {
  const glyph = (code: number): number => (code < 256 ? table.readUInt8(at + 6 + code) : 0);
  return { glyph, codePoints: () => covered([[0, 255]], glyph, 255) };
}

/** Index of the first of `count` ascending values that is not below `wanted`. */
function firstAtLeast(count: number, wanted: number, value: (index: number) => number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value(middle) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

function* covered(
  spans: Iterable<readonly [number, number]>,
  glyph: (code: number) => number,
  last: number,
): Iterable<number> {
  for (const [start, end] of spans)
    for (let code = start; code <= Math.min(end, last); code++) if (glyph(code) !== 0) yield code;
}

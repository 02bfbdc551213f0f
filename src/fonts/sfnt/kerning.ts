/**
 * Pair kerning of Latin words: the `kern` feature of a GPOS table in, distance between two glyphs out.
 * Pair adjustment in both its formats, straight or through an extension; nothing else of GPOS, because Han
 * text is set in cells and Latin words of an official document need no more.
 */

/** Added to the advance of `left` when `right` follows, font units. */
export type Kerning = (left: number, right: number) => number;

type Subtable = (left: number, right: number) => number | undefined;

const PAIR = 2;
const EXTENSION = 9;
/** XAdvance in a ValueFormat, and the two fields that come before it. */
const X_ADVANCE = 4;

export function readKerning(gpos: Buffer): Kerning {
  const lookups = kernLookups(gpos).map((index) => readLookup(gpos, index));
  return (left, right) => {
    let sum = 0;
    for (const subtables of lookups) sum += firstMatch(subtables, left, right);
    return sum;
  };
}

function firstMatch(subtables: readonly Subtable[], left: number, right: number): number {
  for (const subtable of subtables) {
    const value = subtable(left, right);
    if (value !== undefined) return value;
  }
  return 0;
}

/** Lookups of the `kern` feature in the default language of the Latin script. */
function kernLookups(gpos: Buffer): number[] {
  const features = gpos.readUInt16BE(6);
  const lookups = new Set<number>();
  for (const index of featureIndices(gpos)) {
    const record = features + 2 + index * 6;
    if (gpos.toString('latin1', record, record + 4) !== 'kern') continue;
    const feature = features + gpos.readUInt16BE(record + 4);
    for (const lookup of shorts(gpos, feature + 2)) lookups.add(lookup);
  }
  return [...lookups].sort((a, b) => a - b);
}

function featureIndices(gpos: Buffer): number[] {
  const scripts = gpos.readUInt16BE(4);
  const places = new Map<string, number>();
  for (let i = 0; i < gpos.readUInt16BE(scripts); i++) {
    const record = scripts + 2 + i * 6;
    places.set(gpos.toString('latin1', record, record + 4), scripts + gpos.readUInt16BE(record + 4));
  }
  const script = places.get('latn') ?? places.get('DFLT');
  if (script === undefined) return [];
  const language = gpos.readUInt16BE(script);
  return language === 0 ? [] : shorts(gpos, script + language + 4);
}

/** A count and that many 16-bit numbers. */
function shorts(table: Buffer, at: number): number[] {
  return Array.from({ length: table.readUInt16BE(at) }, (_, i) => table.readUInt16BE(at + 2 + i * 2));
}

function readLookup(gpos: Buffer, index: number): Subtable[] {
  const list = gpos.readUInt16BE(8);
  const lookup = list + gpos.readUInt16BE(list + 2 + index * 2);
  const kind = gpos.readUInt16BE(lookup);
  return shorts(gpos, lookup + 4).flatMap((offset) => readSubtable(gpos, lookup + offset, kind));
}

function readSubtable(gpos: Buffer, at: number, kind: number): Subtable[] {
  if (kind === EXTENSION) {
    return readSubtable(gpos, at + gpos.readUInt32BE(at + 4), gpos.readUInt16BE(at + 2));
  }
  if (kind !== PAIR) return [];
  return [gpos.readUInt16BE(at) === 1 ? glyphPairs(gpos, at) : classPairs(gpos, at)];
}

/** How a pair's two value records are laid out: total size, and where the first's XAdvance stands. */
function valueLayout(gpos: Buffer, at: number): { size: number; first: number; advance: number | undefined } {
  const one = gpos.readUInt16BE(at + 4);
  const first = bits(one) * 2;
  const size = first + bits(gpos.readUInt16BE(at + 6)) * 2;
  return { size, first, advance: one & X_ADVANCE ? bits(one & (X_ADVANCE - 1)) * 2 : undefined };
}

function bits(format: number): number {
  let count = 0;
  for (let rest = format & 0xff; rest; rest &= rest - 1) count++;
  return count;
}

function glyphPairs(gpos: Buffer, at: number): Subtable {
  const coverage = at + gpos.readUInt16BE(at + 2);
  const { size, advance } = valueLayout(gpos, at);
  return (left, right) => {
    const index = coverageIndex(gpos, coverage, left);
    if (index < 0) return undefined;
    const set = at + gpos.readUInt16BE(at + 10 + index * 2);
    const count = gpos.readUInt16BE(set);
    for (let i = 0, pair = set + 2; i < count; i++, pair += 2 + size) {
      if (gpos.readUInt16BE(pair) !== right) continue;
      return advance === undefined ? 0 : gpos.readInt16BE(pair + 2 + advance);
    }
    return undefined;
  };
}

function classPairs(gpos: Buffer, at: number): Subtable {
  const coverage = at + gpos.readUInt16BE(at + 2);
  const { size, advance } = valueLayout(gpos, at);
  const [firsts, seconds] = [at + gpos.readUInt16BE(at + 8), at + gpos.readUInt16BE(at + 10)];
  const columns = gpos.readUInt16BE(at + 14);
  return (left, right) => {
    if (coverageIndex(gpos, coverage, left) < 0) return undefined;
    if (advance === undefined) return 0;
    const cell = classOf(gpos, firsts, left) * columns + classOf(gpos, seconds, right);
    return gpos.readInt16BE(at + 16 + cell * size + advance);
  };
}

function coverageIndex(table: Buffer, at: number, glyph: number): number {
  const count = table.readUInt16BE(at + 2);
  if (table.readUInt16BE(at) === 1) {
    for (let i = 0; i < count; i++) if (table.readUInt16BE(at + 4 + i * 2) === glyph) return i;
    return -1;
  }
  for (let i = 0, range = at + 4; i < count; i++, range += 6) {
    const start = table.readUInt16BE(range);
    if (glyph >= start && glyph <= table.readUInt16BE(range + 2))
      return table.readUInt16BE(range + 4) + glyph - start;
  }
  return -1;
}

function classOf(table: Buffer, at: number, glyph: number): number {
  if (table.readUInt16BE(at) === 1) {
    const index = glyph - table.readUInt16BE(at + 2);
    return index >= 0 && index < table.readUInt16BE(at + 4) ? table.readUInt16BE(at + 6 + index * 2) : 0;
  }
  for (let i = 0, range = at + 4; i < table.readUInt16BE(at + 2); i++, range += 6) {
    if (glyph < table.readUInt16BE(range) || glyph > table.readUInt16BE(range + 2)) continue;
    return table.readUInt16BE(range + 4);
  }
  return 0;
}

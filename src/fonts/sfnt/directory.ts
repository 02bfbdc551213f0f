/**
 * What kind of font file this is and where its tables lie. Comes in: a font file. Goes out: its kind, and
 * the table directory of each face in it. Knows no table's inside.
 */
import type { FontFile } from './font-file.ts';

export type Container = 'truetype' | 'cff' | 'collection' | 'woff' | 'woff2' | 'type1' | 'unknown';

export interface TableEntry {
  readonly offset: number;
  readonly length: number;
}
export type Directory = ReadonlyMap<string, TableEntry>;

const SIGNATURES: Readonly<Record<string, Container>> = {
  '\x00\x01\x00\x00': 'truetype',
  true: 'truetype',
  OTTO: 'cff',
  ttcf: 'collection',
  wOFF: 'woff',
  wOF2: 'woff2',
  '%!PS': 'type1',
  '\x80\x01': 'type1',
};

export function containerOf(file: FontFile): Container {
  if (file.size < 12) return 'unknown';
  const head = file.read(0, 4).toString('latin1');
  return SIGNATURES[head] ?? SIGNATURES[head.slice(0, 2)] ?? 'unknown';
}

/** Where each face's directory begins: one place for a plain font, several in a collection. */
export function faceOffsets(file: FontFile): readonly number[] {
  if (containerOf(file) !== 'collection') return [0];
  const count = file.read(8, 4).readUInt32BE(0);
  if (count > 1024) throw new RangeError('a collection of more than 1024 faces');
  const offsets = file.read(12, count * 4);
  return Array.from({ length: count }, (_, i) => offsets.readUInt32BE(i * 4));
}

/** Throws RangeError when the directory or a table lies outside the file. */
export function readDirectory(file: FontFile, start: number): Directory {
  const count = file.read(start + 4, 2).readUInt16BE(0);
  const records = file.read(start + 12, count * 16);
  const tables = new Map<string, TableEntry>();
  for (let at = 0; at < records.length; at += 16) {
    const entry = { offset: records.readUInt32BE(at + 8), length: records.readUInt32BE(at + 12) };
    if (entry.offset + entry.length > file.size) throw new RangeError('a table ends after the file');
    tables.set(records.toString('latin1', at, at + 4), entry);
  }
  return tables;
}

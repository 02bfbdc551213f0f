/**
 * The names a face gives itself, in every language it has them: `name` table in, names out. Chinese names
 * are what people know their fonts by (仿宋_GB2312), so they count as much as the PostScript name.
 */

export interface FaceNames {
  readonly postscript: string;
  /** Preferred family name: English if there is one. */
  readonly family: string;
  /** Chinese name if the face has one, else the family. */
  readonly local: string;
  readonly version: string;
  readonly licence: string;
  readonly copyright: string;
  /** Everything a user may call this face by: families, full names and PostScript names of all languages. */
  readonly all: readonly string[];
}

interface NameRecord {
  readonly id: number;
  readonly chinese: boolean;
  readonly english: boolean;
  readonly text: string;
}

const ID = { copyright: 0, family: 1, full: 4, version: 5, postscript: 6, licence: 13, typographic: 16 };
const CALLED_BY = new Set([ID.family, ID.full, ID.postscript, ID.typographic]);
const UTF16: readonly string[] = ['0', '3:0', '3:1', '3:10'];
/** Legacy Windows encodings that old Chinese fonts still use, and Mac Roman and Mac Chinese. */
const LEGACY: Readonly<Record<string, string>> = {
  '3:3': 'gbk',
  '3:4': 'big5',
  '1:0': 'macintosh',
  '1:25': 'gbk',
  '1:2': 'big5',
};

export function readNames(table: Buffer): FaceNames {
  const records = readRecords(table);
  const pick = (id: number, wanted: (r: NameRecord) => boolean): string | undefined =>
    records.find((r) => r.id === id && wanted(r))?.text;
  const any = (id: number): string =>
    pick(id, (r) => r.english) ?? pick(id, (r) => !r.chinese) ?? pick(id, () => true) ?? '';
  const called = records.filter((r) => CALLED_BY.has(r.id)).map((r) => r.text);
  const family = any(ID.family);
  return {
    postscript: any(ID.postscript),
    family,
    local: pick(ID.full, (r) => r.chinese) ?? pick(ID.family, (r) => r.chinese) ?? family,
    version: any(ID.version),
    licence: any(ID.licence),
    copyright: any(ID.copyright),
    all: [...new Set(called)],
  };
}

function readRecords(table: Buffer): NameRecord[] {
  const strings = table.readUInt16BE(4);
  const records: NameRecord[] = [];
  for (let i = 0; i < table.readUInt16BE(2); i++) {
    const at = 6 + i * 12;
    const field = (n: number): number => table.readUInt16BE(at + n * 2);
    const start = strings + field(5);
    const text = decode(table.subarray(start, start + field(4)), field(0), field(1));
    if (text) records.push({ id: field(3), ...languageOf(field(0), field(2)), text });
  }
  return records;
}

function languageOf(platform: number, language: number): { chinese: boolean; english: boolean } {
  if (platform === 1) return { chinese: language === 33 || language === 19, english: language === 0 };
  return { chinese: (language & 0x3ff) === 0x04, english: (language & 0x3ff) === 0x09 };
}

function decode(bytes: Buffer, platform: number, encoding: number): string {
  const key = `${platform}:${encoding}`;
  if (platform === 0 || UTF16.includes(key)) return utf16(bytes);
  const legacy = LEGACY[key];
  // Windows wrote these in two-byte cells, an ASCII character behind a zero.
  return legacy ? new TextDecoder(legacy).decode(bytes.filter((b) => b !== 0)).trim() : '';
}

function utf16(bytes: Buffer): string {
  return Buffer.from(bytes.subarray(0, bytes.length & ~1))
    .swap16()
    .toString('utf16le')
    .replaceAll('\0', '')
    .trim();
}

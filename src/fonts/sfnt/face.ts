/**
 * One face of a font file: metrics, character map and outlines' bytes, each table read when first asked.
 * Comes in: a file and the offset of a face. Goes out: numbers in font units. Knows no role and no chain.
 */
import { remember } from '../remember.ts';
import { type CharacterMap, readCharacterMap } from './cmap.ts';
import { type Directory, readDirectory } from './directory.ts';
import type { FontFile } from './font-file.ts';
import { type Kerning, readKerning } from './kerning.ts';
import { type FaceNames, readNames } from './names.ts';

export interface Bounds {
  readonly xMin: number;
  readonly yMin: number;
  readonly xMax: number;
  readonly yMax: number;
}
export type Outlines = 'glyf' | 'cff' | 'none';

/** OS/2 fsType bits: what the maker allows. */
const NO_EMBEDDING = 0x0002;
const NO_SUBSETTING = 0x0100;
const BITMAP_ONLY = 0x0200;

export class SfntFace {
  readonly file: FontFile;
  readonly directory: Directory;
  readonly #tables = new Map<string, Buffer | undefined>();
  readonly #glyphs = new Map<number, number>();
  #map: CharacterMap | undefined;
  #names: FaceNames | undefined;
  #kerning: Kerning | undefined;

  constructor(file: FontFile, start: number) {
    this.file = file;
    this.directory = readDirectory(file, start);
  }

  table(tag: string): Buffer | undefined {
    if (!this.#tables.has(tag)) {
      const entry = this.directory.get(tag);
      this.#tables.set(tag, entry && this.file.read(entry.offset, entry.length));
    }
    return this.#tables.get(tag);
  }

  /** A table the face cannot do without. */
  need(tag: string): Buffer {
    const table = this.table(tag);
    if (!table) throw new RangeError(`no ${tag} table`);
    return table;
  }

  get outlines(): Outlines {
    if (this.directory.has('glyf')) return 'glyf';
    return this.directory.has('CFF ') ? 'cff' : 'none';
  }
  get unitsPerEm(): number {
    return this.need('head').readUInt16BE(18);
  }
  get glyphCount(): number {
    return this.need('maxp').readUInt16BE(4);
  }
  get names(): FaceNames {
    this.#names ??= readNames(this.need('name'));
    return this.#names;
  }
  get characters(): CharacterMap {
    this.#map ??= readCharacterMap(this.need('cmap'));
    return this.#map;
  }
  get kerning(): Kerning {
    this.#kerning ??= kerningOf(this.table('GPOS'));
    return this.#kerning;
  }
  get bounds(): Bounds {
    return boundsAt(this.need('head'), 36);
  }
  get italic(): boolean {
    return (this.need('head').readUInt16BE(44) & 2) !== 0;
  }
  /** Degrees, counter-clockwise. */
  get italicAngle(): number {
    return (this.table('post')?.readInt32BE(4) ?? 0) / 65536;
  }
  get fixedPitch(): boolean {
    return (this.table('post')?.readUInt32BE(12) ?? 0) !== 0;
  }
  get familyClass(): number {
    return this.table('OS/2')?.readInt16BE(30) ?? 0;
  }
  get rights(): { readonly embeddable: boolean; readonly subsettable: boolean; readonly bits: number } {
    const bits = this.table('OS/2')?.readUInt16BE(8) ?? 0;
    // A preview or editable right outweighs the restriction where a maker set both.
    const restricted = (bits & 0x000f) === NO_EMBEDDING || (bits & BITMAP_ONLY) !== 0;
    return { embeddable: !restricted, subsettable: (bits & NO_SUBSETTING) === 0, bits };
  }
  get xHeight(): number {
    return this.#typographic(86);
  }
  get capHeight(): number {
    return this.#typographic(88);
  }
  /** Of OS/2 version 2 and later. */
  #typographic(at: number): number {
    const table = this.table('OS/2');
    return table && table.readUInt16BE(0) >= 2 && table.length >= at + 2 ? table.readInt16BE(at) : 0;
  }

  glyph(codePoint: number): number {
    return remember(this.#glyphs, codePoint, () => {
      const glyph = this.characters.glyph(codePoint);
      return glyph < this.glyphCount ? glyph : 0;
    });
  }

  advance(glyph: number): number {
    return this.need('hmtx').readUInt16BE(Math.min(glyph, this.#metricCount - 1) * 4);
  }

  get #metricCount(): number {
    return this.need('hhea').readUInt16BE(34);
  }

  sideBearing(glyph: number): number {
    const count = this.#metricCount;
    const at = glyph < count ? glyph * 4 + 2 : count * 4 + (glyph - count) * 2;
    const table = this.need('hmtx');
    return at + 2 <= table.length ? table.readInt16BE(at) : 0;
  }

  /** Bytes of a TrueType glyph; empty for a blank. */
  outline(glyph: number): Buffer {
    const loca = this.need('loca');
    const long = this.need('head').readUInt16BE(50) === 1;
    const at = (i: number): number => (long ? loca.readUInt32BE(i * 4) : loca.readUInt16BE(i * 2) * 2);
    const glyf = this.directory.get('glyf');
    if (!glyf) throw new RangeError('no glyf table');
    const [start, end] = [at(glyph), at(glyph + 1)];
    return end > start ? this.file.read(glyf.offset + start, end - start) : Buffer.alloc(0);
  }

  /** Box of a TrueType glyph's outline; undefined for a blank. */
  outlineBounds(glyph: number): Bounds | undefined {
    const outline = this.outline(glyph);
    return outline.length === 0 ? undefined : boundsAt(outline, 2);
  }
}

function kerningOf(gpos: Buffer | undefined): Kerning {
  return gpos ? readKerning(gpos) : () => 0;
}

function boundsAt(table: Buffer, at: number): Bounds {
  const [xMin, yMin, xMax, yMax] = [0, 2, 4, 6].map((n) => table.readInt16BE(at + n)) as [
    number,
    number,
    number,
    number,
  ];
  return { xMin, yMin, xMax, yMax };
}

/**
 * One face inside one document: which glyphs were drawn, for which text, and the font objects that
 * result. Knows nothing of lines or pages.
 */
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import type { EmbeddableFont, Reference } from 'pdfmake/js/PDFDocument.js';
import type { FaceSubset, PaintedGlyph, PaintFace } from './faces.ts';
import { toUnicodeMap } from './to-unicode.ts';

/** A glyph as the content stream shows it; lengths in thousandths of an em. */
export interface PdfGlyph {
  /** Number the face knows it by. */
  readonly id: number;
  /** Four hex digits. */
  readonly code: string;
  /** Width the font program has for it. */
  readonly width: number;
  /** From its pen position to the next one: width and kerning. */
  readonly advance: number;
}

/** Bytes of a font program and their number before packing. */
interface Program {
  readonly length: number;
  readonly packed: Uint8Array;
}

export interface ObjectMaker {
  ref(data?: Record<string, unknown>): Reference;
}

const pack = promisify(deflate);

/** Vertical extent written into every descriptor: the em box, so that viewers select by it (P-18). */
const ASCENT = 880;
const DESCENT = -120;

export class EmbeddedFace implements EmbeddableFont {
  readonly id: string;
  readonly name: string;
  readonly ascender = ASCENT;
  readonly descender = DESCENT;
  readonly lineGap = 0;
  readonly xHeight: number;
  readonly bbox: PaintFace['bbox'];
  readonly scale: number;
  /** Text of every code, as code points: svg-to-pdfkit reads it. */
  readonly unicode: (readonly number[])[] = [[]];
  readonly #document: ObjectMaker;
  readonly #face: PaintFace;
  readonly #subset: FaceSubset;
  readonly #widths: number[];
  #dictionary: Reference | undefined;
  #program: Program | undefined;
  #done = false;

  constructor(document: ObjectMaker, face: PaintFace, id: string) {
    this.id = id;
    this.name = face.postscriptName.replace(/[^!-~]|[[\](){}<>/%#]/g, '_');
    this.scale = 1000 / face.unitsPerEm;
    this.xHeight = face.xHeight * this.scale;
    this.bbox = face.bbox;
    this.#document = document;
    this.#face = face;
    this.#subset = face.createSubset();
    this.#widths = [face.getGlyph(0).advanceWidth * this.scale];
  }

  /** The glyphs of a text: through the cmap, or kerned as a Latin word. */
  glyphs(text: string, kerned: boolean): PdfGlyph[] {
    const { glyphs, positions } = this.#face.layout(text, kerned ? ['kern'] : undefined);
    return glyphs.map((glyph, index) => this.#show(glyph, positions[index]?.xAdvance ?? glyph.advanceWidth));
  }

  #show(glyph: PaintedGlyph, advance: number): PdfGlyph {
    const code = this.#subset.includeGlyph(glyph.id);
    const width = glyph.advanceWidth * this.scale;
    this.#widths[code] ??= width;
    this.unicode[code] ??= glyph.codePoints;
    return { id: glyph.id, code: hex4(code), width, advance: advance * this.scale };
  }

  /** The same glyph, longer by `extra` thousandths of an em; undefined where the face cannot. */
  resized(glyph: PdfGlyph, extra: number): PdfGlyph | undefined {
    const units = Math.round((glyph.width + extra) / this.scale);
    const code = units < 0 ? undefined : this.#subset.includeAt?.(glyph.id, units);
    if (code === undefined) return undefined;
    const width = units * this.scale;
    this.#widths[code] ??= width;
    this.unicode[code] ??= this.unicode[Number.parseInt(glyph.code, 16)] ?? [];
    return { id: glyph.id, code: hex4(code), width, advance: glyph.advance + width - glyph.width };
  }

  /** The font resource; asking for it makes sure the face is embedded at the end. */
  ref(): Reference {
    this.#dictionary ??= this.#document.ref();
    return this.#dictionary;
  }

  /** What svg-to-pdfkit calls: codes and advances of a string. */
  encode(text: string): [string[], object[]] {
    const glyphs = this.glyphs(text, false);
    const place = ({ advance, width }: PdfGlyph) => ({
      xAdvance: advance,
      advanceWidth: width,
      xOffset: 0,
      yOffset: 0,
      yAdvance: 0,
    });
    return [glyphs.map((glyph) => glyph.code), glyphs.map(place)];
  }

  widthOfString(text: string, size: number): number {
    return (this.glyphs(text, false).reduce((sum, glyph) => sum + glyph.advance, 0) * size) / 1000;
  }

  lineHeight(size: number): number {
    return ((this.ascender - this.descender) / 1000) * size;
  }

  /** Makes the font program, packed on another thread: after the last glyph, before the document ends. */
  async prepare(): Promise<void> {
    if (!this.#dictionary) return;
    const bytes = this.#subset.encode();
    this.#program = { length: bytes.length, packed: await pack(bytes, { chunkSize: bytes.length + 64 }) };
  }

  /** pdfkit calls this for every face it knows, once or more, when the document ends. */
  finalize(): void {
    if (!this.#dictionary || !this.#program || this.#done) return;
    this.#done = true;
    const isCff = this.#subset.cff != null;
    const name = `${tagOf(this.unicode)}+${this.name}`;
    const descriptor = this.#made(this.#descriptor(name, this.#stream(this.#program, isCff), isCff));
    const descendant = this.#made({
      Type: 'Font',
      Subtype: isCff ? 'CIDFontType0' : 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: { Registry: literal('Adobe'), Ordering: literal('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      DW: 1000,
      W: [0, this.#widths],
      ...(isCff ? {} : { CIDToGIDMap: 'Identity' }),
    });
    this.#dictionary.data = {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: this.#toUnicode(),
    };
    this.#dictionary.end();
  }

  #descriptor(name: string, program: Reference, isCff: boolean): Record<string, unknown> {
    const { bbox, italicAngle, capHeight } = this.#face;
    return {
      Type: 'FontDescriptor',
      FontName: name,
      Flags: 4,
      FontBBox: [bbox.minX, bbox.minY, bbox.maxX, bbox.maxY].map((edge) => edge * this.scale),
      ItalicAngle: italicAngle,
      Ascent: ASCENT,
      Descent: DESCENT,
      CapHeight: capHeight * this.scale || ASCENT,
      StemV: 80,
      [isCff ? 'FontFile3' : 'FontFile2']: program,
    };
  }

  #stream({ length, packed }: Program, isCff: boolean): Reference {
    const kind = isCff ? { Subtype: 'CIDFontType0C' } : { Length1: length };
    const stream = this.#document.ref({ Filter: 'FlateDecode', ...kind });
    stream.end(packed);
    return stream;
  }

  #toUnicode(): Reference {
    const stream = this.#document.ref();
    stream.end(toUnicodeMap(this.unicode));
    return stream;
  }

  #made(data: Record<string, unknown>): Reference {
    const reference = this.#document.ref(data);
    reference.end();
    return reference;
  }
}

/** pdfkit writes a String object as a PDF string and a plain string as a name. */
function literal(text: string): string {
  return new String(text) as string;
}

function hex4(value: number): string {
  return value.toString(16).padStart(4, '0');
}

/** Six capitals that name the subset: from its texts, so the same document always has the same. */
function tagOf(texts: readonly (readonly number[])[]): string {
  let hash = 0x811c9dc5;
  for (const codePoint of texts.flat()) hash = Math.imul(hash ^ codePoint, 0x01000193) >>> 0;
  let tag = '';
  for (let place = 0; place < 6; place += 1) {
    tag += String.fromCharCode(65 + (hash % 26));
    hash = Math.floor(hash / 26);
  }
  return tag;
}

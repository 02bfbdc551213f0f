/**
 * One face inside one document: which glyphs were drawn, for which text, and the font objects that
 * result. Code points come from the text that was drawn, never from the font or its caches: a glyph
 * drawn for two texts (一 and the radical ⼀) gets two codes. Knows nothing of lines or pages.
 */
import { deflateSync } from 'node:zlib';
import type { EmbeddableFont, Reference } from 'pdfmake/js/PDFDocument.js';
import type { FontSubset, ParsedFont } from './faces.ts';
import { toUnicodeMap } from './to-unicode.ts';

/** A glyph as the content stream shows it; advances in thousandths of an em. */
export interface PdfGlyph {
  /** Four hex digits. */
  readonly code: string;
  readonly advance: number;
}

interface ObjectMaker {
  ref(data?: Record<string, unknown>): Reference;
}

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
  readonly bbox: ParsedFont['bbox'];
  readonly scale: number;
  /** Text of every code, as code points: svg-to-pdfkit reads it. */
  readonly unicode: number[][] = [[0]];
  readonly #document: ObjectMaker;
  readonly #font: ParsedFont;
  readonly #subset: FontSubset;
  readonly #widths: number[];
  readonly #codes = new Map<string, PdfGlyph>();
  #dictionary: Reference | undefined;

  constructor(document: ObjectMaker, font: ParsedFont, id: string) {
    this.id = id;
    this.name = font.postscriptName;
    this.scale = 1000 / font.unitsPerEm;
    this.xHeight = font.xHeight * this.scale;
    this.bbox = font.bbox;
    this.#document = document;
    this.#font = font;
    this.#subset = font.createSubset();
    this.#widths = [font.getGlyph(0).advanceWidth * this.scale];
  }

  /** The glyph the cmap names for one cluster (a character, perhaps with a variation selector). */
  glyphOf(cluster: string): PdfGlyph {
    const known = this.#codes.get(cluster);
    if (known) return known;
    const glyph = this.#font.glyphForCodePoint(cluster.codePointAt(0) ?? 0);
    const made = this.glyphFor(glyph.id, cluster, glyph.advanceWidth);
    this.#codes.set(cluster, made);
    return made;
  }

  /** Number of the glyph in the source font. */
  glyphId(character: string): number {
    return this.#font.glyphForCodePoint(character.codePointAt(0) ?? 0).id;
  }

  /** A code for glyph `id` that says `text`. */
  glyphFor(id: number, text: string, advanceWidth: number): PdfGlyph {
    const key = `${id}/${text}`;
    const known = this.#codes.get(key);
    if (known) return known;
    const code = this.#subset.glyphs.push(id) - 1;
    const advance = advanceWidth * this.scale;
    this.#widths[code] = advance;
    this.unicode[code] = [...text].map((character) => character.codePointAt(0) ?? 0);
    const made = { code: code.toString(16).padStart(4, '0'), advance };
    this.#codes.set(key, made);
    return made;
  }

  /** A word through the face's own layout tables. */
  shape(text: string): ReturnType<ParsedFont['layout']> {
    return this.#font.layout(text);
  }

  /** The font resource; asking for it makes sure the face is embedded at the end. */
  ref(): Reference {
    this.#dictionary ??= this.#document.ref();
    return this.#dictionary;
  }

  /** What svg-to-pdfkit calls: codes and advances of a string, character by character. */
  encode(text: string): [string[], object[]] {
    const glyphs = [...text].map((character) => this.glyphOf(character));
    const place = ({ advance }: PdfGlyph) => ({
      xAdvance: advance,
      advanceWidth: advance,
      xOffset: 0,
      yOffset: 0,
      yAdvance: 0,
    });
    return [glyphs.map((glyph) => glyph.code), glyphs.map(place)];
  }

  widthOfString(text: string, size: number): number {
    return ([...text].reduce((sum, character) => sum + this.glyphOf(character).advance, 0) * size) / 1000;
  }

  lineHeight(size: number): number {
    return ((this.ascender - this.descender) / 1000) * size;
  }

  finalize(): void {
    const dictionary = this.#dictionary;
    if (!dictionary) return;
    this.#dictionary = undefined;
    const isCff = this.#subset.cff != null;
    const program = this.#subset.encode();
    const name = `${tagOf(this.#subset.glyphs)}+${this.name.replaceAll(' ', '_')}`;
    const descriptor = this.#made(this.#descriptor(name, this.#stream(program, isCff), isCff));
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
    dictionary.data = {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: this.#toUnicode(),
    };
    dictionary.end();
  }

  #descriptor(name: string, program: Reference, isCff: boolean): Record<string, unknown> {
    const { bbox, italicAngle, capHeight } = this.#font;
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

  #stream(program: Uint8Array, isCff: boolean): Reference {
    const packed = deflateSync(program);
    const stream = this.#document.ref({
      Filter: 'FlateDecode',
      ...(isCff ? { Subtype: 'CIDFontType0C' } : { Length1: program.length }),
    });
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

/** Six capitals that name the subset; the same glyphs always give the same six. */
function tagOf(glyphs: readonly number[]): string {
  let hash = 0x811c9dc5;
  for (const glyph of glyphs) hash = Math.imul(hash ^ glyph, 0x01000193) >>> 0;
  let tag = '';
  for (let place = 0; place < 6; place += 1) {
    tag += String.fromCharCode(65 + (hash % 26));
    hash = Math.floor(hash / 26);
  }
  return tag;
}

/**
 * THE SEAM: the one file that touches pdfmake (0.3.11, pinned) and pdfkit under it.
 *
 * pdfmake paints in two steps: its layout makes pages of lines, vectors and images, and its Renderer
 * draws those into its PDFDocument. banxin makes the pages itself, so the two classes of the second
 * step are taken as they are and bent in few places, each listed here:
 *
 *   PDFDocument   parsed faces instead of font files; pictures from bytes only; black and greys in
 *                 DeviceGray; no clock and no file system; the trailer ID from the bytes written;
 *                 our XMP and our structure tree, whose objects are packed together; the output collected in memory instead of a stream.
 *   Renderer      a `line` is a group of ours that writes its own text operators.
 *
 * What leans on which member is spelled out in pdfmake-parts.d.ts and watched by test/render/seam.test.ts.
 */
import type { EmbeddableFont, EmbeddableImage } from 'pdfmake/js/PDFDocument.js';
import documentModule from 'pdfmake/js/PDFDocument.js';
import type { RendererPage, SvgNode } from 'pdfmake/js/Renderer.js';
import rendererModule from 'pdfmake/js/Renderer.js';
import { fingerprint } from './fingerprint.ts';
import { crossReferences, inStreams, objectStream, type PackedSource } from './packed-objects.ts';

// A CommonJS default comes wrapped from Node and unwrapped from other loaders.
const PdfmakeDocument = unwrapped(documentModule);
const PdfmakeRenderer = unwrapped(rendererModule);

function unwrapped<C>(module: { default: C }): C {
  return module.default ?? (module as unknown as C);
}

/** Something of ours that pdfmake's Renderer meets in a page as a `line`. */
export interface Painted {
  paint(document: PaintDocument): void;
}

interface Mark {
  readonly chunks: number;
  readonly length: number;
  readonly matrix: number[];
  readonly stack: number[][];
}

export interface DocumentFacts {
  readonly language: string;
  /** Entries of the Info dictionary, CreationDate included or absent. */
  readonly info: Readonly<Record<string, string | Date>>;
  readonly xmp: string;
  /** Its content is marked: pages say so, and which order to step through their links in. */
  readonly tagged: boolean;
}

export class PaintDocument extends PdfmakeDocument {
  // Initialised in _write: pdfkit's constructor writes the header before our fields exist.
  declare parts: Uint8Array[];
  declare seeThrough: boolean;
  readonly facts: DocumentFacts;
  labels = 0;
  isPacked = false;
  allowance = Number.POSITIVE_INFINITY;
  imageOf: (source: string) => EmbeddableImage = refuse;
  fontOf: (key: string) => unknown = refuse;

  constructor(facts: DocumentFacts) {
    super({}, {}, {}, {}, optionsOf(facts), null, () => false);
    this.facts = facts;
    if (!facts.info.CreationDate) delete this.info.CreationDate;
    // pdfkit gives every page the tab order of the tree where this entry is.
    if (facts.tagged) this._root.data.MarkInfo = { Marked: true };
  }

  /** Makes a face known under its key; it is embedded if something is drawn with it. */
  addFont(key: string, font: EmbeddableFont): void {
    this._fontFamilies[key in this._fontFamilies ? `${key} ${font.id}` : key] = font;
  }

  fontCount(): number {
    return Object.keys(this._fontFamilies).length;
  }

  /** Makes a picture known under its key, for pdfmake's renderImage. */
  addPicture(key: string, picture: EmbeddableImage): void {
    this._imageRegistry[key] = picture;
  }

  /** Where the content of the page stands, to come back to. */
  mark(): Mark {
    const { buffer, uncompressedLength } = this.page.content;
    return {
      chunks: buffer.length,
      length: uncompressedLength,
      matrix: [...this._ctm],
      stack: [...this._ctmStack],
    };
  }

  rewind(mark: Mark): void {
    const { content } = this.page;
    content.buffer.length = mark.chunks;
    content.uncompressedLength = mark.length;
    content.data.Length = mark.length;
    this._ctm = mark.matrix;
    this._ctmStack = mark.stack;
  }

  /** What a drawing does is counted, for there are small ones that would never end. */
  spend(): void {
    this.allowance -= 1;
    if (this.allowance < 0) throw new RangeError('too much to draw');
  }

  override addContent(operators: string): this {
    this.spend();
    return super.addContent(operators);
  }

  pictureLabel(): string {
    this.labels += 1;
    return `I${this.labels}`;
  }

  /** Never a file: a picture made known before, or what `imageOf` makes of the source. */
  override openImage(source: unknown): EmbeddableImage {
    const name = String(source);
    this._imageRegistry[name] ??= this.imageOf(name);
    return this._imageRegistry[name];
  }

  /** Never a file: a face made known before, or what `fontOf` makes known now. */
  override font(source: unknown): this {
    const key = String(source);
    if (!this._fontFamilies[key]) this.fontOf(key);
    this._font = this._fontFamilies[key];
    return this;
  }

  /** pdfmake asks with the name of a family; ours are the keys of faces. */
  override getFontFile(family: string): string {
    return family;
  }

  override _normalizeColor(colour: unknown): unknown {
    this.spend();
    const parts = super._normalizeColor(colour);
    return isGrey(parts) ? [parts[0]] : parts;
  }

  override _getColorSpace(colour: readonly number[]): string {
    return colour.length === 1 ? 'DeviceGray' : super._getColorSpace(colour);
  }

  /** pdfmake sets full opacity before everything it draws: silence, until something is see-through. */
  override _doOpacity(fill: number | null | undefined, stroke: number | null | undefined): unknown {
    this.seeThrough ||= (fill ?? 1) !== 1 || (stroke ?? 1) !== 1;
    return this.seeThrough ? super._doOpacity(fill, stroke) : this;
  }

  override _write(data: string | Uint8Array): void {
    const bytes = typeof data === 'string' ? Buffer.from(`${data}\n`, 'latin1') : data;
    this.parts ??= [];
    this.parts.push(bytes);
    this._offset += bytes.length;
  }

  /** Ends objects without streams of their own, all together in a few. */
  pack(objects: readonly PackedSource[]): void {
    for (const group of inStreams(objects)) {
      const { data, contents } = objectStream(group);
      const stream = this.ref(data);
      stream.end(contents);
      group.forEach(({ id }, index) => {
        this._offsets[id - 1] = { stream: stream.id, index };
      });
    }
    this._waiting -= objects.length;
    this.isPacked ||= objects.length > 0;
  }

  /** pdfkit's table knows objects in the file only; that of a newer form knows those in streams. */
  override _finalize(): void {
    this._id = Buffer.from(fingerprint(this.parts));
    if (!this.isPacked) {
      super._finalize();
      return;
    }
    const start = this._offset;
    const trailer = { Root: this._root, Info: this._info, ID: [this._id, this._id] };
    this._write(crossReferences([...this._offsets, start], trailer));
    this._write(`startxref\n${start}\n%%EOF`);
  }

  /** Nothing to end: the tree is ours (write-tags.ts), and written by now. */
  override endMarkings(): void {}

  override endMetadata(): void {
    const stream = this.ref({ Type: 'Metadata', Subtype: 'XML', Filter: [] });
    stream.data.Filter = undefined;
    delete stream.data.Filter;
    stream.end(Buffer.from(this.facts.xmp, 'utf8'));
    this._root.data.Metadata = stream;
  }

  /** Ends the document and hands over its bytes. */
  bytes(): Uint8Array {
    this.end();
    return Buffer.concat(this.parts);
  }
}

class PaintRenderer extends PdfmakeRenderer {
  override renderLine(line: unknown): void {
    (line as Painted).paint(this.pdfDocument as PaintDocument);
  }

  /** A drawing that cannot be drawn leaves nothing half done behind, only what it gives instead. */
  override renderSVG(drawing: SvgNode): void {
    const document = this.pdfDocument as PaintDocument;
    const before = document.mark();
    document.allowance = MOST_DRAWN;
    try {
      super.renderSVG(drawing);
    } catch {
      document.allowance = Number.POSITIVE_INFINITY;
      document.rewind(before);
      const { instead, failed } = drawing as unknown as Drawing;
      instead.paint(document);
      failed?.();
    }
    document.allowance = Number.POSITIVE_INFINITY;
  }
}

/** Operators and colours of one drawing. */
const MOST_DRAWN = 1_000_000;

/** A `svg` node, and what is painted if the SVG turns out to be none. */
export interface Drawing {
  readonly instead: Painted;
  readonly failed?: () => void;
}

function refuse(source: string): never {
  throw new RangeError(`not known to this document: ${source}`);
}

/** Draws pages through pdfmake's Renderer. */
export function paintPages(document: PaintDocument, pages: readonly RendererPage[]): void {
  new PaintRenderer(document).renderPages(pages);
}

function optionsOf(facts: DocumentFacts): Record<string, unknown> {
  return {
    pdfVersion: '1.7',
    autoFirstPage: false,
    compress: true,
    displayTitle: true,
    lang: facts.language,
    font: null,
    info: facts.info,
  };
}

function isGrey(parts: unknown): parts is [number, number, number] {
  return Array.isArray(parts) && parts.length === 3 && parts[0] === parts[1] && parts[1] === parts[2];
}

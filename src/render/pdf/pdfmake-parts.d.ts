/**
 * The two classes of pdfmake 0.3.11 we paint through, as far as we use them. pdfmake ships no types for
 * its parts; what is declared here was read in its source and in pdfkit 0.19.1 under it, and
 * test/render/seam.test.ts fails when an update takes one of these members away.
 */

declare module 'pdfmake/js/PDFDocument.js' {
  /** Where an object stands: from the start of the file, or in which stream and as which of it. */
  type ObjectPlace = number | { readonly stream: number; readonly index: number };
  export interface Reference {
    readonly id: number;
    data: Record<string, unknown>;
    write(chunk: string | Uint8Array): void;
    end(chunk?: string | Uint8Array): void;
    toString(): string;
  }
  export interface PdfPage {
    readonly width: number;
    readonly height: number;
    readonly dictionary: Reference;
    readonly content: Reference & { buffer: Uint8Array[]; uncompressedLength: number };
    readonly fonts: Record<string, Reference>;
    readonly xobjects: Record<string, Reference>;
    readonly annotations: Reference[];
  }
  export interface EmbeddableFont {
    readonly id: string;
    ref(): Reference;
    finalize(): void;
  }
  export interface EmbeddableImage {
    readonly label: string;
    readonly width: number;
    readonly height: number;
    readonly orientation: number;
    obj: Reference | null;
    embed(document: unknown): void;
  }
  export interface OutlineEntry {
    readonly outlineData: Record<string, unknown>;
    addItem(title: string, options: { pageNumber: number; expanded: boolean }): OutlineEntry;
  }
  class PDFDocument {
    constructor(
      fonts: object,
      images: object,
      patterns: object,
      attachments: object,
      options: Record<string, unknown>,
      virtualfs: null,
      localAccessPolicy: (path: string) => boolean,
    );
    page: PdfPage;
    info: Record<string, unknown>;
    fonts: Record<string, unknown>;
    readonly outline: OutlineEntry;
    _root: Reference;
    _id: Uint8Array;
    _info: Reference;
    _offset: number;
    _offsets: ObjectPlace[];
    _waiting: number;
    _font: unknown;
    _ctm: number[];
    _ctmStack: number[][];
    font(source: unknown): this;
    _fontFamilies: Record<string, EmbeddableFont>;
    _imageRegistry: Record<string, EmbeddableImage>;
    _write(data: string | Uint8Array): void;
    _finalize(): void;
    _normalizeColor(colour: unknown): unknown;
    _getColorSpace(colour: readonly number[]): string;
    _doOpacity(fill: number | null | undefined, stroke: number | null | undefined): unknown;
    ref(data?: Record<string, unknown>): Reference;
    addContent(operators: string): this;
    save(): this;
    restore(): this;
    transform(a: number, b: number, c: number, d: number, e: number, f: number): this;
    openImage(source: unknown): EmbeddableImage;
    getFontFile(family: string): unknown;
    link(x: number, y: number, width: number, height: number, url: string, more?: object): this;
    goTo(x: number, y: number, width: number, height: number, name: string, more?: object): this;
    endMarkings(): void;
    endMetadata(): void;
    end(): void;
  }
  const module: { default: typeof PDFDocument };

  export { PDFDocument };
  export default module;
}

declare module 'pdfmake/js/Renderer.js' {
  import type { PDFDocument } from 'pdfmake/js/PDFDocument.js';

  /** One page as pdfmake's own layout would hand it over. */
  export interface RendererPage {
    readonly pageSize: { readonly width: number; readonly height: number };
    readonly items: readonly { readonly type: string; readonly item: unknown }[];
  }
  /** A drawing with its place; nodes carry what else their maker needs. */
  export interface SvgNode {
    readonly svg: string;
  }
  class Renderer {
    constructor(document: PDFDocument);
    readonly pdfDocument: PDFDocument;
    renderPages(pages: readonly RendererPage[]): void;
    renderLine(line: unknown, x: number, y: number): void;
    renderSVG(svg: SvgNode): void;
  }
  const module: { default: typeof Renderer };

  export { Renderer };
  export default module;
}

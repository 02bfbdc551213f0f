/**
 * Pages in, the bytes of a PDF out. Decides nothing: every position, colour and text stands in the
 * `Layout`. Reads no environment, no clock and no file but the pictures the layout names.
 */
import type { EmbeddableFont } from 'pdfmake/js/PDFDocument.js';
import type { RendererPage } from 'pdfmake/js/Renderer.js';
import type { Layout, Page, PictureItem, RuleItem, StructureNode, TextItem } from '../../layout/types.ts';
import { PDF_KINDS, type PdfKind, type PdfKindFacts, USUAL_PDF } from '../pdf-kinds.ts';
import type { AssociatedFile } from './associated-files.ts';
import type { RendererItem } from './crossed-frame.ts';
import { EmbeddedFace } from './embed.ts';
import type { PaintFonts } from './faces.ts';
import { factsOf } from './facts.ts';
import { INK } from './ink.ts';
import { MissingFont, MissingFonts } from './missing.ts';
import { addBookmarks, addDestinations, LinkGroup } from './navigation.ts';
import { addOutputIntent } from './output-intent.ts';
import { type PictureShelf, pictureShelf, type ReadPicture } from './pictures.ts';
import type { Fonts } from './runs.ts';
import { type DocumentFacts, PaintDocument, type Painted, paintPages } from './seam.ts';
import { type Section, sectionsOf, tagOf } from './sections.ts';
import type { FaceFor } from './svg-text.ts';
import { CLOSE, type Place, TagBook } from './tag-book.ts';
import { TextGroup } from './text.ts';
import { turnedPicture } from './turned-picture.ts';
import { writeTags } from './write-tags.ts';

export interface PdfOptions {
  /** Written as Creator and Producer, e.g. `banxin 0.1.0`. */
  readonly producer: string;
  /** What the file promises to be; made to be kept unless said otherwise. */
  readonly kind?: PdfKind;
  /** Overrides the date of the document, e.g. from SOURCE_DATE_EPOCH. */
  readonly created?: Date;
  /** Files that travel inside; only a kind that may have them takes any. */
  readonly files?: readonly AssociatedFile[];
  /** Where the bytes of a picture come from; the file system unless said otherwise. */
  readonly readPicture?: ReadPicture;
  /** Told of every picture that cannot be drawn after all, by its path. */
  readonly undrawn?: (path: string) => void;
}

/** The finished file. The same layout, fonts and options give the same bytes on every machine. */
export async function renderPdf(
  layout: Layout,
  fonts: PaintFonts,
  options: PdfOptions = { producer: 'banxin' },
): Promise<Uint8Array> {
  const kind: PdfKindFacts = PDF_KINDS[options.kind ?? USUAL_PDF];
  const facts = factsOf(layout.metadata, { ...options, kind });
  const document = new PaintDocument(facts);
  const book = kind.access ? new TagBook(layout.structure, layout.pages.length) : undefined;
  const shelf = fontShelf(document, fonts);
  const { readPicture: read, undrawn } = options;
  const pictureOf = pictureShelf(document, layout, faceFor(document, fonts), { read, undrawn });
  const anchors = new Set(layout.anchors.map((anchor) => anchor.id));
  const nodes = layout.structure;
  const shelves = { fonts: shelf, pictureOf, anchors, nodes, ...(book ? { book } : {}) };
  const pages = layout.pages.map((page, sheet) => rendererPage(page, sheet, shelves));
  paintPages(document, pages);
  addDestinations(document, layout);
  addBookmarks(document, layout);
  if (book) writeTags(document, book);
  if (kind.archive) addOutputIntent(document);
  if (kind.encloses && options.files) await enclose(document, options.files, facts);
  await shelf.prepare();
  return document.bytes();
}

/** Checksums are loaded only where files are enclosed. */
async function enclose(
  document: PaintDocument,
  files: readonly AssociatedFile[],
  { info }: DocumentFacts,
): Promise<void> {
  const { attachFiles } = await import('./associated-files.ts');
  attachFiles(document, files, info.CreationDate instanceof Date ? info.CreationDate : undefined);
}

interface FontShelf extends Fonts {
  prepare(): Promise<unknown>;
}

/** Embedded faces by key, made when the first run asks, and the boxes for what no face has. */
function fontShelf(document: PaintDocument, fonts: PaintFonts): FontShelf {
  const shelf = new Map<string, EmbeddedFace>();
  const add = <F extends EmbeddableFont>(key: string, make: (id: string) => F): F => {
    const font = make(`F${document.fontCount() + 1}`);
    document.addFont(key, font);
    return font;
  };
  const faceOf = (key: string): EmbeddedFace => {
    const known = shelf.get(key);
    if (known) return known;
    const face = add(key, (id) => new EmbeddedFace(document, fonts.font(key), id));
    shelf.set(key, face);
    return face;
  };
  document.fontOf = faceOf;
  const missing = new MissingFonts(() => add(' missing', (id) => new MissingFont(document, id)));
  const prepare = () => Promise.all(Array.from(shelf.values(), (face) => face.prepare()));
  return { faceOf, missing, prepare };
}

/** Which face draws a character of a drawing; pdfmake finds a family only among those it was told of. */
function faceFor(document: PaintDocument, fonts: PaintFonts): FaceFor {
  return (role, character) => {
    const { face } = fonts.face(role, character);
    document.fonts[face] = face;
    return face;
  };
}

interface Shelves {
  readonly fonts: Fonts;
  readonly pictureOf: PictureShelf;
  readonly anchors: ReadonlySet<string>;
  readonly nodes: readonly StructureNode[];
  /** Absent where the file has no structure tree. */
  readonly book?: TagBook;
}

function rendererPage(page: Page, sheet: number, shelves: Shelves): RendererPage {
  const sections = sectionsOf(page, shelves.nodes);
  const items = sections.flatMap((section) => sectionItems(section, { leaf: section.leaf, sheet }, shelves));
  const linked = page.items.filter((item) => item.kind === 'text' && item.href !== undefined) as TextItem[];
  if (linked.length) items.push({ type: 'line', item: new LinkGroup(linked, { ...shelves, sheet }) });
  if (shelves.book) items.push({ type: 'line', item: markedSheet(sheet, shelves.book) });
  return { pageSize: { width: page.width, height: page.height }, items };
}

function sectionItems(section: Section, place: Place, shelves: Shelves): RendererItem[] {
  const { book, fonts, nodes } = shelves;
  if (section.kind === 'words') {
    const open = (items: readonly TextItem[], reads?: string) =>
      book?.open(tagOf(items[0]!, nodes), items, place, reads) ?? [];
    return [{ type: 'line', item: new TextGroup(section.items, fonts, book && { open }) }];
  }
  const drawn = section.items.flatMap((item) => drawnItems(item, shelves));
  if (!book) return drawn;
  const open = () => book.open(section.tag, section.items, place).join('\n');
  return [operators(open), ...drawn, operators(() => CLOSE)];
}

/** Marks are numbered as they are drawn. */
function operators(content: () => string): RendererItem {
  return { type: 'line', item: { paint: (document: PaintDocument) => document.addContent(content()) } };
}

/** The key that leads from the marks of a sheet to their elements. */
function markedSheet(sheet: number, book: TagBook): Painted {
  return {
    paint: ({ page }) => {
      if (book.hasMarksOn(sheet)) page.dictionary.data.StructParents = sheet;
    },
  };
}

function drawnItems(item: RuleItem | PictureItem, { pictureOf }: Shelves): RendererItem[] {
  if (item.kind === 'picture') return turnedPicture(item, pictureOf(item));
  return [{ type: 'vector', item: rectangle(item) }];
}

function rectangle({ x, y, width, height, colour }: RuleItem): object {
  return { type: 'rect', x, y, w: width, h: height, color: INK[colour] };
}

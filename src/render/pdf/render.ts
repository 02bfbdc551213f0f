/**
 * Pages in, the bytes of a PDF out. Decides nothing: every position, colour and text stands in the
 * `Layout`. Reads no environment, no clock and no file but the pictures the layout names.
 */
import type { EmbeddableFont } from 'pdfmake/js/PDFDocument.js';
import type { RendererPage } from 'pdfmake/js/Renderer.js';
import type { Layout, Page, PageItem, RuleItem, TextItem } from '../../layout/types.ts';
import type { RendererItem } from './crossed-frame.ts';
import { EmbeddedFace } from './embed.ts';
import type { PaintFonts } from './faces.ts';
import { INK } from './ink.ts';
import { MissingFont, MissingFonts } from './missing.ts';
import { addBookmarks, addDestinations, LinkGroup } from './navigation.ts';
import { type PictureShelf, pictureShelf, type ReadPicture } from './pictures.ts';
import type { Fonts } from './runs.ts';
import { type DocumentFacts, PaintDocument, paintPages } from './seam.ts';
import type { FaceFor } from './svg-text.ts';
import { TextGroup } from './text.ts';
import { turnedPicture } from './turned-picture.ts';
import { xmpPacket } from './xmp.ts';

export interface PdfOptions {
  /** Written as Creator and Producer, e.g. `banxin 0.1.0`. */
  readonly producer: string;
  /** Overrides the date of the document, e.g. from SOURCE_DATE_EPOCH. */
  readonly created?: Date;
  /** Where the bytes of a picture come from; the file system unless said otherwise. */
  readonly readPicture?: ReadPicture;
}

/** The finished file. The same layout, fonts and options give the same bytes on every machine. */
export async function renderPdf(
  layout: Layout,
  fonts: PaintFonts,
  options: PdfOptions = { producer: 'banxin' },
): Promise<Uint8Array> {
  const document = new PaintDocument(factsOf(layout, options));
  const shelf = fontShelf(document, fonts);
  const pictureOf = pictureShelf(document, layout, faceFor(document, fonts), options.readPicture);
  const anchors = new Set(layout.anchors.map((anchor) => anchor.id));
  const pages = layout.pages.map((page) => rendererPage(page, { fonts: shelf, pictureOf, anchors }));
  paintPages(document, pages);
  addDestinations(document, layout);
  addBookmarks(document, layout);
  await shelf.prepare();
  return document.bytes();
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
}

function rendererPage(page: Page, shelves: Shelves): RendererPage {
  const items = grouped(page.items).flatMap((group) => rendererItems(group, shelves));
  const linked = page.items.filter((item) => item.kind === 'text' && item.href !== undefined) as TextItem[];
  if (linked.length) items.push({ type: 'line', item: new LinkGroup(linked, shelves.anchors) });
  return { pageSize: { width: page.width, height: page.height }, items };
}

type Group = readonly TextItem[] | Exclude<PageItem, TextItem>;

/** Neighbouring text of one structure node becomes one text object; everything else stands alone. */
function grouped(items: readonly PageItem[]): Group[] {
  const groups: Group[] = [];
  let open: TextItem[] | undefined;
  for (const item of items) {
    if (item.kind !== 'text') {
      open = undefined;
      groups.push(item);
    } else if (open && open[0]!.node === item.node) {
      open.push(item);
    } else {
      open = [item];
      groups.push(open);
    }
  }
  return groups;
}

function rendererItems(group: Group, { fonts, pictureOf }: Shelves): RendererItem[] {
  if (!('kind' in group)) return [{ type: 'line', item: new TextGroup(group, fonts) }];
  switch (group.kind) {
    case 'rule':
      return [{ type: 'vector', item: rectangle(group) }];
    case 'picture':
      return turnedPicture(group, pictureOf(group));
  }
}

function rectangle({ x, y, width, height, colour }: RuleItem): object {
  return { type: 'rect', x, y, w: width, h: height, color: INK[colour] };
}

function factsOf(layout: Layout, options: PdfOptions): DocumentFacts {
  const { metadata } = layout;
  const created = options.created ?? (metadata.date ? new Date(`${metadata.date}T00:00:00Z`) : undefined);
  const info: Record<string, string | Date> = {
    Title: metadata.title,
    Creator: options.producer,
    Producer: options.producer,
  };
  if (metadata.author) info.Author = metadata.author;
  if (metadata.subject) info.Subject = metadata.subject;
  if (metadata.keywords.length) info.Keywords = metadata.keywords.join('; ');
  if (created) info.CreationDate = created;
  const xmp = xmpPacket({ ...metadata, producer: options.producer, created });
  return { language: metadata.language, info, xmp };
}

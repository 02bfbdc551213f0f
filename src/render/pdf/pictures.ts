/**
 * Pictures inside a document: bytes of a PNG or JPEG become an image object, once for all places it is
 * drawn; an SVG is drawn anew at each. A picture that cannot be taken after all leaves a crossed frame,
 * never a broken document.
 */
import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import type { EmbeddableImage, Reference } from 'pdfmake/js/PDFDocument.js';
import type { Layout, PictureFile, PictureItem } from '../../layout/types.ts';
import { jpegHeader } from '../../pictures/jpeg.ts';
import { pngHeader } from '../../pictures/png.ts';
import { type PngPixels, pngPixels } from '../../pictures/png-pixels.ts';
import { CrossedFrame, type RendererItem } from './crossed-frame.ts';
import type { ObjectMaker } from './embed.ts';
import { filteredRows } from './filtered-rows.ts';
import { processInks } from './process-inks.ts';
import type { PaintDocument } from './seam.ts';
import { svgDrawing } from './svg.ts';
import type { FaceFor } from './svg-text.ts';

export type PictureShelf = (item: PictureItem) => RendererItem;

/** Reads a picture's bytes; throws when it cannot. */
export type ReadPicture = (path: string) => Uint8Array;

/** Where bytes come from, and who is told of a picture that cannot be drawn after all, by its path. */
export interface PictureManner {
  readonly read?: ReadPicture | undefined;
  readonly undrawn?: ((path: string) => void) | undefined;
}

/** Pictures are embedded in the order they are first drawn, each once. */
export function pictureShelf(
  document: PaintDocument,
  layout: Layout,
  faceFor: FaceFor,
  { read = (path) => readFileSync(path), undrawn = () => undefined }: PictureManner = {},
): PictureShelf {
  document.imageOf = (uri) => dataImage(uri, document);
  const taken = new Map<string, Taken>();
  return (item) => {
    const file = layout.pictures[item.picture];
    let picture = taken.get(item.picture);
    if (!picture) {
      picture = file ? take(document, item.picture, file, read) : { kind: 'broken' };
      taken.set(item.picture, picture);
    }
    const failed = () => undrawn(file?.path ?? item.picture);
    if (picture.kind === 'broken') failed();
    return place(picture, item, faceFor, failed);
  };
}

type Taken =
  | { readonly kind: 'image' }
  | { readonly kind: 'svg'; readonly bytes: Uint8Array }
  | { readonly kind: 'broken' };

function take(document: PaintDocument, key: string, file: PictureFile, read: ReadPicture): Taken {
  try {
    const bytes = read(file.path);
    if (file.format === 'svg') return { kind: 'svg', bytes };
    const image = file.format === 'png' ? pngImage(bytes, document) : jpegImage(bytes, document);
    document.addPicture(key, image);
    return { kind: 'image' };
  } catch {
    // The layout was told of bad pictures before; what went wrong since then is shown, not thrown.
    return { kind: 'broken' };
  }
}

function place(picture: Taken, item: PictureItem, faceFor: FaceFor, failed: () => void): RendererItem {
  const { x, y, width, height } = item;
  switch (picture.kind) {
    case 'image':
      return { type: 'image', item: { image: item.picture, x, y, _width: width, _height: height } };
    case 'svg':
      return (
        svgDrawing(picture.bytes, item, faceFor, failed) ?? { type: 'line', item: new CrossedFrame(item) }
      );
    case 'broken':
      return { type: 'line', item: new CrossedFrame(item) };
  }
}

/** What an SVG carries in itself; everything else it names stays closed. */
function dataImage(uri: string, document: PaintDocument): EmbeddableImage {
  const data = /^data:image\/(png|jpe?g)[^,]*;base64,([\s\S]*)$/i.exec(uri);
  if (!data) throw new RangeError('only embedded pictures');
  const bytes = Buffer.from(data[2] ?? '', 'base64');
  if (data[1]?.toLowerCase() !== 'png') return jpegImage(bytes, document);
  const header = pngHeader(bytes);
  if ('wrong' in header) throw new RangeError('PNG');
  return pngImage(bytes, document);
}

/** An image object that is written at once; pdfkit draws it by its label. */
function image(
  document: ObjectMaker & { pictureLabel(): string },
  facts: { readonly width: number; readonly height: number; readonly orientation: number },
  data: Record<string, unknown>,
  bytes: Uint8Array,
): EmbeddableImage {
  const { width, height, orientation } = facts;
  const obj = document.ref({ Type: 'XObject', Subtype: 'Image', Width: width, Height: height, ...data });
  obj.end(bytes);
  return { label: document.pictureLabel(), width, height, orientation, obj, embed: () => undefined };
}

const JPEG_SPACE: Readonly<Record<number, string>> = { 1: 'DeviceGray', 3: 'DeviceRGB' };

export function jpegImage(bytes: Uint8Array, document: PaintDocument): EmbeddableImage {
  const header = jpegHeader(bytes);
  if ('wrong' in header) throw new RangeError(header.detail);
  const inverted = header.components === 4 && header.adobe;
  const data = {
    ColorSpace: JPEG_SPACE[header.components] ?? processInks(document),
    BitsPerComponent: 8,
    Filter: 'DCTDecode',
    ...(inverted ? { Decode: [1, 0, 1, 0, 1, 0, 1, 0] } : {}),
  };
  return image(document, header, data, bytes);
}

export function pngImage(bytes: Uint8Array, document: PaintDocument): EmbeddableImage {
  const pixels = pngPixels(bytes);
  const { colours, bits, width, palette, hole, opacity } = pixels;
  const data = {
    ColorSpace: palette ? indexed(palette) : colours === 3 ? 'DeviceRGB' : 'DeviceGray',
    BitsPerComponent: bits,
    Filter: 'FlateDecode',
    DecodeParms: { Predictor: 15, Colors: colours, BitsPerComponent: bits, Columns: width },
    ...(hole ? { Mask: hole.flatMap((sample) => [sample, sample]) } : {}),
    ...(opacity ? { SMask: softMask(document, pixels, opacity) } : {}),
  };
  return image(document, { ...pixels, orientation: 1 }, data, packedRows(pixels));
}

function packedRows({ form, samples, height, colours, bits }: PngPixels): Uint8Array {
  return form === 'packed'
    ? samples
    : deflateSync(filteredRows(samples, height, Math.max(1, (colours * bits) >> 3)));
}

function softMask(document: ObjectMaker, { width, height }: PngPixels, opacity: Uint8Array): Reference {
  const mask = document.ref({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: 'DeviceGray',
    BitsPerComponent: 8,
    Filter: 'FlateDecode',
    DecodeParms: { Predictor: 15, Colors: 1, BitsPerComponent: 8, Columns: width },
  });
  mask.end(deflateSync(filteredRows(opacity, height, 1)));
  return mask;
}

function indexed(palette: Uint8Array): unknown[] {
  return ['Indexed', 'DeviceRGB', palette.length / 3 - 1, Buffer.from(palette)];
}

/**
 * What a site shows of a document: its text as HTML, its first page as a drawing, its pictures. In: what the stages
 * made. Out: plain data. It refuses to know the site.
 */
import { basename, extname } from 'node:path';
import { flatNames } from '../archive/flat-names.ts';
import type { FontLibrary } from '../fonts/types.ts';
import type { Figure } from '../gongwen/types.ts';
import type { PictureFile } from '../layout/types.ts';
import type { Publication } from '../records/types.ts';
import { pictureUrl } from '../site/pages/places.ts';
import { isQuietSvg } from '../site/pages/quiet-svg.ts';
import { previewOf } from '../site/preview/preview.ts';
import { type PictureOf, type TwinPicture, twinOf } from '../site/twin/twin.ts';
import { readSource } from '../source/read.ts';
import { glyphsOf } from './glyphs-of.ts';
import { lookUpPictures } from './look-up-pictures.ts';
import type { Order, Products } from './stages.ts';

export type Shown = Pick<Publication, 'twin' | 'preview' | 'pictures'>;

export interface PublishingOrder {
  /** The PDF, from the folder of the site. */
  readonly output: string;
  /** Faces of all documents: a letter that one has drawn is known to the next. */
  readonly fonts: FontLibrary;
}

type Given = Pick<Products, 'recognised' | 'template' | 'attached' | 'layout'> & Partial<Products>;

/** @throws Failure (exit 2) when a picture that the pages were set with cannot be read any more */
export function shownOf(given: Given, order: Order): Shown {
  const pictures = new Map<string, Uint8Array>();
  const twin = twinOf({ ...given, pictureOf: pictureShelf(given, order, pictures) });
  return { twin, preview: firstPage(given, order), pictures };
}

/** As it is printed; of a booklet, whose first sheet holds two pages, as it is read. */
function firstPage({ layout, sheets = layout }: Given, { finishing, fonts, publishing }: Order): string {
  const pages = finishing?.booklet ? layout : sheets;
  const bytesOf = (key: string) => {
    const file = pages.pictures[key];
    return file && readSource(file.path);
  };
  const glyphs = glyphsOf(publishing?.fonts ?? fonts);
  return previewOf(pages.pages[0]!, pages, { glyphs, pictureOf: bytesOf });
}

/** Puts the pictures that are asked for into `pictures`, each file once and by a name of its own. */
function pictureShelf(given: Given, order: Order, pictures: Map<string, Uint8Array>): PictureOf {
  const own = lookUpPictures({ articleDir: order.folder, root: order.picturesRoot });
  const known = new Map<string, string | undefined>();
  const nameOf = pictureNames(pictures);
  return (figure: Figure, attachment): TwinPicture | undefined => {
    const lookUp = attachment === undefined ? own : given.attached.get(attachment)?.lookUp;
    const { picture } = lookUp?.(figure.src, figure.span) ?? {};
    if (!picture) return undefined;
    if (!known.has(picture.path)) known.set(picture.path, nameOf(picture));
    const name = known.get(picture.path);
    if (name === undefined) return undefined;
    const url = pictureUrl(order.publishing?.output ?? '', name);
    return { url, width: pixels(picture.width), height: pixels(picture.height) };
  };
}

/** Bytes of all pictures that a document shows on a page of the web: more than anybody would wait for. */
const MOST_BYTES = 64 * 2 ** 20;

function pictureNames(pictures: Map<string, Uint8Array>): (file: PictureFile) => string | undefined {
  const wanted: string[] = [];
  let room = MOST_BYTES;
  return ({ path, format }) => {
    const bytes = readSource(path);
    // What is drawn on a page runs nothing; whoever opens the file itself runs whatever is in it.
    if (bytes.length > room || (format === 'svg' && !isQuietSvg(bytes))) return undefined;
    room -= bytes.length;
    wanted.push(`${basename(path, extname(path))}${ENDINGS[format]}`);
    const name = flatNames(wanted, []).at(-1)!;
    pictures.set(name, bytes);
    return name;
  };
}

/** A server says by the ending what a file is: it is what its bytes are, whatever it was called. */
const ENDINGS: Readonly<Record<PictureFile['format'], string>> = { png: '.png', jpeg: '.jpg', svg: '.svg' };

/** CSS pixels, 96 to the inch. */
const pixels = (points: number): number => Math.round((points * 96) / 72);

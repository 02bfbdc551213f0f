/**
 * A picture on a page: itself where it is small, else a grey box of its size. Nothing outside the drawing is named.
 */
import type { Layout, PictureFile, PictureItem } from '../../layout/types.ts';
import { empty, type Markup } from '../markup.ts';
import { placed } from './shelf.ts';
import type { PreviewParts } from './types.ts';

/** Where nobody says how many. */
const USUAL_ROOM = 32 * 1024;

const TYPES: Readonly<Record<PictureFile['format'], string>> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  svg: 'image/svg+xml',
};

/** Draws the pictures of one page, the first ones in full as far as the room goes. */
export function pictureShelf(
  { pictures }: Layout,
  { pictureOf, pictureRoom = USUAL_ROOM }: PreviewParts,
): (item: PictureItem) => Markup {
  let room = pictureRoom;
  return (item) => {
    const file = pictures[item.picture];
    const bytes = file && pictureOf?.(item.picture);
    if (!file || !bytes || bytes.length > room) return empty('rect', { ...placeOf(item), fill: '#e6e6e6' });
    room -= bytes.length;
    const href = `data:${TYPES[file.format]};base64,${Buffer.from(bytes).toString('base64')}`;
    return empty('image', { ...placeOf(item), preserveAspectRatio: 'none', href });
  };
}

/** Turned about the lower left corner. */
function placeOf({ x, y, width, height, turn }: PictureItem) {
  const transform = turn ? `rotate(${-turn} ${placed(x)} ${placed(y + height)})` : undefined;
  return { x: placed(x), y: placed(y), width: placed(width), height: placed(height), transform };
}

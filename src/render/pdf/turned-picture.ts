/**
 * A picture that is turned about the lower left corner of its box: the page is turned under it and turned
 * back, so that bitmaps, drawings and crossed frames need to know nothing of it.
 */
import type { PictureItem } from '../../layout/types.ts';
import type { RendererItem } from './crossed-frame.ts';
import type { PaintDocument, Painted } from './seam.ts';
import { onPage, wayOf } from './way.ts';

/** What draws the picture upright, between the turn and its undoing. */
export function turnedPicture(item: PictureItem, upright: RendererItem): RendererItem[] {
  if (!item.turn) return [upright];
  return [{ type: 'line', item: new TurnedPage(item, item.turn) }, upright, { type: 'line', item: BACK }];
}

const BACK: Painted = {
  paint: (document) => {
    document.restore();
  },
};

class TurnedPage implements Painted {
  readonly #box: PictureItem;
  readonly #turn: number;

  constructor(box: PictureItem, turn: number) {
    this.#box = box;
    this.#turn = turn;
  }

  paint(document: PaintDocument): void {
    const corner = { x: this.#box.x, y: this.#box.y + this.#box.height };
    const way = wayOf(this.#turn);
    const moved = onPage(way, corner);
    document.save();
    document.transform(way.cos, -way.sin, way.sin, way.cos, corner.x - moved.x, corner.y - moved.y);
  }
}

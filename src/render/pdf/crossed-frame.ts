/** The frame that stands where a picture was promised and cannot be drawn. */
import type { Box } from '../../layout/types.ts';
import { decimal } from './number.ts';
import type { PaintDocument, Painted } from './seam.ts';

/** One node for pdfmake's Renderer. */
export interface RendererItem {
  readonly type: string;
  readonly item: unknown;
}

/** Drawn where a picture cannot be. */
export class CrossedFrame implements Painted {
  readonly #box: Box;

  constructor(box: Box) {
    this.#box = box;
  }

  paint(document: PaintDocument): void {
    const [left, top] = [decimal(this.#box.x), decimal(this.#box.y)];
    const [right, foot] = [decimal(this.#box.x + this.#box.width), decimal(this.#box.y + this.#box.height)];
    const size = `${decimal(this.#box.width)} ${decimal(this.#box.height)}`;
    const cross = `${left} ${top} m ${right} ${foot} l ${left} ${foot} m ${right} ${top} l`;
    document.addContent(`q 0.5 G 0.5 w ${left} ${top} ${size} re ${cross} S Q`);
  }
}

/** A group of text items as one text object. In: items in reading order. Out: operators on the page. */
import type { TextItem } from '../../layout/types.ts';
import { FILL } from './ink.ts';
import { Pen } from './pen.ts';
import { type Fonts, type Run, type Stretch, stretches } from './runs.ts';
import type { PaintDocument, Painted } from './seam.ts';

export class TextGroup implements Painted {
  readonly #items: readonly TextItem[];
  readonly #fonts: Fonts;

  constructor(items: readonly TextItem[], fonts: Fonts) {
    this.#items = items;
    this.#fonts = fonts;
  }

  paint(document: PaintDocument): void {
    const { x, y, turn } = this.#items[0]!;
    const pen = new Pen(x, y, turn);
    for (const stretch of stretches(this.#items, this.#fonts)) paintStretch(pen, stretch, document);
    document.addContent(pen.end());
  }
}

function paintStretch(pen: Pen, { runs, actualText }: Stretch, document: PaintDocument): void {
  if (actualText !== undefined) pen.openSpan(actualText);
  for (const run of runs) paintRun(pen, run, document);
  if (actualText !== undefined) pen.closeSpan();
}

function paintRun(pen: Pen, { item, font, glyphs, tracking }: Run, document: PaintDocument): void {
  if (!glyphs.length) return;
  document.page.fonts[font.id] ??= font.ref();
  pen.ink(FILL[item.colour]);
  pen.type(font.id, item.size, tracking);
  pen.moveTo(item.x, item.y, item.turn);
  pen.show(glyphs);
}

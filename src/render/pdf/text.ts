/**
 * A group of text items as one text object. In: items in reading order, and where their content is marked, by
 * whom. Out: operators on the page.
 */
import type { TextItem } from '../../layout/types.ts';
import { FILL } from './ink.ts';
import { Pen } from './pen.ts';
import { type Fonts, type Run, type Stretch, stretches } from './runs.ts';
import type { PaintDocument, Painted } from './seam.ts';

/** Marks content as belonging to structure. */
export interface Marker {
  /** The operator that begins words of one node. */
  open(items: readonly TextItem[]): string;
}

export class TextGroup implements Painted {
  readonly #items: readonly TextItem[];
  readonly #fonts: Fonts;
  readonly #marker: Marker | undefined;

  constructor(items: readonly TextItem[], fonts: Fonts, marker?: Marker) {
    this.#items = items;
    this.#fonts = fonts;
    this.#marker = marker;
  }

  paint(document: PaintDocument): void {
    const { x, y, turn } = this.#items[0]!;
    const pen = new Pen(x, y, turn);
    for (const part of byNode(stretches(this.#items, this.#fonts))) {
      if (this.#marker) pen.mark(this.#marker.open(part.flatMap(({ runs }) => runs.map(({ item }) => item))));
      for (const stretch of part) paintStretch(pen, stretch, document);
      if (this.#marker) pen.closeMark();
    }
    document.addContent(pen.end());
  }
}

/** Stretches of one node that follow each other. */
function byNode(all: readonly Stretch[]): Stretch[][] {
  const parts: Stretch[][] = [];
  for (const stretch of all) {
    const open = parts.at(-1);
    if (open && nodeOf(open[0]) === nodeOf(stretch)) open.push(stretch);
    else parts.push([stretch]);
  }
  return parts;
}

const nodeOf = (stretch: Stretch | undefined): number | undefined => stretch?.runs[0]?.item.node;

function paintStretch(pen: Pen, { runs, actualText }: Stretch, document: PaintDocument): void {
  if (actualText !== undefined) pen.openSpan(actualText);
  for (const run of runs) paintRun(pen, run, document);
  if (actualText !== undefined) pen.closeMark();
}

function paintRun(pen: Pen, { item, font, glyphs, tracking }: Run, document: PaintDocument): void {
  if (!glyphs.length) return;
  document.page.fonts[font.id] ??= font.ref();
  pen.ink(FILL[item.colour]);
  pen.type(font.id, item.size, tracking);
  pen.moveTo(item.x, item.y, item.turn);
  pen.show(glyphs);
}

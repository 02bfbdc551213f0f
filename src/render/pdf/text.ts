/**
 * A group of text items as one text object. In: items in reading order, and where their content is marked, by
 * whom. Out: operators on the page.
 */
import type { TextItem } from '../../layout/types.ts';
import { FILL } from './ink.ts';
import { Pen } from './pen.ts';
import { type Fonts, type Run, type Stretch, stretches } from './runs.ts';
import type { PaintDocument, Painted } from './seam.ts';
import { spanOf } from './tag-book.ts';

/** Marks content as belonging to structure. */
export interface Marker {
  /** Operators that begin words of one node, each to be ended; `reads` where their glyphs do not say it. */
  open(items: readonly TextItem[], reads: string | undefined): readonly string[];
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
    const all = stretches(this.#items, this.#fonts);
    if (!this.#marker) for (const stretch of all) paintStretch(pen, stretch, document);
    else for (const part of parts(all)) paintMarked(pen, part, this.#marker, document);
    document.addContent(pen.end());
  }
}

/** Stretches of one node that follow each other; what is to be read as something else is a part of its own. */
function parts(all: readonly Stretch[]): Stretch[][] {
  const made: Stretch[][] = [];
  for (const stretch of all) {
    const open = made.at(-1);
    if (open && goOn(open[0]!, stretch)) open.push(stretch);
    else made.push([stretch]);
  }
  return made;
}

function goOn(open: Stretch, next: Stretch): boolean {
  const isPlain = open.actualText === undefined && next.actualText === undefined;
  return isPlain && open.runs[0]?.item.node === next.runs[0]?.item.node;
}

/** One mark says whose the words are and how they read: readers lose count of marks inside each other. */
function paintMarked(pen: Pen, part: readonly Stretch[], marker: Marker, document: PaintDocument): void {
  const items = part.flatMap(({ runs }) => runs.map(({ item }) => item));
  const marks = marker.open(items, part[0]?.actualText);
  for (const mark of marks) pen.mark(mark);
  for (const { runs } of part) for (const run of runs) paintRun(pen, run, document);
  for (const _ of marks) pen.closeMark();
}

function paintStretch(pen: Pen, { runs, actualText }: Stretch, document: PaintDocument): void {
  if (actualText !== undefined) pen.mark(spanOf(actualText));
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

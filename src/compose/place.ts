/**
 * In: a line's items and how it was fitted. Out: placed runs. Glyphs of one face and style that follow
 * each other at one pitch become one run with tracking, which is how 16 pt glyphs stand in a cell of
 * 15.793 pt. Decides nothing about widths.
 */
import type { Fit } from './adjust.ts';
import type { Budgets } from './budget.ts';
import { isWestern, K } from './classes.ts';
import { LIMIT } from './costs.ts';
import type { Faces, Glyph } from './faces.ts';
import { GAP } from './gaps.ts';
import type { Items } from './items.ts';
import { type Stretch, spanAt } from './stretches.ts';
import type { PlacedRun } from './types.ts';

/** Two pitches closer than this are one, points. */
const SAME = 1e-5;

/** A glyph or shaped word where it stands. */
interface Mark {
  /** Pen position. */
  readonly x: number;
  readonly text: string;
  /** Offset of `text` in the stretch, and the styled span it stands in. */
  readonly from: number;
  readonly span: number;
  readonly glyph: Glyph;
  readonly natural: number;
  readonly shaped: boolean;
  /** Numbers keep apart from Han of the same face: their pitch is another. */
  readonly western: boolean;
}

interface OpenRun {
  readonly first: Mark;
  text: string;
  /** Pen position after the last glyph, without tracking. */
  end: number;
  /** Unknown while the run has one glyph. */
  tracking: number | undefined;
}

/** Gathers glyphs into runs, in reading order. */
class RunBuilder<P> {
  readonly runs: PlacedRun<P>[] = [];
  readonly #stretch: Stretch<P>;
  #open: OpenRun | undefined;

  constructor(stretch: Stretch<P>) {
    this.#stretch = stretch;
  }

  add(mark: Mark): void {
    const open = this.#open;
    if (open && follows(open, mark)) {
      open.tracking ??= mark.x - open.end;
      open.text += mark.text;
      open.end = mark.x + mark.natural;
      return;
    }
    this.flush();
    this.#open = { first: mark, text: mark.text, end: mark.x + mark.natural, tracking: undefined };
  }

  flush(): void {
    const open = this.#open;
    if (!open) return;
    const { x, from, glyph, shaped } = open.first;
    const span = this.#stretch.spans[open.first.span]!;
    this.runs.push({
      x,
      text: open.text,
      face: glyph.face,
      size: span.style.size,
      tracking: open.tracking ?? 0,
      width: open.end - x,
      rise: span.style.rise ?? 0,
      shaped,
      missing: glyph.missing,
      payload: span.payload,
      origin: span.origin + from - span.from,
    });
    this.#open = undefined;
  }
}

function follows(open: OpenRun, mark: Mark): boolean {
  const { first } = open;
  if (first.shaped || mark.shaped || first.span !== mark.span || first.western !== mark.western) return false;
  if (first.glyph.face !== mark.glyph.face || first.glyph.missing !== mark.glyph.missing) return false;
  return open.tracking === undefined || Math.abs(mark.x - open.end - open.tracking) < SAME;
}

export interface PlacedLine<P> {
  readonly runs: readonly PlacedRun<P>[];
  readonly right: number;
}

export class Placer<P> {
  readonly #stretch: Stretch<P>;
  readonly #budgets: Budgets;
  readonly #items: Items;
  readonly #faces: Faces;

  constructor(stretch: Stretch<P>, budgets: Budgets, faces: Faces) {
    this.#stretch = stretch;
    this.#budgets = budgets;
    this.#items = budgets.items;
    this.#faces = faces;
  }

  /** Places items [from, to) from `left` on. */
  place(from: number, to: number, left: number, fit: Fit): PlacedLine<P> {
    const builder = new RunBuilder<P>(this.#stretch);
    let x = left;
    for (let n = from; n < to; n++) {
      if (n > from) x = this.#placeGap(builder, n, x, fit);
      x = this.#placeItem(builder, n, x, this.#removed(n, from, to, fit));
    }
    builder.flush();
    return { runs: builder.runs, right: x };
  }

  /** Blank taken from item `n`: at the edges all that is left there, else the part its step gives. */
  #removed(n: number, from: number, to: number, fit: Fit): number {
    const edge = Math.max(
      n === from ? this.#budgets.startTrim(n) : 0,
      n === to - 1 ? this.#budgets.endTrim(n) : 0,
    );
    if (edge > 0) return edge;
    const step = this.#items.step[n]!;
    return step < 0 ? 0 : fit.shrink[step]! * this.#items.blank[n]!;
  }

  #placeItem(builder: RunBuilder<P>, n: number, x: number, removed: number): number {
    const items = this.#items;
    const from = items.from[n]!;
    const cls = items.cls[n]!;
    builder.add({
      x: x + items.pen[n]! - (cls === K.open ? removed : 0),
      text: cls === K.codeSpace ? ' ' : this.#stretch.text.slice(from, items.to[n]!),
      from,
      span: items.span[n]!,
      glyph: items.glyph[n]!,
      natural: items.natural[n]!,
      shaped: items.shaped[n] === 1,
      western: isWestern(cls),
    });
    return x + items.advance[n]! - removed;
  }

  #placeGap(builder: RunBuilder<P>, n: number, x: number, fit: Fit): number {
    const items = this.#items;
    const width = gapWidth(items, n, fit);
    if (width > 0 && items.from[n]! > items.to[n - 1]!) this.#drawBlank(builder, n, x);
    return x + width + fit.stretch * items.elastic[n]!;
  }

  /** The writer's own blank is drawn, so that it is there to be copied. */
  #drawBlank(builder: RunBuilder<P>, n: number, x: number): void {
    const items = this.#items;
    const { text, spans } = this.#stretch;
    const from = items.to[n - 1]!;
    const typed = text.slice(from, items.from[n]!);
    const wide = typed.split('\u3000').length - 1;
    const span = spanAt(spans, from);
    const { role, size, cell } = spans[span]!.style;
    const blank = wide > 0 ? '\u3000' : ' ';
    const glyph = this.#faces.glyph(role, blank, wide === 0);
    const mark = {
      text: blank,
      from,
      span,
      glyph,
      natural: glyph.advance * size,
      shaped: false,
      western: false,
    };
    for (let k = 0; k < Math.max(1, wide); k++) builder.add({ ...mark, x: x + k * cell });
  }
}

/** Width of the gap before item `n` on a line fitted so; expansion of Han gaps not included. */
function gapWidth(items: Items, n: number, fit: Fit): number {
  const gap = items.gap[n]!;
  const kind = items.gapKind[n]!;
  if (kind === GAP.digitGap) return fit.growDigit * LIMIT.digitGapMax * items.cell[n]!;
  if (kind !== GAP.wordSpace && kind !== GAP.latinGap) return gap;
  const word = kind === GAP.wordSpace;
  const cell = items.cell[n]!;
  const least = Math.min(gap, (word ? LIMIT.wordSpaceMin : LIMIT.latinGapMin) * cell);
  const most = Math.max(gap, (word ? LIMIT.wordSpaceMax : LIMIT.latinGapMax) * cell);
  const shrunk = fit.shrink[word ? 0 : 3]! * (gap - least);
  const grown = (word ? fit.growWord : fit.growLatin) * (most - gap);
  return gap - shrunk + grown + fit.extra * cell;
}

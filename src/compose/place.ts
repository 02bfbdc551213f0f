/**
 * In: a line's items and how it was fitted. Out: placed runs. Glyphs of one face and style that follow
 * each other at one pitch become one run with tracking, which is how 16 pt glyphs stand in a cell of
 * 15.793 pt. Decides nothing about widths.
 */
import type { Fit } from './adjust.ts';
import type { Budgets } from './budget.ts';
import { K } from './classes.ts';
import { LIMIT } from './costs.ts';
import type { Faces, Glyph } from './faces.ts';
import { GAP } from './gaps.ts';
import type { Items } from './items.ts';
import { type Stretch, spanAt } from './stretches.ts';
import type { PlacedRun } from './types.ts';

/** Two pitches closer than this are one, points. */
const SAME = 1e-5;

interface OpenRun {
  x: number;
  text: string;
  glyph: Glyph;
  span: number;
  from: number;
  shaped: boolean;
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

  add(
    x: number,
    text: string,
    from: number,
    span: number,
    glyph: Glyph,
    natural: number,
    shaped: boolean,
  ): void {
    const open = this.#open;
    if (open && !shaped && this.#follows(open, x, span, glyph)) {
      open.tracking ??= x - open.end;
      open.text += text;
      open.end = x + natural;
      return;
    }
    this.flush();
    this.#open = { x, text, glyph, span, from, shaped, end: x + natural, tracking: undefined };
  }

  #follows(open: OpenRun, x: number, span: number, glyph: Glyph): boolean {
    if (open.shaped || open.span !== span || open.glyph.face !== glyph.face) return false;
    if (open.glyph.missing !== glyph.missing) return false;
    return open.tracking === undefined || Math.abs(x - open.end - open.tracking) < SAME;
  }

  flush(): void {
    const open = this.#open;
    if (!open) return;
    const span = this.#stretch.spans[open.span]!;
    this.runs.push({
      x: open.x,
      text: open.text,
      face: open.glyph.face,
      size: span.style.size,
      tracking: open.tracking ?? 0,
      width: open.end - open.x,
      rise: span.style.rise ?? 0,
      shaped: open.shaped,
      missing: open.glyph.missing,
      payload: span.payload,
      origin: span.origin + open.from - span.from,
    });
    this.#open = undefined;
  }
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
    const pen = x + items.pen[n]! - (items.cls[n] === K.open ? removed : 0);
    const text = items.cls[n] === K.codeSpace ? ' ' : this.#stretch.text.slice(from, items.to[n]!);
    builder.add(pen, text, from, items.span[n]!, items.glyph[n]!, items.natural[n]!, items.shaped[n] === 1);
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
    for (let k = 0; k < Math.max(1, wide); k++) {
      builder.add(x + k * cell, blank, from, span, glyph, glyph.advance * size, false);
    }
  }
}

/** Width of the gap before item `n` on a line fitted so; expansion of Han gaps not included. */
function gapWidth(items: Items, n: number, fit: Fit): number {
  const gap = items.gap[n]!;
  const kind = items.gapKind[n]!;
  if (kind !== GAP.wordSpace && kind !== GAP.latinGap) return gap;
  const word = kind === GAP.wordSpace;
  const cell = items.cell[n]!;
  const least = Math.min(gap, (word ? LIMIT.wordSpaceMin : LIMIT.latinGapMin) * cell);
  const most = Math.max(gap, (word ? LIMIT.wordSpaceMax : LIMIT.latinGapMax) * cell);
  const shrunk = fit.shrink[word ? 0 : 3]! * (gap - least);
  const grown = (word ? fit.growWord : fit.growLatin) * (most - gap);
  return gap - shrunk + grown + fit.extra * cell;
}

/**
 * In: clusters with their joints, and the faces. Out: items, the things a line is made of: one glyph
 * or one shaped word each, with the width its class gives it, the blank it may lose and the gap before
 * it. Columns of typed arrays, lengths in points. Knows nothing of lines.
 */
import { classRow, isWestern, K, STEP } from './classes.ts';
import { type Clusters, FLAG } from './clusters.ts';
import type { Faces, Glyph } from './faces.ts';
import { GAP, gapBetween } from './gaps.ts';
import { JOINT, type Joints } from './joints.ts';
import { closesUpDoubled, compressionOf } from './marks.ts';
import type { Stretch, StyledSpan, Widths } from './stretches.ts';
import type { TextStyle } from './types.ts';
import { isWideQuote, unshapedPen, widthOf } from './widths.ts';

export interface Items {
  count: number;
  /** Text of the item: offsets in the stretch. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Index of the first cluster. */
  readonly cluster: Int32Array;
  readonly span: Int32Array;
  readonly cls: Uint8Array;
  readonly shaped: Uint8Array;
  readonly glyph: Glyph[];
  /** The cell of the item's style: the em of its blanks and gaps. */
  readonly cell: Float64Array;
  /** Natural advance of the glyph or word. */
  readonly natural: Float64Array;
  /** Width on the line, fixed compression already taken. */
  readonly advance: Float64Array;
  /** Pen position from the left edge of the item. */
  readonly pen: Float64Array;
  /** Blank that may still be taken, and at which step of C-39. */
  readonly blank: Float64Array;
  readonly step: Int8Array;
  /** Gap before the item; gone when a line begins here. */
  readonly gapKind: Uint8Array;
  readonly gap: Float64Array;
  /** Room for expansion of the place before the item, per em of stretch; 0 where none may open. */
  readonly elastic: Float64Array;
  /** Joint before the item. */
  readonly joint: Uint8Array;
}

function emptyItems(size: number): Items {
  return {
    count: 0,
    from: new Int32Array(size),
    to: new Int32Array(size),
    cluster: new Int32Array(size),
    span: new Int32Array(size),
    cls: new Uint8Array(size),
    shaped: new Uint8Array(size),
    glyph: [],
    cell: new Float64Array(size),
    natural: new Float64Array(size),
    advance: new Float64Array(size),
    pen: new Float64Array(size),
    blank: new Float64Array(size),
    step: new Int8Array(size),
    gapKind: new Uint8Array(size),
    gap: new Float64Array(size),
    elastic: new Float64Array(size),
    joint: new Uint8Array(size + 1),
  };
}

const isBlank = (cls: number) => cls === K.space || cls === K.wideSpace;

export interface ItemSettings {
  /** C-34, em. */
  readonly latinGap: number;
  /** Words wider than the line are set letter by letter, so that they can be cut. */
  readonly widths: Widths;
}

class ItemBuilder {
  readonly items: Items;
  readonly #stretch: Stretch<unknown>;
  readonly #clusters: Clusters;
  readonly #joints: Joints;
  readonly #faces: Faces;
  readonly #settings: ItemSettings;

  constructor(
    stretch: Stretch<unknown>,
    clusters: Clusters,
    joints: Joints,
    faces: Faces,
    settings: ItemSettings,
  ) {
    this.#stretch = stretch;
    this.#clusters = clusters;
    this.#joints = joints;
    this.#faces = faces;
    this.#settings = settings;
    this.items = emptyItems(clusters.count);
  }

  build(): Items {
    const { cls, count } = this.#clusters;
    for (let k = 0; k < count; ) {
      if (isBlank(cls[k]!)) k += 1;
      else if (cls[k] === K.letter || cls[k] === K.western) k = this.#western(k);
      else this.#single(k++);
    }
    this.#compress();
    return this.items;
  }

  #styleAt(k: number): TextStyle {
    return this.#stretch.spans[this.#clusters.span[k]!]!.style;
  }
  #text(first: number, last: number): string {
    return this.#stretch.text.slice(this.#clusters.from[first]!, this.#clusters.to[last]!);
  }
  #glyphAt(k: number): Glyph {
    const cls = this.#clusters.cls[k]!;
    const text = cls === K.codeSpace ? ' ' : this.#text(k, k);
    return this.#faces.glyph(this.#styleAt(k).role, text, isWestern(cls));
  }

  /** Appends clusters [first, last] as one item. */
  #append(first: number, last: number, glyph: Glyph, natural: number, advance: number, pen: number): number {
    const { items } = this;
    const clusters = this.#clusters;
    const n = items.count++;
    const row = classRow(clusters.cls[first]!);
    items.from[n] = clusters.from[first]!;
    items.to[n] = clusters.to[last]!;
    items.cluster[n] = first;
    items.span[n] = clusters.span[first]!;
    items.cls[n] = clusters.cls[first]!;
    items.glyph.push(glyph);
    items.cell[n] = this.#styleAt(first).cell;
    items.natural[n] = natural;
    items.advance[n] = advance;
    items.pen[n] = pen;
    items.blank[n] = row.blank === 'none' ? 0 : advance / 2;
    items.step[n] = this.#styleAt(first).firm ? STEP.none : row.step;
    items.joint[n] = this.#joints.joint[first]!;
    this.#placeGap(n, first);
    return n;
  }

  #placeGap(n: number, k: number): void {
    if (n === 0) return;
    const { items } = this;
    const blankAt = isBlank(this.#clusters.cls[k - 1]!) ? k - 1 : -1;
    const before = this.#styleAt(k - 1);
    const rigid = this.#joints.rigid[k] === 1 || (before.firm === true && this.#styleAt(k).firm === true);
    const blank = blankAt < 0 ? '' : this.#text(blankAt, blankAt);
    const inside = this.#joints.joint[k] === JOINT.never;
    const place = { clusters: this.#clusters, k, style: this.#styleAt(k), before, blank, rigid, inside };
    const { kind, width } = gapBetween(place, this.#faces, this.#settings.latinGap);
    items.gapKind[n] = kind;
    items.gap[n] = width;
    const growsItself = kind === GAP.wordSpace || kind === GAP.latinGap;
    items.elastic[n] = growsItself || rigid ? 0 : before.cell;
  }

  #single(k: number): void {
    const style = this.#styleAt(k);
    const glyph = this.#glyphAt(k);
    const cls = this.#clusters.cls[k]!;
    const sign = this.#clusters.sign[k]!;
    const natural = glyph.advance * style.size;
    const advance = this.#tracksDigits(k, glyph)
      ? natural + (style.cell - style.size) / 2
      : widthOf(cls, sign, glyph, style, this.#faces);
    const pen = unshapedPen(cls, sign, natural, advance, style) + glyph.shift * style.size;
    this.#append(k, k, glyph, natural, advance, pen);
  }

  /** Points, commas and % beside a digit are tracked like the digit, so that a number is one run. */
  #tracksDigits(k: number, glyph: Glyph): boolean {
    const { cls } = this.#clusters;
    if (cls[k] !== K.western || (cls[k - 1] !== K.digit && cls[k + 1] !== K.digit)) return false;
    return this.#faces.halfDigits(glyph.face);
  }

  /** A run of letters and their marks in one style and face: one shaped word, or glyphs if it must be cut. */
  #western(k: number): number {
    const { cls } = this.#clusters;
    const glyph = this.#glyphAt(k);
    let end = k + 1;
    let letters = cls[k] === K.letter;
    const alone = isWideQuote(this.#clusters.sign[k]!, glyph);
    while (!alone && end < this.#clusters.count && this.#continues(k, end, glyph)) {
      letters ||= cls[end] === K.letter;
      end += 1;
    }
    const text = this.#text(k, end - 1);
    const width = letters ? this.#faces.word(glyph.face, text) * this.#styleAt(k).size : 0;
    const { first, rest } = this.#settings.widths;
    if (!letters || width > (k === 0 ? Math.min(first, rest) : rest)) {
      for (let q = k; q < end; q++) this.#single(q);
    } else {
      this.items.shaped[this.#append(k, end - 1, glyph, width, width, 0)] = 1;
    }
    return end;
  }

  #continues(first: number, k: number, glyph: Glyph): boolean {
    const clusters = this.#clusters;
    const { cls, span, flags } = clusters;
    if (cls[k] !== K.letter && cls[k] !== K.western) return false;
    if (span[k] !== span[first] || this.#joints.joint[k] !== JOINT.never || flags[k]! & FLAG.spaced)
      return false;
    const next = this.#glyphAt(k);
    if (isWideQuote(clusters.sign[k]!, next)) return false;
    return next.face === glyph.face && next.missing === glyph.missing;
  }

  /** C-22 to C-29, and dashes that have to touch. */
  #compress(): void {
    const { items } = this;
    let row = 0;
    for (let n = 0; n < items.count; n++) {
      row = n > 0 && items.cls[n] === K.exclaim && items.cls[n - 1] === K.exclaim ? row + 1 : 0;
      if (closesUpDoubled(items.cls[n]!, row)) this.#take(n, 0.5);
      if (n === 0 || items.gapKind[n] !== GAP.none) continue;
      const { first, second } = compressionOf(items.cls[n - 1]!, items.cls[n]!);
      if (first > 0) this.#take(n - 1, first);
      if (second > 0) this.#take(n, second);
    }
    joinDashes(items, this.#clusters, this.#stretch.spans);
  }

  #take(n: number, ems: number): void {
    const { items } = this;
    const cell = this.#stretch.spans[items.span[n]!]!.style.cell;
    const taken = Math.min(items.blank[n]!, ems * cell);
    items.blank[n]! -= taken;
    items.advance[n]! -= taken;
    if (items.cls[n] === K.open) items.pen[n]! -= taken;
  }
}

const EM_DASH = 0x2014;
/** Faces whose dash is narrower than an em keep blank at both of its ends, about this much of an em together. */
const DASH_BEARINGS = 0.1;

/** —— is one line: where the face's dash is short of an em, the dashes move together in the middle. */
function joinDashes(items: Items, clusters: Clusters, spans: readonly StyledSpan<unknown>[]): void {
  const isDash = (n: number) => items.cls[n] === K.dash && clusters.sign[items.cluster[n]!] === EM_DASH;
  for (let n = 0; n < items.count; ) {
    let end = n;
    while (end < items.count && isDash(end) && items.span[end] === items.span[n]) end += 1;
    if (end - n > 1) closeUp(items, n, end, spans[items.span[n]!]!.style);
    n = Math.max(end, n + 1);
  }
}
function closeUp(items: Items, from: number, to: number, style: TextStyle): void {
  const natural = items.natural[from]!;
  if (natural >= 0.98 * style.size) return;
  const pitch = natural - DASH_BEARINGS * style.size;
  const start = ((to - from) * style.cell - (pitch * (to - from - 1) + natural)) / 2;
  for (let n = from; n < to; n++) items.pen[n] = start + (n - from) * (pitch - style.cell);
}

export function buildItems(
  stretch: Stretch<unknown>,
  clusters: Clusters,
  joints: Joints,
  faces: Faces,
  settings: ItemSettings,
): Items {
  return new ItemBuilder(stretch, clusters, joints, faces, settings).build();
}

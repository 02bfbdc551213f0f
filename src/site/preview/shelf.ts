/** Outlines that a page uses, each once: one is put there when first asked for and has a short name from then on. */
import { cellsOf, hexOf, MISSING_FRAME, type Rectangle } from '../../render/missing-box.ts';
import { element, empty, type Markup } from '../markup.ts';
import { pathData } from './path.ts';
import type { GlyphOutline, Glyphs, PathStep } from './types.ts';

/** Units of the drawing in a point: outlines and letters of a line stand on whole ones, finer than what shows at 1:1. */
export const UNITS = 10;

/** The place of a line, a rule or a picture, points in, units out: a tenth of one, for rules are thin and lines meet. */
export const placed = (points: number): number => Math.round(points * UNITS * 10) / 10;

/** Path data by face, glyph and size: the documents of a site are written in the same characters. */
const drawn = new WeakMap<Glyphs, Map<string, string>>();

export class Shelf {
  readonly #glyphs: Glyphs;
  readonly #known: Map<string, string>;
  /** Name by path: a character and its look-alike of the same shape are one. */
  readonly #names = new Map<string, string>();

  constructor(glyphs: Glyphs) {
    this.#glyphs = glyphs;
    this.#known = drawn.get(glyphs) ?? new Map();
    drawn.set(glyphs, this.#known);
  }

  /** Undefined for a blank. */
  glyph(face: string, glyph: number, size: number): string | undefined {
    return this.#name(`${face} ${glyph} ${size}`, size, () => this.#glyphs.outline(face, glyph));
  }

  box(cluster: string, size: number): string | undefined {
    return this.#name(`missing ${hexOf(cluster)} ${size}`, size, () => boxOutline(hexOf(cluster)));
  }

  #name(key: string, size: number, outline: () => GlyphOutline): string | undefined {
    const path = this.#known.get(key) ?? pathData(outline(), size * UNITS);
    this.#known.set(key, path);
    if (path === '') return undefined;
    const name = this.#names.get(path) ?? `g${this.#names.size.toString(36)}`;
    this.#names.set(path, name);
    return name;
  }

  definitions(): Markup {
    return element('defs', {}, ...Array.from(this.#names, ([d, id]) => empty('path', { id, d })));
  }
}

/** A frame whose inner edge runs the other way round, so that it is hollow, with lit cells inside. */
function boxOutline(hex: string): GlyphOutline {
  const { outer, inner } = MISSING_FRAME;
  const cells = cellsOf(hex);
  return {
    unitsPerEm: 1000,
    steps: [...contour(outer), ...contour(inner, true), ...cells.flatMap((c) => contour(c))],
  };
}

function contour({ x, y, width, height }: Rectangle, isHole = false): PathStep[] {
  const [right, top] = [x + width, y + height];
  const corners = [
    [x, y],
    [right, y],
    [right, top],
    [x, top],
  ] as const;
  const round = isHole ? corners.toReversed() : corners;
  return round.map((points, i) => ({ kind: i === 0 ? 'M' : 'L', points }));
}

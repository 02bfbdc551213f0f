/**
 * A face in the shape that pdfkit 0.19 expects of a fontkit font, as far as it uses one. Two things differ
 * from fontkit on purpose. A glyph is made anew for every text with the code points of that text, so that
 * copied text is what was written, whatever another document drew with the same glyph. And a glyph that
 * stands for two different texts has two ids, so that within one document both copy right.
 */
import { clustersOf, wantedOf } from './clusters.ts';
import { EM_BOX } from './em-box.ts';
import type { SfntFace } from './sfnt/face.ts';
import { createSubset, type GlyphSubset } from './subset/subset.ts';

/** Font units; pdfkit scales and overwrites the numbers of a position in place, so each is made once. */
export interface PaintPosition {
  xAdvance: number;
  yAdvance: number;
  xOffset: number;
  yOffset: number;
}
export interface PaintGlyph {
  /** For `createSubset().includeGlyph`: not the glyph's number in the file. */
  readonly id: number;
  readonly advanceWidth: number;
  readonly codePoints: readonly number[];
}
export interface PaintRun {
  readonly glyphs: PaintGlyph[];
  readonly positions: PaintPosition[];
  readonly advanceWidth: number;
}

/** One drawn glyph: its number in the file and the code points it stands for. */
export interface Drawn {
  readonly glyph: number;
  readonly codePoints: number[];
}

export class PaintFont {
  readonly postscriptName: string;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap = 0;
  readonly capHeight: number;
  readonly xHeight: number;
  readonly italicAngle: number;
  readonly bbox: {
    readonly minX: number;
    readonly minY: number;
    readonly maxX: number;
    readonly maxY: number;
  };
  readonly 'OS/2': { readonly sFamilyClass: number };
  readonly post: { readonly isFixedPitch: boolean };
  readonly head: { readonly macStyle: { readonly italic: boolean } };
  readonly #face: SfntFace;
  /** By id. The first is .notdef. */
  readonly #glyphs: PaintGlyph[] = [];
  /** Numbers in the file, by id. */
  readonly #numbers: number[] = [];
  readonly #ids = new Map<string, number>();

  constructor(face: SfntFace, key: string) {
    this.#face = face;
    this.postscriptName = key;
    this.unitsPerEm = face.unitsPerEm;
    this.ascent = EM_BOX.ascent * face.unitsPerEm;
    this.descent = -EM_BOX.descent * face.unitsPerEm;
    this.capHeight = face.capHeight;
    this.xHeight = face.xHeight;
    this.italicAngle = face.italicAngle;
    const { xMin, yMin, xMax, yMax } = face.bounds;
    this.bbox = { minX: xMin, minY: yMin, maxX: xMax, maxY: yMax };
    this['OS/2'] = { sFamilyClass: face.familyClass };
    this.post = { isFixedPitch: face.fixedPitch };
    this.head = { macStyle: { italic: face.italic } };
    this.#glyph({ glyph: 0, codePoints: [] });
  }

  /** By id, as pdfkit asks for the width of .notdef with 0. */
  getGlyph(id: number): PaintGlyph {
    return this.#glyphs[id] ?? (this.#glyphs[0] as PaintGlyph);
  }

  /**
   * Glyph by glyph at natural advances; with `kern` among the features, Latin pairs are kerned.
   * A character the face does not have is .notdef, one em wide, and still copies.
   */
  layout(text: string, features?: readonly string[]): PaintRun {
    const drawn = drawnGlyphs(this.#face, text);
    const glyphs = drawn.map((one) => this.#glyph(one));
    const kerned = features?.includes('kern') ?? false;
    const advances = advancesOf(this.#face, drawn, kerned);
    const positions = advances.map((xAdvance) => ({ xAdvance, yAdvance: 0, xOffset: 0, yOffset: 0 }));
    return { glyphs, positions, advanceWidth: sum(advances) };
  }

  createSubset(): GlyphSubset {
    return createSubset(this.#face, (id) => this.#numbers[id] ?? 0);
  }

  #glyph(drawn: Drawn): PaintGlyph {
    const key = `${drawn.glyph} ${drawn.codePoints}`;
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = this.#numbers.push(drawn.glyph) - 1;
      this.#ids.set(key, id);
      this.#glyphs.push({ id, advanceWidth: advanceOf(this.#face, drawn.glyph), codePoints: [] });
    }
    // pdfkit keeps this array: a fresh one, so that nobody's change reaches the next document.
    return { ...this.getGlyph(id), codePoints: [...drawn.codePoints] };
  }
}

/** A missing glyph takes a whole cell. */
export function advanceOf(face: SfntFace, glyph: number): number {
  return glyph === 0 ? face.unitsPerEm : face.advance(glyph);
}

/** Font units; with kerning the distance to the next glyph is part of an advance. */
export function advancesOf(face: SfntFace, drawn: readonly Drawn[], kerned: boolean): number[] {
  return drawn.map(({ glyph }, i) => {
    const next = drawn[i + 1];
    return advanceOf(face, glyph) + (kerned && next ? face.kerning(glyph, next.glyph) : 0);
  });
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/**
 * Glyphs of a text. Invisible characters are drawn by nothing; a variation selector or joiner after a
 * character belongs to what that character copies as.
 */
export function drawnGlyphs(face: SfntFace, text: string): Drawn[] {
  return clustersOf(text).flatMap((cluster) => drawnCluster(face, cluster));
}

function drawnCluster(face: SfntFace, cluster: string): Drawn[] {
  const wanted = wantedOf(cluster);
  if (wanted.kind === 'invisible') return [];
  const written = Array.from(cluster, readable);
  if (wanted.kind === 'impossible') return [{ glyph: 0, codePoints: written }];
  const { codePoints } = wanted;
  if (codePoints.length === 1) return [{ glyph: face.glyph(codePoints[0] ?? 0), codePoints: written }];
  return codePoints.map((code) => ({ glyph: face.glyph(code), codePoints: [code] }));
}

/** What is copied for a character: a tab is a space, half a surrogate pair is the replacement character. */
function readable(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code === 0x09) return 0x20;
  return code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
}

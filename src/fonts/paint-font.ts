/**
 * A face in the shape that pdfkit 0.19 expects of a fontkit font, as far as it uses one. One thing differs
 * on purpose: a glyph that stands for two different texts (人 and the radical ⼈) has two ids, each with its
 * own code points that never change, so that copied text is what was written, in this document and in every
 * other one of a batch.
 */
import { blankWidth, clustersOf, wantedOf } from './clusters.ts';
import { guarded } from './damaged.ts';
import { EM_BOX } from './em-box.ts';
import { type Outline, outlineOf } from './outlines/outline.ts';
import { remember } from './remember.ts';
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

/** One drawn glyph: its number in the file, the code points it stands for, and how far it moves the pen. */
export interface Drawn {
  readonly glyph: number;
  readonly codePoints: readonly number[];
  readonly advance: number;
}
interface Placed {
  readonly id: number;
  readonly advance: number;
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
  readonly #clusters = new Map<string, readonly Placed[]>();

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
    this.#id({ glyph: 0, codePoints: [] });
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
    const placed = clustersOf(text).flatMap((cluster) => this.#cluster(cluster));
    const kerned = features?.includes('kern') ?? false;
    const advances = placed.map(
      ({ id, advance }, i) => advance + (kerned ? this.#kern(id, placed[i + 1]) : 0),
    );
    const glyphs = placed.map(({ id }) => this.getGlyph(id));
    const positions = advances.map((xAdvance) => ({ xAdvance, yAdvance: 0, xOffset: 0, yOffset: 0 }));
    return { glyphs, positions, advanceWidth: sum(advances) };
  }

  /** By id: the ink of the glyph, in font units from the pen position and the baseline, y upward. */
  outline(id: number): Outline {
    return guarded(this.#face.file.path, () => outlineOf(this.#face, this.#numbers[id] ?? 0));
  }

  createSubset(): GlyphSubset {
    const subset = createSubset(this.#face, (id) => this.#numbers[id] ?? 0);
    return { ...subset, encode: () => guarded(this.#face.file.path, subset.encode) };
  }

  #cluster(cluster: string): readonly Placed[] {
    const place = (drawn: Drawn): Placed => ({ id: this.#id(drawn), advance: drawn.advance });
    const draw = (): readonly Placed[] => drawnGlyphs(this.#face, cluster).map(place);
    return remember(this.#clusters, cluster, () => guarded(this.#face.file.path, draw));
  }

  #id({ glyph, codePoints }: Omit<Drawn, 'advance'>): number {
    return remember(this.#ids, `${glyph} ${codePoints}`, () => {
      const id = this.#numbers.push(glyph) - 1;
      const advanceWidth = advanceOf(this.#face, glyph);
      this.#glyphs.push(Object.freeze({ id, advanceWidth, codePoints: Object.freeze([...codePoints]) }));
      return id;
    });
  }

  #kern(id: number, next: Placed | undefined): number {
    return next ? this.#face.kerning(this.#numbers[id] ?? 0, this.#numbers[next.id] ?? 0) : 0;
  }
}

/** A missing glyph takes a whole cell. */
function advanceOf(face: SfntFace, glyph: number): number {
  return glyph === 0 ? face.unitsPerEm : face.advance(glyph);
}

/** Width of one character in font units. */
export const characterWidth = (face: SfntFace, code: number): number =>
  drawnCharacter(face, code, []).advance;

/** Width of a text in font units, with pair kerning if asked. */
export function widthOf(face: SfntFace, text: string, kerned: boolean): number {
  const drawn = drawnGlyphs(face, text);
  const kerns = drawn
    .slice(1)
    .map(({ glyph }, i) => (kerned ? face.kerning(drawn[i]?.glyph ?? 0, glyph) : 0));
  return sum(drawn.map(({ advance }) => advance)) + sum(kerns);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

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
  if (wanted.kind === 'impossible') return [{ glyph: 0, codePoints: written, advance: face.unitsPerEm }];
  const [only, ...more] = wanted.codePoints;
  if (only !== undefined && more.length === 0) return [drawnCharacter(face, only, written)];
  return wanted.codePoints.map((code) => drawnCharacter(face, code, [code]));
}

/** A blank the face has no glyph for is its space, moved on by the width the blank is defined to have. */
function drawnCharacter(face: SfntFace, code: number, codePoints: readonly number[]): Drawn {
  const glyph = face.glyph(code);
  const blank = glyph === 0 ? blankWidth(code) : undefined;
  if (blank === undefined) return { glyph, codePoints, advance: advanceOf(face, glyph) };
  return { glyph: face.glyph(0x20), codePoints, advance: blank * face.unitsPerEm };
}

/** What is copied for a character: a tab is a space, half a surrogate pair is the replacement character. */
function readable(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code === 0x09) return 0x20;
  return code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
}

/**
 * The only place that touches fontkit, and only for what the room's own readers leave out: subsetting CFF
 * outlines that call subroutines, and the ink of CFF outlines. It is loaded when first needed: importing
 * it costs more than a page takes, and the shipped faces do not need it.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as Fontkit from 'fontkit';
import type { Bounds, SfntFace } from './sfnt/face.ts';

/** fontkit's subset keeps the chosen glyph numbers in this list; its types do not say so. */
interface OpenSubset {
  glyphs: number[];
  encode(): Uint8Array;
}

const opened = new WeakMap<SfntFace, Fontkit.Font>();

function fontkitFont(face: SfntFace): Fontkit.Font {
  const known = opened.get(face);
  if (known) return known;
  const fontkit = createRequire(import.meta.url)('fontkit') as typeof Fontkit;
  const whole = fontkit.create(readFileSync(face.file.path));
  const font = 'fonts' in whole ? memberAt(whole, face) : whole;
  opened.set(face, font);
  return font;
}

/** The face of a collection with the same PostScript name. */
function memberAt(collection: Fontkit.FontCollection, face: SfntFace): Fontkit.Font {
  const font = collection.fonts.find((member) => member.postscriptName === face.names.postscript);
  if (!font) throw new RangeError(`${face.file.path}: fontkit does not see ${face.names.postscript}`);
  return font;
}

/** Font program of these glyphs, in this order. */
export function longWaySubset(face: SfntFace, glyphs: readonly number[]): Uint8Array {
  return understood(() => {
    const subset = fontkitFont(face).createSubset() as unknown as OpenSubset;
    subset.glyphs = [...glyphs];
    return subset.encode();
  });
}

/** Box of a CFF glyph's outline; undefined for a blank. */
export function cffBounds(face: SfntFace, glyph: number): Bounds | undefined {
  const { minX, minY, maxX, maxY } = understood(() => fontkitFont(face).getGlyph(glyph).bbox);
  return Number.isFinite(minX) ? { xMin: minX, yMin: minY, xMax: maxX, yMax: maxY } : undefined;
}

/** fontkit meets damaged bytes with errors of every kind; here they are all the file's. */
function understood<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw new RangeError('fontkit cannot read the outlines', { cause });
  }
}

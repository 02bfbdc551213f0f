/** The outline of a glyph as a path: a face and a glyph's number in; moves, lines and curves in font units out, y upward. */
import { remember } from '../remember.ts';
import type { SfntFace } from '../sfnt/face.ts';
import { cffOutline } from './charstring.ts';
import { trueTypeOutline } from './true-type.ts';

/** A step of a path and the points it takes, x before y: M and L one, Q two, C three; the last is where it ends. */
export interface Step {
  readonly kind: 'M' | 'L' | 'Q' | 'C';
  readonly points: readonly number[];
}
/** Every M begins a contour, which is closed; what lies inside one way round and not the other is filled (nonzero). */
export type Outline = readonly Step[];

const known = new WeakMap<SfntFace, Map<number, Outline>>();

/** Empty for a blank. Throws RangeError where the bytes contradict themselves. */
export function outlineOf(face: SfntFace, glyph: number): Outline {
  const outlines = remember(known, face, () => new Map<number, Outline>());
  return remember(outlines, glyph, () =>
    face.outlines === 'cff' ? cffOutline(face, glyph) : trueTypeOutline(face, glyph),
  );
}

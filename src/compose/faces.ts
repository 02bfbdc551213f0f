/**
 * The composition's own view of `Metrics`: each question asked once, faces numbered. In: roles and
 * clusters. Out: glyphs with their natural advance in em.
 */
import type { Metrics } from './types.ts';

export interface Glyph {
  readonly face: string;
  readonly missing: boolean;
  /** em */
  readonly advance: number;
  /** em to the right of where its class puts it */
  readonly shift: number;
}

/** Digits of a face this near to half an em are set in half cells (C-20, C-37). */
const HALF_EM_TOLERANCE = 0.03;

function bucket<V>(buckets: Map<string, Map<string, V>>, key: string): Map<string, V> {
  let found = buckets.get(key);
  if (!found) {
    found = new Map();
    buckets.set(key, found);
  }
  return found;
}

export class Faces {
  readonly #metrics: Metrics;
  readonly #glyphs = new Map<string, Map<string, Glyph>>();
  readonly #words = new Map<string, Map<string, number>>();
  readonly #halfDigits = new Map<string, boolean>();

  constructor(metrics: Metrics) {
    this.#metrics = metrics;
  }

  glyph(role: string, cluster: string, latin: boolean): Glyph {
    const key = latin ? `${role}\n` : role;
    const known = bucket(this.#glyphs, key);
    let glyph = known.get(cluster);
    if (!glyph) {
      const { face, missing } = this.#metrics.face(role, cluster, latin);
      const advance = this.#metrics.advance(face, cluster);
      glyph = { face, missing, advance, shift: this.#metrics.shift?.(face, cluster) ?? 0 };
      known.set(cluster, glyph);
    }
    return glyph;
  }

  /** Advance of a shaped word, em. */
  word(face: string, text: string): number {
    const known = bucket(this.#words, face);
    let advance = known.get(text);
    if (advance === undefined) {
      advance = this.#metrics.shaped(face, text);
      known.set(text, advance);
    }
    return advance;
  }

  halfDigits(face: string): boolean {
    let half = this.#halfDigits.get(face);
    if (half === undefined) {
      half = [...'0123456789'].every(
        (digit) => Math.abs(this.#metrics.advance(face, digit) - 0.5) <= HALF_EM_TOLERANCE,
      );
      this.#halfDigits.set(face, half);
    }
    return half;
  }
}

/**
 * Which characters a face may be asked for, known without opening it: `fonts/coverage.json` for the shipped
 * faces (for Fandol only the part that is drawn right), the character map itself for a user's face.
 */
import { join } from 'node:path';
import { readShippedJson } from '../source/shipped.ts';
import type { CharacterMap } from './sfnt/cmap.ts';

export interface Coverage {
  has(codePoint: number): boolean;
  /** Every code point, ascending. */
  codePoints(): Iterable<number>;
}

interface Packed {
  /** Bit c & 7 of byte c >> 3 stands for code point c. */
  readonly bmp: string;
  readonly astral: readonly number[];
}

export function readCoverage(folder: string): ReadonlyMap<string, Coverage> {
  const tables = readShippedJson(join(folder, 'coverage.json')) as Record<string, Packed>;
  return new Map(Object.entries(tables).map(([face, packed]) => [face, unpack(packed)]));
}

function unpack(packed: Packed): Coverage {
  const bits = Buffer.from(packed.bmp, 'base64');
  const astral = new Set(packed.astral);
  const has = (code: number): boolean =>
    code > 0xffff ? astral.has(code) : (((bits[code >> 3] ?? 0) >> (code & 7)) & 1) === 1;
  return {
    has,
    *codePoints() {
      for (let code = 0; code <= 0xffff; code++) if (has(code)) yield code;
      yield* packed.astral;
    },
  };
}

export function coverageOf(map: CharacterMap): Coverage {
  return { has: (code) => map.glyph(code) !== 0, codePoints: () => map.codePoints() };
}

/**
 * Fonts that stay open from one proof to the next. In: which are mapped. Out: the library for them, the same while
 * their files are the same; one that a kept document is drawn with is not closed under it.
 */
import { statSync } from 'node:fs';
import { openFonts } from '../../fonts/library.ts';
import type { FontLibrary, FontMapping } from '../../fonts/types.ts';
import { glyphsOf } from '../../pipeline/glyphs-of.ts';
import type { Glyphs } from '../../site/preview/types.ts';

export interface Faces {
  /** Differs where the files do. */
  readonly key: string;
  readonly library: FontLibrary;
  /** One for each library: outlines that were drawn are kept by it. */
  readonly glyphs: Glyphs;
}

export class FontRack {
  readonly #racks = new Map<string, Faces>();

  /** @throws Failure (exit 3) when a font cannot be used */
  for(mappings: readonly FontMapping[]): Faces {
    const key = JSON.stringify(mappings.map((mapping) => [mapping, stateOf(mapping.path)]));
    const known = this.#racks.get(key);
    if (known) return known;
    const library = openFonts({ mappings });
    const faces = { key, library, glyphs: glyphsOf(library) };
    this.#racks.set(key, faces);
    return faces;
  }

  /** Closes all others. */
  keepOnly(used: ReadonlySet<Faces>): void {
    for (const [key, faces] of this.#racks) {
      if (used.has(faces)) continue;
      faces.library.close();
      this.#racks.delete(key);
    }
  }
}

function stateOf(path: string): string {
  const { ino, size, mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? {};
  return [ino, size, mtimeMs].join(' ');
}

/** Which faces a file draws with, how much, and whether it carries them. */
import { classOf, type FaceClass } from './faces.ts';
import type { MeasuredFont } from './measure/types.ts';
import type { Sheet } from './page/sheet.ts';

export interface FontUse {
  readonly face: string;
  readonly class: FaceClass;
  readonly embedded: boolean;
  readonly subset: boolean;
  readonly glyphs: number;
}

/** One row for each face; the most used first. */
export function fontUses(fonts: ReadonlyMap<string, MeasuredFont>, sheets: readonly Sheet[]): FontUse[] {
  const uses = new Map<string, FontUse>();
  for (const { health } of sheets)
    for (const [id, count] of health.fonts) {
      const font = fonts.get(id);
      if (!font) continue;
      const { face, embedded, subset } = font;
      const key = `${face} ${embedded}`;
      const known = uses.get(key)?.glyphs ?? 0;
      uses.set(key, { face, class: classOf(face), embedded, subset, glyphs: known + count });
    }
  return [...uses.values()].sort((a, b) => b.glyphs - a.glyphs);
}

/** Joins the font room to the previews of a site: glyphs of a text, and their outlines. */
import type { FontLibrary } from '../fonts/types.ts';
import type { Glyphs } from '../site/preview/types.ts';

type Fonts = Pick<FontLibrary, 'font'>;

const known = new WeakMap<Fonts, Glyphs>();

/** The same for the same fonts, so that what was drawn with them once is known to the next document. */
export function glyphsOf(fonts: Fonts): Glyphs {
  const glyphs = known.get(fonts) ?? joined(fonts);
  known.set(fonts, glyphs);
  return glyphs;
}

function joined(fonts: Fonts): Glyphs {
  return {
    drawn: (face, text, kerned) => {
      const font = fonts.font(face);
      const { glyphs, positions } = font.layout(text, kerned ? ['kern'] : undefined);
      return glyphs.map(({ id }, i) => ({
        glyph: id,
        advance: (positions[i]?.xAdvance ?? 0) / font.unitsPerEm,
      }));
    },
    outline: (face, glyph) => {
      const font = fonts.font(face);
      return { steps: font.outline(glyph), unitsPerEm: font.unitsPerEm };
    },
  };
}

/** Joins the font room to the layout: roles by name, and an ink box even where nothing is drawn. */
import type { FontLibrary, Role } from '../fonts/types.ts';
import type { Type } from '../layout/context.ts';

const NO_INK = { top: 0, bottom: 0 } as const;

export function typeOf(fonts: FontLibrary): Type {
  return {
    face: (role, cluster, asLatin) => fonts.face(role, cluster, asLatin),
    advance: (face, cluster) => fonts.advance(face, cluster),
    shift: (face, cluster) => fonts.shift?.(face, cluster) ?? 0,
    shaped: (face, word) => fonts.shaped(face, word),
    ink: (face, text) => fonts.ink(face, text) ?? NO_INK,
    chain: (role) => fonts.chain(role as Role),
  };
}

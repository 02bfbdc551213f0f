/** A run of text as its glyphs, each a use of an outline at the place where the pen stands. */
import type { TextItem } from '../../layout/types.ts';
import { boxesOf } from '../../render/missing-box.ts';
import { element, empty, type Markup, NOTHING } from '../markup.ts';
import { placed, type Shelf, UNITS } from './shelf.ts';
import type { DrawnGlyph, Glyphs } from './types.ts';

/** @param fill colour of what is not black */
export function textItem(item: TextItem, fill: string | undefined, glyphs: Glyphs, shelf: Shelf): Markup {
  const uses = usesOf(item, glyphs, shelf);
  if (uses.length === 0) return NOTHING;
  const place = `translate(${placed(item.x)} ${placed(item.y)})`;
  const transform = item.turn ? `${place}rotate(${-item.turn})` : place;
  return element('g', { transform, fill }, ...uses);
}

function usesOf(item: TextItem, glyphs: Glyphs, shelf: Shelf): Markup[] {
  let pen = 0;
  return lettersOf(item, glyphs, shelf).flatMap(({ name, advance }) => {
    const x = Math.round(pen * UNITS);
    pen += advance * item.size + item.tracking;
    return name === undefined ? [] : [empty('use', { href: `#${name}`, x: x === 0 ? undefined : x })];
  });
}

interface Letter extends Pick<DrawnGlyph, 'advance'> {
  /** Nothing to draw where absent. */
  readonly name: string | undefined;
}

function lettersOf({ text, face, size, shaped, missing }: TextItem, glyphs: Glyphs, shelf: Shelf): Letter[] {
  if (missing) return boxesOf(text).map((cluster) => ({ name: shelf.box(cluster, size), advance: 1 }));
  return glyphs
    .drawn(face, text, shaped)
    .map(({ glyph, advance }) => ({ name: shelf.glyph(face, glyph, size), advance }));
}

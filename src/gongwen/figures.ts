/**
 * Pictures (T-06). In: image nodes of one paragraph. Out: one row of figures, not yet numbered. The
 * caption is the title if there is one, else the alternative text; a typed 图1 is dropped from it,
 * because figures are counted over the whole document.
 */
import type * as md from '../markdown/types.ts';
import type { Span } from '../source/span.ts';
import type { Figure, Figures } from './types.ts';

const TYPED_NUMBER = /^图\s*(?:[0-9０-９]+|[一二三四五六七八九十]+)(?:[-—.．][0-9]+)?[：:.．、\s\u3000]+/;

export function figuresOf(images: readonly md.Image[], span: Span): Figures {
  return { kind: 'figures', figures: images.map(figureOf), span };
}

function figureOf(image: md.Image): Figure {
  const caption = (image.title || image.alt).trim().replace(TYPED_NUMBER, '');
  return { src: image.src, caption, number: 0, alt: image.alt, span: image.span };
}

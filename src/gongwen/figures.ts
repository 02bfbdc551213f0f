/**
 * Pictures (T-06). In: image nodes of one paragraph. Out: one row of figures, not yet numbered. The
 * caption is the title if there is one, else a line 图1 … under the picture, else the alternative text; a
 * typed 图1 is dropped from it, because figures are counted over the whole document.
 */
import type * as md from '../markdown/types.ts';
import type { Span } from '../source/span.ts';
import { readMarks } from './caption-marks.ts';
import { normalNumber } from './reference-numbers.ts';
import type { Figure, Figures } from './types.ts';

const TYPED_NUMBER = /^图\s*((?:[0-9０-９]+|[一二三四五六七八九十]+)(?:[-—.．][0-9]+)?)[：:.．、\s\u3000]+/;

/** `图1 春耕现场` or `图：春耕现场` on a line of its own. */
const CAPTION = /^图\s*((?:[0-9０-９]+|[一二三四五六七八九十]+)(?:[-—.．][0-9]+)?)?[：:.．、\s\u3000]+(?=\S)/;
const CAPTION_LIMIT = 60;

/**
 * A picture with the caption typed under it as a paragraph, as in a word processor. It replaces the
 * alternative text, but not a title; a row of pictures has no one caption.
 */
export function withCaptionBelow(figures: Figures, text: string): Figures | undefined {
  const [figure, ...others] = figures.figures;
  const label = CAPTION.exec(text);
  if (!figure || others.length > 0 || !label || text.length > CAPTION_LIMIT || /[。；]/.test(text))
    return undefined;
  if (figure.caption !== captionOf(figure.alt).caption) return undefined;
  const { text: _, ...below } = captionOf(text.slice(label[0].length));
  const typed = label[1] === undefined ? {} : { typed: normalNumber(label[1]) };
  return { ...figures, figures: [{ ...figure, ...typed, ...below }] };
}

export function figuresOf(images: readonly md.Image[], span: Span): Figures {
  return { kind: 'figures', figures: images.map(figureOf), span };
}

function figureOf(image: md.Image): Figure {
  const { src, alt, span } = image;
  return { src, number: 0, alt: captionOf(alt).text, ...captionIn(image), span };
}

function captionIn({ title, alt }: md.Image): Pick<Figure, 'caption' | 'typed' | 'label'> {
  const { text: _, ...caption } = captionOf(title || alt);
  return caption;
}

/** A caption as typed → its words, the number it began with and its name for references. */
function captionOf(typed: string) {
  const { length, marks } = readMarks(typed.trim());
  const text = typed.trim().slice(0, length);
  const number = TYPED_NUMBER.exec(text)?.[1];
  return {
    text,
    caption: text.replace(TYPED_NUMBER, ''),
    ...(number !== undefined && { typed: normalNumber(number) }),
    ...(marks.label !== undefined && { label: marks.label }),
  };
}

/** Pictures with their captions; one that cannot be had says so, as on the page. */
import type { Figure, Figures } from '../../gongwen/types.ts';
import { captionNumber, MISSING_PICTURE } from '../../layout/figures.ts';
import { element, empty, joined, type Markup, words } from '../markup.ts';
import type { Desk } from './desk.ts';

export function figures({ figures: own }: Figures, desk: Desk): Markup {
  const each = own.map((one) => figure(one, desk));
  return each.length > 1 ? element('div', { class: 'figures' }, ...each) : joined(each);
}

function figure(own: Figure, desk: Desk): Markup {
  const id = own.id && desk.ids.anchor(own.id);
  const caption = own.caption && element('figcaption', {}, words(captionNumber(own) + own.caption));
  return element('figure', { id: id || undefined }, image(own, desk), ...(caption ? [caption] : []));
}

function image(own: Figure, { pictureOf }: Desk): Markup {
  const found = pictureOf(own);
  if (!found) return element('p', { class: 'missing' }, words(MISSING_PICTURE));
  const { url: src, width, height, alt = own.alt || own.caption || UNTOLD } = found;
  return empty('img', { src, alt, width, height, loading: 'lazy' });
}

/** A picture nobody said a word about is still more than an ornament. */
const UNTOLD = '图片';

/**
 * Whether a publication that came from elsewhere can be shown on a site. In: the publication. Out: what is wrong with
 * it, or nothing. Its pages are made of what is in it without a further look, so here is where one is taken.
 */
import { formatOf } from '../../pictures/formats.ts';
import type { Fault } from '../../records/shape.ts';
import type { Publication } from '../../records/types.ts';
import { isPreview } from '../preview/preview-shape.ts';
import { isTwin } from '../twin/twin-shape.ts';
import { pictureUrl } from './places.ts';
import { isQuietSvg } from './quiet-svg.ts';
import type { SiteTemplates } from './types.ts';

export function unfit({ record, twin, preview, pictures }: Publication): Fault | undefined {
  const picture = [...pictures].find(([name, bytes]) => !isPicture(name, bytes));
  if (picture) return { at: `pictures ${JSON.stringify(picture[0])}`, ...NO_PICTURE };
  const urls = new Set(Array.from(pictures.keys(), (name) => pictureUrl(record.output, name)));
  if (!isTwin(twin, urls)) return { at: 'twin', ...NOT_OURS };
  return isPreview(preview) ? undefined : { at: 'preview', ...NOT_OURS };
}

/** Of templates, what could do something although it is a drawing. */
export function unfitTemplate(templates: SiteTemplates): Fault | undefined {
  const drawings = [...templates].filter(([name]) => /\.svg$/i.test(name));
  const loud = drawings.find(([, base64]) => !isQuietSvg(Buffer.from(base64, 'base64')));
  return loud && { at: `site.templates ${JSON.stringify(loud[0])}`, ...NO_PICTURE };
}

const NO_PICTURE = {
  zh: '应当是不含脚本的 PNG、JPEG 或 SVG，扩展名与内容相符',
  en: 'should be PNG, JPEG or SVG without scripts, with the ending of what it is',
};
const NOT_OURS = { zh: '不是 banxin 写的', en: 'is not as banxin writes it' };

const ENDINGS: Readonly<Record<string, string>> = { png: '.png', jpeg: '.jpg', svg: '.svg' };

function isPicture(name: string, bytes: Uint8Array): boolean {
  const known = formatOf(bytes);
  if (!known || !('format' in known) || !name.endsWith(ENDINGS[known.format] ?? '/')) return false;
  return known.format !== 'svg' || isQuietSvg(bytes);
}

/**
 * The door of this room. In: a page, the layout it is of, and who knows outlines and pictures. Out: the page as
 * SVG, for a file of its own: letters as outlines, so that it needs no font and looks like the page on every
 * machine. It decides nothing, loads nothing and runs nothing.
 */
import type { Colour, Layout, Page, PageItem, RuleItem } from '../../layout/types.ts';
import { element, empty, type Markup, NOTHING, words } from '../markup.ts';
import { pictureShelf } from './picture-item.ts';
import { placed, Shelf, UNITS } from './shelf.ts';
import { textItem } from './text-item.ts';
import type { PreviewParts } from './types.ts';

export type * from './types.ts';

/** The colours of the PDF; black is what is not said. */
const FILLS: Readonly<Record<Colour, string | undefined>> = {
  black: undefined,
  red: '#f00',
  grey: '#808080',
  pale: '#d9d9d9',
};

/** The same page, fonts and pictures give the same bytes on every machine. Letters are rounded to a tenth of a point. */
export function previewOf(page: Page, layout: Layout, parts: PreviewParts): Markup {
  const shelf = new Shelf(parts.glyphs);
  const picture = pictureShelf(layout, parts);
  const draw = (item: PageItem): Markup => {
    if (item.kind === 'rule') return rule(item);
    return item.kind === 'picture' ? picture(item) : textItem(item, FILLS[item.colour], parts.glyphs, shelf);
  };
  const drawn = page.items.map(draw).filter((one) => one !== NOTHING);
  const title = element('title', {}, words(`${layout.metadata.title}　第${page.number}页`));
  const paper = empty('rect', { width: '100%', height: '100%', fill: '#fff' });
  const content = element('g', { transform: `scale(${1 / UNITS})` }, ...drawn);
  return element('svg', rootOf(page), title, shelf.definitions(), paper, content);
}

function rootOf({ width, height }: Page) {
  const [across, down] = [decimal(width), decimal(height)];
  return {
    xmlns: 'http://www.w3.org/2000/svg',
    role: 'img',
    lang: 'zh-CN',
    viewBox: `0 0 ${across} ${down}`,
    width: `${across}pt`,
    height: `${down}pt`,
  };
}

const decimal = (points: number): number => Math.round(points * 100) / 100;

function rule({ x, y, width, height, colour }: RuleItem): Markup {
  const box = { x: placed(x), y: placed(y), width: placed(width), height: placed(height) };
  return empty('rect', { ...box, fill: FILLS[colour] });
}

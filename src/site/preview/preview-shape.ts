/**
 * Whether a drawing is one that `previewOf` made. In: SVG that came from elsewhere. Out: yes or no. It has outlines,
 * rules and small pictures that lie in it; it names nothing outside of itself and does nothing.
 */
import { type Attributes, isMadeOf, only, tagsOf } from '../markup-reader.ts';

const NUMBER = '-?\\d+(?:\\.\\d+)?(?:e[+-]?\\d+)?';
const number = only(new RegExp(`^${NUMBER}$`));
const length = only(new RegExp(`^(?:${NUMBER}|100%)$`));
const transform = only(new RegExp(`^(?:(?:translate|rotate|scale)\\(${NUMBER}(?: ${NUMBER}){0,2}\\))+$`));
const fill = only(/^#(?:[\da-f]{3}){1,2}$/);
const name = /^g[\da-z]+$/;
const box = { x: length, y: length, width: length, height: length, transform };

const ELEMENTS: Readonly<Record<string, Attributes>> = {
  svg: {
    xmlns: only(/^http:\/\/www\.w3\.org\/2000\/svg$/),
    role: only(/^img$/),
    lang: only(/^zh-CN$/),
    viewBox: only(new RegExp(`^0 0 ${NUMBER} ${NUMBER}$`)),
    width: only(new RegExp(`^${NUMBER}pt$`)),
    height: only(new RegExp(`^${NUMBER}pt$`)),
  },
  title: {},
  defs: {},
  path: { id: only(name), d: only(/^[mlhvqcz\d e.+-]*$/) },
  rect: { ...box, fill },
  g: { transform, fill },
  use: { href: only(/^#g[\da-z]+$/), x: number },
  image: {
    ...box,
    preserveAspectRatio: only(/^none$/),
    href: only(/^data:image\/(?:png|jpeg|svg\+xml);base64,[A-Za-z\d+/]+=*$/),
  },
};

export function isPreview(svg: string): boolean {
  const tags = tagsOf(svg);
  if (!tags || !svg.startsWith('<svg ') || !svg.endsWith('</svg>')) return false;
  const isWhole = tags.every(
    ({ name: own, depth }, i) => (own === 'svg') === (i === 0) && depth > 0 === i > 0,
  );
  return isWhole && isMadeOf(tags, ELEMENTS);
}

/**
 * Whether HTML is the inside of an `<article>` as `twinOf` writes it. In: HTML that came from elsewhere. Out: yes or
 * no. Elements, attributes and values are those of this room: no script, no style, no address but those that a text
 * may lead to and pictures that are known.
 */
import { type Attributes, isMadeOf, only, tagsOf } from '../markup-reader.ts';
import { ELSEWHERE } from './prose.ts';

const any = () => true;
const number = only(/^\d{1,5}$/);
const id = { id: only(/^\S+$/) };
const said = { 'aria-label': any, 'aria-labelledby': any };
const list = { class: only(/^entries$/), role: only(/^list$/) };
const heading = { ...id, class: only(/^mark$/) };
const spans = { colspan: number, rowspan: number };
const isPlace = (href: string) => href.startsWith('#') || ELSEWHERE.test(href);

const BLOCKS: readonly string[] =
  'blockquote pre hgroup dd li em strong s code sub thead tbody tr figcaption table'.split(' ');
const HEADINGS: readonly string[] = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

const sectioned = { ...id, ...said, role: only(/^doc-endnotes$/) };

/** docs/site.md tells of all of them. */
const ELEMENTS: Readonly<Record<string, Attributes>> = {
  ...Object.fromEntries(BLOCKS.map((name) => [name, {}])),
  ...Object.fromEntries(HEADINGS.map((name) => [name, heading])),
  header: { class: only(/^head$/) },
  footer: {},
  hr: {},
  br: {},
  wbr: {},
  p: {
    ...id,
    class: only(
      /^(?:mark|organizer|author|recipients|table-note|missing|credit|attachment-note|attachment-label|remark)$/,
    ),
  },
  div: {
    ...id,
    ...said,
    class: only(/^(?:run-in|table|figures|attachment-note|closing)$/),
    role: only(/^group$/),
    tabindex: only(/^0$/),
  },
  section: { ...sectioned, class: only(/^(?:item|attachment|notes)$/) },
  aside: { ...said, class: only(/^editor-note$/) },
  nav: { ...said, class: only(/^contents$/) },
  dl: { class: only(/^(?:marks|numbers|imprint|attendance|colophon)$/) },
  dt: { class: only(/^unprinted$/) },
  ol: list,
  ul: list,
  li: id,
  span: { ...said, class: only(/^(?:label|seal)$/), role: only(/^img$/) },
  a: { ...id, ...said, href: isPlace, role: only(/^doc-(?:noteref|backlink)$/) },
  sup: id,
  time: { datetime: only(/^\d{4,}-\d\d-\d\d$/) },
  figure: id,
  caption: id,
  th: { ...spans, scope: only(/^col(?:group)?$/) },
  td: { ...spans, class: only(/^(?:center|right)$/) },
};

/** @param pictures addresses that a picture may have */
export function isTwin(html: string, pictures: ReadonlySet<string>): boolean {
  const tags = tagsOf(html);
  if (!tags?.every(({ name, isEmpty }) => isEmpty === EMPTY.has(name))) return false;
  const img: Attributes = {
    src: (src) => pictures.has(src),
    alt: any,
    width: number,
    height: number,
    loading: only(/^lazy$/),
  };
  return isMadeOf(tags, { ...ELEMENTS, img });
}

const EMPTY: ReadonlySet<string> = new Set(['br', 'hr', 'wbr', 'img']);

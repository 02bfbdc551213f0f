/**
 * The files of a site, one after the other. In: its documents and what it is asked for. Out: for every file its path,
 * what is known of its bytes beforehand, and how they are made: whoever has the file already makes nothing, and
 * nobody has to hold all of them at once. The PDFs are there already.
 */
import { MANIFEST, manifestText } from '../../records/manifest.ts';
import { sumsText } from '../../records/sums.ts';
import { entriesOf } from './entry.ts';
import { FEED, feedOf } from './feed.ts';
import { absoluteLink, requireBase } from './links.ts';
import { type Render, renderer } from './liquid-door.ts';
import { type Listed, sha256 } from './listing.ts';
import { INDEX, NOT_FOUND, pictureFile } from './places.ts';
import { SEARCH_INDEX, searchIndex } from './search-index.ts';
import { ASSETS, siteTemplates } from './templates.ts';
import { isPicture, type SiteOptions, type SiteTemplates } from './types.ts';
import { feedView, indexView, notFoundView, pageView, type Shelf, sitemapView } from './views.ts';

export const SUMS = 'SHA256SUMS';
const SITEMAP = 'sitemap.xml';
const ROBOTS = 'robots.txt';

/** Files of the top folder that are no page. */
export const FIXED_FILES: readonly string[] = [
  ...ASSETS,
  SEARCH_INDEX,
  FEED,
  SITEMAP,
  ROBOTS,
  MANIFEST,
  SUMS,
];

export interface SitePart {
  /** Below the folder of the site. */
  readonly path: string;
  /** Of its bytes, where that is known before they are made. */
  readonly sha256?: string;
  /** Of all that its bytes are made from, where that is cheaper to know. */
  readonly key?: string;
  readonly make: () => string | Uint8Array;
}

/**
 * Files of a document stand together, the lists of all of them at the end.
 * @param documents in any order
 * @throws Failure (exit 2) for a base URL that is none and an unknown template of the user's; a part that is made,
 *   for a faulty one
 */
export function siteParts(documents: readonly Listed[], options: SiteOptions): readonly SitePart[] {
  if (options.baseUrl !== undefined) requireBase(options.baseUrl);
  const templates = siteTemplates(options.templates);
  const entries = entriesOf(documents);
  const shelf: Shelf = { entries, options, feed: feedOf(entries, options) };
  const render = renderer(templates);
  const look = digestOf(templates);
  return [
    ...entries.flatMap((_, number) => documentParts(shelf, number, render, look)),
    ...ASSETS.map((name) => ({ path: name, make: () => templates.get(name)! })),
    ...pictureParts(templates),
    { path: SEARCH_INDEX, make: () => searchIndex(entries) },
    ...forMachines(shelf, render),
    { path: NOT_FOUND, make: () => render('404.html', notFoundView(shelf)) },
    { path: INDEX, make: () => render('index.html', indexView(shelf)) },
    {
      path: MANIFEST,
      make: () =>
        manifestText(
          options.banxin,
          documents.map(({ record }) => record),
          options.base,
        ),
    },
  ];
}

/** The list of everything in the folder but itself. */
export function sumsOf(parts: ReadonlyMap<string, string>, documents: readonly Listed[]): string {
  const pdfs = documents.map(({ record }) => [record.output, record.sha256] as const);
  return sumsText(new Map([...parts, ...pdfs]));
}

function documentParts(shelf: Shelf, number: number, render: Render, look: string): readonly SitePart[] {
  const { document, page, preview, record } = shelf.entries[number]!;
  const view = () => pageView(shelf, number);
  return [
    ...document.pictures.map(([name, sum]) => ({
      path: pictureFile(record.output, name),
      sha256: sum,
      make: () => document.open().pictures.get(name)!,
    })),
    { path: preview, sha256: document.preview.sha256, make: () => document.open().preview },
    {
      path: page,
      key: sha256(JSON.stringify([look, document.twin, view()])),
      make: () => render('document.html', withTwin(view(), document.open().twin)),
    },
  ];
}

export const withTwin = <V extends { readonly document: object }>(view: V, twin: string): object => ({
  ...view,
  document: { ...view.document, twin },
});

/** The user's own, beside the first page. */
const pictureParts = (templates: SiteTemplates): readonly SitePart[] =>
  [...templates]
    .filter(([name]) => isPicture(name))
    .map(([path, base64]) => ({ path, make: () => Buffer.from(base64, 'base64') }));

const digestOf = (templates: SiteTemplates): string => sha256(JSON.stringify([...templates].sort()));

/** Feed readers and search engines. */
function forMachines(shelf: Shelf, render: Render): readonly SitePart[] {
  const { feed, options } = shelf;
  const { baseUrl } = options;
  return [
    ...(feed ? [{ path: FEED, make: () => render('feed.xml', feedView(shelf, feed)) }] : []),
    ...(baseUrl ? [{ path: SITEMAP, make: () => render('sitemap.xml', sitemapView(shelf, baseUrl)) }] : []),
    { path: ROBOTS, make: () => robots(baseUrl) },
  ];
}

const robots = (baseUrl: string | undefined): string =>
  `User-agent: *\nAllow: /\n${baseUrl ? `Sitemap: ${absoluteLink(baseUrl, SITEMAP)}\n` : ''}`;

/**
 * The door of this room. In: documents that are built, with their twins, previews and pictures. Out: every file that
 * makes their folder a website, by path below it, without the PDFs, which are there already. The same documents give
 * the same bytes. It writes nothing and refuses to know pages of paper.
 */
import { createHash } from 'node:crypto';
import { MANIFEST, manifestText } from '../../records/manifest.ts';
import { sumsText } from '../../records/sums.ts';
import type { Publication } from '../../records/types.ts';
import { entriesOf } from './entry.ts';
import { FEED, feedOf } from './feed.ts';
import { absoluteLink, requireBase } from './links.ts';
import { type Render, renderer } from './liquid-door.ts';
import { INDEX, NOT_FOUND, pictureFile } from './places.ts';
import { isQuietSvg } from './quiet-svg.ts';
import { SEARCH_INDEX, searchIndex } from './search-index.ts';
import { ASSETS, siteTemplates } from './templates.ts';
import type { SiteOptions } from './types.ts';
import { feedView, indexView, notFoundView, pageView, type Shelf, sitemapView } from './views.ts';

export const SUMS = 'SHA256SUMS';
const SITEMAP = 'sitemap.xml';

type Files = readonly (readonly [path: string, content: string | Uint8Array])[];

/**
 * @param publications in any order
 * @throws Failure (exit 2) for a base URL that is none, and for a template of the user's that is unknown or faulty
 */
export function siteFiles(
  publications: readonly Publication[],
  options: SiteOptions,
): ReadonlyMap<string, Uint8Array> {
  if (options.baseUrl !== undefined) requireBase(options.baseUrl);
  const templates = siteTemplates(options.templates);
  const entries = entriesOf(publications);
  const shelf: Shelf = { entries, options, feed: feedOf(entries, options) };
  const render = renderer(templates);
  const records = publications.map(({ record }) => record);
  const files = bytesOf([
    ...pages(shelf, render),
    ...ASSETS.map((name) => [name, templates.get(name)!] as const),
    [SEARCH_INDEX, searchIndex(entries)],
    ...forMachines(shelf, render),
    ...publications.flatMap(picturesOf),
    ...entries.map(({ preview, publication }) => [preview, publication.preview] as const),
    [MANIFEST, manifestText(options.banxin, records)],
  ]);
  return new Map([...files, ...bytesOf([[SUMS, sums(files, publications)]])]);
}

function pages(shelf: Shelf, render: Render): Files {
  return [
    [INDEX, render('index.html', indexView(shelf))],
    [NOT_FOUND, render('404.html', notFoundView(shelf))],
    ...shelf.entries.map(({ page }, i) => [page, render('document.html', pageView(shelf, i))] as const),
  ];
}

/** Feed readers and search engines. */
function forMachines(shelf: Shelf, render: Render): Files {
  const { feed, options } = shelf;
  const { baseUrl } = options;
  return [
    ...(feed ? [[FEED, render('feed.xml', feedView(shelf, feed))] as const] : []),
    ...(baseUrl ? [[SITEMAP, render('sitemap.xml', sitemapView(shelf, baseUrl))] as const] : []),
    ['robots.txt', robots(baseUrl)],
  ];
}

const robots = (baseUrl: string | undefined): string =>
  `User-agent: *\nAllow: /\n${baseUrl ? `Sitemap: ${absoluteLink(baseUrl, SITEMAP)}\n` : ''}`;

/** A picture that could do something is left out; the page shows what it is called. */
const picturesOf = ({ record, pictures }: Publication): Files =>
  [...pictures]
    .filter(([name, bytes]) => !/\.svg$/i.test(name) || isQuietSvg(bytes))
    .map(([name, bytes]) => [pictureFile(record.output, name), bytes] as const);

const bytesOf = (files: Files): ReadonlyMap<string, Uint8Array> =>
  new Map(
    files.map(([path, content]) => [
      path,
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    ]),
  );

/** Of everything in the folder but the list itself. */
function sums(files: ReadonlyMap<string, Uint8Array>, publications: readonly Publication[]): string {
  const made = [...files].map(
    ([path, bytes]) => [path, createHash('sha256').update(bytes).digest('hex')] as const,
  );
  const pdfs = publications.map(({ record }) => [record.output, record.sha256] as const);
  return sumsText(new Map([...made, ...pdfs]));
}

/**
 * What templates may print, with every address as seen from the page that prints it: the names are told in
 * docs/site.md. In: entries and options. Out: plain data for one page.
 */
import { titlePieces } from '../../layout/title-lines.ts';
import type { Entry } from './entry.ts';
import { facetsOf } from './facets.ts';
import { FEED, type Feed } from './feed.ts';
import { absoluteLink, baseOf, relativeLink } from './links.ts';
import { INDEX, NOT_FOUND } from './places.ts';
import { SEARCH_INDEX } from './search-index.ts';
import type { SiteOptions } from './types.ts';

/** Nothing from elsewhere, nothing in line, nothing that a page could be made to do. */
const POLICY = [
  "default-src 'none'",
  "img-src 'self' data:",
  "style-src 'self'",
  "script-src 'self'",
  "object-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Of a page that a server may show under any address, even of another host: its looks come from where the site is. */
const policyAt = (origin: string): string => POLICY.replace("style-src 'self'", `style-src 'self' ${origin}`);

export interface Shelf {
  readonly entries: readonly Entry[];
  readonly options: SiteOptions;
  readonly feed: Feed | undefined;
}

type Link = (to: string) => string;

/** A page for whatever address was not found: on a server of known place its links hold from anywhere. */
export function notFoundView(shelf: Shelf): object {
  const { baseUrl } = shelf.options;
  const link: Link = (to) =>
    baseUrl === undefined ? relativeLink(NOT_FOUND, to) : absoluteLink(baseUrl, to);
  const policy = baseUrl === undefined ? POLICY : policyAt(new URL(baseUrl).origin);
  return { site: { ...siteView(shelf, link), policy }, isRestricted: true };
}

export function indexView(shelf: Shelf): object {
  const link: Link = (to) => relativeLink(INDEX, to);
  return {
    ...common(shelf, INDEX, link),
    years: yearsOf(shelf.entries),
    facets: facetsOf(shelf.entries),
    groups: groupsOf(shelf.entries).map(({ year, entries }) => ({
      year,
      documents: entries.map((entry) => documentView(entry, link)),
    })),
  };
}

/** All but the text, which is large: whoever prints the page puts it in as `document.twin`. */
export function pageView(shelf: Shelf, number: number) {
  const entry = shelf.entries[number]!;
  const link: Link = (to) => relativeLink(entry.page, to);
  const neighbour = (at: number) => {
    const other = shelf.entries[at];
    return other && { title: other.title, titlePieces: titlePieces(other.title), page: link(other.page) };
  };
  return {
    ...common(shelf, entry.page, link),
    document: documentView(entry, link),
    newer: neighbour(number - 1),
    older: neighbour(number + 1),
    isRestricted: entry.isRestricted,
  };
}

export function feedView({ options }: Shelf, feed: Feed): object {
  return { site: { title: options.title, version: options.banxin }, feed };
}

/** Addresses for search engines; those of documents that are not meant for everybody are left out. */
export function sitemapView({ entries }: Shelf, baseUrl: string): object {
  const open = entries.filter(({ isRestricted }) => !isRestricted);
  return {
    home: baseOf(baseUrl),
    pages: open.flatMap(({ page, record }) => [
      { url: absoluteLink(baseUrl, page), date: record.date },
      { url: absoluteLink(baseUrl, record.output), date: record.date },
    ]),
  };
}

function common(shelf: Shelf, page: string, link: Link): object {
  const { baseUrl } = shelf.options;
  const canonical = baseUrl && (page === INDEX ? baseOf(baseUrl) : absoluteLink(baseUrl, page));
  return { site: siteView(shelf, link), canonical, isRestricted: false };
}

function siteView({ entries, options, feed }: Shelf, link: Link): object {
  return {
    title: options.title,
    version: options.banxin,
    count: entries.length,
    policy: POLICY,
    root: link(''),
    home: link(INDEX),
    style: link('site.css'),
    script: link('site.js'),
    searchIndex: link(SEARCH_INDEX),
    manifest: link('manifest.json'),
    sums: link('SHA256SUMS'),
    feed: feed && link(FEED),
  };
}

function documentView(entry: Entry, link: Link): object {
  const { record, document, page, preview } = entry;
  const { width, height } = document.preview;
  return {
    title: entry.title,
    titlePieces: titlePieces(entry.title),
    kind: entry.kind,
    number: record.number,
    date: record.date,
    dateText: entry.dateText,
    year: entry.year,
    organs: record.organs,
    keywords: record.keywords.map((word) => ({
      word,
      list: `${link(INDEX)}#keyword=${encodeURIComponent(word)}`,
    })),
    secrecy: record.secrecy,
    secrecyLabel: record.secrecy && (/密/.test(record.secrecy) ? '密级' : '标记'),
    pages: record.pages,
    size: entry.size,
    bytes: record.bytes,
    sha256: record.sha256,
    page: link(page),
    pdf: link(record.output),
    file: record.output.split('/').at(-1),
    preview: { url: link(preview), width, height },
  };
}

/** From the first to the last. */
function yearsOf(entries: readonly Entry[]): { readonly first: string; readonly last: string } | undefined {
  const years = entries.flatMap(({ year }) => (year ? [year] : []));
  const [last] = years;
  return last === undefined ? undefined : { first: years.at(-1)!, last };
}

/** One after the other as they stand; those without a year are the last. */
function groupsOf(
  entries: readonly Entry[],
): readonly { readonly year: string; readonly entries: Entry[] }[] {
  const groups: { readonly year: string; readonly entries: Entry[] }[] = [];
  for (const entry of entries) {
    const group = groups.at(-1);
    if (group?.year === entry.year) group.entries.push(entry);
    else groups.push({ year: entry.year, entries: [entry] });
  }
  return groups;
}

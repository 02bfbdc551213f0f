/**
 * What `feed.xml` tells (Atom, RFC 4287). In: entries. Out: the latest of those with a date, each with a name that
 * stays and the day of the document: a feed made twice from the same documents is the same.
 */
import type { Entry } from './entry.ts';
import { uuidUrn } from './identity.ts';
import { absoluteLink, baseOf, relativeLink } from './links.ts';
import type { SiteOptions } from './types.ts';

export const FEED = 'feed.xml';

/** A feed is for news: what is older stands in the list. */
const MOST = 100;

export interface FeedItem {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  readonly page: string;
  readonly pdf: string;
  readonly bytes: number;
  readonly authors: readonly string[];
  readonly categories: readonly string[];
  readonly summary: string;
}

export interface Feed {
  readonly id: string;
  readonly updated: string;
  readonly self: string;
  readonly home: string;
  readonly items: readonly FeedItem[];
}

/** Nothing where no document says when it was made, for an entry without a time is none. */
export function feedOf(entries: readonly Entry[], options: SiteOptions): Feed | undefined {
  const dated = entries.filter(({ record, isRestricted }) => record.date && !isRestricted).slice(0, MOST);
  const [latest] = dated;
  if (!latest) return undefined;
  const link = linkFor(options);
  return {
    id: uuidUrn(feedName(options)),
    updated: moment(latest),
    self: link(FEED),
    home: link('index.html'),
    items: dated.map((entry) => itemOf(entry, options)),
  };
}

function itemOf(entry: Entry, options: SiteOptions): FeedItem {
  const { record, kind, title } = entry;
  const link = linkFor(options);
  return {
    id: uuidUrn(`${feedName(options)}${record.output}`),
    title,
    updated: moment(entry),
    page: link(entry.page),
    pdf: link(record.output),
    bytes: record.bytes,
    authors: record.organs,
    categories: [...new Set([kind, ...record.keywords])],
    summary: [record.number, entry.dateText, `${record.pages} 页`].filter(Boolean).join('，'),
  };
}

const linkFor =
  ({ baseUrl }: SiteOptions) =>
  (to: string): string =>
    baseUrl === undefined ? relativeLink(FEED, to) : absoluteLink(baseUrl, to);

/** Where the site stands, or what it is called. */
const feedName = ({ baseUrl, title }: SiteOptions): string =>
  baseUrl === undefined ? `banxin:${encodeURIComponent(title)}/` : baseOf(baseUrl);

/** A document has a day; it begins in Beijing. */
const moment = ({ record }: Entry): string => `${record.date}T00:00:00+08:00`;

/**
 * The site of a run. In: where the publications of its articles are. Out: what was not right of it, and is now. What
 * was put aside and got lost is made again; a site that is made from the very same as last time is only looked at.
 */
import { digest } from '../../cache/entry.ts';
import type { Listed } from '../../site/pages/listing.ts';
import { type BatchOrder, type Means, Station } from '../batch/station.ts';
import type { PlainTask } from '../batch/task.ts';
import { isClassified } from '../classified.ts';
import { readJournal } from './journal.ts';
import { leftPages } from './left-pages.ts';
import { type PlacedSite, placeSite, type SitePlace } from './place-site.ts';
import { PublicationLost, PublicationShelf, type Published } from './publication-shelf.ts';
import type { SiteWish } from './settle-site.ts';
import { SiteMemory } from './site-memory.ts';

/** An article that a PDF was made of. */
export interface ToPublish {
  readonly task: PlainTask;
  readonly publication: Published;
}

export interface SiteOutcome extends Omit<PlacedSite, 'files'> {
  /** Absolute. */
  readonly folder: string;
  /** Articles that are marked as secrets and not shown, as a person knows them. */
  readonly withheld: readonly string[];
}

const RIGHT = { missing: [], stale: [], surplus: [] } as const;

/** @throws Failure as `placeSite` does */
export async function makeSite(
  all: readonly ToPublish[],
  wish: SiteWish,
  order: BatchOrder,
  means: Means,
): Promise<SiteOutcome> {
  const { folder } = wish;
  const memory = new SiteMemory(order.memory?.folder, folder);
  const whole = wholeOf(all, wish, order);
  const known = readJournal(folder) ? undefined : memory.unchanged(whole);
  if (known) {
    const left = leftPages(folder, new Set(Object.keys(known.files)));
    return { ...RIGHT, left, folder, documents: known.documents, withheld: known.withheld };
  }
  return withNothingLost(all, order, means, async (candidates) => {
    const place = { memory, write: means.write, ...(order.compare ? { compare: true } : {}) };
    const { files, ...told } = await siteOf(candidates, wish, place);
    const { documents, withheld } = told;
    if (!order.compare) memory.keep({ whole: whole ?? '', documents, withheld, files });
    return told;
  });
}

/**
 * The site of documents that are all at hand.
 * @throws Failure as `placeSite` does
 */
export async function siteOf(
  candidates: readonly Candidate[],
  wish: SiteWish,
  place: Omit<SitePlace, 'folder'>,
): Promise<SiteOutcome & Pick<PlacedSite, 'files'>> {
  const { folder, options } = wish;
  const { shown, withheld } = parted(candidates, wish);
  return { ...(await placeSite(shown, options, { ...place, folder })), folder, withheld };
}

/** Of everything that the site is made from; undefined where that is not known by its keys. */
function wholeOf(
  all: readonly ToPublish[],
  { options, classified }: SiteWish,
  { memory }: BatchOrder,
): string | undefined {
  const keys = all.flatMap(({ publication }) => (publication.kind === 'kept' ? [publication.key] : []));
  if (!memory || keys.length < all.length) return undefined;
  const { templates = [], ...named } = options;
  return digest(JSON.stringify([memory.program, named, [...templates], classified, keys]));
}

export interface Candidate {
  /** The article, as a person knows it. */
  readonly article: string;
  readonly document: Listed;
}

function parted(candidates: readonly Candidate[], { classified }: SiteWish) {
  const isOpen = ({ document }: Candidate) => classified || !isClassified(document.record.secrecy);
  return {
    shown: candidates.filter(isOpen).map(({ document }) => document),
    withheld: candidates.filter((one) => !isOpen(one)).map(({ article }) => article),
  };
}

/** Does `work`, and again whenever a publication turns out to be lost, which is made anew first. */
async function withNothingLost<T>(
  all: readonly ToPublish[],
  order: BatchOrder,
  means: Means,
  work: (candidates: readonly Candidate[]) => Promise<T>,
): Promise<T> {
  const shelf = new PublicationShelf(order.memory?.folder);
  let left = all;
  for (;;) {
    try {
      return await work(
        left.map(({ task, publication }) => ({
          article: task.article.shown,
          document: shelf.listed(publication),
        })),
      );
    } catch (thrown) {
      if (!(thrown instanceof PublicationLost)) throw thrown;
      left = await madeAnew(left, thrown.key, order, means);
    }
  }
}

/** Without the article, if no PDF can be made of it any more. */
async function madeAnew(
  all: readonly ToPublish[],
  lost: string,
  order: BatchOrder,
  means: Means,
): Promise<readonly ToPublish[]> {
  const station = new Station(order, means);
  const renewed: ToPublish[] = [];
  for (const one of all) {
    const { task, publication } = one;
    if (publication.kind !== 'kept' || publication.key !== lost) renewed.push(one);
    else {
      const outcome = await station.press(task);
      if (outcome.publication) renewed.push({ task, publication: outcome.publication });
    }
  }
  station.close();
  return renewed;
}

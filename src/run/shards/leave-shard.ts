/**
 * What a part of a run leaves beside its PDFs. In: what became of its articles, and what the site shows of them. Out:
 * one file, whole or not there.
 */
import { join, relative, sep } from 'node:path';
import { packed } from '../../records/publication.ts';
import { requireBase } from '../../site/pages/links.ts';
import { siteTemplates } from '../../site/pages/templates.ts';
import type { BatchOrder, Means } from '../batch/station.ts';
import { Station } from '../batch/station.ts';
import type { PlainTask } from '../batch/task.ts';
import { isDelivered, type Outcome } from '../outcome.ts';
import { PublicationLost, PublicationShelf, type Published } from '../site/publication-shelf.ts';
import type { SiteWish } from '../site/settle-site.ts';
import { writeWhole } from '../write-whole.ts';
import {
  LAYOUT,
  SHARDS,
  type ShardDocument,
  type ShardHead,
  type ShardSite,
  shardBytes,
  shardFileName,
} from './shard-file.ts';

export interface Made {
  readonly task: PlainTask;
  /** Place of its article among all of the run. */
  readonly at: number;
  readonly outcome: Outcome;
  /** What the site shows of it. */
  readonly publication?: Published;
}

/** @throws Failure (exit 3) where it cannot be written */
export async function leaveShard(
  made: readonly Made[],
  head: Omit<ShardHead, 'layout' | 'documents'>,
  folder: string,
  order: BatchOrder,
  means: Means,
): Promise<void> {
  const documents: ShardDocument[] = [];
  for (const one of made) documents.push(await documentOf(one, folder, order, means));
  const bytes = shardBytes({ head: { layout: LAYOUT, ...head, documents: documents.length }, documents });
  await means.write(() => writeWhole(join(folder, SHARDS, shardFileName(head.shard)), bytes));
}

async function documentOf(
  one: Made,
  folder: string,
  order: BatchOrder,
  means: Means,
): Promise<ShardDocument> {
  const { target, publication: _, ...outcome } = one.outcome;
  const place = target?.kind === 'file' ? relative(folder, target.path).split(sep).join('/') : undefined;
  const publication = one.publication && (await kept(one.task, one.publication, order, means));
  return {
    at: one.at,
    ...(place === undefined ? {} : { [isDelivered(one.outcome) ? 'pdf' : 'place']: place }),
    ...(publication === undefined ? {} : { publication }),
    outcome,
  };
}

/** What was put aside and got lost is made again, and kept nowhere else. */
async function kept(
  task: PlainTask,
  published: Published,
  order: BatchOrder,
  means: Means,
): Promise<string | undefined> {
  try {
    return textFrom(published, order.memory?.folder);
  } catch (thrown) {
    if (!(thrown instanceof PublicationLost)) throw thrown;
    const { memory: _, ...forgetful } = order;
    const station = new Station(forgetful, means);
    const again = await station.press(task);
    station.close();
    return again.publication && textFrom(again.publication, undefined);
  }
}

function textFrom(published: Published, shelf: string | undefined): string {
  if (published.kind === 'packed') return Buffer.from(published.bytes).toString('base64');
  const publication = new PublicationShelf(shelf).listed(published).open();
  return Buffer.from(packed(publication)).toString('base64');
}

/** What the parts are told of the site, so that who joins them needs no settings. */
export function shardSite({ options, classified }: SiteWish): ShardSite {
  const { templates = new Map<string, string>(), ...plain } = options;
  return { options: plain, templates: [...templates], classified };
}

/** @throws Failure (exit 2) for an address that is none, and templates that are not right */
export function siteWishOf({ options, templates, classified }: ShardSite, folder: string): SiteWish {
  const own = templates.length > 0 ? { templates: new Map(templates) } : {};
  siteTemplates(own.templates);
  if (options.baseUrl !== undefined) requireBase(options.baseUrl);
  return { folder, options: { ...options, ...own }, classified };
}

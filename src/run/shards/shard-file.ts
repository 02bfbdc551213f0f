/**
 * What a part of a run leaves for the others: a first line that says what it is a part of, then a line for each of
 * its articles. In: both. Out: the bytes of the file.
 */
import type { Bilingual, Lang } from '../../diagnostics/types.ts';
import type { SiteOptions } from '../../site/pages/types.ts';
import type { Outcome } from '../outcome.ts';
import type { Shard } from './shard-wish.ts';

/** Layout of the file; grows when a reader of the old one could be misled. */
export const LAYOUT = 1;

/** Below the output folder of a part. */
export const SHARDS = '.banxin';

export const shardFileName = ({ index, count }: Shard): string => `shard-${index}-of-${count}.jsonl`;
export const isShardFile = (name: string): boolean => /^shard-\d{1,4}-of-\d{1,4}\.jsonl$/.test(name);

/** Digests, hexadecimal, of what all parts of a run have in common. */
export interface RunDigests {
  /** Names of all articles. */
  readonly articles: string;
  /** What they hold. */
  readonly contents: string;
  /** What they are set by, and what the site is asked for. */
  readonly settings: string;
}

export interface ShardHead {
  readonly layout: typeof LAYOUT;
  readonly banxin: string;
  readonly shard: Shard;
  readonly run: RunDigests;
  /** Of the whole run. */
  readonly articles: number;
  /** Of this part: lines that follow. */
  readonly documents: number;
  readonly lang: Lang;
  readonly strict: boolean;
  readonly notes: readonly Bilingual[];
  /** Absent where no site is asked for. */
  readonly site?: ShardSite;
}

export interface ShardSite {
  readonly options: Omit<SiteOptions, 'templates'>;
  readonly templates: readonly (readonly [name: string, text: string])[];
  readonly classified: boolean;
}

export interface ShardDocument {
  /** Place of its article among all of the run, from 0. */
  readonly at: number;
  /** Its PDF below the output folder, with `/`; absent where none was made. */
  readonly pdf?: string;
  /** Where its PDF would be below the output folder, of an article that none was made of or that is kept out of it. */
  readonly place?: string;
  /** What the site shows of it, as `packed` packs it, in base64. */
  readonly publication?: string;
  readonly outcome: Omit<Outcome, 'target' | 'publication'>;
}

export interface ShardFile {
  readonly head: ShardHead;
  readonly documents: readonly ShardDocument[];
}

export const shardBytes = ({ head, documents }: ShardFile): Buffer =>
  Buffer.concat([head, ...documents].map((line) => Buffer.from(`${JSON.stringify(line)}\n`)));

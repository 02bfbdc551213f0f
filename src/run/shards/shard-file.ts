/**
 * What a part of a run leaves for the others: a first line that says what it is a part of, then a line for each of
 * its articles. In and out: the same. A file may have been cut off on its way, or written by another version, so
 * nothing of what is read is taken for granted.
 */
import { EXIT, Failure } from '../../diagnostics/failure.ts';
import type { Bilingual, Lang } from '../../diagnostics/types.ts';
import { staysBelow } from '../../records/output-path.ts';
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
  /** What the site shows of it, as `publicationText` writes it, packed by gzip, in base64. */
  readonly publication?: string;
  readonly outcome: Omit<Outcome, 'target' | 'publication'>;
}

export interface ShardFile {
  readonly head: ShardHead;
  readonly documents: readonly ShardDocument[];
}

export const shardText = ({ head, documents }: ShardFile): string =>
  [head, ...documents].map((line) => `${JSON.stringify(line)}\n`).join('');

/**
 * @param shown the file, as a message names it
 * @throws Failure (exit 3) when it is not whole, or one that this version cannot read
 */
export function readShard(text: string, shown: string): ShardFile {
  const [head, ...documents] = text
    .split('\n')
    .filter((line) => line !== '')
    .map(parsed);
  if (isHead(head) && head.documents === documents.length && documents.every(isDocument))
    return { head, documents: documents as readonly ShardDocument[] };
  throw unreadable(shown);
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

type Plain = Readonly<Record<string, unknown>>;
const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null;
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;

function isHead(value: unknown): value is ShardHead {
  if (!isPlain(value) || value.layout !== LAYOUT || !isPlain(value.shard) || !isPlain(value.run))
    return false;
  const digests = ['articles', 'contents', 'settings'].map((name) => (value.run as Plain)[name]);
  return (
    typeof value.banxin === 'string' &&
    digests.every((one) => typeof one === 'string') &&
    [value.shard.index, value.shard.count, value.articles, value.documents].every(isCount) &&
    Array.isArray(value.notes)
  );
}

/** A path leads nowhere but into the output folder. */
function isDocument(value: unknown): value is ShardDocument {
  if (!isPlain(value) || !isPlain(value.outcome) || !isCount(value.at)) return false;
  const { pdf, place, publication, outcome } = value;
  const arePdfs = [pdf, place].every((one) => one === undefined || isPdf(one));
  const isPublished = publication === undefined || typeof publication === 'string';
  return arePdfs && isPublished && typeof outcome.input === 'string' && isCount(outcome.exitCode);
}

const isPdf = (path: unknown): boolean =>
  typeof path === 'string' && staysBelow(path) && /\.pdf$/i.test(path);

function unreadable(shown: string): Failure {
  return new Failure(
    EXIT.setup,
    { zh: `${shown} 读不懂。`, en: `${shown} cannot be read.` },
    {
      zh: '它不完整，或是另一个版本的 banxin 写的：请用同一个版本重新排这一份。',
      en: 'It is not whole, or another version of banxin wrote it: build this part anew with one version.',
    },
  );
}

/**
 * `build --shard`: a part of all articles, and what it leaves for `banxin merge`. In: what was given and all jobs.
 * Out: the jobs of this part; once they are through, its file.
 */
import { EXIT, Failure } from '../diagnostics/failure.ts';
import type { Bilingual } from '../diagnostics/types.ts';
import type { BatchOrder, Means } from '../run/batch/station.ts';
import { outputFolder } from '../run/plan-outputs.ts';
import type { Job } from '../run/press.ts';
import type { ArticleSettings } from '../run/settle.ts';
import { dealt } from '../run/shards/deal.ts';
import { leaveShard, type Made, shardSite } from '../run/shards/leave-shard.ts';
import { runDigests } from '../run/shards/run-digests.ts';
import type { ShardHead } from '../run/shards/shard-file.ts';
import { type Shard, shardWish } from '../run/shards/shard-wish.ts';
import { outputBelow } from '../run/site/publication-of.ts';
import type { SiteWish } from '../run/site/settle-site.ts';
import { packageManifest } from '../source/package-root.ts';
import type { Arguments } from './arguments.ts';
import type { Manner } from './manner.ts';

/** A job, what it is set by, and its place among all of the run. */
export interface Settled extends Job {
  readonly settings: ArticleSettings;
}

export interface ShardOfRun {
  readonly shard: Shard;
  /** Absolute: that of the PDFs. */
  readonly folder: string;
  readonly all: readonly Settled[];
}

/**
 * Undefined where all articles are built.
 * @throws Failure (exit 2) for a part that cannot be
 */
export function shardAsked(
  given: Arguments,
  all: readonly Settled[],
  output: string | undefined,
  cwd: string,
): ShardOfRun | undefined {
  const written = given.text('shard');
  if (written === undefined) return undefined;
  const shard = shardWish(written);
  const folder = outputFolder(output, cwd);
  const other = ['since', 'check'].find((name) => given.text(name) !== undefined || given.flag(name));
  if (other !== undefined) throw notWith(other);
  if (folder === undefined || all.some(({ target }) => target?.kind !== 'file')) throw noFolder();
  if (all.some(({ article }) => article.path === undefined)) throw fromStdin();
  return { shard, folder, all };
}

/** Those of this part. */
export const inShard = <T extends Settled>(all: readonly T[], { shard, folder }: ShardOfRun): readonly T[] =>
  dealt(all, (one) => outputOf(one, folder), shard);

/** @param own articles of this part */
export function shardNote(
  { shard: { index, count }, all }: ShardOfRun,
  own: number,
  site: boolean,
): Bilingual {
  return {
    zh: `第 ${index} 份，共 ${count} 份：${all.length} 篇里的 ${own} 篇${site ? '；网站由 banxin merge 写' : ''}。`,
    en: `Part ${index} of ${count}: ${own} of ${all.length} articles${site ? '; banxin merge writes the site' : ''}.`,
  };
}

const outputOf = ({ target }: Pick<Job, 'target'>, folder: string): string =>
  target?.kind === 'file' ? outputBelow(folder, target.path) : '';

export interface ShardMade {
  readonly done: readonly Omit<Made, 'at'>[];
  readonly manner: Manner;
  readonly notes: readonly Bilingual[];
  readonly site: SiteWish | undefined;
  readonly cwd: string;
}

/** @throws Failure (exit 3) where its file cannot be written */
export async function shardLeft(
  { shard, folder, all }: ShardOfRun,
  { done, manner, notes, site, cwd }: ShardMade,
  order: BatchOrder,
  means: Means,
): Promise<void> {
  const places = new Map(all.map((one, i) => [outputOf(one, folder), i]));
  const common = site ? { site: shardSite(site) } : {};
  const { strict, created, paint, omitClassified } = order;
  const held = { strict, created, paint, omitClassified, ...common };
  const articles = all.map((one) => ({ ...one, output: outputOf(one, folder) }));
  const head: Omit<ShardHead, 'layout' | 'documents'> = {
    banxin: packageManifest().version,
    shard,
    run: runDigests(articles, held, cwd),
    articles: all.length,
    lang: manner.lang,
    strict,
    notes,
    ...common,
  };
  const placed = done.map((one) => ({ ...one, at: places.get(outputOf(one.task, folder)) ?? 0 }));
  await leaveShard(placed, head, folder, order, means);
}

function notWith(name: string): Failure {
  return new Failure(
    EXIT.usage,
    { zh: `--shard 不能和 --${name} 同用。`, en: `--shard does not go with --${name}.` },
    {
      zh: '各份合起来要是全部文章；有缓存时，没有变的本来就不重排。',
      en: 'The parts have to make up all articles; with the cache nothing is set anew that did not change.',
    },
  );
}

const noFolder = (): Failure =>
  new Failure(
    EXIT.usage,
    {
      zh: '--shard 要写进一个文件夹，不能是一个 PDF 或标准输出。',
      en: '--shard takes a folder, not one PDF or standard output.',
    },
    { zh: '请用 -o 指定一个文件夹，例如 -o output/。', en: 'Name a folder with -o, such as -o output/.' },
  );

const fromStdin = (): Failure =>
  new Failure(
    EXIT.usage,
    {
      zh: '--shard 不能用于标准输入：别的机器上没有它。',
      en: '--shard does not go with standard input, which other machines do not have.',
    },
    { zh: '请给文件、文件夹或通配符。', en: 'Name files, folders or globs.' },
  );

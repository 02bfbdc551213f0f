/**
 * The parts of a run brought together. In: the folders that they were built in. Out: the parts in their order, all
 * there once and of one run; or what is missing or different (`Failure`, exit 2; exit 3 for what cannot be read or
 * believed).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT, Failure } from '../../diagnostics/failure.ts';
import type { Bilingual } from '../../diagnostics/types.ts';
import { packageManifest } from '../../source/package-root.ts';
import { shownPath } from '../paths.ts';
import { readShard } from './read-shard.ts';
import { refuseForged } from './refuse-forged.ts';
import { isShardFile, SHARDS, type ShardFile, type ShardHead } from './shard-file.ts';

export interface Part extends ShardFile {
  /** Absolute: its PDFs are below. */
  readonly folder: string;
  /** Its file, as a person knows it. */
  readonly shown: string;
}

/** @param folders absolute */
export function gatherParts(folders: readonly string[], cwd: string): readonly Part[] {
  const parts = folders.flatMap((folder) => partsIn(folder, cwd));
  const [first] = parts;
  if (!first) throw nothing(folders, cwd);
  for (const part of parts) refuseOther(part, first);
  const sorted = [...parts].sort((a, b) => a.head.shard.index - b.head.shard.index);
  refuseTwice(sorted);
  refuseMissing(sorted, first.head);
  refuseForged(sorted);
  return sorted;
}

function partsIn(folder: string, cwd: string): readonly Part[] {
  const files = namesIn(join(folder, SHARDS)).filter(isShardFile).sort();
  return files.map((name) => {
    const path = join(folder, SHARDS, name);
    const shown = shownPath(path, cwd);
    return { ...readShard(contentOf(path, shown), shown), folder, shown };
  });
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // Told of as a part that is missing.
    return [];
  }
}

function contentOf(path: string, shown: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Failure(
      EXIT.setup,
      { zh: `${shown} 不能读取。`, en: `${shown} cannot be read.` },
      undefined,
      error,
    );
  }
}

interface Common {
  readonly of: (head: ShardHead) => unknown;
  readonly what: Bilingual;
  readonly help: Bilingual;
}

const ONE_COMMIT: Bilingual = {
  zh: '各份要从同一个提交、用同样的命令排。',
  en: 'Build all parts from one commit with one command.',
};

/** What all parts have in common, the clearest first. */
const COMMON: readonly Common[] = [
  {
    of: ({ banxin }) => banxin,
    what: { zh: 'banxin 的版本不同', en: 'they are of different versions of banxin' },
    help: { zh: '请用同一个版本重新排。', en: 'Build them anew with one version.' },
  },
  {
    of: ({ shard }) => shard.count,
    what: { zh: '总份数不同', en: 'they are of different numbers of parts' },
    help: {
      zh: '可能混进了上一次的结果，请清空文件夹再排。',
      en: 'Something of an earlier run may be among them: empty the folders and build anew.',
    },
  },
  {
    of: ({ run }) => run.articles,
    what: { zh: '文章的清单不同', en: 'they are of different lists of articles' },
    help: ONE_COMMIT,
  },
  {
    of: ({ run }) => run.contents,
    what: { zh: '文章的内容不同', en: 'the articles do not hold the same' },
    help: ONE_COMMIT,
  },
  {
    of: ({ run, strict, articles, site }) => JSON.stringify([run.settings, strict, articles, site]),
    what: {
      zh: '设定不同（选项、配置文件、字体、SOURCE_DATE_EPOCH、网站）',
      en: 'they were built with different settings (options, settings file, fonts, SOURCE_DATE_EPOCH, site)',
    },
    help: ONE_COMMIT,
  },
];

function refuseOther(part: Part, first: Part): void {
  const { version } = packageManifest();
  if (part.head.banxin !== version) throw otherVersion(part, version);
  const differing = COMMON.find(({ of }) => of(part.head) !== of(first.head));
  if (!differing) return;
  throw new Failure(
    EXIT.usage,
    {
      zh: `${first.shown} 和 ${part.shown} 不是同一次的：${differing.what.zh}。`,
      en: `${first.shown} and ${part.shown} are not of one run: ${differing.what.en}.`,
    },
    differing.help,
  );
}

function otherVersion({ shown, head }: Part, version: string): Failure {
  return new Failure(
    EXIT.usage,
    {
      zh: `${shown} 是 banxin ${head.banxin} 写的，这里是 ${version}。`,
      en: `${shown} was written by banxin ${head.banxin}; this is ${version}.`,
    },
    { zh: '请用同一个版本排和合并。', en: 'Build and merge with one version.' },
  );
}

function refuseTwice(sorted: readonly Part[]): void {
  const twice = sorted.findIndex(({ head }, i) => head.shard.index === sorted[i + 1]?.head.shard.index);
  const [one, other] = [sorted[twice], sorted[twice + 1]];
  if (!one || !other) return;
  const { index } = one.head.shard;
  throw new Failure(
    EXIT.usage,
    {
      zh: `第 ${index} 份有两个：${one.shown}、${other.shown}。`,
      en: `Part ${index} is there twice: ${one.shown}, ${other.shown}.`,
    },
    { zh: '每一份只给一次。', en: 'Give each part once.' },
  );
}

function refuseMissing(sorted: readonly Part[], { shard: { count } }: ShardHead): void {
  const there = new Set(sorted.map(({ head }) => head.shard.index));
  const missing = Array.from({ length: count }, (_, i) => i + 1).filter((index) => !there.has(index));
  if (missing.length === 0) return;
  throw new Failure(
    EXIT.usage,
    {
      zh: `共 ${count} 份，缺少第 ${missing.join('、')} 份。`,
      en: `Of ${count} parts ${missing.length === 1 ? 'this is' : 'these are'} missing: ${missing.join(', ')}.`,
    },
    {
      zh: '那一份可能没有排完，或没有传来；请看它的记录，重新排它。',
      en: 'It may not have come to its end or not have been handed over: see its log and build it anew.',
    },
  );
}

function nothing(folders: readonly string[], cwd: string): Failure {
  const shown = folders.map((folder) => shownPath(folder, cwd)).join('、');
  return new Failure(
    EXIT.usage,
    {
      zh: `${shown} 里没有分份排的结果（${SHARDS}/shard-…）。`,
      en: `There is nothing in ${shown} that --shard left (${SHARDS}/shard-…).`,
    },
    {
      zh: `请给出各份的输出文件夹。CI 传递它们时，名字以点开头的 ${SHARDS} 也要传（actions/upload-artifact 写 include-hidden-files: true）。`,
      en: `Give the output folders of the parts. Where CI hands them over, ${SHARDS} has to come along although its name begins with a dot (actions/upload-artifact: include-hidden-files: true).`,
    },
  );
}

/**
 * `--since`: of all articles those to go through again. In: articles with their settings, and a commit. Out: those
 * that have changed since or use what has, and what a person should know: why, how many were passed by, and which
 * articles are gone.
 */
import type { Bilingual } from '../../diagnostics/types.ts';
import { type Changes, changesSince } from '../../git/changes.ts';
import { gitIn } from '../../git/git.ts';
import { reasonFor, type Settled } from './changed-articles.ts';

export interface SinceWish {
  readonly rev: string;
  readonly cwd: string;
  /** The settings file that was named by hand, absolute. */
  readonly config: string | undefined;
  /** That git is to run in. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface ChangedSince<T> {
  readonly chosen: readonly T[];
  readonly notes: readonly Bilingual[];
  /** Files that are gone, of any kind, absolute. */
  readonly gone: readonly string[];
}

/** Reasons that are told one by one. */
const TOLD = 20;

/**
 * Compares the files as they stand now, staged or not, known to git or not, with those of the commit.
 * @throws Failure (exit 2) for what is no commit; (exit 3) without git or a repository
 */
export async function changedSince<T extends Settled>(
  all: readonly T[],
  { rev, cwd, config, env }: SinceWish,
): Promise<ChangedSince<T>> {
  const changes = await changesSince(all[0]?.article.folder ?? cwd, rev, gitIn(env));
  const reasons = new Map<T, Bilingual>();
  for (const one of all) {
    const reason = await reasonFor(one, { changes, cwd, config });
    if (reason) reasons.set(one, reason);
  }
  const notes = [sum(rev, changes, reasons.size, all.length), ...whys(reasons)];
  return { chosen: [...reasons.keys()], notes, gone: changes.gone };
}

function sum(rev: string, { commit }: Changes, chosen: number, all: number): Bilingual {
  const short = commit.slice(0, 12);
  return {
    zh: `自 ${rev}（${short}）以来有变动的 ${chosen} 篇，没有变动的 ${all - chosen} 篇跳过。`,
    en: `${chosen} articles have changed since ${rev} (${short}); ${all - chosen} have not and are passed by.`,
  };
}

function whys(reasons: ReadonlyMap<Settled, Bilingual>): readonly Bilingual[] {
  const told = [...reasons].slice(0, TOLD).map(
    ([
      {
        article: { shown },
      },
      { zh, en },
    ]) => ({
      zh: `  ${shown}：${zh}`,
      en: `  ${shown}: ${en}`,
    }),
  );
  const more = reasons.size - told.length;
  return more > 0 ? [...told, { zh: `  另有 ${more} 篇`, en: `  and ${more} more` }] : told;
}

/**
 * The site of `banxin build --site`. In: what was given, the settings and the jobs. Out: what the site is asked for,
 * and, once all articles are through, what became of it, in words where it failed.
 */
import type { Settings } from '../config/settings.ts';
import { EXIT, type ExitCode, Failure, type Words } from '../diagnostics/failure.ts';
import type { BatchOrder, Means } from '../run/batch/station.ts';
import { shownPath } from '../run/paths.ts';
import { outputFolder } from '../run/plan-outputs.ts';
import type { Job } from '../run/press.ts';
import { refuseClashes } from '../run/site/clashes.ts';
import { makeSite, type SiteOutcome, type ToPublish } from '../run/site/make-site.ts';
import { outputBelow } from '../run/site/publication-of.ts';
import { refuseForeignIndex, type SiteWish, settleSite } from '../run/site/settle-site.ts';
import type { Arguments } from './arguments.ts';

export interface SiteTold {
  /** The folder, as a person knows it. */
  readonly shown: string;
  readonly outcome?: SiteOutcome;
  readonly failure?: Words;
  readonly exitCode: ExitCode;
}

/**
 * Undefined where no site is asked for.
 * @param output as asked for, or as the settings say
 * @throws Failure (exit 2) for a site that cannot be
 */
export function siteWish(
  given: Arguments,
  settings: Settings,
  jobs: readonly Job[],
  { output, cwd }: { readonly output: string | undefined; readonly cwd: string },
): SiteWish | undefined {
  const files = jobs.flatMap(({ target }) => (target?.kind === 'file' ? [target.path] : []));
  const wish = settleSite({
    site: given.flag('site'),
    baseUrl: given.text('base-url'),
    settings: settings.site,
    folder: files.length < jobs.length ? undefined : outputFolder(output, cwd),
    cwd,
  });
  if (!wish) return undefined;
  if (given.text('since') !== undefined) throw notAll();
  refuseClashes(files.map((path) => outputBelow(wish.folder, path)));
  if (!given.flag('check')) refuseForeignIndex(wish, cwd);
  return wish;
}

const notAll = (): Failure =>
  new Failure(
    EXIT.usage,
    {
      zh: '--since 只排有改动的，网站却要有全部文件，不能同时用。',
      en: '--since builds what changed alone, but a site has all documents: they do not go together.',
    },
    {
      zh: '有缓存时，没有变化的本来就不重排：去掉 --since 就可以。',
      en: 'With the cache nothing is set anew that did not change: leave --since out.',
    },
  );

export async function siteTold(
  all: readonly ToPublish[],
  wish: SiteWish,
  order: BatchOrder,
  means: Means,
  cwd: string,
): Promise<SiteTold> {
  const shown = shownPath(wish.folder, cwd);
  try {
    const outcome = await makeSite(all, wish, order, means);
    return { shown, outcome, exitCode: order.compare && isAmiss(outcome) ? EXIT.documents : EXIT.good };
  } catch (thrown) {
    const failure = means.words(thrown);
    return { shown, failure, exitCode: failure.exitCode };
  }
}

const isAmiss = ({ missing, stale, surplus }: SiteOutcome): boolean =>
  missing.length + stale.length + surplus.length > 0;

/**
 * The site of `banxin build --site`. In: what was given, the settings and the jobs. Out: what the site is asked for,
 * and, once all articles are through, what became of it, in words where it failed.
 */
import { join, resolve } from 'node:path';
import type { Settings } from '../config/settings.ts';
import { EXIT, type ExitCode, Failure, type Words } from '../diagnostics/failure.ts';
import type { Bilingual } from '../diagnostics/types.ts';

import type { BatchOrder, Means } from '../run/batch/station.ts';
import { isGlob } from '../run/glob.ts';
import { pathKind, shownPath } from '../run/paths.ts';
import { outputFolder } from '../run/plan-outputs.ts';
import type { Job } from '../run/press.ts';
import { baseOf, formerOutputs, isOtherBase } from '../run/site/base.ts';
import { refuseClashes } from '../run/site/clashes.ts';
import { refuseForeignFiles } from '../run/site/foreign-files.ts';
import { type FormerManifest, formerManifest } from '../run/site/former-manifest.ts';
import { makeSite, type SiteOutcome, type ToPublish } from '../run/site/make-site.ts';
import { outputBelow } from '../run/site/publication-of.ts';
import { type SiteWish, settleSite } from '../run/site/settle-site.ts';
import type { Arguments } from './arguments.ts';

export interface SiteTold {
  /** The folder, as a person knows it. */
  readonly shown: string;
  readonly outcome?: SiteOutcome;
  readonly failure?: Words;
  readonly exitCode: ExitCode;
}

/** Whether there is to be a site, and what somebody might wonder about if there is none. */
export interface SiteAnswer {
  readonly wish?: SiteWish;
  readonly notes: readonly Bilingual[];
}

/** Articles that were named one by one are not the site: it is left alone, unless it was asked for by hand. */
export function siteAnswer(
  given: Arguments,
  settings: Settings,
  jobs: readonly Job[],
  { output, cwd }: { readonly output: string | undefined; readonly cwd: string },
): SiteAnswer {
  const byHand = given.flag('site');
  if (settings.site && !byHand && given.text('since') !== undefined) return { notes: [NOT_SINCE] };
  const former = formerIn(output, cwd);
  const copies = former ? copiesNotes(former, settings, jobs, output, cwd) : [];
  if (settings.site && !byHand && !namesAll(given, cwd)) return { notes: [LEFT_ALONE, ...copies] };
  const base = baseOf(given.positionals, settings, cwd);
  const isOther = settings.site && isOtherBase(former, base);
  if (isOther && !byHand) return { notes: [otherLeftAlone(former!), ...copies] };
  const wish = siteWish(given, settings, jobs, { output, cwd });
  return { ...(wish ? { wish } : {}), notes: isOther ? [otherNow(former!)] : [] };
}

/** Whether the folder holds a site of something else than this run is of. */
export function isOfOther(
  { positionals }: Arguments,
  settings: Settings,
  { output, cwd }: { readonly output: string | undefined; readonly cwd: string },
): boolean {
  return Boolean(settings.site) && isOtherBase(formerIn(output, cwd), baseOf(positionals, settings, cwd));
}

/** What the manifest of the output folder says. */
export function formerIn(output: string | undefined, cwd: string): FormerManifest | undefined {
  const folder = outputFolder(output, cwd);
  return folder === undefined ? undefined : formerManifest(folder);
}

/** Whether a folder or a glob was named: a single article says nothing of the others. */
export const namesAll = ({ positionals }: Arguments, cwd: string): boolean =>
  positionals.some((word) => isGlob(word) || pathKind(resolve(cwd, word)) === 'folder');

const LEFT_ALONE: Bilingual = {
  zh: '只排了指名的文章，网站没有动；要更新网站，请排整个文件夹。',
  en: 'Only the articles that were named are built; the site is left alone. To renew it build the whole folder.',
};

const shownBase = ({ base = [] }: FormerManifest): string => base.join('、');

const otherLeftAlone = (former: FormerManifest): Bilingual => ({
  zh: `网站是由 ${shownBase(former)} 做成的，这次排的不是它，网站没有动；要更新网站，请排 ${shownBase(former)}；要只含这次的文件，请写 --site。`,
  en: `The site was made of ${shownBase(former)}, and this run is of something else: the site is left alone. To renew it build ${shownBase(former)}; to have these documents on it alone add --site.`,
});

const otherNow = (former: FormerManifest): Bilingual => ({
  zh: `网站原来是由 ${shownBase(former)} 做成的，现在只有这次排的文件。`,
  en: `The site was made of ${shownBase(former)}; now it has the documents of this run alone.`,
});

/** Of articles whose PDFs the site has elsewhere: what is written now is a second one. */
function copiesNotes(
  former: FormerManifest,
  { folder: start }: Settings,
  jobs: readonly Job[],
  output: string | undefined,
  cwd: string,
): readonly Bilingual[] {
  const folder = outputFolder(output, cwd) ?? '';
  const places = formerOutputs(former, start);
  const copies = jobs.flatMap(({ article, target }) => {
    const place = article.path === undefined ? undefined : places.get(article.path);
    const pdf = target?.kind === 'file' ? target.path : undefined;
    return place === undefined || pdf === undefined || pdf === join(folder, place) ? [] : [{ pdf, place }];
  });
  const [first] = copies;
  return first
    ? [copiesNote(shownPath(first.pdf, cwd), shownPath(join(folder, first.place), cwd), copies.length)]
    : [];
}

function copiesNote(pdf: string, own: string, count: number): Bilingual {
  const [zh, en] = count > 1 ? [`（这样的共 ${count} 个）`, ` (${count} in all)`] : ['', ''];
  return {
    zh: `PDF 写到了 ${pdf}，网站上的却是 ${own}，那一个没有动${zh}；文件夹里因此有两份。`,
    en: `The PDF goes to ${pdf}, but that of the site is ${own}, which is left alone${en}: there are two in the folder.`,
  };
}

const NOT_SINCE: Bilingual = {
  zh: '--since 只排有变动的文章，网站没有动；要更新网站，请不写 --since（没有变动的取自缓存）。',
  en: '--since builds what has changed; the site is left alone. To renew it leave --since out: the rest comes from the cache.',
};

/**
 * Undefined where no site is asked for.
 * @param output as asked for, or as the settings say
 * @throws Failure (exit 2) for a site that cannot be
 */
function siteWish(
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
    base: baseOf(given.positionals, settings, cwd),
    cwd,
  });
  if (!wish) return undefined;
  if (given.text('since') !== undefined) throw notAll();
  const outputs = files.map((path) => outputBelow(wish.folder, path));
  refuseClashes(outputs);
  if (!given.flag('check')) refuseForeignFiles(wish, outputs, cwd);
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

const isAmiss = ({ missing, stale, surplus, left }: SiteOutcome): boolean =>
  missing.length + stale.length + surplus.length + left.length > 0;

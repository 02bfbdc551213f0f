/** A site in words. In: what became of it. Out: lines for a person, and plain data for a program. */
import type { Lang } from '../diagnostics/types.ts';
import { printable } from '../run/paths.ts';
import type { SiteOutcome } from '../run/site/make-site.ts';
import type { Look } from './report.ts';
import type { SiteTold } from './site-of-run.ts';

const WORDS = {
  zh: {
    site: '网站',
    documents: (n: number) => `${n} 份文件`,
    notMade: '没有做成，原因见上',
    right: '没有变化',
    written: (n: number) => `写了 ${n} 个文件`,
    removed: (n: number) => `删去不再用的 ${n} 个`,
    missing: '缺少',
    stale: '过时',
    surplus: '多余，网站不再用它',
    left: '多余，网站不再用它，却被人改过或没有记录',
    leftOver: (files: string, n: number) =>
      `网站不再用的 ${n} 个网页文件被人改过，或没有记录，没有删：${files}。请看过以后自己删去；公开这个文件夹，它们照样看得到。\n`,
    comma: '，',
    list: '、',
    withheld: (articles: string, n: number, folder: string) =>
      `${n} 篇注明密级，没有放进网站：${articles}。它们的 PDF 照样在 ${folder} 里：公开这个文件夹之前请移走。\n要它们的 PDF 也不写进来，在配置文件写 网站: {涉密: 不写}，或加 --omit-classified；要放进网站，写 网站: {涉密: true}。\n`,
  },
  en: {
    site: 'site',
    documents: (n: number) => (n === 1 ? '1 document' : `${n} documents`),
    notMade: 'not made, for the reason above',
    right: 'unchanged',
    written: (n: number) => (n === 1 ? '1 file written' : `${n} files written`),
    removed: (n: number) => `${n} of no use any more taken away`,
    missing: 'missing',
    stale: 'stale',
    surplus: 'surplus, the site does not use it any more',
    left: 'surplus, not used by the site any more, but changed by somebody or in no list',
    leftOver: (files: string, n: number) =>
      `${n} of the site, of no use any more, changed by somebody or in no list, and not deleted: ${files}. Look at them and delete them; whoever sees the folder sees them all the same.\n`,
    comma: ', ',
    list: ', ',
    withheld: (articles: string, n: number, folder: string) =>
      `${n} marked as secret and not on the site: ${articles}. Their PDFs are in ${folder} all the same: move them before the folder is published.\nTo keep the PDFs out as well write site: {classified: omit} in the settings, or add --omit-classified; to have them on the site write site: {classified: true}.\n`,
  },
} as const;

/** What somebody has to know before the folder is published; empty where there is nothing of the kind. */
export function describeWithheld({ outcome, shown }: SiteTold, lang: Lang): string {
  const articles = outcome?.withheld ?? [];
  const words = WORDS[lang];
  return articles.length === 0 ? '' : words.withheld(articles.join(words.list), articles.length, shown);
}

/** What was left standing that no document makes; a comparison names it among the differences. */
export function describeLeft(
  { outcome, shown }: SiteTold,
  { lang, compare }: Pick<Look, 'lang' | 'compare'>,
): string {
  const left = outcome?.left ?? [];
  if (left.length === 0 || compare) return '';
  const words = WORDS[lang];
  return words.leftOver(left.map((path) => printable(`${shown}/${path}`)).join(words.list), left.length);
}

export function describeSite({ outcome, shown }: SiteTold, look: Look): string {
  const { site, notMade, comma } = WORDS[look.lang];
  if (!outcome) return `${look.paint('red', '✗')} ${site} → ${shown}/index.html${comma}${notMade}\n`;
  const wrong = look.compare ? differences(outcome, shown, look) : [];
  const sign = wrong.length > 0 ? look.paint('red', '✗') : look.paint('green', '✓');
  return [...wrong, `${sign} ${headline(outcome, shown, look)}\n`].join('');
}

function headline(outcome: SiteOutcome, shown: string, { lang, paint, compare }: Look): string {
  const words = WORDS[lang];
  const written = outcome.missing.length + outcome.stale.length;
  const removed = outcome.surplus.length;
  const changes = [
    ...(written > 0 ? [words.written(written)] : []),
    ...(removed > 0 ? [words.removed(removed)] : []),
  ];
  const told = changes.length === 0 ? [words.right] : compare ? [] : changes;
  const index = paint('bold', `${shown}/index.html`);
  return [`${words.site} → ${index}`, words.documents(outcome.documents), ...told].join(words.comma);
}

function differences(outcome: SiteOutcome, shown: string, { lang, paint }: Look): string[] {
  const words = WORDS[lang];
  return (['missing', 'stale', 'surplus', 'left'] as const).flatMap((kind) =>
    outcome[kind].map((path) => `${paint('red', '✗')} ${shown}/${path}${words.comma}${words[kind]}\n`),
  );
}

/** For `--json`. */
export function plainSite({ outcome, failure }: SiteTold): object {
  if (failure)
    return { failure: { exitCode: failure.exitCode, message: failure.message, help: failure.help ?? null } };
  const { folder, documents, withheld, missing, stale, surplus, left } = outcome!;
  return { folder, documents, withheld, missing, stale, surplus, left, failure: null };
}

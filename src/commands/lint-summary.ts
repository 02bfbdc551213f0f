/** What the linter found and changed, in a few lines for a person. */
import { EXIT, type ExitCode } from '../diagnostics/failure.ts';
import type { Diagnostic, Fix, Severity } from '../diagnostics/types.ts';
import { countOf } from '../run/fix-article.ts';
import type { LintedArticle } from '../run/lint-articles.ts';
import { isRule } from '../terminal/show-diagnostic.ts';
import type { Look } from './lint-suggestion.ts';
import { shownName } from './showing.ts';

export interface SummaryLook extends Look {
  readonly exitCode: ExitCode;
  readonly kinds: ReadonlySet<Fix['kind']>;
  readonly diff: boolean;
}

const RULES_NAMED = 5;

const WORDS = {
  zh: {
    changed: (n: number, file: string, rules: string) => `${file}：改了 ${n} 处（${rules}）。`,
    separator: '、',
    error: (n: number) => `${n} 个错误`,
    warning: (n: number) => `${n} 个警告`,
    hint: (n: number) => `${n} 条提示`,
    failed: (n: number) => `${n} 篇没有做成`,
    all: (n: number) => `共 ${n} 篇`,
    nothing: '没有发现问题',
    nothingLeft: '改后没有问题',
    colon: '：',
    comma: '，',
    stop: '。',
    safe: (n: number) => `可用 --fix 改好 ${n} 处`,
    suggested: (n: number) => `另有 ${n} 处有建议的改法，请过目（--fix-suggested）`,
    rules: '最多的：',
    times: (rule: string, n: number) => `${rule} ${n} 处`,
    more: (n: number) => `另有 ${n} 条规则`,
    wouldChange: (n: number, files: number) => `会改 ${files} 篇，共 ${n} 处；没有写文件。`,
    wouldNot: '没有可改的。',
    left: '改后还有 ',
  },
  en: {
    changed: (n: number, file: string, rules: string) => `${file}: ${n} changed (${rules}).`,
    separator: ', ',
    error: (n: number) => (n === 1 ? '1 error' : `${n} errors`),
    warning: (n: number) => (n === 1 ? '1 warning' : `${n} warnings`),
    hint: (n: number) => (n === 1 ? '1 hint' : `${n} hints`),
    failed: (n: number) => `${n} could not be done`,
    all: (n: number) => (n === 1 ? '1 article' : `${n} articles`),
    nothing: 'nothing found',
    nothingLeft: 'then nothing is left',
    colon: ': ',
    comma: ', ',
    stop: '.',
    safe: (n: number) => `--fix puts ${n} right`,
    suggested: (n: number) => `${n} more have a suggested fix, to be looked at (--fix-suggested)`,
    rules: 'Most: ',
    times: (rule: string, n: number) => `${rule} ${n}`,
    more: (n: number) => `${n} more rules`,
    wouldChange: (n: number, files: number) =>
      `${n} places in ${files === 1 ? '1 article' : `${files} articles`} would change; nothing was written.`,
    wouldNot: 'Nothing would change.',
    left: 'then ',
  },
} as const;

/** What was changed in an article and what is attached to it; empty where nothing was, or could be written. */
export function describeChanges(one: LintedArticle, { lang, paint }: Look): string {
  const { changed: say, separator } = WORDS[lang];
  const changed = one.thrown === undefined ? changedFiles(one) : [];
  return changed
    .map(({ name, mended }) => {
      const rules = mostFirst(mended).map(([rule, count]) => `${rule} ×${count}`);
      return `${paint('green', '✓')} ${say(countOf(mended), shownName(name, lang), rules.join(separator))}\n`;
    })
    .join('');
}

const changedFiles = ({ article, edits, mended, attached }: LintedArticle) => [
  ...(edits.length > 0 ? [{ name: article.shown, mended }] : []),
  ...attached.map((one) => ({ name: one.file.source.file, mended: one.mended })),
];

const mostFirst = (counts: ReadonlyMap<string, number>) => [...counts].sort(([, a], [, b]) => b - a);

export function describeLint(all: readonly LintedArticle[], look: SummaryLook): string {
  const { lang, paint, exitCode, diff } = look;
  const words = WORDS[lang];
  const found = all.flatMap(({ linted }) => linted?.diagnostics ?? []);
  const sign = exitCode === EXIT.good ? paint('green', '✓') : paint('red', '✗');
  const counts = countsOf(found, lang);
  const told = `${diff && counts.length > 0 ? words.left : ''}${counts.join(words.comma)}`;
  const failed = all.filter(({ thrown }) => thrown !== undefined).length;
  const parts = [...(failed > 0 ? [words.failed(failed)] : []), ...(told === '' ? [] : [told])];
  const outcome = parts.join(words.comma) || (diff ? words.nothingLeft : words.nothing);
  const lines = [
    ...(diff ? [changesOf(all, lang)] : []),
    `${sign} ${words.all(all.length)}${words.colon}${outcome}${words.stop}`,
    ...fixable(found, mendableOf(all), lang).map((line) => `  ${line}`),
    ...byRule(found, lang).map((line) => `  ${line}`),
  ];
  return `${lines.join('\n')}\n`;
}

function changesOf(all: readonly LintedArticle[], lang: Look['lang']): string {
  const changed = all.flatMap(changedFiles);
  const count = changed.reduce((sum, { mended }) => sum + countOf(mended), 0);
  return count > 0 ? WORDS[lang].wouldChange(count, changed.length) : WORDS[lang].wouldNot;
}

function countsOf(found: readonly Diagnostic[], lang: Look['lang']): string[] {
  return (['error', 'warning', 'hint'] as readonly Severity[]).flatMap((severity) => {
    const count = found.filter((one) => one.severity === severity).length;
    return count > 0 ? [WORDS[lang][severity](count)] : [];
  });
}

/** What --fix would do, tried out; nothing where that was not asked. */
function mendableOf(all: readonly LintedArticle[]): number | undefined {
  const tried = all.flatMap(({ mendable }) => (mendable ? [...mendable.values()] : []));
  const isTried = all.some(({ mendable }) => mendable !== undefined);
  return isTried ? tried.reduce((sum, count) => sum + count, 0) : undefined;
}

/** @param mendable how many safe fixes mend, round by round, which may be more than have one now */
function fixable(found: readonly Diagnostic[], mendable: number | undefined, lang: Look['lang']): string[] {
  const words = WORDS[lang];
  const having = (kind: Fix['kind']) => found.filter(({ fix }) => fix?.kind === kind).length;
  const counts = { safe: mendable ?? having('safe'), suggested: having('suggested') };
  const parts = (['safe', 'suggested'] as const).flatMap((kind) =>
    counts[kind] > 0 ? [words[kind](counts[kind])] : [],
  );
  return parts.length > 0 ? [parts.join(words.comma) + words.stop] : [];
}

/** The rules that found most; nothing where there is but one finding of each. */
function byRule(found: readonly Diagnostic[], lang: Look['lang']): string[] {
  const words = WORDS[lang];
  const counts = new Map<string, number>();
  for (const { code } of found) if (isRule(code)) counts.set(code, (counts.get(code) ?? 0) + 1);
  const most = mostFirst(counts);
  if ((most[0]?.[1] ?? 0) < 2) return [];
  const named = most.slice(0, RULES_NAMED).map(([rule, count]) => words.times(rule, count));
  const rest = most.length > RULES_NAMED ? [words.more(most.length - RULES_NAMED)] : [];
  return [words.rules + [...named, ...rest].join(words.comma) + words.stop];
}

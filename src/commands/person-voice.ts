/**
 * What a person is told of a run: findings on standard error; what was made on standard output (or on
 * standard error where the PDF itself goes to standard output).
 */
import { EXIT, type ExitCode } from '../diagnostics/failure.ts';
import type { Diagnostic, Lang } from '../diagnostics/types.ts';
import { type Outcome, worse, worseFor } from '../run/outcome.ts';
import { paintFor } from '../terminal/paint.ts';
import { sayWords } from '../terminal/say-failure.ts';
import { type Showing, showDiagnostic } from '../terminal/show-diagnostic.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { condense, moreAlike } from './alike.ts';
import type { Manner, Voice } from './manner.ts';
import { describeOutcome, describeRun, describeSurplus, type Look } from './report.ts';
import { type Lines, showingOn } from './showing.ts';
import type { SiteTold } from './site-of-run.ts';
import { describeLeft, describeSite, describeWithheld } from './site-view.ts';

/** Findings of one kind shown for one article; a damaged file has thousands. */
const SHOWN_OF_A_KIND = 12;

export function personVoice(run: Manner, terminal: Terminal): Voice {
  const { lang, quiet } = run;
  const start = performance.now();
  const isNews = onceForAll();
  const tally = { all: 0, good: 0 };
  let exitCode: ExitCode = EXIT.good;
  const show = (diagnostics: readonly Diagnostic[], source?: Lines) =>
    terminal.err(showAll(diagnostics, showingOn('err', lang, terminal, ...(source ? [source] : [])), quiet));
  return {
    note: (note) => quiet || terminal.err(`${note[lang]}\n`),
    settingsAreWrong(faulty) {
      for (const { diagnostics, source } of faulty) show(diagnostics, source);
      return EXIT.usage;
    },
    findings: (diagnostics) => show(diagnostics),
    tell(outcome) {
      const { input, document, failure } = outcome;
      const news = document?.diagnostics.filter((finding) => isNews(finding, input)) ?? [];
      show(news, { file: input, line: (n) => document?.lines[n] });
      if (failure) sayWords(failure, lang, terminal);
      if (!quiet || isAmiss(outcome, run)) report(outcome, run, terminal);
      tally.all += 1;
      if (outcome.exitCode === EXIT.good) tally.good += 1;
      exitCode = worse(exitCode, outcome.exitCode);
    },
    sum(surplus = [], site) {
      if (surplus.length > 0) terminal.out(describeSurplus(surplus, lookOn('out', run, terminal)));
      if (site) tellSite(site, run, terminal);
      const noSite = site?.failure !== undefined;
      const sum = { ...tally, noSite, surplus: surplus.length, milliseconds: performance.now() - start };
      if (!quiet && tally.all > 1) terminal.out(describeRun(sum, lookOn('out', run, terminal)));
      return worse(worseFor(surplus, exitCode), site?.exitCode ?? EXIT.good);
    },
  };
}

/** A hint about a file that several articles share, such as their template, is news only once in a run. */
function onceForAll(): (finding: Diagnostic, article: string) => boolean {
  const told = new Set<string>();
  return ({ severity, code, span, message }, article) => {
    if (severity !== 'hint' || !span || span.file === article) return true;
    const name = `${span.file}\n${span.start}\n${code}\n${message.zh}`;
    if (told.has(name)) return false;
    told.add(name);
    return true;
  };
}

/** A report may not stand in the way of a PDF. */
function report(outcome: Outcome, run: Manner, terminal: Terminal): void {
  const stream = outcome.target?.kind === 'stdout' ? 'err' : 'out';
  terminal[stream](describeOutcome(outcome, lookOn(stream, run, terminal)));
}

function tellSite(site: SiteTold, run: Manner, terminal: Terminal): void {
  const { lang, quiet } = run;
  if (site.failure) sayWords(site.failure, lang, terminal);
  terminal.err(describeWithheld(site, lang));
  terminal.err(describeLeft(site, { lang, compare: run.compare === true }));
  if (!quiet || site.exitCode !== EXIT.good) terminal.out(describeSite(site, lookOn('out', run, terminal)));
}

const lookOn = (stream: 'out' | 'err', { lang, compare }: Manner, { colours }: Terminal): Look => ({
  lang,
  compare: compare === true,
  paint: paintFor(colours[stream]),
});

/** Of what is compared, what is not right is told in any case. */
const isAmiss = ({ standing }: Outcome, { compare }: Manner): boolean =>
  compare === true && standing !== undefined && standing !== 'right';

function showAll(diagnostics: readonly Diagnostic[], manner: Showing, quiet: boolean): string {
  const seen = new Map<string, number>();
  const wanted = diagnostics.filter(({ severity }) => !(quiet && severity === 'hint'));
  const shown = condense(wanted).filter(({ diagnostic: { code } }) => {
    const before = seen.get(code) ?? 0;
    seen.set(code, before + 1);
    return before < SHOWN_OF_A_KIND;
  });
  const rest = [...seen].filter(([, count]) => count > SHOWN_OF_A_KIND);
  return [
    ...shown.map(
      ({ diagnostic, alike }) =>
        showDiagnostic(diagnostic, manner) +
        moreAlike(alike, manner.lang, manner.name(diagnostic.span?.file ?? '')),
    ),
    ...rest.map(([code, count]) => andMore(code, count - SHOWN_OF_A_KIND, manner.lang)),
  ].join('');
}

function andMore(code: string, count: number, lang: Lang): string {
  return lang === 'zh'
    ? `另有 ${count} 处 ${code}，没有一一列出；--json 给出全部。\n`
    : `${count} more of ${code} are not listed; --json gives them all.\n`;
}

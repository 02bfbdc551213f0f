/**
 * A run as a JUnit report: a suite, a test for every article. What keeps an article from being good is its failure;
 * what could not be read or written is an error; whatever else there is to say is its output. Only what the schema
 * of Jenkins (junit-10.xsd) and GitLab both know. Times are in seconds.
 */
import { posix, resolve } from 'node:path';
import { EXIT } from '../diagnostics/failure.ts';
import type { Lang } from '../diagnostics/types.ts';
import type { Outcome } from '../run/outcome.ts';
import { shownPath } from '../run/paths.ts';
import { element, type Markup, NOTHING, words } from '../site/markup.ts';
import { paintFor } from '../terminal/paint.ts';
import { showDiagnostic } from '../terminal/show-diagnostic.ts';
import type { Told } from './json-report.ts';
import { type Remark, remarksOn, siteRemarks, surplusRemark } from './remarks.ts';
import type { SiteTold } from './site-of-run.ts';

/** Who reads it, and from where files are named. */
export interface Reading {
  readonly lang: Lang;
  readonly cwd: string;
}

interface Case {
  /** What it is about; a case has a name of its own. */
  readonly name: string;
  readonly verdict: 'good' | 'failure' | 'error';
  readonly milliseconds: number;
  /** What made the verdict. */
  readonly blame: readonly Remark[];
  readonly others: readonly Remark[];
  /** Lines of the file, where they are known. */
  readonly line: (file: string, n: number) => string | undefined;
}

/** Columns of a window that a report is read in. */
const COLUMNS = 120;

export function junitReport(told: Told, reading: Reading): string {
  const { lang } = reading;
  const cases = casesOf(told);
  const name = `banxin ${told.command}`;
  const counts = {
    tests: cases.length,
    failures: cases.filter(({ verdict }) => verdict === 'failure').length,
    errors: cases.filter(({ verdict }) => verdict === 'error').length,
    time: seconds(cases.reduce((sum, { milliseconds }) => sum + milliseconds, 0)),
  };
  const notes = told.notes.map((note) => `${note[lang]}\n`).join('');
  const suite = element(
    'testsuite',
    { name, ...counts, skipped: 0 },
    ...cases.map((one) => testcase(one, reading)),
    output(notes),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', { name, ...counts }, suite)}\n`;
}

function casesOf(told: Told): readonly Case[] {
  const { settings, outcomes, surplus, failure, command, compare, site } = told;
  const alone = failure
    ? [{ input: `banxin ${command}`, failure, milliseconds: 0, exitCode: failure.exitCode }]
    : [];
  return [
    ...settings.map((finding) => faulty({ finding, file: finding.span?.file ?? '' }, 'error')),
    ...[...alone, ...outcomes].map((outcome) => caseOf(outcome, compare)),
    ...surplus.map((file) => faulty(surplusRemark(file), 'failure')),
    ...(site ? [siteCase(site, compare)] : []),
  ];
}

const NOTHING_MORE = { milliseconds: 0, others: [], line: () => undefined };

const faulty = (remark: Remark, verdict: Case['verdict']): Case => ({
  ...NOTHING_MORE,
  name: nameOf(remark),
  verdict,
  blame: [remark],
});

function siteCase(site: SiteTold, compare: boolean): Case {
  const blame = siteRemarks(site, compare);
  const verdict = site.failure ? 'error' : blame.length > 0 ? 'failure' : 'good';
  return { ...NOTHING_MORE, name: `${site.shown}/index.html`, verdict, blame };
}

/** Two of a name would be taken for one. */
const nameOf = ({ finding: { span }, file }: Remark): string =>
  span ? `${posix.basename(file)}:${span.line}:${span.column}` : file;

function caseOf(outcome: Outcome, compare: boolean): Case {
  const { input, document, failure, milliseconds, exitCode } = outcome;
  const remarks = remarksOn(outcome, compare);
  const worst = remarks.some(({ finding }) => finding.severity === 'error') ? 'error' : 'warning';
  const isToBlame = ({ finding }: Remark) => exitCode !== EXIT.good && finding.severity === worst;
  return {
    name: input,
    verdict: exitCode === EXIT.good ? 'good' : failure ? 'error' : 'failure',
    milliseconds,
    blame: remarks.filter(isToBlame),
    others: remarks.filter((remark) => !isToBlame(remark)),
    line: (file, n) => (file === input ? document?.lines[n] : undefined),
  };
}

function testcase(one: Case, reading: Reading): Markup {
  const { name, verdict, milliseconds, others } = one;
  return element(
    'testcase',
    { name, classname: classOf(name), time: seconds(milliseconds) },
    verdict === 'good' ? NOTHING : verdictOf(one, verdict, reading),
    output(shown(others, one, reading)),
  );
}

/** The folder; readers take what stands before the last dot for a package. */
function classOf(name: string): string {
  const folder = posix.dirname(name);
  return folder === '.' ? 'banxin' : folder;
}

function verdictOf(one: Case, verdict: 'failure' | 'error', reading: Reading): Markup {
  const { lang } = reading;
  const [first, ...more] = one.blame;
  const message = `${first?.finding.message[lang] ?? ''}${andMore(more.length, lang)}`;
  return element(
    verdict,
    { type: first?.finding.code ?? '', message },
    words(shown(one.blame, one, reading)),
  );
}

function andMore(count: number, lang: Lang): string {
  if (count === 0) return '';
  return lang === 'zh' ? `（另有 ${count} 处）` : ` (and ${count} more)`;
}

function shown(remarks: readonly Remark[], { line }: Case, { lang, cwd }: Reading): string {
  const name = (file: string) => shownPath(resolve(cwd, file), cwd);
  const showing = { lang, paint: paintFor(false), columns: COLUMNS, line, name };
  return remarks.map(({ finding }) => showDiagnostic(finding, showing)).join('');
}

const output = (text: string): Markup => (text === '' ? NOTHING : element('system-out', {}, words(text)));

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(3);

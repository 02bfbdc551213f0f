/**
 * All that is said of a run as findings, each with the file it is about: also that an article was lost, or that a
 * PDF is not what it should be. In: what became of articles. Out: findings that reports of any form can show.
 */
import type { Words } from '../diagnostics/failure.ts';
import type { Bilingual, Diagnostic } from '../diagnostics/types.ts';
import type { Outcome } from '../run/outcome.ts';
import type { Told } from './json-report.ts';
import type { SiteTold } from './site-of-run.ts';

export interface Remark {
  readonly finding: Diagnostic;
  /** As a person knows it. */
  readonly file: string;
}

/** In the order of the articles; what is surplus comes last. */
export const remarksOf = ({ outcomes, surplus, compare, site }: Told): readonly Remark[] => [
  ...outcomes.flatMap((outcome) => remarksOn(outcome, compare)),
  ...surplus.map(surplusRemark),
  ...(site ? siteRemarks(site, compare) : []),
];

/** @param compare whether a PDF that is not right is a fault */
export function remarksOn(outcome: Outcome, compare: boolean): readonly Remark[] {
  const { input: file, document, failure } = outcome;
  const findings = [
    ...(document?.diagnostics ?? []),
    ...(failure ? [lost(failure)] : []),
    ...(compare ? standingOf(outcome) : []),
  ];
  return findings.map((finding) => ({ finding, file: finding.span?.file ?? file }));
}

/** What was thrown, as a finding. */
export const lost = ({ message, help }: Pick<Words, 'message' | 'help'>): Diagnostic => ({
  code: 'build/lost',
  severity: 'error',
  message,
  ...(help ? { help } : {}),
});

const ANEW: Bilingual = { zh: '请重新排一遍（banxin build）。', en: 'Build it again (banxin build).' };

function standingOf({ standing, target }: Outcome): readonly Diagnostic[] {
  const pdf = target?.kind === 'file' ? target.shown : '';
  if (standing === 'stale') return [stale(pdf)];
  return standing === 'missing' ? [missing(pdf)] : [];
}

const stale = (pdf: string): Diagnostic => ({
  code: 'build/stale',
  severity: 'error',
  message: { zh: `${pdf} 不是现在会排出的。`, en: `${pdf} is not what would be made now.` },
  help: ANEW,
});

const missing = (pdf: string): Diagnostic => ({
  code: 'build/missing',
  severity: 'error',
  message: { zh: `没有 ${pdf}。`, en: `There is no ${pdf}.` },
  help: ANEW,
});

/** @param compare whether files that are not right are a fault, and not written yet */
export function siteRemarks({ shown, outcome, failure }: SiteTold, compare: boolean): readonly Remark[] {
  if (failure) return [{ file: shown, finding: lost(failure) }];
  if (!outcome || !compare) return [];
  const on = (paths: readonly string[], finding: (file: string) => Diagnostic): readonly Remark[] =>
    paths.map((path) => ({ file: `${shown}/${path}`, finding: finding(`${shown}/${path}`) }));
  const unused = (file: string): Diagnostic => ({ ...surplusRemark(file).finding, help: ANEW });
  const { missing: absent, stale: old, surplus, left } = outcome;
  return [
    ...on(absent, missing),
    ...on(old, stale),
    ...on(surplus, unused),
    ...on(left, (file) => surplusRemark(file).finding),
  ];
}

export const surplusRemark = (file: string): Remark => ({
  file,
  finding: {
    code: 'build/surplus',
    severity: 'error',
    message: { zh: `没有文章排出 ${file}。`, en: `No article makes ${file}.` },
    help: { zh: '请删去它，或补上它的文章。', en: 'Delete it, or bring its article back.' },
  },
});

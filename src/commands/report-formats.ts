/** The reports that a run can leave for a CI machine, by name. In: all that was told. Out: the text of a file. */
import { resolve } from 'node:path';
import type { Diagnostic } from '../diagnostics/types.ts';
import { shownPath } from '../run/paths.ts';
import { packageManifest } from '../source/package-root.ts';
import type { Told } from './json-report.ts';
import { githubCommand } from './lint-github.ts';
import { lost, remarksOf } from './remarks.ts';
import { junitReport, type Reading } from './report-junit.ts';
import type { ReportFormat } from './report-wishes.ts';
import { sarifOf } from './sarif.ts';

export const REPORTS: Readonly<Record<ReportFormat, (told: Told, reading: Reading) => string>> = {
  junit: junitReport,
  sarif: (told, reading) => `${JSON.stringify(sarifLog(told, reading), null, 2)}\n`,
  github: githubCommands,
};

function sarifLog(told: Told, { lang, cwd }: Reading): object {
  const { exitCode, settings, failure } = told;
  const troubles = [...settings, ...(failure ? [failure] : [])].map(({ message }) => message);
  return sarifOf({ results: remarksOf(told), troubles, exitCode, lang, cwd, manifest: packageManifest() });
}

/** GitHub knows files by their paths in the repository. */
const placedFrom = (finding: Diagnostic, cwd: string): Diagnostic =>
  finding.span
    ? { ...finding, span: { ...finding.span, file: shownPath(resolve(cwd, finding.span.file), cwd) } }
    : finding;

/** A run that ended before its first article points to no file. */
function githubCommands(told: Told, { lang, cwd }: Reading): string {
  const { settings, failure } = told;
  const alone = failure ? [lost(failure)] : [];
  const general = [...settings, ...alone].map((finding) => ({ finding, file: undefined }));
  const lines = [...general, ...remarksOf(told)].map(({ finding, file }) =>
    githubCommand(placedFrom(finding, cwd), lang, file),
  );
  // What several articles share, such as a template, is said of each of them.
  return [...new Set(lines)].join('');
}

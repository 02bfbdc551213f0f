/** The reports that a run can leave for a CI machine, by name. In: all that was told. Out: the text of a file. */
import type { Lang } from '../diagnostics/types.ts';
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
  github: (told, { lang }) => githubCommands(told, lang),
};

function sarifLog(told: Told, { lang, cwd }: Reading): object {
  const { exitCode, settings, failure } = told;
  const troubles = [...settings, ...(failure ? [failure] : [])].map(({ message }) => message);
  return sarifOf({ results: remarksOf(told), troubles, exitCode, lang, cwd, manifest: packageManifest() });
}

/** A run that ended before its first article points to no file. */
function githubCommands(told: Told, lang: Lang): string {
  const { settings, failure } = told;
  const alone = failure ? [lost(failure)] : [];
  const found = remarksOf(told).map(({ finding, file }) => githubCommand(finding, lang, file));
  return [...[...settings, ...alone].map((finding) => githubCommand(finding, lang)), ...found].join('');
}

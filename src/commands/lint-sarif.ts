/** What the linter found as SARIF. In: articles as they were linted. Out: the log, with their fixes. */
import type { ExitCode } from '../diagnostics/failure.ts';
import type { Diagnostic, Lang } from '../diagnostics/types.ts';
import { type LintedArticle, sourcesOf } from '../run/lint-articles.ts';
import type { Manifest } from '../source/package-root.ts';
import { wordsFor } from '../terminal/say-failure.ts';
import { type SarifResult, sarifOf } from './sarif.ts';

export interface SarifOf {
  readonly all: readonly LintedArticle[];
  /** About the settings files. */
  readonly settings: readonly Diagnostic[];
  readonly exitCode: ExitCode;
  readonly lang: Lang;
  readonly cwd: string;
  readonly manifest: Manifest;
}

export function sarifLog({ all, settings, ...rest }: SarifOf): object {
  const thrown = all.filter((one) => one.thrown !== undefined);
  const troubles = [
    ...settings.map(({ message }) => message),
    ...thrown.map((one) => wordsFor(one.thrown).message),
  ];
  return sarifOf({ ...rest, results: all.flatMap(resultsOf), troubles });
}

function resultsOf({ linted }: LintedArticle): readonly SarifResult[] {
  if (!linted) return [];
  const sources = sourcesOf(linted);
  return linted.diagnostics.map((finding) => {
    const source = sources.find(({ file }) => file === finding.span?.file);
    return { finding, ...(source ? { source } : {}) };
  });
}

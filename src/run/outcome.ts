/** What became of an article. */
import { EXIT, type ExitCode } from '../diagnostics/failure.ts';
import type { Finishing } from '../finishing/types.ts';
import type { FontLibrary } from '../fonts/types.ts';
import type { BuiltDocument } from '../pipeline/build-document.ts';
import type { Article } from './find-articles.ts';
import type { Target } from './plan-outputs.ts';

export interface Outcome {
  readonly article: Article;
  /** Where the PDF goes; absent where only the findings are wanted. */
  readonly target: Target | undefined;
  /** Print helpers that were asked for. */
  readonly finishing: Finishing | undefined;
  readonly built: BuiltDocument | undefined;
  /** Faces drawn with, for the report. */
  readonly fonts: FontLibrary;
  /** Whatever was thrown on the way. */
  readonly thrown: unknown;
  readonly milliseconds: number;
  readonly exitCode: ExitCode;
}

/** The worst outcome of all. */
export const worst = (outcomes: readonly Outcome[]): ExitCode =>
  outcomes.reduce<ExitCode>((code, outcome) => Math.max(code, outcome.exitCode) as ExitCode, EXIT.good);

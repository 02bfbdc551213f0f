/** How a run speaks. */
import type { LoadedSettings } from '../config/settings.ts';
import type { ExitCode } from '../diagnostics/failure.ts';
import type { Bilingual, Diagnostic, Lang } from '../diagnostics/types.ts';
import type { Outcome } from '../run/outcome.ts';
import type { SiteTold } from './site-of-run.ts';

export interface Manner {
  readonly lang: Lang;
  readonly strict: boolean;
  readonly quiet: boolean;
  readonly json: boolean;
  /** Nothing is written: what is told is whether the files are what they should be. */
  readonly compare?: boolean;
}

/** How a run speaks: to a person as it goes, or to a program at the end. */
export interface Voice {
  /** Something a person may wonder about, before the first article. */
  note(note: Bilingual): void;
  /** The settings cannot be used; nothing was done. */
  settingsAreWrong(faulty: readonly LoadedSettings[]): ExitCode;
  /** What there is to say outside any article. */
  findings(diagnostics: readonly Diagnostic[]): void;
  /** An article is finished. */
  tell(outcome: Outcome): void;
  /**
   * All are; `surplus`: files that none of them makes; the site, where there is one. The worst exit code of all
   * that was told.
   */
  sum(surplus?: readonly string[], site?: SiteTold): ExitCode;
}

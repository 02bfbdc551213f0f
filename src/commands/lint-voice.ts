/** How a run of the linter speaks: to a person as it goes, or to a program at the end. */
import type { LoadedSettings } from '../config/settings.ts';
import type { ExitCode } from '../diagnostics/failure.ts';
import type { Bilingual, Lang } from '../diagnostics/types.ts';
import type { LintedArticle } from '../run/lint-articles.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { lintPersonVoice } from './lint-person.ts';
import type { LintManner } from './lint-wishes.ts';

export interface LintVoice {
  note(note: Bilingual): void;
  /** The settings cannot be used; nothing was done. */
  settingsAreWrong(faulty: readonly LoadedSettings[]): ExitCode;
  tell(one: LintedArticle): void;
  /** Gives back the exit code. */
  sum(all: readonly LintedArticle[], exitCode: ExitCode): ExitCode;
}

export interface LintSpeech extends LintManner {
  readonly lang: Lang;
  readonly quiet: boolean;
}

export function lintVoiceFor(speech: LintSpeech, terminal: Terminal): LintVoice {
  return lintPersonVoice(speech, terminal);
}

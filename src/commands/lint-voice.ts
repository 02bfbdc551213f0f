/** How a run of the linter speaks: to a person as it goes, or to a program at the end. */
import type { LoadedSettings } from '../config/settings.ts';
import { EXIT, type ExitCode, type Failure } from '../diagnostics/failure.ts';
import type { Bilingual, Diagnostic, Lang } from '../diagnostics/types.ts';
import type { LintedArticle } from '../run/lint-articles.ts';
import { packageManifest } from '../source/package-root.ts';
import { paintFor } from '../terminal/paint.ts';
import { sayFailure } from '../terminal/say-failure.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { jsonPieces } from './json-pieces.ts';
import { githubCommand } from './lint-github.ts';
import { lintReport } from './lint-json.ts';
import { lintPersonVoice } from './lint-person.ts';
import { sarifLog } from './lint-sarif.ts';
import { describeLint } from './lint-summary.ts';
import type { LintFormat, LintManner } from './lint-wishes.ts';

export interface LintVoice {
  note(note: Bilingual): void;
  /** What kept some of it from being looked at. */
  trouble(failure: Failure): void;
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
  return VOICES[speech.format](speech, terminal);
}

const VOICES: Readonly<Record<LintFormat, (speech: LintSpeech, terminal: Terminal) => LintVoice>> = {
  pretty: lintPersonVoice,
  json: (speech, terminal) =>
    documentVoice(speech, terminal, (all, exitCode, settings, notes) =>
      lintReport({ exitCode, all, notes, settings, withText: speech.kinds.size > 0 }),
    ),
  sarif: (speech, terminal) =>
    documentVoice(speech, terminal, (all, exitCode, settings) =>
      sarifLog({
        all,
        settings,
        exitCode,
        lang: speech.lang,
        cwd: terminal.cwd,
        manifest: packageManifest(),
      }),
    ),
  github: githubVoice,
};

type Report = (
  all: readonly LintedArticle[],
  exitCode: ExitCode,
  settings: readonly Diagnostic[],
  notes: readonly Bilingual[],
) => object;

/** All in one JSON document at the end. */
function documentVoice({ lang }: LintSpeech, terminal: Terminal, report: Report): LintVoice {
  const notes: Bilingual[] = [];
  const print = (
    all: readonly LintedArticle[],
    exitCode: ExitCode,
    settings: readonly Diagnostic[],
  ): ExitCode => {
    for (const piece of jsonPieces(report(all, exitCode, settings, notes))) terminal.out(piece);
    terminal.out('\n');
    return exitCode;
  };
  return {
    note: (note) => notes.push(note),
    trouble(failure) {
      notes.push(failure.text);
      sayFailure(failure, lang, terminal);
    },
    settingsAreWrong: (faulty) =>
      print(
        [],
        EXIT.usage,
        faulty.flatMap(({ diagnostics }) => diagnostics),
      ),
    tell: () => {},
    sum: (all, exitCode) => print(all, exitCode, []),
  };
}

/** Commands on standard output, where the runner reads them; the summary for people beside it. */
function githubVoice(speech: LintSpeech, terminal: Terminal): LintVoice {
  const { lang, quiet } = speech;
  const say = (diagnostics: readonly Diagnostic[]): void => {
    const wanted = diagnostics.filter(({ severity }) => !(quiet && severity === 'hint'));
    terminal.out(wanted.map((finding) => githubCommand(finding, lang)).join(''));
  };
  return {
    note: () => {},
    trouble: (failure) => sayFailure(failure, lang, terminal),
    settingsAreWrong(faulty) {
      say(faulty.flatMap(({ diagnostics }) => diagnostics));
      return EXIT.usage;
    },
    tell({ linted, thrown }) {
      say(linted?.diagnostics ?? []);
      if (thrown !== undefined) sayFailure(thrown, lang, terminal);
    },
    sum(all, exitCode) {
      const look = { lang, paint: paintFor(terminal.colours.err) };
      if (!quiet) terminal.err(describeLint(all, { ...speech, ...look, exitCode }));
      return exitCode;
    },
  };
}

/**
 * What a person is told by the linter: every finding with its line, what would change, and a summary. Where
 * standard output is taken by a text or a diff, findings go to standard error.
 */
import { EXIT } from '../diagnostics/failure.ts';
import type { Diagnostic, Edit, Fix } from '../diagnostics/types.ts';
import { type LintedArticle, sourcesOf } from '../run/lint-articles.ts';
import { decodeText } from '../source/encoding.ts';
import type { SourceFile } from '../source/file.ts';
import { FileText } from '../source/file-text.ts';
import { type Paint, paintFor } from '../terminal/paint.ts';
import { sayFailure } from '../terminal/say-failure.ts';
import { showDiagnostic } from '../terminal/show-diagnostic.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { condense, placesAlike, wordsOf } from './alike.ts';
import { unifiedDiff } from './lint-diff.ts';
import { suggestion } from './lint-suggestion.ts';
import { describeChanges, describeLint } from './lint-summary.ts';
import type { LintSpeech, LintVoice } from './lint-voice.ts';
import { showingOn } from './showing.ts';

export function lintPersonVoice(speech: LintSpeech, terminal: Terminal): LintVoice {
  const { lang, quiet, diff, kinds, words, all: inFull } = speech;
  const isFilter = kinds.size > 0 && !diff && words.includes('-');
  const stream = isFilter || diff ? 'err' : 'out';
  const look = { lang, paint: paintFor(terminal.colours[stream]) };
  const show = (diagnostics: readonly Diagnostic[], sources: readonly SourceFile[]) => {
    const showing = showingOn(stream, lang, terminal, ...sources);
    const byName = new Map(sources.map((source) => [source.file, source]));
    const wanted = diagnostics.filter(({ severity }) => !(quiet && severity === 'hint'));
    const shown = inFull
      ? wanted.map((diagnostic) => ({ diagnostic, alike: [] }))
      : condense(wanted, wordsOf);
    for (const { diagnostic, alike } of shown)
      terminal[stream](
        showDiagnostic(diagnostic, showing) + fixOf(diagnostic, byName) + placesAlike(alike, lang),
      );
  };
  function fixOf({ fix, span }: Diagnostic, sources: ReadonlyMap<string, SourceFile>): string {
    const source = span && sources.get(span.file);
    return fix && source ? suggestion(fix, source.text, look) : '';
  }
  return {
    note: (note) => quiet || terminal.err(`${note[lang]}\n`),
    trouble: (failure) => sayFailure(failure, lang, terminal),
    settingsAreWrong(faulty) {
      for (const { diagnostics, source } of faulty) show(diagnostics, source ? [source] : []);
      return EXIT.usage;
    },
    tell(one) {
      if (diff) terminal.out(diffOf(one, paintFor(terminal.colours.out)));
      if (isFilter && one.read) terminal.bytes(one.bytes ?? one.read);
      const document = (diff ? one.before : undefined) ?? one.linted;
      const { diagnostics = [] } = document ?? {};
      const left = diff ? diagnostics.filter((finding) => !isTaken(finding, kinds)) : diagnostics;
      show(left, document ? sourcesOf(document) : []);
      if (!diff && !quiet) terminal[stream](describeChanges(one, look));
      if (one.thrown !== undefined) sayFailure(one.thrown, lang, terminal);
    },
    sum(all, exitCode) {
      if (!quiet) terminal[stream](describeLint(all, { ...look, exitCode, kinds, diff }));
      return exitCode;
    },
  };
}

const isTaken = ({ fix }: Diagnostic, kinds: ReadonlySet<Fix['kind']>): boolean =>
  fix !== undefined && kinds.has(fix.kind);

function diffOf({ read, before, edits, attached }: LintedArticle, paint: Paint): string {
  const own = before?.source && read ? diffOfFile(before.source, read, edits, paint) : '';
  return (
    own + attached.map(({ file, edits: all }) => diffOfFile(file.source, file.bytes, all, paint)).join('')
  );
}

function diffOfFile(
  { file: name, text }: SourceFile,
  bytes: Uint8Array,
  edits: readonly Edit[],
  paint: Paint,
): string {
  if (edits.length === 0) return '';
  const file = new FileText(decodeText(bytes).text);
  return unifiedDiff({ name, text, edits, isPair: (at) => file.isPair(at) }, paint);
}

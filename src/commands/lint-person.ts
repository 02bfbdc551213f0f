/**
 * What a person is told by the linter: every finding with its line, what would change, and a summary. Where
 * standard output is taken by a text or a diff, findings go to standard error.
 */
import { EXIT } from '../diagnostics/failure.ts';
import type { Diagnostic, Fix } from '../diagnostics/types.ts';
import type { LintedArticle } from '../run/lint-articles.ts';
import { decodeText } from '../source/encoding.ts';
import type { SourceFile } from '../source/file.ts';
import { FileText } from '../source/file-text.ts';
import { type Paint, paintFor } from '../terminal/paint.ts';
import { sayFailure } from '../terminal/say-failure.ts';
import { showDiagnostic } from '../terminal/show-diagnostic.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { unifiedDiff } from './lint-diff.ts';
import { suggestion } from './lint-suggestion.ts';
import { describeChanges, describeLint } from './lint-summary.ts';
import type { LintSpeech, LintVoice } from './lint-voice.ts';
import { showingOn } from './showing.ts';

export function lintPersonVoice(speech: LintSpeech, terminal: Terminal): LintVoice {
  const { lang, quiet, diff, kinds, words } = speech;
  const isFilter = kinds.size > 0 && !diff && words.includes('-');
  const stream = isFilter || diff ? 'err' : 'out';
  const look = { lang, paint: paintFor(terminal.colours[stream]) };
  const show = (diagnostics: readonly Diagnostic[], source: SourceFile | undefined) =>
    terminal[stream](
      diagnostics
        .filter(({ severity }) => !(quiet && severity === 'hint'))
        .map((one) => shown(one, source))
        .join(''),
    );
  function shown(one: Diagnostic, source: SourceFile | undefined): string {
    const fix = one.fix && source && one.span?.file === source.file;
    const finding = showDiagnostic(one, showingOn(stream, lang, terminal, source));
    return finding + (fix ? suggestion(one.fix!, source.text, look) : '');
  }
  return {
    note: (note) => quiet || terminal.err(`${note[lang]}\n`),
    settingsAreWrong(faulty) {
      for (const { diagnostics, source } of faulty) show(diagnostics, source);
      return EXIT.usage;
    },
    tell(one) {
      if (diff) terminal.out(diffOf(one, paintFor(terminal.colours.out)));
      if (isFilter && one.read) terminal.bytes(one.bytes ?? one.read);
      const { source, diagnostics = [] } = (diff ? one.before : undefined) ?? one.linted ?? {};
      show(diff ? diagnostics.filter((finding) => !isTaken(finding, kinds)) : diagnostics, source);
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

function diffOf({ article, read, before, edits }: LintedArticle, paint: Paint): string {
  const text = before?.source?.text;
  if (text === undefined || !read || edits.length === 0) return '';
  const file = new FileText(decodeText(read).text);
  return unifiedDiff({ name: article.shown, text, edits, isPair: (at) => file.isPair(at) }, paint);
}

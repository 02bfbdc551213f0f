/**
 * What the linter found, for programs (`--format json`): described in docs/lint.md and by
 * templates/schema/lint.schema.json, and only ever gains members. Lines and columns count from 1; columns and
 * offsets are UTF-16 units, offsets of the text as it stands in the file, behind its mark (BOM).
 */
import type { ExitCode } from '../diagnostics/failure.ts';
import type { Bilingual, Diagnostic, Edit } from '../diagnostics/types.ts';
import { countOf } from '../run/fix-article.ts';
import type { LintedArticle } from '../run/lint-articles.ts';
import { decodeText } from '../source/encoding.ts';
import type { SourceFile } from '../source/file.ts';
import { FileText } from '../source/file-text.ts';
import { packageManifest } from '../source/package-root.ts';
import { wordsFor } from '../terminal/say-failure.ts';
import { plainDiagnostic } from './json-report.ts';

export interface LintTold {
  readonly exitCode: ExitCode;
  readonly all: readonly LintedArticle[];
  readonly notes: readonly Bilingual[];
  /** About the settings files. */
  readonly settings: readonly Diagnostic[];
  /** Whether the mended text of standard input belongs into the report. */
  readonly withText: boolean;
}

export function lintReport({ exitCode, all, notes, settings, withText }: LintTold): object {
  const found = all.flatMap(({ linted }) => linted?.diagnostics ?? []);
  return {
    banxin: packageManifest().version,
    command: 'lint',
    ok: exitCode === 0,
    exitCode,
    notes,
    settings: settings.map(plainDiagnostic),
    summary: { articles: all.length, ...countsOf(found) },
    documents: all.map((one) => plainArticle(one, withText)),
  };
}

function countsOf(found: readonly Diagnostic[]): object {
  const of = (test: (one: Diagnostic) => boolean) => found.filter(test).length;
  return {
    errors: of(({ severity }) => severity === 'error'),
    warnings: of(({ severity }) => severity === 'warning'),
    hints: of(({ severity }) => severity === 'hint'),
    fixable: of(({ fix }) => fix?.kind === 'safe'),
    suggested: of(({ fix }) => fix?.kind === 'suggested'),
  };
}

function plainArticle(one: LintedArticle, withText: boolean): object {
  const { article, linted, mended, bytes, read, attached, thrown } = one;
  const diagnostics = linted?.diagnostics ?? [];
  const now = bytes ?? read;
  const text = now && decodeText(now).text;
  const places = linted ? placesIn(linted, text) : [];
  const changes = attached.reduce((sum, file) => sum + countOf(file.mended), countOf(mended));
  return {
    input: article.shown,
    ok: thrown === undefined && diagnostics.every(({ severity }) => severity !== 'error'),
    ...countsOf(diagnostics),
    changes: thrown === undefined ? changes : 0,
    ...(withText && article.path === undefined ? { text: text ?? null } : {}),
    diagnostics: diagnostics.map((finding) => lintDiagnostic(finding, places)),
    failure: thrown === undefined ? null : plainFailure(thrown),
  };
}

function plainFailure(thrown: unknown): object {
  const { exitCode, message, help } = wordsFor(thrown);
  return { exitCode, message, help: help ?? null };
}

/** @param text of the article as it stands in its file */
function placesIn(
  { source, attached }: NonNullable<LintedArticle['linted']>,
  text: string | undefined,
): readonly Places[] {
  const own = source && text !== undefined ? [new Places(source, text)] : [];
  return [...own, ...attached.map((file) => new Places(file.source, decodeText(file.bytes).text))];
}

/** Places of a text as it is read, in the file as it stands. */
class Places {
  readonly source: SourceFile;
  readonly #file: FileText;

  constructor(source: SourceFile, written: string) {
    this.source = source;
    this.#file = new FileText(written);
  }

  edit({ start, end, text }: Edit): object {
    const { line, column, endLine, endColumn } = this.source.span(start, end);
    const words = text.replaceAll('\n', this.#file.lineEnd);
    return { ...this.offsets(start, end), text: words, line, column, endLine, endColumn };
  }

  offsets(start: number, end: number): object {
    return { start: this.#file.offset(start), end: this.#file.offset(end) };
  }
}

/** The places stand open, and once more as every other report has them. */
function lintDiagnostic(finding: Diagnostic, places: readonly Places[]): object {
  const { span, fix } = finding;
  const own = places.find(({ source }) => source.file === span?.file);
  return {
    ...plainDiagnostic(finding),
    file: span?.file ?? null,
    line: span?.line ?? null,
    column: span?.column ?? null,
    endLine: span?.endLine ?? null,
    endColumn: span?.endColumn ?? null,
    ...(span && own ? own.offsets(span.start, span.end) : { start: null, end: null }),
    fix: fix && own ? { kind: fix.kind, edits: fix.edits.map((edit) => own.edit(edit)) } : null,
  };
}

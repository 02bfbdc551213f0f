/**
 * The report for programs (`--json`): its shape is documented in docs/cli.md and only ever gains
 * members. Lengths in points, times in milliseconds, sizes in bytes.
 */
import type { ExitCode } from '../diagnostics/failure.ts';
import type { Bilingual, Diagnostic } from '../diagnostics/types.ts';
import type { FontLibrary } from '../fonts/types.ts';
import type { Outcome } from '../run/outcome.ts';
import { packageManifest } from '../source/package-root.ts';
import { wordsFor } from '../terminal/say-failure.ts';

export interface Told {
  readonly command: string;
  readonly exitCode: ExitCode;
  readonly outcomes: readonly Outcome[];
  readonly notes: readonly Bilingual[];
  /** About the settings files. */
  readonly settings: readonly Diagnostic[];
}

export function jsonReport({ command, exitCode, outcomes, notes, settings }: Told): object {
  return {
    ...head(command, exitCode),
    notes,
    settings: settings.map(plainDiagnostic),
    documents: outcomes.map(plainOutcome),
  };
}

/** The report of a run that ended before its first article. */
export function jsonFailure(command: string, thrown: unknown): object {
  return { ...head(command, wordsFor(thrown).exitCode), failure: plainFailure(thrown), documents: [] };
}

function head(command: string, exitCode: ExitCode): object {
  return { banxin: packageManifest().version, command, ok: exitCode === 0, exitCode };
}

function plainFailure(thrown: unknown): object | null {
  if (thrown === undefined) return null;
  const { exitCode, message, help } = wordsFor(thrown);
  return { exitCode, message, help: help ?? null };
}

function plainOutcome(outcome: Outcome): object {
  const { article, target, built, fonts, thrown, milliseconds, exitCode } = outcome;
  const delivered = built?.pdf !== undefined && thrown === undefined;
  return {
    input: article.shown,
    output: delivered && target?.kind === 'file' ? target.path : null,
    ok: exitCode === 0,
    pages: built?.layout?.pages.length ?? null,
    finishing: plainFinishing(outcome),
    grid: built?.layout?.grid ?? null,
    bytes: built?.pdf?.length ?? null,
    milliseconds: rounded(milliseconds),
    stages: Object.fromEntries(
      Object.entries(built?.timings ?? {}).map(([name, time]) => [name, rounded(time)]),
    ),
    fonts: built?.fonts.faces.map((face) => fontOf(face, fonts)) ?? [],
    substitutions: built?.fonts.substitutions ?? [],
    diagnostics: built?.diagnostics.map(plainDiagnostic) ?? [],
    failure: plainFailure(thrown),
  };
}

/** Print helpers, and what they made of the pages. */
function plainFinishing({ finishing, built }: Outcome): object | null {
  if (!finishing) return null;
  return {
    watermark: finishing.watermark ?? null,
    draft: finishing.draft === true,
    booklet: finishing.booklet === true,
    sides: built?.sheets?.pages.length ?? null,
  };
}

const rounded = (milliseconds: number): number => Math.round(milliseconds * 10) / 10;

function fontOf(face: string, fonts: FontLibrary): object {
  const { key, role, postscriptName, path } = fonts.faceFile(face);
  return { key, role, postscriptName, path };
}

export function plainDiagnostic({
  code,
  severity,
  message,
  help,
  clause,
  strength,
  span,
}: Diagnostic): object {
  const { file, line, column, endLine, endColumn } = span ?? {};
  return {
    code,
    severity,
    message,
    help: help ?? null,
    clause: clause ?? null,
    strength: strength ?? null,
    place: span ? { file, line, column, endLine, endColumn } : null,
  };
}

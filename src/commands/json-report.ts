/**
 * The report for programs (`--json`): its shape is documented in docs/cli.md and only ever gains
 * members. Lengths in points, times in milliseconds, sizes in bytes.
 */
import type { ExitCode, Words } from '../diagnostics/failure.ts';
import type { Bilingual, Diagnostic } from '../diagnostics/types.ts';
import type { FaceFile } from '../fonts/types.ts';
import { isDelivered, type Outcome } from '../run/outcome.ts';
import { packageManifest } from '../source/package-root.ts';
import { wordsFor } from '../terminal/say-failure.ts';
import type { SiteTold } from './site-of-run.ts';
import { plainSite } from './site-view.ts';

export interface Told {
  readonly command: string;
  readonly exitCode: ExitCode;
  readonly outcomes: readonly Outcome[];
  readonly notes: readonly Bilingual[];
  /** Files that no article makes. */
  readonly surplus: readonly string[];
  /** The site, where there is one. */
  readonly site?: SiteTold;
  /** About the settings files. */
  readonly settings: readonly Diagnostic[];
  /** Whether what stands at the targets was to be right already. */
  readonly compare: boolean;
  /** What ended the run before its first article. */
  readonly failure?: Words;
}

export function jsonReport({ command, exitCode, outcomes, notes, settings, surplus, site }: Told): object {
  return {
    ...head(command, exitCode),
    notes,
    settings: settings.map(plainDiagnostic),
    documents: outcomes.map(plainOutcome),
    surplus,
    site: site ? plainSite(site) : null,
  };
}

/** The report of a run that ended before its first article. */
export function jsonFailure(command: string, thrown: unknown): object {
  return {
    ...head(command, wordsFor(thrown).exitCode),
    failure: plainFailure(wordsFor(thrown)),
    documents: [],
  };
}

function head(command: string, exitCode: ExitCode): object {
  return { banxin: packageManifest().version, command, ok: exitCode === 0, exitCode };
}

function plainFailure({ exitCode, message, help }: Words): object {
  return { exitCode, message, help: help ?? null };
}

function plainOutcome(outcome: Outcome): object {
  const { input, target, document, failure, milliseconds, exitCode, standing, known, omitted } = outcome;
  return {
    input,
    output: isDelivered(outcome) && target?.kind === 'file' ? target.path : null,
    ok: exitCode === 0,
    standing: standing ?? null,
    known: known === true,
    omitted: omitted === true,
    pages: document?.layout?.pages ?? null,
    finishing: plainFinishing(outcome),
    grid: document?.layout?.grid ?? null,
    bytes: document?.pdf?.bytes ?? null,
    milliseconds: rounded(milliseconds),
    stages: Object.fromEntries(
      Object.entries(document?.timings ?? {}).map(([name, time]) => [name, rounded(time)]),
    ),
    fonts: document?.faces.map(plainFace) ?? [],
    substitutions: document?.substitutions ?? [],
    diagnostics: document?.diagnostics.map(plainDiagnostic) ?? [],
    failure: failure ? plainFailure(failure) : null,
  };
}

/** Print helpers, and what they made of the pages. */
function plainFinishing({ finishing, document }: Outcome): object | null {
  if (!finishing) return null;
  return {
    watermark: finishing.watermark ?? null,
    draft: finishing.draft === true,
    booklet: finishing.booklet === true,
    sides: document?.layout?.sides ?? null,
  };
}

const rounded = (milliseconds: number): number => Math.round(milliseconds * 10) / 10;

const plainFace = ({ key, role, postscriptName, path }: FaceFile): object => ({
  key,
  role,
  postscriptName,
  path,
});

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

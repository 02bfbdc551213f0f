/** Inspections as one JSON document: templates/schema/inspection.schema.json says what its members are. */
import type { ExitCode } from '../diagnostics/failure.ts';
import { packageManifest } from '../source/package-root.ts';
import type { Measured } from './inspect.ts';

/** Members are only ever added. */
export function inspectionReport(measured: readonly Measured[], exitCode: ExitCode): object {
  return {
    banxin: packageManifest().version,
    command: 'inspect',
    ok: exitCode === 0,
    exitCode,
    files: measured.map(plainFile),
  };
}

function plainFile({ file, ...one }: Measured): object {
  if ('inspection' in one) return { file, failure: null, ...one.inspection };
  const { message, help } = one.failure;
  return { file, failure: { message, help: help ?? null } };
}

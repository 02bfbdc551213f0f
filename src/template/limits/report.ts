/** How a limit is told: at the key concerned, with its name, its value and what to write. */
import type { Bilingual, Diagnostic, Severity } from '../../diagnostics/types.ts';
import { isShipped } from '../chain.ts';
import type { Leaf } from '../leaves.ts';
import { nameOf, type Path, placeOf } from '../place.ts';
import type { Raw } from '../raw.ts';
import type { Template } from '../types.ts';

export interface Desk {
  readonly template: Template;
  readonly raw: Raw;
  /** Its keys, walked once for all checks. */
  readonly leaves: readonly Leaf[];
  readonly found: Diagnostic[];
}

export interface Limit {
  readonly code: string;
  readonly path: Path;
  readonly message: Bilingual;
  readonly help: Bilingual;
  readonly severity?: Severity;
}

export function report({ raw, found }: Desk, { code, path, message, help, severity = 'error' }: Limit): void {
  found.push({ code: `template/${code}`, severity, message, help, span: placeOf(raw, path).span });
}

/** Of values that do not fit together, the one that the user wrote. */
export function ownOf(paths: readonly [Path, ...Path[]], { raw }: Pick<Desk, 'raw'>): Path {
  return paths.find((path) => !isShipped(placeOf(raw, path).span.file)) ?? paths[0];
}

/** As it stands in the file. */
export function writtenAt(path: Path, { raw }: Pick<Desk, 'raw'>): string {
  const place = placeOf(raw, path);
  return place.kind === 'scalar' ? place.text : '';
}

/** `模板键“body.size”的值 0pt`, to be continued. */
export function subject(path: Path, desk: Pick<Desk, 'raw'>): Bilingual {
  const [name, written] = [nameOf(path), writtenAt(path, desk)];
  return {
    zh: `模板键“${name}”的值 ${written} `,
    en: `the value ${written} of template key "${name}" `,
  };
}

/**
 * What every step of the recogniser is handed: the file for places, the numbers of the footnotes, and
 * where to put findings. Made once per document by `recognise`.
 */
import type { Diagnostic } from '../diagnostics/types.ts';
import type { SourceFile } from '../source/file.ts';

export interface Context {
  readonly source: SourceFile;
  /** Number of a footnote by its label, in order of first reference. */
  readonly notes: ReadonlyMap<string, number>;
  readonly report: (finding: Diagnostic) => void;
}

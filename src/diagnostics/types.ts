/**
 * A diagnostic is data about a document: nobody prints or throws one; stages return them and the
 * commands show them. Faults of ours or of the set-up are thrown instead (`Failure`, failure.ts).
 */
import type { Span } from '../source/span.ts';

/** One sentence in both languages; Chinese is the first, `--lang en` shows the other. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export type Lang = keyof Bilingual;

/** error: the document is wrong (exit 1); warning: it prints, but look (exit 1 under --strict); hint: good to know. */
export type Severity = 'error' | 'warning' | 'hint';

/** How strongly the clause asks for it: docs/standard.md. */
export type Strength = 'MUST' | 'DEF' | 'REC' | 'MAY' | 'PRAC' | 'DERIV' | 'PROJ';

/** What to put in the place of a stretch of a file; offsets are UTF-16 units of its decoded text. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A change that would put the finding right. */
export interface Fix {
  /** In order of place, none over another. */
  readonly edits: readonly Edit[];
  /** safe: it can be made unseen, for it changes no meaning; suggested: somebody should look. */
  readonly kind: 'safe' | 'suggested';
}

export interface Diagnostic {
  /**
   * Stable name of the kind of finding, `room/what-is-wrong`, e.g. `font/missing-glyph`; the ID of its rule
   * for what the linter finds, e.g. `L-56`.
   */
  readonly code: string;
  readonly severity: Severity;
  readonly message: Bilingual;
  /** What to do about it. */
  readonly help?: Bilingual;
  /** e.g. `GB/T 9704—2012 7.3.1`. */
  readonly clause?: string;
  readonly strength?: Strength;
  /** Absent only where no place in a file is meant. */
  readonly span?: Span;
  readonly fix?: Fix;
}

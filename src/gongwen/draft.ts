/**
 * The two half-finished forms of a body, between Markdown and passages: first what may still become a
 * heading (`Draft`), then what is one (`Sorted`). Types only.
 */
import type { Span } from '../source/span.ts';
import type { Ordinal } from './ordinals.ts';
import type { Level, Passage, Prose } from './types.ts';

export type Draft =
  /** A heading typed with `#`. */
  | { readonly kind: 'hash'; readonly depth: number; readonly prose: Prose; readonly span: Span }
  /** A paragraph of the body itself, not of a list or quotation: it may begin with 一、. */
  | { readonly kind: 'text'; readonly prose: Prose; readonly span: Span }
  | { readonly kind: 'done'; readonly passage: Passage };

/** The level of a heading and the number its writer typed, if any. */
export interface Rank {
  readonly level: Level;
  readonly ordinal?: Ordinal;
  /** A number of another tradition (第一章, 1.1), kept as it stands. */
  readonly foreign?: string;
}

export type Sorted =
  | { readonly kind: 'heading'; readonly rank: Rank; readonly prose: Prose; readonly span: Span }
  | {
      readonly kind: 'run-in';
      readonly rank: Rank;
      readonly lead: Prose;
      readonly prose: Prose;
      readonly span: Span;
    }
  /** An ordinary paragraph; the ordinal it begins with, if any, stays in its text. */
  | { readonly kind: 'paragraph'; readonly ordinal?: Ordinal; readonly prose: Prose; readonly span: Span }
  | { readonly kind: 'done'; readonly passage: Passage };

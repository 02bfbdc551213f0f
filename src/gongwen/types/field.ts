/** Values of the front matter, each with its place. */
import type { Span } from '../../source/span.ts';

/** A value from the front matter and where it stands. */
export interface Field<T> {
  readonly value: T;
  readonly span: Span;
}

/** A calendar date as written in a 公文: 2026年8月1日 (GB/T 9704—2012 7.3.5.4). */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

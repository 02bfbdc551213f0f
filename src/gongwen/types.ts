/**
 * What the document is: the elements of a 简报 (J-) or of a paper of GB/T 9704 (H-, B-, R-, X-), each with
 * the place it was written. Nothing here knows a page, a font or a template's numbers. The body types are
 * shared by all formats.
 */
import type { Briefing } from './types/briefing.ts';
import type { Paper } from './types/paper.ts';
import type { Note } from './types/passages.ts';

export type * from './types/briefing.ts';
export type * from './types/field.ts';
export type * from './types/paper.ts';
export type * from './types/passages.ts';

export type Gongwen = Briefing | Paper;

/** The result of `recognise`. */
export interface Recognised {
  readonly gongwen: Gongwen;
  readonly notes: readonly Note[];
}

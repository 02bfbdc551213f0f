/**
 * Is a paragraph that begins with an ordinal a heading? In: the text behind the ordinal, its level and
 * what stands around it. Out: heading, run-in heading with the length of its sentence (B-18), or plain.
 * It refuses to know Markdown, places and numbering.
 *
 * A heading is short and has no sentence in it. At levels 1 and 2, which have a face of their own, a
 * clause without any closing mark is believed up to 50 characters; at levels 3 to 5, set like the body,
 * the text must be shorter and something must stand under it, or a list of names would be headings.
 */
import type { Level } from './types.ts';

export type HeadingReading = 'heading' | 'plain' | { readonly lead: number };

export interface Surroundings {
  /** Level of the ordinal the next passage begins with; `text` without one; `none` at the end or before a `#`. */
  readonly next: Level | 'text' | 'none';
  /** The passage before is a plain paragraph with an ordinal of the same level. */
  readonly afterPlain: boolean;
}

/** Longest stand-alone heading and longest run-in sentence, characters. */
const LIMITS: Readonly<
  Record<Level, { readonly alone: number; readonly closed: number; readonly lead: number }>
> = {
  1: { alone: 50, closed: 30, lead: 50 },
  2: { alone: 50, closed: 30, lead: 50 },
  3: { alone: 30, closed: 0, lead: 30 },
  4: { alone: 30, closed: 0, lead: 30 },
  5: { alone: 30, closed: 0, lead: 0 },
};

const SENTENCE_END = /[。！？!?]/;

export function readHeading(text: string, level: Level, around: Surroundings): HeadingReading {
  if (around.afterPlain && level > 2) return 'plain';
  if (standsAlone(text, level, around)) return 'heading';
  const lead = leadOf(text, LIMITS[level].lead);
  return lead === undefined ? 'plain' : { lead };
}

/** Longest first sentence that can still be a heading, where the other items of its row have one. */
export const LONGEST_LEAD = 80;

/** Length of the first sentence with its mark, where it is at most `longest` and text follows it. */
export function leadOf(text: string, longest: number): number | undefined {
  const lead = text.search(SENTENCE_END) + 1;
  return lead > 1 && lead < text.length && lead <= longest ? lead : undefined;
}

function standsAlone(text: string, level: Level, around: Surroundings): boolean {
  if (text === '' || /[。；;]./u.test(text)) return false;
  if (/[，、；;,]$/.test(text)) return false;
  if (text.endsWith('。')) return isClosedHeading(text, level, around);
  if (level > 2 && (/[：:]/.test(text) || !hasBodyUnder(level, around))) return false;
  return text.length <= LIMITS[level].alone;
}

/** 一、总体要求。 — a heading with a mark too many (L-26), unless it is one of a row of numbered sentences. */
function isClosedHeading(text: string, level: Level, around: Surroundings): boolean {
  const short = text.length - 1 <= LIMITS[level].closed;
  return short && (level === 1 || hasBodyUnder(level, around));
}

function hasBodyUnder(level: Level, { next }: Surroundings): boolean {
  return next === 'text' || (next !== 'none' && next > level);
}

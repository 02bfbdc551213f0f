/**
 * The headings of a document as its recogniser sorted them. In: an article. Out: for each body its headings and
 * numbered paragraphs in order, and where the number of each stands.
 */
import type { Sorted } from '../../gongwen/draft.ts';
import { readOrdinal } from '../../gongwen/ordinals.ts';
import { plainText } from '../../gongwen/prose.ts';
import type { Heading, Passage } from '../../gongwen/types.ts';
import type { Span } from '../../source/span.ts';
import { bodiesOf } from '../parts.ts';
import type { Article } from '../types.ts';

export type Ranked = Exclude<Sorted, { kind: 'done' }>;

export function outlinesOf({ gongwen }: Article): readonly (readonly Ranked[])[] {
  return bodiesOf(gongwen).map((body) => body.flatMap(rankedOf));
}

function rankedOf(passage: Passage): readonly Ranked[] {
  const { span } = passage;
  if (passage.kind === 'heading')
    return [{ kind: 'heading', rank: rankOf(passage), prose: passage.prose, span }];
  if (passage.kind !== 'paragraph') return [];
  const { lead, prose } = passage;
  if (lead) return [{ kind: 'run-in', rank: rankOf(lead), lead: lead.prose, prose, span }];
  const ordinal = readOrdinal(plainText(prose));
  return [{ kind: 'paragraph', ...(ordinal && !ordinal.doubtful && { ordinal }), prose, span }];
}

/** The titles of articles are in no body, so that every level is one of a section. */
function rankOf({ level, number, typed }: Heading) {
  const ordinal = typed ? readOrdinal(number) : undefined;
  const foreign = typed && !ordinal ? { foreign: number } : {};
  return { level: level || 1, ...(ordinal && { ordinal }), ...foreign } as const;
}

/** Signs of Markdown before a number. */
const FARTHEST = 40;

/** The typed number of an entry, or the whole heading where none is typed. */
export function numberPlace(entry: Ranked, { source }: Article): Span {
  const { span } = entry;
  const typed = (entry.kind === 'paragraph' ? entry.ordinal : entry.rank.ordinal)?.text;
  const begin = source.text.slice(span.start, Math.min(span.end, span.start + FARTHEST));
  const at = typed === undefined ? -1 : begin.indexOf(typed);
  if (typed === undefined || at < 0) return span;
  return source.span(span.start + at, span.start + at + typed.length);
}

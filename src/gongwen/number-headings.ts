/**
 * Gives every heading of an item its number and id. In: sorted passages. Out: finished ones. Where one
 * heading of a level has a typed number, that level keeps what was typed; where none has, it is counted.
 */

import type { Span } from '../source/span.ts';
import type { Context } from './context.ts';
import type { Rank, Sorted } from './draft.ts';
import { ordinalText } from './ordinals.ts';
import { plainText, spanOf } from './prose.ts';
import type { Heading, Level, Passage, Prose } from './types.ts';

export function numberHeadings(
  sorted: readonly Sorted[],
  item: string,
  context: Context,
): readonly Passage[] {
  const typed = typedLevels(sorted);
  const counters = new Map<Level, number>();
  let serial = 0;
  const heading = (rank: Rank, prose: Prose, span: Span): Heading => {
    serial += 1;
    const number = numberOf(rank, typed, counters);
    const isTyped = rank.ordinal !== undefined || rank.foreign !== undefined;
    const id = `${item}-h${serial}`;
    return {
      kind: 'heading',
      level: rank.level,
      number,
      typed: isTyped,
      prose,
      text: plainText(prose),
      id,
      span,
    };
  };
  return sorted.map((entry): Passage => {
    if (entry.kind === 'done') return entry.passage;
    if (entry.kind === 'paragraph') return { kind: 'paragraph', prose: entry.prose, span: entry.span };
    if (entry.kind === 'heading') return heading(entry.rank, entry.prose, entry.span);
    const lead = heading(entry.rank, entry.lead, leadSpan(entry.lead, entry.span, context));
    return { kind: 'paragraph', lead, prose: entry.prose, span: entry.span };
  });
}

/** Levels at which the writer typed at least one number. */
export function typedLevels(sorted: readonly Sorted[]): ReadonlySet<Level> {
  return new Set(
    sorted.flatMap((s) => {
      const rank = s.kind === 'heading' || s.kind === 'run-in' ? s.rank : undefined;
      return rank?.ordinal || rank?.foreign ? [rank.level] : [];
    }),
  );
}

function numberOf(rank: Rank, typed: ReadonlySet<Level>, counters: Map<Level, number>): string {
  for (const deeper of [2, 3, 4, 5] as const) if (deeper > rank.level) counters.delete(deeper);
  if (rank.ordinal) return rank.ordinal.text;
  if (rank.foreign) return rank.foreign;
  if (typed.has(rank.level)) return '';
  const value = (counters.get(rank.level) ?? 0) + 1;
  counters.set(rank.level, value);
  return ordinalText(rank.level, value);
}

function leadSpan(lead: Prose, whole: Span, context: Context): Span {
  const inner = spanOf(lead, whole, context);
  return context.source.span(whole.start, inner.end);
}

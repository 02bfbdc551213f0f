/**
 * The outline: titles of the items, then their headings, never skipping a level downward.
 */
import type { Briefing, Heading } from '../gongwen/types.ts';
import type { Bookmark } from './types.ts';

export function bookmarksOf(briefing: Briefing): Bookmark[] {
  const marks = briefing.items.flatMap((item) => {
    const headings = item.body.flatMap((p) =>
      p.kind === 'heading' ? [p] : p.kind === 'paragraph' && p.lead ? [p.lead] : [],
    );
    return item.title ? [item.title, ...headings] : headings;
  });
  return withoutJumps(marks);
}

function withoutJumps(marks: readonly Heading[]): Bookmark[] {
  let depth = -1;
  return marks.map((mark) => {
    depth = Math.min(mark.level, depth + 1);
    return { title: mark.number + mark.text, depth, anchor: mark.id };
  });
}

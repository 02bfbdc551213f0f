/**
 * The outline: titles of the articles or of the paper, then their headings, never skipping a level downward.
 */
import type { Gongwen, Heading, Passage } from '../gongwen/types.ts';
import type { Bookmark } from './types.ts';

export function bookmarksOf(gongwen: Gongwen): Bookmark[] {
  return withoutJumps(
    partsOf(gongwen).flatMap(({ title, body }) => [...(title ? [title] : []), ...within(body)]),
  );
}

interface Part {
  readonly title?: Heading;
  readonly body: readonly Passage[];
}

function partsOf(gongwen: Gongwen): readonly Part[] {
  return gongwen.kind === 'briefing' ? gongwen.items : [gongwen];
}

function within(body: readonly Passage[]): readonly Heading[] {
  return body.flatMap((p) => (p.kind === 'heading' ? [p] : p.kind === 'paragraph' && p.lead ? [p.lead] : []));
}

function withoutJumps(marks: readonly Heading[]): Bookmark[] {
  let depth = -1;
  return marks.map((mark) => {
    depth = Math.min(mark.level, depth + 1);
    return { title: mark.number + mark.text, depth, anchor: mark.id };
  });
}

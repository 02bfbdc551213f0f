/**
 * The outline: titles of the articles or of the paper, then their headings, never skipping a level downward.
 */
import type { Attachment, Gongwen, Heading, Passage } from '../gongwen/types.ts';
import type { AttachedFile } from './context.ts';
import type { Bookmark } from './types.ts';

export function bookmarksOf(gongwen: Gongwen, attached: ReadonlyMap<number, AttachedFile>): Bookmark[] {
  const marks = partsOf(gongwen, attached).flatMap(({ title, body }) => [
    ...(title ? [title] : []),
    ...within(body),
  ]);
  return withoutJumps(marks);
}

type Mark = Pick<Heading, 'level' | 'number' | 'text' | 'id'>;

interface Part {
  readonly title?: Mark;
  readonly body: readonly Passage[];
}

function partsOf(gongwen: Gongwen, attached: ReadonlyMap<number, AttachedFile>): readonly Part[] {
  if (gongwen.kind === 'briefing') return gongwen.items;
  const { attachments } = gongwen;
  const printed = attachments.flatMap((attachment): Part[] => {
    const text = attached.get(attachment.serial)?.text ?? attachment.text;
    return text ? [{ title: attachmentMark(attachment, attachments.length), body: text.body }] : [];
  });
  return [gongwen, ...printed];
}

/** 附件1　name, as on its first page; a single one has no serial (B-31). */
function attachmentMark({ serial, name }: Attachment, count: number): Mark {
  const number = `附件${count > 1 ? serial : ''}\u3000`;
  return { level: 0, number, text: name.value, id: `attachment-${serial}` };
}

function within(body: readonly Passage[]): readonly Heading[] {
  return body.flatMap((p) => (p.kind === 'heading' ? [p] : p.kind === 'paragraph' && p.lead ? [p.lead] : []));
}

function withoutJumps(marks: readonly Mark[]): Bookmark[] {
  let depth = -1;
  return marks.map((mark) => {
    depth = Math.min(mark.level, depth + 1);
    return { title: mark.number + mark.text, depth, anchor: mark.id };
  });
}

/** The ids of a document, before any of it is written: a link to a place that is not there is no link. */
import type { Gongwen, Heading, Note, Passage } from '../../gongwen/types.ts';
import { noteAnchor } from '../../layout/inline-nodes.ts';
import { attachmentAnchor } from '../../layout/paper/attachment.ts';
import type { TwinOrder } from './types.ts';

export function anchorsOf({ recognised, attached }: TwinOrder): ReadonlySet<string> {
  const { gongwen, notes } = recognised;
  const files = [...attached.values()];
  return new Set([
    ...ofGongwen(gongwen),
    ...files.flatMap(({ text }) => text.body.flatMap(ofPassage)),
    ...[notes, ...files.map((file) => file.notes)].flat().map(({ number }: Note) => noteAnchor(number)),
  ]);
}

function ofGongwen(gongwen: Gongwen): readonly string[] {
  if (gongwen.kind === 'briefing')
    return gongwen.items.flatMap(({ title, body }) => [...ofHeading(title), ...body.flatMap(ofPassage)]);
  const { title, body, attachments } = gongwen;
  const own = attachments.flatMap(({ serial, text }) => [
    attachmentAnchor(serial),
    ...(text?.body.flatMap(ofPassage) ?? []),
  ]);
  return [...ofHeading(title), ...body.flatMap(ofPassage), ...own];
}

const ofHeading = (heading: Heading | undefined): readonly string[] => (heading ? [heading.id] : []);

function ofPassage(passage: Passage): readonly string[] {
  switch (passage.kind) {
    case 'heading':
      return [passage.id];
    case 'paragraph':
      return ofHeading(passage.lead);
    case 'table':
      return passage.id === undefined ? [] : [passage.id];
    case 'figures':
      return passage.figures.flatMap(({ id }) => id ?? []);
    case 'quotation':
      return passage.children.flatMap(ofPassage);
    default:
      return [];
  }
}

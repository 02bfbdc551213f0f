/** 附件说明 under the body, and the attachments behind the closing, each a section. (7.3.4, 7.3.7) */
import type { AttachedText, Attachment, Paper } from '../../gongwen/types.ts';
import { attachmentAnchor, attachmentLabel } from '../../layout/paper/attachment.ts';
import { element, joined, type Markup, NOTHING, words } from '../markup.ts';
import type { Desk } from './desk.ts';
import { labelled } from './lists.ts';
import { passages } from './passages.ts';

/** What stands on the pages of an attachment; nothing where it has none. */
export type TextOf = (attachment: Attachment) => AttachedText | undefined;

export function attachmentNote({ attachments }: Paper, label: string, textOf: TextOf): Markup {
  const [first, ...more] = attachments;
  if (!first) return NOTHING;
  if (more.length === 0)
    return element('p', { class: 'attachment-note' }, words(label), named(first, textOf));
  const items = attachments.map((one) => element('li', {}, labelled(`${one.serial}.`), named(one, textOf)));
  const list = element('ol', { class: 'entries', role: 'list' }, ...items);
  return element('div', { class: 'attachment-note' }, element('p', {}, words(label)), list);
}

function named(attachment: Attachment, textOf: TextOf): Markup {
  const name = words(attachment.name.value);
  if (!textOf(attachment)) return name;
  return element('a', { href: `#${attachmentAnchor(attachment.serial)}` }, name);
}

/** @param desk that of the text: pictures of a file lie beside the file */
export function attachmentSection(
  attachment: Attachment,
  text: AttachedText,
  paper: Paper,
  desk: Desk,
): Markup {
  const { serial, name } = attachment;
  const id = desk.ids.anchor(attachmentAnchor(serial));
  const titleId = desk.ids.fresh(`${attachmentAnchor(serial)}-title`);
  const label = element('p', { class: 'attachment-label' }, words(attachmentLabel(attachment, paper)));
  const title = desk.outline.heading(0, { id: titleId }, words(name.value));
  const content = joined([label, title, passages(text.body, desk)], '\n');
  return element('section', { class: 'attachment', id, 'aria-labelledby': titleId }, content);
}

/** A paper of GB/T 9704 from 版头 to 版记, in the order of its page. */
import type { Attendance, Figure, Paper } from '../../gongwen/types.ts';
import { closesAtEnd } from '../../layout/paper/paper.ts';
import type { PaperTemplate } from '../../template/types.ts';
import { element, type Markup, NOTHING, words } from '../markup.ts';
import { attachmentNote, attachmentSection, type TextOf } from './attachments.ts';
import { closing, closingUnderTitle } from './closing.ts';
import { colophon } from './colophon.ts';
import type { Desk } from './desk.ts';
import { facts, lines, printed } from './facts.ts';
import { paperHead } from './paper-head.ts';
import { passages } from './passages.ts';
import { title } from './title.ts';
import type { TwinOrder } from './types.ts';

export function paperTwin(
  paper: Paper,
  template: PaperTemplate,
  { attached, pictureOf }: TwinOrder,
  desk: Desk,
): Markup {
  const textOf: TextOf = ({ serial, text }) => attached.get(serial)?.text ?? text;
  const outline = desk.outline.deeper();
  const sections = () =>
    paper.attachments.flatMap((attachment) => {
      const text = textOf(attachment);
      const { serial } = attachment;
      const own = attached.has(serial)
        ? { ...desk, pictureOf: (figure: Figure) => pictureOf(figure, serial) }
        : desk;
      return text ? [attachmentSection(attachment, text, paper, { ...own, outline })] : [];
    });
  return lines([
    paperHead(paper, template, desk),
    paper.title ? title(paper.title, paper.subtitle, template.subtitle.prefix, desk) : NOTHING,
    template.closing.place === 'title' ? closingUnderTitle(paper.closing) : NOTHING,
    recipients(paper),
    passages(paper.body, desk),
    attachmentNote(paper, template.attachmentNote.label, textOf),
    facts('attendance', paper.attendance.map(attendance)),
    closesAtEnd(paper, { template }) ? closing(paper.closing) : NOTHING,
    paper.note ? element('p', { class: 'remark' }, words(`（${paper.note.value}）`)) : NOTHING,
    ...sections(),
    colophon(paper),
  ]);
}

function recipients({ recipients: names }: Paper): Markup {
  return names ? element('p', { class: 'recipients' }, words(`${names.value}：`)) : NOTHING;
}

const attendance = ({ label, names }: Attendance) => printed(`${label}：`, names);

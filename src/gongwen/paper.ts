/**
 * A paper of GB/T 9704 from its parts. In: the fields of the front matter and the blocks of the text. Out:
 * the paper with its elements, and findings where they do not fit each other. What is missing is said by
 * check-elements.ts.
 */
import type * as md from '../markdown/types.ts';
import type { Span } from '../source/span.ts';
import { attachmentsOf } from './attachment-list.ts';
import { closingOf } from './closing.ts';
import type { Context } from './context.ts';
import { countFiguresAndTables } from './count.ts';
import { takeSubtitle } from './credits.ts';
import { paperFindings } from './findings/paper.ts';
import { finishBody } from './finish-body.ts';
import type { FrontMatter } from './front-matter/read.ts';
import { fieldSubtitle } from './item.ts';
import { checkLooseElements, takeRecipients } from './loose-elements.ts';
import { markOf } from './mark.ts';
import { PAPER_ID, paperText, splitAttachments } from './paper-text.ts';
import { present } from './present.ts';
import type { Attendance, CalendarDate, Field, Paper, PaperFormat } from './types.ts';

/** @param top where the front matter begins */
export function paperOf(
  blocks: readonly md.Block[],
  fields: FrontMatter,
  format: PaperFormat,
  top: Span,
  context: Context,
): Paper {
  const { main, attachments } = splitAttachments(blocks, context);
  const text = mainText(main, fields, format, attachments.length > 0, context);
  const listed = attachmentsOf(fields.attachments?.value ?? [], attachments, context);
  const mark = markOf(fields, format, top, context);
  const paper: Omit<Paper, 'name'> = {
    kind: 'paper',
    format,
    ...head(fields, format),
    ...present({ mark }),
    ...text,
    attachments: listed,
    attendance: attendanceOf(fields),
    closing: closingOf(fields, format, context),
    colophon: colophonOf(fields),
    preprinted: fields.preprinted?.value ?? false,
    ...properties(fields),
  };
  checkFit(paper, fields, context);
  return { ...paper, name: nameOf(paper, context) };
}

function head(fields: FrontMatter, format: PaperFormat) {
  const { copyNumber, secrecy, urgency, docNumber, issuer, signers, date, note } = fields;
  return {
    ...present({ copyNumber, secrecy, urgency, docNumber, date, note, serialNumber: serialOf(fields) }),
    issuers: issuer?.value ?? [],
    signers: format === 'document-upward' ? (signers?.value ?? []) : [],
  };
}

/** 令号 is read as it is printed; a number of minutes is a number, or a text of its own (增刊第1期). */
function serialOf({ orderNumber, issue }: FrontMatter): Field<string> | undefined {
  if (orderNumber || !issue) return orderNumber;
  return { ...issue, value: /^\d+$/.test(issue.value) ? `第${issue.value}期` : issue.value };
}

/** Formats that are addressed to organs; a letter-like opening of others is text. */
const ADDRESSED: readonly PaperFormat[] = ['document', 'document-upward', 'letter'];

function mainText(
  blocks: readonly md.Block[],
  fields: FrontMatter,
  format: PaperFormat,
  hasParts: boolean,
  context: Context,
) {
  const { title, blocks: titled, lift } = paperText(blocks, fields, format, context);
  const subtitled = fields.subtitle || !title ? { rest: titled } : takeSubtitle(titled, context);
  const subtitle = fields.subtitle
    ? fieldSubtitle(fields.subtitle.value, context)
    : 'subtitle' in subtitled
      ? subtitled.subtitle
      : undefined;
  const looksForRow = !fields.recipients && ADDRESSED.includes(format);
  const addressed = looksForRow ? takeRecipients(subtitled.rest, context) : { rest: subtitled.rest };
  const recipients = fields.recipients ?? ('recipients' in addressed ? addressed.recipients : undefined);
  if (format !== 'plain') checkLooseElements(addressed.rest, fields.issuer?.value ?? [], context);
  const body = finishBody(addressed.rest, PAPER_ID, lift, context);
  const alone = !hasParts && !fields.attachments;
  const [counted] = countFiguresAndTables([{ body }], context, { prefix: '', alone });
  return { ...present({ title, subtitle, recipients }), body: counted!.body };
}

/** in this order, whatever the order of the front matter. */
function attendanceOf({ present: there, absent, attendees }: FrontMatter): readonly Attendance[] {
  const rows = [
    { label: '出席', names: there },
    { label: '请假', names: absent },
    { label: '列席', names: attendees },
  ];
  return rows.flatMap(({ label, names }) => (names ? [{ label, names }] : []));
}

function colophonOf({ cc, printer, printDate, copies }: FrontMatter) {
  return present({ cc, printer, printDate, copies });
}

function properties({ subject, author, keywords }: FrontMatter) {
  return {
    keywords: keywords?.value ?? [],
    ...present({ subject: subject?.value, author: author?.value }),
  };
}

type Unnamed = Omit<Paper, 'name'>;

function checkFit(paper: Unnamed, fields: FrontMatter, context: Context): void {
  const { source, report } = context;
  const { body, attachments, signers, issuers, closing, colophon, date } = paper;
  if (body.length === 0 && attachments.every(({ text }) => !text)) {
    const end = source.text.trimEnd().length;
    if (end > 0) report(paperFindings.noBody(source.span(end, end)));
  }
  if (fields.signers && signers.length === 0 && closing.kind !== 'signed')
    report(paperFindings.signersNotPrinted(fields.signers.span));
  if (signers.length > 0 && issuers.length > 0 && signers.length !== issuers.length)
    report(paperFindings.signerCount(fields.signers!.span, signers.length, issuers.length));
  if (colophon.printDate && date && dayNumber(colophon.printDate) < dayNumber(date))
    report(paperFindings.printedBefore(colophon.printDate.span));
  checkTitle(paper, context);
}

const dayNumber = ({ value }: Field<CalendarDate>): number =>
  value.year * 10000 + value.month * 100 + value.day;

/** 文种 of the regulations, and what is issued under them; brackets such as （试行） may follow. (B-07) */
const KIND_OF_PAPER =
  /(?:决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要|规定|办法|条例|细则|方案|规划|计划|要点|总结|预案|章程|制度|规则|规程|指南|说明)(?:[（(][^（()）]*[）)])*$/;

function checkTitle({ format, title }: Unnamed, { report }: Context): void {
  if (!title || !ADDRESSED.includes(format) || title.prose.every((p) => p.kind === 'phrase' && p.generated))
    return;
  if (!KIND_OF_PAPER.test(title.text.replace(/[\s\u3000]+/g, '').replace(/[。．.]$/, '')))
    report(paperFindings.titleWithoutKind(title.span, title.text));
}

/** For metadata: the title, or what the head says, or how the text begins, or the name of the file. */
function nameOf({ title, mark, serialNumber, docNumber, body }: Unnamed, { source }: Context): string {
  const head = mark ? mark.names.map((n) => n.value).join('、') + mark.word : '';
  const number = serialNumber?.value ?? docNumber?.value ?? '';
  const first = body.find((p) => p.kind === 'paragraph' || p.kind === 'heading');
  const begins = first ? first.prose.map((p) => (p.kind === 'phrase' ? p.text : '')).join('') : '';
  const names = [title?.text ?? '', head + number, begins.slice(0, 30), stemOf(source.file)];
  return source.text.trim() === '' ? '' : (names.find((text) => text.trim() !== '') ?? '');
}

const stemOf = (file: string): string => file.replace(/^.*[\\/]/, '').replace(/\.[A-Za-z]{1,8}$/, '');

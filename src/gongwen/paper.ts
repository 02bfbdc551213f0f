/**
 * A paper of GB/T 9704 from its parts. In: the fields of the front matter and the blocks of the text. Out:
 * the paper with its elements. Whether they fit each other is said by check-fit.ts, what is missing by
 * check-elements.ts.
 */
import type * as md from '../markdown/types.ts';
import type { Span } from '../source/span.ts';
import { attachmentsOf } from './attachment-list.ts';
import { checkFit, type Unnamed } from './check-fit.ts';
import { closingOf } from './closing.ts';
import type { Context } from './context.ts';
import type { FrontMatter } from './front-matter/read.ts';
import { markOf } from './mark.ts';
import { mainText } from './paper-body.ts';
import { splitAttachments } from './paper-text.ts';
import { present } from './present.ts';
import type { Attendance, Field, Paper, PaperFormat } from './types.ts';

/** @param top where the front matter begins */
export function paperOf(
  blocks: readonly md.Block[],
  fields: FrontMatter,
  format: PaperFormat,
  top: Span,
  context: Context,
): Paper {
  const { main, attachments } = splitAttachments(blocks, context);
  const alone = attachments.length === 0 && !fields.attachments;
  const text = mainText(main, fields, format, alone, context);
  const listed = attachmentsOf(fields.attachments?.value ?? [], attachments, context);
  const mark = markOf(fields, format, top, context);
  const paper: Unnamed = {
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

function properties({ subject, author, keywords, retention }: FrontMatter) {
  return {
    keywords: keywords?.value ?? [],
    ...present({ subject: subject?.value, author: author?.value, retention: retention?.value }),
  };
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

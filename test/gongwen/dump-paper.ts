/** A recognised paper as lines that a person can check: one element a line, in the order of the page. */
import type { Closing, Field, Paper, Seal, Signed } from '../../src/gongwen/types.ts';
import { dated, passage, prose } from './dump.ts';

export function dumpPaper(paper: Paper): string[] {
  const { mark, title, subtitle, recipients, attendance, attachments, note, colophon } = paper;
  return [
    `${paper.format} = ${paper.name}`,
    ...fields(paper),
    ...(mark ? [`mark ${mark.names.map((n) => n.value).join(' + ')} | ${mark.word}`] : []),
    ...(title ? [`title ${prose(title.prose)}`] : []),
    ...(subtitle ? [`—— ${prose(subtitle)}`] : []),
    ...(recipients ? [`主送 ${recipients.value}：`] : []),
    ...paper.body.flatMap((p) => passage(p, '  ')),
    ...attachments.flatMap(({ serial, name, file, detached, text }) => [
      `附件${serial} ${name.value}${file ? ` <${file.value}>` : ''}${detached ? ' 另附' : ''}`,
      ...(text?.body ?? []).flatMap((p) => passage(p, '  ')),
    ]),
    ...attendance.map(({ label, names }) => `${label}：${names.value}`),
    ...closing(paper.closing),
    ...(note ? [`（${note.value}）`] : []),
    ...Object.entries(colophon).map(([key, field]) => `${key} = ${shown(field)}`),
  ];
}

function fields(paper: Paper): string[] {
  const { copyNumber, secrecy, urgency, docNumber, serialNumber, subject, author } = paper;
  const single = Object.entries({ copyNumber, secrecy, urgency, docNumber, serialNumber }).flatMap(
    ([key, field]) => (field ? [`${key} = ${shown(field)}`] : []),
  );
  const lists = Object.entries({ issuers: paper.issuers, signers: paper.signers }).flatMap(([key, names]) =>
    names.length > 0 ? [`${key} = ${names.map((n) => n.value).join(' + ')}`] : [],
  );
  const properties = [subject, author, ...paper.keywords].filter((text) => text !== undefined);
  return [
    ...single,
    ...lists,
    ...(paper.preprinted ? ['preprinted'] : []),
    ...(properties.length > 0 ? [`properties ${properties.join(' + ')}`] : []),
  ];
}

function closing({ kind, organs, date, seals, signatures }: Closing): string[] {
  if (organs.length === 0 && !date && signatures.length === 0) return [];
  const signed = signatures.map((s) => `  signature ${signature(s)}`);
  return [
    `${kind} ${[...organs.map((o) => o.value), ...(date ? [dated(date.value)] : [])].join(' + ')}`,
    ...seals.map((s) => `  seal ${size(s)}`),
    ...signed,
  ];
}

function signature({ post, seal, name }: Signed): string {
  return [post?.value ?? '(no post)', seal ? size(seal) : '(no seal)', name?.value ?? ''].join(' | ');
}

function size({ src, width, height }: Seal): string {
  return `<${src}> ${width}${height === undefined ? '' : ` × ${height}`} mm`;
}

function shown({ value }: Field<unknown>): string {
  return typeof value === 'object' ? dated(value as Parameters<typeof dated>[0]) : String(value);
}

/**
 * The attachments of a paper (GB/T 9704—2012 7.3.4, 7.3.7; B-30…B-34, B-60…B-64). In: the rows of the front
 * matter and the parts of the text that begin with `# 附件`. Out: attachments in the order of 附件说明. A part
 * and a row belong together by number, else by name, else in order; a part without a row gets one.
 */
import type * as md from '../markdown/types.ts';
import type { Span } from '../source/span.ts';
import { readLabel } from './attachment-label.ts';
import { type AttachmentOpening, labelOf, openAttachment, type TypedLabel } from './attachment-opening.ts';
import type { Context } from './context.ts';
import { countFiguresAndTables } from './count.ts';
import { attachmentFindings } from './findings/attachments.ts';
import { finishBody } from './finish-body.ts';
import type { AttachmentEntry } from './front-matter/kinds/attachments.ts';
import { plainText, proseOf } from './prose.ts';
import { sameText } from './sections.ts';
import type { AttachedText, Attachment } from './types.ts';

type Part = readonly md.Block[];

interface Draft {
  readonly entry?: AttachmentEntry;
  readonly part?: Part;
}

/** More than this is no list that anybody reads. */
const MOST = 99;

export function attachmentsOf(
  entries: readonly AttachmentEntry[],
  parts: readonly Part[],
  context: Context,
): readonly Attachment[] {
  const drafts: Draft[] = entries.map((entry) => ({ entry }));
  for (const part of parts) {
    const at = placeOf(part, drafts, context);
    if (at === undefined) drafts.push({ part });
    else drafts[at] = { ...drafts[at], part };
  }
  const attachments = drafts.map((draft, i) => attachmentOf(draft, i + 1, context));
  checkNames(attachments, context);
  return attachments;
}

/** Which draft the part belongs to; nothing for one that nobody has listed. */
function placeOf(part: Part, drafts: readonly Draft[], context: Context): number | undefined {
  const label = labelOf(part[0]!, context)!;
  const named = drafts.findIndex((d) => !d.part && titlesOf(part, label, context).some((t) => isNamed(d, t)));
  if (named >= 0) return named;
  const meant = drafts.findIndex((d) => !d.part && isMeant(d, label));
  if (meant >= 0) return meant;
  if (label.serial === undefined) {
    const next = drafts.findIndex((d) => !d.part && !d.entry?.file);
    return next >= 0 ? next : undefined;
  }
  const own = drafts[label.serial - 1];
  if (own?.part)
    context.report(attachmentFindings.sectionTwice(label.span, label.serial, own.part[0]!.span.line));
  return own && !own.part ? label.serial - 1 : undefined;
}

const isNamed = ({ entry }: Draft, title: string): boolean =>
  entry !== undefined && sameText(title, entry.name.value);

/** A row that says 附件2 and nothing else. */
const isMeant = ({ entry }: Draft, { serial }: TypedLabel): boolean =>
  serial !== undefined && entry?.serial === serial;

/** What may be its title: the words behind 附件1, or the next heading. */
function titlesOf(part: Part, { title }: TypedLabel, context: Context): readonly string[] {
  if (title !== '') return [title];
  const next = part.slice(1).find((b) => b.kind !== 'thematicBreak' && b.kind !== 'html');
  return next?.kind === 'heading' ? [plainText(proseOf(next.children, context))] : [];
}

function attachmentOf({ entry, part }: Draft, serial: number, context: Context): Attachment {
  const own = { serial, detached: entry?.detached ?? false };
  if (!part) return { ...own, ...listedAlone(entry!, serial, context) };
  const named = entry?.nameless ? undefined : entry;
  const opening = openAttachment(part, named?.name.value, context);
  const name = named?.name ?? opening.title ?? nameOfFile(entry) ?? unnamed(part, serial, context);
  compare(opening, named, serial, context);
  const text = textOf(opening, part, serial, context);
  const file = entry?.file;
  if (file && text.body.length === 0) return { ...own, name, file };
  if (file) context.report(attachmentFindings.textAndFile(part[0]!.span, serial, file.value, file.span.line));
  if (text.body.length === 0) context.report(attachmentFindings.empty(part[0]!.span, serial));
  return { ...own, name, text };
}

/** Without a text of its own here it needs a name, or a file that may have one. */
function listedAlone({ name, file, nameless }: AttachmentEntry, serial: number, context: Context) {
  if (file) return { name, file, ...(nameless && { nameless }) };
  if (nameless) context.report(attachmentFindings.nothingKnown(name.span, serial, name.value));
  return { name };
}

const nameOfFile = (entry: AttachmentEntry | undefined) =>
  entry?.file && !readLabel(entry.name.value) ? entry.name : undefined;

function unnamed(part: Part, serial: number, context: Context) {
  const { span } = part[0]!;
  context.report(attachmentFindings.noName(span, serial));
  return { value: `附件${serial}`, span };
}

/** B-63 */
function compare(
  { label, title }: AttachmentOpening,
  entry: AttachmentEntry | undefined,
  serial: number,
  context: Context,
): void {
  const place: Span = label!.span;
  if (label?.serial !== undefined && label.serial !== serial)
    context.report(attachmentFindings.serialDiffers(place, label.serial, serial));
  if (!entry) return;
  const { name } = entry;
  if (title && !sameText(title.value, name.value))
    context.report(
      attachmentFindings.nameDiffers(title.span, serial, title.value, name.value, name.span.line),
    );
}

function textOf(
  { rest, lift }: AttachmentOpening,
  part: Part,
  serial: number,
  context: Context,
): AttachedText {
  const id = `attachment-${serial}`;
  const body = finishBody(rest, id, lift, context);
  const [counted] = countFiguresAndTables([{ body }], context, { prefix: `${id}-`, alone: false });
  const span = context.source.span(part[0]!.span.start, part.at(-1)!.span.end);
  return { body: counted!.body, span };
}

function checkNames(attachments: readonly Attachment[], context: Context): void {
  if (attachments.length > MOST)
    context.report(attachmentFindings.tooMany(attachments[MOST]!.name.span, attachments.length));
  const first = new Map<string, number>();
  for (const { name, serial, nameless } of attachments) {
    if (nameless) continue;
    const bare = name.value.replace(/[\s\u3000]+/g, '');
    const before = first.get(bare);
    if (before !== undefined) context.report(attachmentFindings.sameName(name.span, name.value, before));
    else first.set(bare, serial);
  }
}

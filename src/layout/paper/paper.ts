/**
 * A paper of GB/T 9704 in the order of its page: 版头, 标题, 主送, body, 附件说明, 出席, 落款, 附注, attachments, and
 * 版记 kept for the last foot. It decides what needs the sight of the whole first page; every element is set
 * in a file of its own.
 */
import type { Attachment, Paper } from '../../gongwen/types.ts';
import type { Elastic } from '../../template/types.ts';
import { type AttachedFile, addNode, type PaperContext } from '../context.ts';
import type { Flow } from '../flow.ts';
import { bodySetting, passageRows } from '../passages.ts';
import { fixed, kept, type Row, row, withGap } from '../row.ts';
import { titleRows } from '../title.ts';
import { attachmentRows } from './attachment.ts';
import { attachmentNoteRows } from './attachment-note.ts';
import { attendanceRows } from './attendance.ts';
import { closingRows } from './closing/closing.ts';
import { closingUnderTitleRows } from './closing/under-title.ts';
import { colophonFoot } from './colophon.ts';
import { pageManner } from './double-rule.ts';
import { headRows } from './head.ts';
import { recipientsMoved, recipientsRows } from './recipients.ts';
import { remarkRows } from './remark.ts';

export function flowPaper(
  paper: Paper,
  attached: ReadonlyMap<number, AttachedFile>,
  ctx: PaperContext,
): Flow {
  const root = addNode(ctx, 'Document', -1);
  const manner = pageManner(paper, ctx);
  const opening = openingOf(paper, manner.depthOf(1), root, ctx);
  if (opening.moved) ctx.diagnostics.push(recipientsMoved(paper));
  const lists = [...attachmentNoteRows(paper, root, ctx), ...attendanceRows(paper, root, ctx)];
  const closing = closesAtEnd(paper, ctx) ? closingRows(paper.closing, root, ctx) : [];
  const remark = remarkRows(paper, root, closing.at(-1), ctx);
  const end = [...lists, ...(remark.length > 0 ? joined(closing) : closing), ...remark];
  const sets = paper.attachments.map((a) => ({
    bound: !a.detached,
    rows: attachedRows(a, paper, attached, root, ctx),
  }));
  const bound = sets.flatMap((s) => (s.bound ? s.rows : []));
  const detached = sets.flatMap((s) => (s.bound || s.rows.length === 0 ? [] : [s.rows]));
  const foot = colophonFoot(paper, opening.moved, root, ctx);
  const rows = [...opening.rows, ...end, ...bound];
  return { rows, foot, detached, root, manner };
}

/** 附注 stands on the line below the date, so it does not leave it (B-52). */
function joined(closing: readonly Row[]): Row[] {
  return closing.map((r, i) => (i === closing.length - 1 ? { ...r, keep: true } : r));
}

/** A date that stands in the head already is not printed again under the text, unless a 署名 asks for it. */
export function closesAtEnd(
  { closing, issuers }: Paper,
  { template }: Pick<PaperContext, 'template'>,
): boolean {
  const inHead = template.head.imprint.show && issuers.length > 0 && closing.organs.length === 0;
  return template.closing.place === 'end' && !inHead;
}

interface Opening {
  readonly rows: readonly Row[];
  /** 主送 goes to 版记 (B-09). */
  readonly moved: boolean;
}

/** From 版头 to the end of the body; `depth` is that of page 1. */
function openingOf(paper: Paper, depth: number, root: number, ctx: PaperContext): Opening {
  const { moved, room } = firstPage(paper, depth, ctx);
  const head = headRows(paper, addNode(ctx, 'Part', root), room, ctx);
  const title = [...titleOf(paper, root, ctx), ...closingUnderTitleRows(paper.closing, root, ctx)];
  const recipients = moved ? [] : recipientsRows(paper, root, ctx);
  const body = passageRows(paper.body, bodySetting(root, ctx), ctx);
  const text = [...kept(recipients, true), ...body];
  const opened = title.length + head.length > 0 ? withGap(text, gapOver(title, ctx)) : text;
  return { rows: [...head, ...title, ...opened], moved };
}

/** One blank line under the title (B-08); two under a head without one. */
function gapOver(title: readonly Row[], ctx: PaperContext): Elastic {
  return title.length > 0 ? ctx.template.title.below : ctx.template.head.below;
}

function titleOf(paper: Paper, parent: number, ctx: PaperContext): Row[] {
  if (!paper.title) return [];
  return titleRows(paper.title, paper.subtitle, ctx.template.title.above, parent, ctx);
}

interface FirstPage {
  readonly moved: boolean;
  /** What the head may take. */
  readonly room: number;
}

/**
 * Page 1 has to show body text (B-10). A joint head makes room by being set smaller (H-11); where that is
 * not enough the addressees go to 版记 (B-09).
 */
function firstPage(paper: Paper, depth: number, ctx: PaperContext): FirstPage {
  const trial: PaperContext = { ...ctx, structure: [], diagnostics: [], pictures: {} };
  const root = addNode(trial, 'Document', -1);
  const title = [...titleOf(paper, root, trial), ...closingUnderTitleRows(paper.closing, root, trial)];
  const recipients = recipientsRows(paper, root, trial);
  const line = row({ height: ctx.template.body.size, before: fixed(ctx.geometry.gap), items: [] });
  const below = (text: readonly Row[]) =>
    mostOf([...title, ...withGap([...text, line], gapOver(title, ctx))]);
  const headFor = (room: number) => mostOf(headRows(paper, root, room, trial));
  const [beside, alone] = [depth - below(recipients), depth - below([])];
  const moved = recipients.length > 0 && headFor(beside) > beside;
  return { moved, room: moved ? alone : beside };
}

/** Height of rows with every gap at its greatest. */
function mostOf(rows: readonly Row[]): number {
  return rows.reduce((sum, { before, height }) => sum + before.most + height, 0);
}

function attachedRows(
  attachment: Attachment,
  paper: Paper,
  attached: ReadonlyMap<number, AttachedFile>,
  root: number,
  ctx: PaperContext,
): Row[] {
  const file = attached.get(attachment.serial);
  const text = file?.text ?? attachment.text;
  const own = file ? { ...ctx, locate: file.locate, lookUp: file.lookUp, notes: file.notes } : ctx;
  return text ? attachmentRows(attachment, text, paper, root, own) : [];
}

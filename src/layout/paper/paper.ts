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
import { type Row, withGap } from '../row.ts';
import { titleRows } from '../title.ts';
import { attachmentRows } from './attachment.ts';
import { attachmentNoteRows } from './attachment-note.ts';
import { attendanceRows } from './attendance.ts';
import { closingRows } from './closing/closing.ts';
import { colophonFoot } from './colophon.ts';
import { pageManner } from './double-rule.ts';
import { headRows } from './head.ts';
import { recipientsRows } from './recipients.ts';
import { remarkRows } from './remark.ts';

export function flowPaper(
  paper: Paper,
  attached: ReadonlyMap<number, AttachedFile>,
  ctx: PaperContext,
): Flow {
  const root = addNode(ctx, 'Document', -1);
  const opening = openingOf(paper, root, ctx);
  const end = [
    ...attachmentNoteRows(paper, root, ctx),
    ...attendanceRows(paper, root, ctx),
    ...closingRows(paper.closing, root, ctx),
    ...remarkRows(paper, root, ctx),
  ];
  const sets = paper.attachments.map((a) => ({
    bound: !a.detached,
    rows: attachedRows(a, paper, attached, root, ctx),
  }));
  const bound = sets.flatMap((s) => (s.bound ? s.rows : []));
  const detached = sets.flatMap((s) => (s.bound || s.rows.length === 0 ? [] : [s.rows]));
  const foot = colophonFoot(paper, opening.moved, root, ctx);
  const rows = [...opening.rows, ...end, ...bound];
  return { rows, foot, detached, root, manner: pageManner(paper, ctx) };
}

interface Opening {
  readonly rows: readonly Row[];
  /** 主送 goes to 版记 (B-09). */
  readonly moved: boolean;
}

/** From 版头 to the end of the body. */
function openingOf(paper: Paper, root: number, ctx: PaperContext): Opening {
  const head = headRows(paper, addNode(ctx, 'Part', root), ctx.geometry.depth, ctx);
  const title = paper.title ? titleRows(paper.title, paper.subtitle, aboveTitle(head, ctx), root, ctx) : [];
  const recipients = recipientsRows(paper, root, ctx);
  const body = passageRows(paper.body, bodySetting(root, ctx), ctx);
  const text = [...recipients, ...body];
  const gap = title.length > 0 ? ctx.template.title.below : ctx.template.head.below;
  const opened = title.length + head.length > 0 ? withGap(text, gap) : text;
  return { rows: [...head, ...title, ...opened], moved: false };
}

function aboveTitle(_head: readonly Row[], ctx: PaperContext): Elastic {
  return ctx.template.title.above;
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
  const own = file ? { ...ctx, locate: file.locate, lookUp: file.lookUp } : ctx;
  return text ? attachmentRows(attachment, text, paper, root, own) : [];
}

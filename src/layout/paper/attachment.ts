/**
 * An attachment on pages of its own: its label on the first line, its title on the third, its text one
 * blank line below, set like the body. (7.3.7, B-60…B-64)
 */
import type { AttachedText, Attachment, Heading, Paper } from '../../gongwen/types.ts';
import type { Elastic } from '../../template/types.ts';
import { addNode, type Context, type PaperContext } from '../context.ts';
import { bodySetting, passageRows } from '../passages.ts';
import { fixed, type Row, withGap } from '../row.ts';
import { generated, plain, setParagraph } from '../text.ts';
import { titleRows } from '../title.ts';
import { lineRow } from './line-row.ts';

/** What links and the outline point to: the label of the attachment. */
export const attachmentAnchor = (serial: number): string => `attachment-${serial}`;

/** Its rows; the first begins a new page. `ctx` locates and looks up pictures for the file the text came from. */
export function attachmentRows(
  attachment: Attachment,
  text: AttachedText,
  paper: Paper,
  parent: number,
  ctx: PaperContext,
): Row[] {
  const sect = addNode(ctx, 'Sect', parent);
  const opening = (own: Context) => openingRows(attachment, paper, sect, own as PaperContext);
  const [first] = text.body;
  if (!first) return opening(ctx);
  const setting = bodySetting(sect, ctx);
  // A table on its side takes label and title along on its page.
  if (first.kind === 'table' || first.kind === 'heading')
    return passageRows(
      text.body,
      { ...setting, lead: { rows: opening, below: ctx.template.title.below } },
      ctx,
    );
  const label = opening(ctx);
  return [...label, ...underTitle(passageRows(text.body, setting, ctx), ctx)];
}

/** Label and title. `ctx` is that of the page they stand on, upright or on its side. */
function openingRows(attachment: Attachment, paper: Paper, sect: number, ctx: PaperContext): Row[] {
  const label = labelRows(attachment, paper, sect, ctx);
  return [...label, ...titleOf(attachment, label, sect, ctx)];
}

/** 附件, with its serial where there are several; not bound with the paper, behind the 发文字号 (B-61, B-64). */
export function attachmentLabel({ serial, detached }: Attachment, paper: Paper): string {
  const number = detached ? (paper.docNumber?.value ?? '') : '';
  return `${number}附件${paper.attachments.length > 1 ? serial : ''}`;
}

function labelRows(attachment: Attachment, paper: Paper, parent: number, ctx: PaperContext): Row[] {
  const { role, size } = ctx.template.attachment;
  const { serial, name } = attachment;
  const label = attachmentLabel(attachment, paper);
  const node = addNode(ctx, 'P', parent, { id: attachmentAnchor(serial) });
  const stretch = { prose: generated(label, name.span), face: { role, size }, node };
  const measure = { width: ctx.geometry.column, firstIndent: 0, restIndent: 0 };
  return setParagraph([stretch], measure, 'left', size, ctx).map((line, i) => ({
    ...lineRow(line, size, fixed(ctx.geometry.gap), ctx),
    keep: true,
    ...(i === 0 ? { turns: true, anchors: [attachmentAnchor(serial)] } : {}),
  }));
}

/** Its first line in the middle of its row of the page (B-62), the others close enough for the grid below. */
function titleOf(attachment: Attachment, label: readonly Row[], parent: number, ctx: PaperContext): Row[] {
  const { title } = ctx.template.attachment;
  const { pitch, gap } = ctx.geometry;
  const { size } = ctx.template.body;
  const { role = ctx.template.title.role, size: own = ctx.template.title.size } = title;
  const template = { ...ctx.template, title: { ...ctx.template.title, role, size: own } };
  const top = (title.row - 1) * pitch + (size - own) / 2;
  const above = Math.max(gap, top - (label.length - 1) * pitch - ctx.template.attachment.size);
  const between = Math.max(0, pitch - own);
  return titleRows(headingOf(attachment), undefined, fixed(above), parent, { ...ctx, template }).map(
    (r, i) => {
      const { sink: _, ...stays } = r;
      const before = i === 0 ? r.before : { ...r.before, least: Math.min(r.before.least, between) };
      return { ...stays, before, anchors: [] };
    },
  );
}

function headingOf({ name, serial }: Attachment): Heading {
  const prose = plain(name.value, name.span);
  const id = `${attachmentAnchor(serial)}-title`;
  return {
    kind: 'heading',
    level: 0,
    number: '',
    typed: false,
    prose,
    text: name.value,
    id,
    span: name.span,
  };
}

/** One blank line; an object that opens the text adds its own room. */
function underTitle(body: readonly Row[], ctx: PaperContext): Row[] {
  const { below } = ctx.template.title;
  const own = body[0]?.before;
  return own ? withGap(body, { ...below, most: Math.max(below.most, mostOf(own)) }) : [];
}

const mostOf = (own: Elastic): number => (own.least === own.most ? 0 : own.most);

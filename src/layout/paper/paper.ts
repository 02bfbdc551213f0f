/**
 * A paper of GB/T 9704 in the order of its page: 版头, 标题, 主送, body, 附件说明, 落款, 附注, attachments, and 版记
 * kept for the last foot. It decides what needs the sight of the whole first page; every element is set in
 * a file of its own.
 */
import type { Paper } from '../../gongwen/types.ts';
import { addNode, type PaperContext } from '../context.ts';
import { type Flow, NO_FOOT, plainManner } from '../flow.ts';
import { bodySetting, passageRows } from '../passages.ts';
import { titleRows } from '../title.ts';

export function flowPaper(paper: Paper, ctx: PaperContext): Flow {
  const root = addNode(ctx, 'Document', -1);
  const { above } = ctx.template.title;
  const title = paper.title ? titleRows(paper.title, paper.subtitle, above, root, ctx) : [];
  const body = passageRows(paper.body, bodySetting(root, ctx), ctx);
  return { rows: [...title, ...body], foot: NO_FOOT, detached: [], root, manner: plainManner(ctx) };
}

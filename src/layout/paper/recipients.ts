/**
 * 主送机关, flush left, turned over flush left, closed by a colon. (7.3.2, B-08)
 */
import type { Diagnostic } from '../../diagnostics/types.ts';
import type { Paper } from '../../gongwen/types.ts';
import { addNode, type PaperContext } from '../context.ts';
import { linesOfNames } from '../names.ts';
import type { Row } from '../row.ts';
import { setParagraph } from '../text.ts';
import { lineRows } from './line-row.ts';

/** Rows of the names; the gap above the first is the caller's, who knows what stands there. */
export function recipientsRows(paper: Paper, parent: number, ctx: PaperContext): Row[] {
  if (!paper.recipients) return [];
  const style = ctx.template.recipients;
  const { column } = ctx.geometry;
  const closed = { ...paper.recipients, value: `${paper.recipients.value}：` };
  const prose = linesOfNames(closed, column, style, ctx);
  const measure = { width: column, firstIndent: 0, restIndent: 0 };
  const stretch = { prose, face: style, node: addNode(ctx, 'P', parent) };
  const lines = setParagraph([stretch], measure, 'left', style.size, ctx);
  return lineRows(lines, style.size, 0, ctx);
}

/** Said where they leave their place, so that nobody looks for them on page 1 in vain. */
export function recipientsMoved({ recipients }: Paper): Diagnostic {
  return {
    code: 'layout/recipients-moved',
    severity: 'hint',
    message: {
      zh: '“主送”排在首页，首页就见不到正文，所以移到了版记',
      en: '“主送” on page 1 would leave it without body text, so it was moved to the colophon (版记)',
    },
    help: {
      zh: '要留在首页，可改用“各县区人民政府”一类的统称，或缩短标题',
      en: 'to keep it on page 1 use names that stand for many organs, or a shorter title',
    },
    clause: 'GB/T 9704—2012 7.3.2',
    strength: 'MUST',
    ...(recipients ? { span: recipients.span } : {}),
  };
}

/**
 * 编者按 above the title: its label in 黑体, its text in 楷体, indented on both sides. (J-14)
 */
import type { Briefing } from '../../gongwen/types.ts';
import { addNode, type BriefingContext } from '../context.ts';
import { fixed, type Row, row, withGap } from '../row.ts';
import { generated, type Stretch, setParagraph } from '../text.ts';

export function editorNoteRows(briefing: Briefing, parent: number, ctx: BriefingContext): Row[] {
  const note = briefing.editorNote;
  if (!note) return [];
  const style = ctx.template.editorNote;
  const part = addNode(ctx, 'BlockQuote', parent);
  const label: Stretch = {
    prose: generated(style.label, note.span),
    face: { role: style.labelRole, size: style.size },
  };
  const rows = note.value.flatMap((prose, i) => {
    const node = addNode(ctx, 'P', part);
    const text: Stretch = { prose, face: { role: style.role, size: style.size }, node };
    return paragraph(i === 0 ? [{ ...label, node }, text] : [text], ctx);
  });
  return withGap(rows, style.above);
}

function paragraph(stretches: readonly Stretch[], ctx: BriefingContext): Row[] {
  const { indent, size } = ctx.template.editorNote;
  const measure = {
    width: ctx.geometry.column,
    firstIndent: indent + ctx.template.body.indent,
    restIndent: indent,
    rightIndent: indent,
  };
  const lines = setParagraph(stretches, measure, 'justify', size, ctx);
  return lines.map((l) =>
    row({ height: size, before: fixed(ctx.geometry.gap), items: l.items, notes: l.notes }),
  );
}

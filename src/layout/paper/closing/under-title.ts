/**
 * 署名 and 成文日期 under the title of a speech: the names in the type of a subtitle, the date in brackets, all
 * centred. The standard knows no such place; it is the custom of speeches. (PRAC)
 */
import type { Closing, Field, Prose } from '../../../gongwen/types.ts';
import { addNode, type PaperContext } from '../../context.ts';
import { dateText } from '../../date-text.ts';
import { fixed, type Row, row } from '../../row.ts';
import { generated, plain, setParagraph } from '../../text.ts';

/** Rows below the title or its subtitle, kept with what follows; none where the closing stands at the end. */
export function closingUnderTitleRows(closing: Closing, parent: number, ctx: PaperContext): Row[] {
  if (ctx.template.closing.place !== 'title') return [];
  const { subtitle } = ctx.template;
  const { gap } = ctx.geometry;
  return linesOf(closing).flatMap((prose, i) => {
    const node = addNode(ctx, 'P', parent);
    const measure = { width: ctx.geometry.column, firstIndent: 0, restIndent: 0 };
    const face = { role: subtitle.role, size: subtitle.size };
    const lines = setParagraph([{ prose, face, node }], measure, 'center', subtitle.size, ctx);
    return lines.map((line, j) =>
      row({
        height: subtitle.size,
        before: fixed(i + j === 0 ? subtitle.above : gap),
        items: line.items,
        keep: true,
      }),
    );
  });
}

function linesOf({ organs, date }: Closing): Prose[] {
  const names = organs.map((organ: Field<string>) => plain(organ.value, organ.span));
  return date ? [...names, generated(`（${dateText(date.value)}）`, date.span)] : names;
}

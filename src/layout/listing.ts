/**
 * Code: line for line as typed, in a smaller size, never justified.
 */
import type { Listing } from '../gongwen/types.ts';
import { addNode, type Context } from './context.ts';
import type { Setting } from './passages.ts';
import { type Row, row } from './row.ts';
import { setParagraph } from './text.ts';

export function listingRows(listing: Listing, at: Setting, ctx: Context): Row[] {
  const { size, pitch } = ctx.template.listing;
  const node = addNode(ctx, 'Code', at.parent);
  const indent = at.left + ctx.template.body.indent;
  const measure = {
    width: ctx.geometry.column,
    firstIndent: indent,
    restIndent: indent,
    rightIndent: at.right,
  };
  const face = { role: at.face.role, size };
  const lines = listing.text
    .replace(/\n$/, '')
    .split('\n')
    .flatMap((text) => {
      const prose = [{ kind: 'phrase', text: text || ' ', span: listing.span, code: true } as const];
      return setParagraph([{ prose, face, node }], measure, 'left', size, ctx);
    });
  const gap = { least: pitch - size, usual: pitch - size, most: ctx.geometry.pitch };
  return lines.map((line) => row({ height: size, before: gap, items: line.items }));
}

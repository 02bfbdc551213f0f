/**
 * One line of an element below the body as a row, and the gaps between such rows counted in lines.
 */
import type { Elastic } from '../../template/types.ts';
import type { PaperContext } from '../context.ts';
import { fixed, type Row, row } from '../row.ts';
import type { SetLine } from '../text.ts';

/** A row of `size` type; of body size it stands on the page grid. */
export function lineRow(line: SetLine, size: number, before: Elastic, ctx: PaperContext): Row {
  const grid = size === ctx.template.body.size;
  return row({ height: size, before, items: line.items, notes: line.notes, grid });
}

/** From one line to the next with `lines` blank ones between them (P-17). */
export function blankLines(lines: number, ctx: PaperContext): Elastic {
  return fixed(lines * ctx.geometry.pitch + ctx.geometry.gap);
}

/** Lines of one paragraph, the first below `blank` blank lines. */
export function lineRows(lines: readonly SetLine[], size: number, blank: number, ctx: PaperContext): Row[] {
  return lines.map((line, i) => lineRow(line, size, blankLines(i === 0 ? blank : 0, ctx), ctx));
}

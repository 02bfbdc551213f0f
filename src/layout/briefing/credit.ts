/**
 * （供稿：…） at the end of an item: on the last line of the text where there is room, else on a line of
 * its own, one 字 from the right edge. (J-19)
 */
import type { Field, Item } from '../../gongwen/types.ts';
import { addNode, type BriefingContext } from '../context.ts';
import { fixed, kept, type Row, row, shift } from '../row.ts';
import { generated, type SetLine, setLabel, setParagraph } from '../text.ts';
import type { PageItem } from '../types.ts';

/** The item's rows with its credit. */
export function withCredit(rows: readonly Row[], item: Item, parent: number, ctx: BriefingContext): Row[] {
  const field = item.contributor ?? item.source;
  if (!field) return [...rows];
  const style = ctx.template.credit;
  const node = addNode(ctx, 'P', parent);
  const prose = generated(creditText(item), field.span);
  const line = setLabel(prose, style, ctx, node);
  const room = ctx.geometry.column - style.indent;
  if (line.right > room - ctx.template.body.indent)
    return [...keptWithNext(rows), ...kept(turned(prose, node, ctx), false)];
  const x = room - line.right;
  const last = rows.at(-1);
  if (last && last.bodyLines === 1 && freeFrom(last) + ctx.template.body.indent <= x)
    return [...rows.slice(0, -1), shared(last, line, x)];
  return [...keptWithNext(rows), creditRow(shift(line.items, x, 0), ctx)];
}

/** A credit is not to be alone at the top of a page. */
function keptWithNext(rows: readonly Row[]): Row[] {
  return rows.map((r, i) => (i === rows.length - 1 ? { ...r, keep: true } : r));
}

/** As printed, in its brackets. */
export function creditText(item: Item): string {
  const parts: [string, Field<string> | undefined][] = [
    ['供稿', item.contributor],
    ['来源', item.source],
  ];
  // “某某局供稿” says it in its own words.
  const said = parts.flatMap(([label, field]) => {
    if (!field) return [];
    return field.value.endsWith(label) ? [field.value] : [`${label}：${field.value}`];
  });
  return `（${said.join('　')}）`;
}

function freeFrom(last: Row): number {
  return Math.max(0, ...last.items.map((item) => item.x + item.width));
}

function shared(last: Row, line: SetLine, x: number): Row {
  return { ...last, items: [...last.items, ...shift(line.items, x, 0)] };
}

function creditRow(items: readonly PageItem[], ctx: BriefingContext): Row {
  return row({
    height: ctx.template.credit.size,
    before: fixed(ctx.geometry.gap),
    items,
    grid: true,
    closing: true,
  });
}

function turned(prose: ReturnType<typeof generated>, node: number, ctx: BriefingContext): Row[] {
  const style = ctx.template.credit;
  const { indent } = ctx.template.body;
  const measure = {
    width: ctx.geometry.column,
    firstIndent: indent,
    restIndent: indent,
    rightIndent: style.indent,
  };
  const lines = setParagraph([{ prose, face: style, node }], measure, 'right', style.size, ctx);
  return lines.map((l) => creditRow(l.items, ctx));
}

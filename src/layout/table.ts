/**
 * A table becomes rows: caption, head (set again after a page break, with 续表), one row each. (T-03)
 */
import type { Cell, Prose, Table } from '../gongwen/types.ts';
import { addNode, type Context } from './context.ts';
import type { Setting } from './passages.ts';
import { fixed, kept, type Row, row, shift, spacer, withGap } from './row.ts';
import { type Align, breakHead, type Plan, planTable } from './table-plan.ts';
import { type Face, generated, type SetLine, setLabel, setParagraph } from './text.ts';
import type { PageItem } from './types.ts';

export function tableRows(table: Table, at: Setting, ctx: Context): Row[] {
  const style = ctx.template.table;
  const owner = addNode(ctx, 'Table', at.parent);
  const plan = planTable(table, at, ctx);
  const head = headRows(plan, owner);
  const again = repeatable([...continuedRow(table, ctx), ...head.map(asArtifact)], ctx);
  const body = table.rows.flatMap((cells, i) => {
    const rows = cellRows(
      cells,
      plan,
      { role: style.role, size: style.size },
      owner,
      'TD',
      head.length === 0 && i === 0,
    );
    return rows.map((r) => ({ ...r, repeated: again }));
  });
  const [first, ...rest] = body;
  const joined = first ? [{ ...first, repeated: [] }, ...rest] : [];
  return framed([...captionRows(table, owner, ctx), ...kept(head, true), ...joined], ctx);
}

/** The gaps around the whole table can give way so that the text after it is back on the grid. */
function framed(rows: readonly Row[], ctx: Context): Row[] {
  const { around } = ctx.template.table;
  return [...withGap(rows, around), spacer(around, ctx.geometry.gap)];
}

function captionRows(table: Table, owner: number, ctx: Context): Row[] {
  if (!table.caption) return [];
  const { role, size, gap } = ctx.template.table.caption;
  const node = addNode(ctx, 'Caption', owner);
  const measure = { width: ctx.geometry.column, firstIndent: 0, restIndent: 0 };
  const lines = setParagraph(
    [{ prose: captionProse(table.caption), face: { role, size }, node }],
    measure,
    'center',
    size,
    ctx,
  );
  const rows = lines.map((l) =>
    row({ height: size, before: fixed(size / 2), items: l.items, notes: l.notes }),
  );
  const below = row({ height: 0, before: fixed(gap), items: [] });
  return kept([...rows, below], true);
}

/** The blank between 表1 and the caption is a full one: the composer drops a half one between digit and Han. */
function captionProse(caption: Prose): Prose {
  const [first, ...rest] = caption;
  if (first?.kind !== 'phrase') return caption;
  return [{ ...first, text: first.text.replace(/^(表\s?\d+) (?=\S)/u, '$1\u3000') }, ...rest];
}

function continuedRow(table: Table, ctx: Context): Row[] {
  const { caption, continued } = ctx.template.table;
  const label = setLabel(generated(continued, table.span), caption, ctx);
  const items = shift(label.items, ctx.geometry.column - label.right, 0);
  return [row({ height: caption.size + caption.gap, before: fixed(0), items })];
}

function headRows(plan: Plan, owner: number): Row[] {
  const head = plan.table.head.map((cell, i) => breakHead(cell, i, plan));
  const { headRole, size } = plan.ctx.template.table;
  const empty = head.every((cell) => cell.prose.length === 0);
  return empty ? [] : cellRows(head, plan, { role: headRole, size }, owner, 'TH', true);
}

/** A head that would take a third of every page is set once. */
function repeatable(rows: readonly Row[], ctx: Context): readonly Row[] {
  const height = rows.reduce((sum, r) => sum + r.height, 0);
  return height <= ctx.geometry.depth / 3 ? rows : [];
}

/** A head set again is no new content: it belongs to no structure node. */
function asArtifact(r: Row): Row {
  const items = r.items.map((item) => {
    const { node: _, ...rest } = item;
    return rest as PageItem;
  });
  return { ...r, items, notes: [], anchors: [] };
}

/** One table row; a row taller than half a page is cut into several between its lines. */
function cellRows(
  cells: readonly Cell[],
  plan: Plan,
  face: Face,
  owner: number,
  kind: 'TH' | 'TD',
  first: boolean,
): Row[] {
  const { ctx } = plan;
  const tr = addNode(ctx, 'TR', owner);
  const set = plan.align.map((align, i) =>
    setCell(cells[i], i, kind === 'TH' ? 'center' : align, plan, face, tr, kind),
  );
  const most = Math.max(1, Math.floor(ctx.geometry.depth / 2 / ctx.template.table.pitch));
  const tallest = Math.max(1, ...set.map((lines) => lines.length));
  const slices = Math.ceil(tallest / most);
  return [...Array(slices).keys()].map((s) => {
    const part = set.map((lines) => lines.slice(s * most, (s + 1) * most));
    return bandRow(part, plan, { top: first && s === 0, bottom: s === slices - 1 });
  });
}

/** Narrower than this many characters a column is set ragged: justified, its lines would gape. */
const JUSTIFIED = 14;

function setCell(
  cell: Cell | undefined,
  column: number,
  align: Align,
  plan: Plan,
  face: Face,
  tr: number,
  kind: 'TH' | 'TD',
): SetLine[] {
  const { ctx, edges } = plan;
  const node = addNode(ctx, kind, tr);
  if (!cell) return [];
  const { padding } = plan;
  const left = (edges[column] as number) + padding;
  const width = (edges[column + 1] as number) - padding - left;
  const measure = { width, firstIndent: 0, restIndent: 0 };
  const lines = setParagraph(
    [{ prose: cell.prose, face, node }],
    measure,
    align === 'left' && width >= JUSTIFIED * face.size ? 'justify' : align,
    face.size,
    ctx,
  );
  return lines.map((l) => ({ ...l, items: shift(l.items, left, 0) }));
}

/** A horizontal band of the table: its lines centred in height, its rules. */
function bandRow(
  cells: readonly (readonly SetLine[])[],
  plan: Plan,
  rules: { top: boolean; bottom: boolean },
): Row {
  const { pitch, size, verticalPadding } = plan.ctx.template.table;
  const heightOf = (lines: number) => Math.max(0, lines * pitch - (pitch - size));
  const tallest = heightOf(Math.max(1, ...cells.map((c) => c.length)));
  const height = tallest + 2 * verticalPadding + (pitch - size) / 2;
  const text = cells.flatMap((lines) => {
    const top = (height - heightOf(lines.length)) / 2;
    return lines.flatMap((line, i) => shift(line.items, 0, top + i * pitch));
  });
  const notes = cells.flatMap((lines) => lines.flatMap((l) => l.notes));
  return row({ height, before: fixed(0), items: [...text, ...ruling(plan, height, rules)], notes });
}

function ruling(plan: Plan, height: number, rules: { top: boolean; bottom: boolean }): PageItem[] {
  const weight = plan.ctx.template.table.rule;
  const left = plan.edges[0] as number;
  const right = plan.edges.at(-1) as number;
  const colour = 'black' as const;
  const across = (y: number): PageItem => ({
    kind: 'rule',
    x: left,
    y: y - weight / 2,
    width: right - left,
    height: weight,
    colour,
  });
  const down = plan.edges.map((edge, i): PageItem => {
    const x = i === 0 ? edge : i === plan.edges.length - 1 ? edge - weight : edge - weight / 2;
    return { kind: 'rule', x, y: 0, width: weight, height, colour };
  });
  return [...(rules.top ? [across(0)] : []), ...(rules.bottom ? [across(height)] : []), ...down];
}

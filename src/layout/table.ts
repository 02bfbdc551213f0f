/**
 * A table becomes rows: caption, head (set again after a page break, with 续表), one row each. (T-03)
 */
import type { Cell, Prose, Table } from '../gongwen/types.ts';
import { addNode, type Context } from './context.ts';
import type { Setting } from './passages.ts';
import { fixed, kept, type Row, row, shift, spacer, withGap } from './row.ts';
import { solveColumns } from './table-columns.ts';
import { type Face, generated, type SetLine, setLabel, setParagraph } from './text.ts';
import type { PageItem } from './types.ts';

interface Plan {
  readonly table: Table;
  /** Left edge of each column and the right edge of the last, rules excluded. */
  readonly edges: readonly number[];
  readonly align: readonly Align[];
  readonly ctx: Context;
}
type Align = 'left' | 'center' | 'right';

export function tableRows(table: Table, at: Setting, ctx: Context): Row[] {
  const style = ctx.template.table;
  const owner = addNode(ctx, 'Table', at.parent);
  const plan = planTable(table, at, ctx);
  const head = headRows(plan, owner);
  const again = [...continuedRow(table, ctx), ...head.map(asArtifact)];
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
    [{ prose: table.caption, face: { role, size }, node }],
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

function continuedRow(table: Table, ctx: Context): Row[] {
  const { caption, continued } = ctx.template.table;
  const label = setLabel(generated(continued, table.span), caption, ctx);
  const items = shift(label.items, ctx.geometry.column - label.right, 0);
  return [row({ height: caption.size + caption.gap, before: fixed(0), items })];
}

function headRows(plan: Plan, owner: number): Row[] {
  const { head } = plan.table;
  const { headRole, size } = plan.ctx.template.table;
  const empty = head.every((cell) => cell.prose.length === 0);
  return empty ? [] : cellRows(head, plan, { role: headRole, size }, owner, 'TH', true);
}

/** A head set again is no new content: it belongs to no structure node. */
function asArtifact(r: Row): Row {
  const items = r.items.map((item) => {
    const { node: _, ...rest } = item;
    return rest as PageItem;
  });
  return { ...r, items, notes: [], anchors: [] };
}

function planTable(table: Table, at: Setting, ctx: Context): Plan {
  const { padding } = ctx.template.table;
  const columns = Math.max(1, table.head.length);
  const { column } = ctx.geometry;
  const available = column - at.left - at.right - 2 * padding * columns;
  const needs = [...Array(columns).keys()].map((i) => needOf(i, table, ctx));
  const widths = solveColumns(needs, available);
  let x = at.left;
  const edges = [x, ...widths.map((w) => (x += w + 2 * padding))];
  const align = [...Array(columns).keys()].map((i) => alignOf(i, table, needs[i]?.natural ?? 0, ctx));
  return { table, edges, align, ctx };
}

function needOf(column: number, table: Table, ctx: Context): { natural: number; least: number } {
  const { role, headRole, size } = ctx.template.table;
  const head = table.head[column];
  const cells = table.rows.map((r) => r[column]).filter((c) => c !== undefined);
  const wide = cells.map((c) => naturalWidth(c, { role, size }, ctx));
  const natural = Math.max(size, ...wide, head ? naturalWidth(head, { role: headRole, size }, ctx) : 0);
  const longest = Math.max(2, ...[...cells, ...(head ? [head] : [])].map((c) => longestPiece(c.prose)));
  return { natural: natural + 0.5, least: Math.min(natural + 0.5, longest * size) };
}

/** Width on one line; remarks of this trial setting are not the writer's business. */
function naturalWidth(cell: Cell, face: Face, ctx: Context): number {
  return setLabel(cell.prose, face, { ...ctx, diagnostics: [] }).right;
}

/** Longest run that cannot be broken, in characters: Latin words and numbers count half each. */
function longestPiece(prose: Prose): number {
  const text = prose.map((p) => (p.kind === 'phrase' ? p.text : ' ')).join('');
  return Math.max(
    0,
    ...text.split(/[\s\p{Script=Han}，。、；：（）]/u).map((piece) => piece.length / 2 + 0.5),
  );
}

const NUMERIC = /^[-+−±]?[\d,.\s]+(?:%|‰|％)?$/;
const SHORT = 6;

/** As the writer said; else numbers to the right, short words centred, long text to the left. */
function alignOf(column: number, table: Table, natural: number, ctx: Context): Align {
  const asked = table.align[column] ?? 'none';
  if (asked !== 'none') return asked;
  const texts = table.rows.map((r) => textOf(r[column])).filter((t) => t !== '');
  if (texts.length > 0 && texts.every((t) => NUMERIC.test(t))) return 'right';
  return natural <= SHORT * ctx.template.table.size ? 'center' : 'left';
}

function textOf(cell: Cell | undefined): string {
  return (cell?.prose ?? [])
    .map((p) => (p.kind === 'phrase' ? p.text : ''))
    .join('')
    .trim();
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
  const most = Math.floor(ctx.geometry.depth / 2 / ctx.template.table.pitch);
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
  const { padding } = ctx.template.table;
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

/**
 * What a table looks like before it is set: widths of its columns, alignment of each, and heads that go
 * on two lines so that the text columns keep their room.
 */
import type { Diagnostic } from '../diagnostics/types.ts';
import type { Cell, Prose, Table } from '../gongwen/types.ts';
import type { Context } from './context.ts';
import type { Setting } from './passages.ts';
import { type ColumnNeed, solveColumns } from './table-columns.ts';
import { type Face, setLabel } from './text.ts';
import { sliceProse } from './title.ts';

export type Align = 'left' | 'center' | 'right';

export interface Plan {
  readonly table: Table;
  /** Left blank inside each cell: the template's, less where there are very many columns. */
  readonly padding: number;
  /** Left edge of each column and the right edge of the last. */
  readonly edges: readonly number[];
  readonly align: readonly Align[];
  readonly ctx: Context;
}

export function planTable(table: Table, at: Setting, ctx: Context): Plan {
  const columns = [...Array(Math.max(1, table.head.length)).keys()];
  const room = ctx.geometry.column - at.left - at.right;
  const padding = paddingFor(columns.length, room, ctx);
  const available = room - 2 * padding * columns.length;
  if (available < columns.length * ctx.template.table.size) ctx.diagnostics.push(tooManyColumns(table));
  const bodies = columns.map((i) => bodyNeed(i, table, ctx));
  const widths = solveColumns(withHeads(bodies, table, available, ctx), available);
  let x = at.left;
  const edges = [x, ...widths.map((w) => (x += w + 2 * padding))];
  const align = columns.map((i) => alignOf(i, table, bodies[i]?.natural ?? 0, ctx));
  return { table, edges, padding, align, ctx };
}

/** Half of what two characters a column leave over, at most the template's. */
function paddingFor(columns: number, room: number, ctx: Context): number {
  const { padding, size } = ctx.template.table;
  return Math.max(TIGHTEST_PADDING, Math.min(padding, (room / columns - 2 * size) / 2));
}

const TIGHTEST_PADDING = 1;

function tooManyColumns(table: Table): Diagnostic {
  return {
    code: 'layout/too-many-columns',
    severity: 'error',
    message: {
      zh: `表格有 ${table.head.length} 列，版心排不下（每列不足一个字宽）`,
      en: `the table has ${table.head.length} columns, more than the type area can hold`,
    },
    help: { zh: '把表拆成几个，或行列对调', en: 'split the table, or swap rows and columns' },
    span: table.span,
  };
}

/** Air against rounding, so that a text set at its own natural width does not break. */
const AIR = 0.5;

function bodyNeed(column: number, table: Table, ctx: Context): ColumnNeed {
  const { role, size } = ctx.template.table;
  const cells = table.rows.flatMap((r) => r[column] ?? []);
  const natural = largest(size, cells, (c) => naturalWidth(c.prose, { role, size }, ctx)) + AIR;
  const longest = largest(2, cells, (c) => longestPiece(textOf(c)));
  return { natural, least: Math.min(natural, longest * size) };
}

/** A table may have more rows than a call takes arguments. */
function largest<T>(floor: number, list: readonly T[], measure: (item: T) => number): number {
  return list.reduce((most, item) => Math.max(most, measure(item)), floor);
}

/** Heads ask for one line where all columns then fit, else for two. */
function withHeads(
  bodies: readonly ColumnNeed[],
  table: Table,
  available: number,
  ctx: Context,
): ColumnNeed[] {
  const { headRole, size } = ctx.template.table;
  const face = { role: headRole, size };
  const raise = (headWidth: (cell: Cell) => number) =>
    bodies.map((need, i) => {
      const cell = table.head[i];
      const head = cell ? headWidth(cell) + AIR : 0;
      return { natural: Math.max(need.natural, head), least: Math.max(need.least, Math.min(head, 3 * size)) };
    });
  const oneLine = raise((cell) => naturalWidth(cell.prose, face, ctx));
  const fits = oneLine.reduce((sum, need) => sum + need.natural, 0) <= available;
  return fits ? oneLine : raise((cell) => twoLineWidth(cell, face, ctx));
}

/** Characters of a head that is never worth two lines. */
const SHORT_HEAD = 4;

function twoLineWidth(cell: Cell, face: Face, ctx: Context): number {
  const parts = headParts(cell.prose);
  if (parts.length > 1) return Math.max(...parts.map((part) => naturalWidth(part, face, ctx)));
  const natural = naturalWidth(cell.prose, face, ctx);
  return natural <= SHORT_HEAD * face.size ? natural : natural / 2 + face.size / 2;
}

/** A head is parted before its unit: 蓄水量 | （万m³）. */
function headParts(prose: Prose): Prose[] {
  const text = prose.map((p) => (p.kind === 'phrase' ? p.text : '')).join('');
  const at = text.search(/[（(]/);
  return at > 0 && !prose.some((p) => p.kind === 'break')
    ? [sliceProse(prose, 0, at), sliceProse(prose, at, text.length)]
    : [prose];
}

/** The head cell of a column as it is set there: parted before its unit when one line is too narrow. */
export function breakHead(cell: Cell, column: number, plan: Plan): Cell {
  const { headRole, size } = plan.ctx.template.table;
  const width = (plan.edges[column + 1] as number) - (plan.edges[column] as number) - 2 * plan.padding;
  const [name, unit] = headParts(cell.prose);
  if (!name || !unit || naturalWidth(cell.prose, { role: headRole, size }, plan.ctx) <= width) return cell;
  return { ...cell, prose: [...name, { kind: 'break', span: cell.span }, ...unit] };
}

/** Width on one line; remarks of this trial setting are not the writer's business. */
function naturalWidth(prose: Prose, face: Face, ctx: Context): number {
  return setLabel(prose, face, { ...ctx, diagnostics: [] }).right;
}

/** Longest run that does not break, in characters: Latin words and numbers count half each. What is longer is an address or a serial number, and breaks. */
const LONGEST_PIECE = 8;

function longestPiece(text: string): number {
  const pieces = text.split(/[\s\p{Script=Han}，。、；：（）]/u);
  return Math.min(
    LONGEST_PIECE,
    largest(0, pieces, (piece) => piece.length / 2 + 0.5),
  );
}

const NUMERIC = /^[-+−±]?[\d,.\s]+(?:%|‰|％)?$/;
const SHORT = 6;

/** As the writer said; else numbers to the right, short words centred, long text to the left. */
function alignOf(column: number, table: Table, natural: number, ctx: Context): Align {
  const asked = table.align[column] ?? 'none';
  if (asked !== 'none') return asked;
  const texts = table.rows.map((r) => textOf(r[column]).trim()).filter((t) => t !== '');
  if (texts.length > 0 && texts.every((t) => NUMERIC.test(t))) return 'right';
  return natural <= SHORT * ctx.template.table.size ? 'center' : 'left';
}

function textOf(cell: Cell | undefined): string {
  return (cell?.prose ?? []).map((p) => (p.kind === 'phrase' ? p.text : ' ')).join('');
}

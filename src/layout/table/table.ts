/**
 * A table becomes rows: caption, head (set again after a page break, with 续表), bands of its cells, notes. Upright
 * in the column, or turned on pages of its own where it is asked for or too wide. (T-01, T-02, T-03)
 */
import type { Cell, Prose, Table } from '../../gongwen/types.ts';
import type { Elastic } from '../../template/types.ts';
import { addNode, type Context } from '../context.ts';
import type { Setting } from '../passages.ts';
import { kept, type Row, spacer, withGap } from '../row.ts';
import { againRows, captionRows, noteRows } from './around.ts';
import { tooManyColumns, turned } from './findings.ts';
import { type Grid, gridOf } from './grid.ts';
import { needsOf, type TableNeeds } from './needs.ts';
import { planTable, qualityOf, type Room } from './plan.ts';
import { bodyRows, headRows } from './rows.ts';
import { sidewaysPage, turnedRows } from './sideways.ts';

export function tableRows(table: Table, at: Setting, ctx: Context): Row[] {
  const grid = gridOf(table);
  const needs = needsOf(grid, ctx);
  const upright = { left: at.left, width: ctx.geometry.column - at.left - at.right };
  const page = sidewaysPage(notesIn(table), ctx);
  const sideways = { left: 0, width: page.ctx.geometry.column };
  const measured = { table, grid, needs };
  const isTurned = isSideways(table, needs, upright, sideways, ctx);
  const own = isTurned ? page.ctx : ctx;
  const lead = at.lead?.rows(own) ?? [];
  const rows = setRows(measured, isTurned ? sideways : upright, at.parent, own);
  if (!isTurned) return [...lead, ...framed(rows, at.lead?.below, ctx)];
  const under = lead.length > 0 ? withGap(rows, at.lead?.below ?? ctx.template.table.around) : rows;
  return turnedRows([...kept(lead, true), ...under], page);
}

/** As its caption says; else where it cannot be set well upright. What cannot be set at all is an error. */
function isSideways(table: Table, needs: TableNeeds, upright: Room, sideways: Room, ctx: Context): boolean {
  const own = qualityOf(needs, upright.width, ctx);
  const onSide = qualityOf(needs, sideways.width, ctx);
  const isAsked = table.sideways ?? (own !== 'good' && onSide !== 'impossible');
  if (isAsked && table.sideways === undefined) ctx.diagnostics.push(turned(table));
  const chosen = isAsked ? onSide : own;
  if (chosen === 'impossible') ctx.diagnostics.push(tooManyColumns(table, onSide !== 'impossible'));
  return isAsked;
}

interface Measured {
  readonly table: Table;
  readonly grid: Grid;
  readonly needs: TableNeeds;
}

function setRows({ table, grid, needs }: Measured, room: Room, parent: number, ctx: Context): Row[] {
  const owner = addNode(ctx, 'Table', parent, table.id === undefined ? {} : { id: table.id });
  const plan = planTable(table, grid, needs, room, ctx);
  const caption = captionRows(table, owner, ctx);
  const head = headRows(plan, owner);
  const again = againRows(table, head, plan);
  const above = {
    hasHead: head.length > 0,
    height: heightOf([...caption, ...head]),
    again: heightOf(again),
  };
  const body = bodyRows(plan, owner, above).map((r, i) => ({
    ...r,
    repeated: i === 0 ? [] : again,
  }));
  const notes = noteRows(table, room, parent, ctx);
  const cells = notes.length > 0 ? keptLast([...kept(head, true), ...body]) : [...kept(head, true), ...body];
  return anchored([...caption, ...cells, ...notes], table.id);
}

function heightOf(rows: readonly Row[]): number {
  return rows.reduce((sum, r) => sum + r.before.usual + r.height, 0);
}

function keptLast(rows: readonly Row[]): Row[] {
  return rows.map((r, i) => (i === rows.length - 1 ? { ...r, keep: true } : r));
}

/** References lead to the first row of the table. */
function anchored(rows: readonly Row[], id: string | undefined): Row[] {
  return rows.map((r, i) => (i === 0 && id !== undefined ? { ...r, anchors: [id, ...r.anchors] } : r));
}

/** The gaps around the whole table can give way so that the text after it is back on the grid. */
function framed(rows: readonly Row[], below: Elastic | undefined, ctx: Context): Row[] {
  const { around } = ctx.template.table;
  const above = below ? { ...below, most: Math.max(below.most, around.most) } : around;
  return [...withGap(rows, above), spacer(around, ctx.geometry.gap)];
}

/** By row: a page takes the head as one, and each row below it. */
function notesIn({ caption, head, headRows = 0, rows, notes }: Table): readonly (readonly number[])[] {
  const proses = (cells: readonly Cell[]) => cells.map((cell) => cell.prose);
  const heads = [head, ...rows.slice(0, headRows)].flatMap(proses);
  const body = rows.slice(headRows).map(proses);
  return [[caption ?? []], heads, ...body, ...(notes ?? []).map((note) => [note])].map(marksIn);
}

function marksIn(proses: readonly Prose[]): readonly number[] {
  const marks = proses.flatMap((prose) => prose.flatMap((p) => (p.kind === 'phrase' ? (p.note ?? []) : [])));
  return [...new Set(marks)];
}

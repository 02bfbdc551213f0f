/** What stands round the cells of a table: its caption above, （续表） on further pages, its notes below. (T-03) */
import type { Prose, Table } from '../../gongwen/types.ts';
import { addNode, type Context } from '../context.ts';
import { asArtifact, fixed, kept, type Row, row, shift } from '../row.ts';
import { type Face, generated, type SetLine, setLabel, setParagraph } from '../text.ts';
import type { Plan, Room } from './plan.ts';
import { across } from './rules.ts';

export function captionRows(table: Table, owner: number, ctx: Context): Row[] {
  if (!table.caption) return [];
  const { role, size, gap } = ctx.template.table.caption;
  const node = addNode(ctx, 'Caption', owner);
  const measure = { width: ctx.geometry.column, firstIndent: 0, restIndent: 0 };
  const stretch = { prose: captionProse(table.caption), face: { role, size }, node };
  const rows = setParagraph([stretch], measure, 'center', size, ctx).map((l) =>
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

/**
 * Rows set again at the top of every further page: （续表） and the head. A head that would take a third of
 * every page is set once; a rule closes the table there.
 */
export function againRows(table: Table, head: readonly Row[], plan: Plan): readonly Row[] {
  const { ctx } = plan;
  const continued = continuedRow(table, ctx);
  const height = [continued, ...head].reduce((sum, r) => sum + r.height, 0);
  if (head.length > 0 && height <= ctx.geometry.depth / 3) return [continued, ...head.map(repeated)];
  const rule = across(0, 0, plan.grid.columns, plan);
  return [continued, row({ height: 0, before: fixed(0), items: [rule] })];
}

function continuedRow(table: Table, ctx: Context): Row {
  const { caption, continued } = ctx.template.table;
  const label = setLabel(generated(continued, table.span), caption, ctx);
  const items = shift(label.items, ctx.geometry.column - label.right, 0);
  return row({ height: caption.size + caption.gap, before: fixed(0), items });
}

function repeated(r: Row): Row {
  return { ...r, items: r.items.map(asArtifact), notes: [], anchors: [], marks: [] };
}

/** Each hangs under the first character behind its colon; none leaves the last row of the table. */
export function noteRows(table: Table, room: Room, parent: number, ctx: Context): Row[] {
  const { size, pitch, caption } = ctx.template.table;
  const lines = (table.notes ?? []).flatMap((note) => setNote(note, room, addNode(ctx, 'P', parent), ctx));
  const before = (i: number) => fixed(i === 0 ? caption.gap : pitch - size);
  const rows = lines.map((line, i) =>
    row({ height: size, before: before(i), items: line.items, notes: line.notes }),
  );
  return kept(rows, false);
}

const LABEL = /^[^：:]{1,8}[：:][ \u3000]*/;

function setNote(note: Prose, room: Room, node: number, ctx: Context): SetLine[] {
  const { role, size } = ctx.template.table;
  const face = { role, size };
  const [label, rest] = labelled(note);
  // The colon keeps its blank half only before another character.
  const hang = label.length > 0 ? widthOf([...label, ...HAN], face, ctx) - widthOf(HAN, face, ctx) : 0;
  const { left, width } = room;
  const measure = { width: left + width, firstIndent: left, restIndent: left + hang };
  const stretches = [
    { prose: label, face: { ...face, firm: true }, node },
    { prose: rest, face, node },
  ];
  return setParagraph(stretches, measure, 'justify', size, ctx);
}

function widthOf(prose: Prose, face: Face, ctx: Context): number {
  return setLabel(prose, face, { ...ctx, diagnostics: [] }).right;
}

const NOWHERE = { file: '', start: 0, end: 0, line: 1, column: 1, endLine: 1, endColumn: 1 };
const HAN = generated('一', NOWHERE);

/** 注： and what follows it. */
function labelled(note: Prose): readonly [Prose, Prose] {
  const [first, ...rest] = note;
  const label = first?.kind === 'phrase' ? LABEL.exec(first.text)?.[0] : undefined;
  if (first?.kind !== 'phrase' || label === undefined) return [[], note];
  const span = { ...first.span, start: first.span.start + (first.generated ? 0 : label.length) };
  return [[{ ...first, text: label }], [{ ...first, text: first.text.slice(label.length), span }, ...rest]];
}

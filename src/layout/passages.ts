/**
 * The body: each passage of the recognised document becomes rows. Text is set here; tables, figures and
 * code have files of their own.
 */
import type { ComposeOptions, Measure } from '../compose/types.ts';
import type { Entry, Heading, Paragraph, Passage, Quotation, Separator } from '../gongwen/types.ts';
import type { Elastic } from '../template/types.ts';
import { addNode, type Context, cellOf } from './context.ts';
import { figureRows } from './figures.ts';
import { listingRows } from './listing.ts';
import { type EntryPlace, Lists } from './lists.ts';
import { fixed, type Row, row, withGap } from './row.ts';
import { tableRows } from './table/table.ts';
import { type Face, generated, plain, type SetLine, type Stretch, setParagraph } from './text.ts';
import type { StructureRole } from './types.ts';

/** Where passages are being set: the type and column of the body, or of a quotation inside it. */
export interface Setting {
  readonly face: Face;
  readonly left: number;
  readonly right: number;
  /** Structure node that owns the passages. */
  readonly parent: number;
  /** What stands over the first passage and does not leave it. */
  readonly lead?: Lead;
}

/** Headings or the title over a table: set where the table turns out to stand, upright or on its side. */
export interface Lead {
  /** Sets them, once. */
  readonly rows: (ctx: Context) => Row[];
  /** Between them and what they stand over; its own gap where absent. */
  readonly below?: Elastic;
}

export function bodySetting(parent: number, ctx: Context): Setting {
  const { role, size } = ctx.template.body;
  return { face: { role, size }, left: 0, right: 0, parent };
}

/** Rows of a run of passages, in order. */
export function passageRows(passages: readonly Passage[], at: Setting, ctx: Context): Row[] {
  const lists = new Lists(at.parent, ctx);
  return ledPassages(passages, at).flatMap(({ passage, lead }) => {
    if (passage.kind === 'table') return tableRows(passage, withLead(at, lead), ctx);
    // What stands over it is read before it.
    const above = lead?.rows(ctx) ?? [];
    const own = rowsOf(passage, at, lists, ctx);
    return [...above, ...(lead?.below ? withGap(own, lead.below) : own)];
  });
}

interface Led {
  readonly passage: Passage;
  readonly lead?: Lead;
}

/** Headings right over a table go with it. */
function ledPassages(passages: readonly Passage[], at: Setting): readonly Led[] {
  const led: Led[] = [];
  let headings: Heading[] = [];
  let over = at.lead;
  for (const [i, passage] of passages.entries()) {
    if (passage.kind === 'heading' && goesWithTable(passages, i)) {
      headings.push(passage);
      continue;
    }
    const lead = headings.length > 0 ? headingLead(headings, over, at) : over;
    led.push({ passage, ...(lead ? { lead } : {}) });
    headings = [];
    over = undefined;
  }
  return led;
}

function goesWithTable(passages: readonly Passage[], from: number): boolean {
  return passages.slice(from).find((p) => p.kind !== 'heading')?.kind === 'table';
}

function headingLead(headings: readonly Heading[], over: Lead | undefined, at: Setting): Lead {
  return {
    rows: (ctx) => {
      const own = headings.flatMap((heading) => headingRows(heading, at, ctx));
      return over ? [...over.rows(ctx), ...(over.below ? withGap(own, over.below) : own)] : own;
    },
  };
}

function withLead({ lead: _, ...at }: Setting, lead: Lead | undefined): Setting {
  return lead ? { ...at, lead } : at;
}

function rowsOf(passage: Passage, at: Setting, lists: Lists, ctx: Context): Row[] {
  if (passage.kind !== 'entry') lists.close();
  switch (passage.kind) {
    case 'heading':
      return headingRows(passage, at, ctx);
    case 'paragraph':
      return paragraphRows(passage, at, ctx);
    case 'entry':
      return entryRows(passage, at, lists.place(passage), ctx);
    case 'quotation':
      return quotationRows(passage, at, ctx);
    case 'table':
      return tableRows(passage, at, ctx);
    case 'figures':
      return figureRows(passage, at, ctx);
    case 'listing':
      return listingRows(passage, at, ctx);
    case 'separator':
      return [separatorRow(passage, at, ctx)];
  }
}

/** One H below the title's H1 for each level; deeper than H6 stays H6. */
export function headingRole(level: number): StructureRole {
  return `H${Math.min(6, level + 1)}` as StructureRole;
}

/** A heading: its ordinal keeps its width, its words give way like any text. */
function headingStretches(heading: Heading, node: number, at: Setting, ctx: Context): Stretch[] {
  const face = headingFace(heading.level, at, ctx);
  const words = { prose: heading.prose, face, node };
  if (!heading.number) return [words];
  const number = heading.typed
    ? plain(heading.number, heading.span)
    : generated(heading.number, heading.span);
  return [{ prose: number, face: { ...face, firm: true }, node }, words];
}

function headingFace(level: number, at: Setting, ctx: Context): Face {
  const { headings } = ctx.template;
  const { role, size } = headings[Math.min(level, headings.length) - 1] ?? at.face;
  return { role, size };
}

/** A heading on lines of its own: kept with the line after it (B-21). */
function headingRows(heading: Heading, at: Setting, ctx: Context): Row[] {
  const node = addNode(ctx, headingRole(heading.level), at.parent, { id: heading.id });
  const rows = textRows(headingStretches(heading, node, at, ctx), at, ctx);
  return rows.map((r, i) => ({ ...r, keep: true, anchors: i === 0 ? [heading.id] : [] }));
}

/** A paragraph; a run-in heading takes its own face up to its 。 and not further (B-18). */
function paragraphRows(paragraph: Paragraph, at: Setting, ctx: Context): Row[] {
  const { lead } = paragraph;
  const stretches: Stretch[] = [];
  if (lead) {
    const node = addNode(ctx, headingRole(lead.level), at.parent, { id: lead.id });
    stretches.push(...headingStretches(lead, node, at, ctx));
  }
  stretches.push({ prose: paragraph.prose, face: at.face, node: addNode(ctx, 'P', at.parent) });
  const rows = textRows(stretches, at, ctx);
  return rows.map((r, i) => (lead && i === 0 ? { ...r, anchors: [lead.id] } : r));
}

/** An entry of a list: set like a paragraph, its label first. */
function entryRows(entry: Entry, at: Setting, { label, words }: EntryPlace, ctx: Context): Row[] {
  const stretches: Stretch[] = [];
  if (label !== undefined) {
    const prose = generated(entry.label, entry.span);
    stretches.push({ prose, face: { ...at.face, firm: true }, node: label });
  }
  stretches.push({ prose: entry.prose, face: at.face, node: words });
  const deeper = entry.depth * ctx.template.entry.indent;
  return textRows(stretches, { ...at, left: at.left + deeper }, ctx);
}

function quotationRows(quotation: Quotation, at: Setting, ctx: Context): Row[] {
  const { role } = ctx.template.quotation;
  const indent = quotationIndent(at, ctx);
  const parent = addNode(ctx, 'BlockQuote', at.parent);
  const inner: Setting = {
    face: { ...at.face, role },
    left: at.left + indent,
    right: at.right + indent,
    parent,
  };
  return passageRows(quotation.children, inner, ctx);
}

/** Quotations inside quotations stop moving in where a line would become too short to set. */
const SHORTEST_LINE = 12;

function quotationIndent(at: Setting, ctx: Context): number {
  const { indent } = ctx.template.quotation;
  const room = ctx.geometry.column - at.left - at.right - 2 * indent;
  return room < SHORTEST_LINE * ctx.template.cell ? 0 : indent;
}

function separatorRow(_separator: Separator, at: Setting, ctx: Context): Row {
  const { width, weight } = ctx.template.separator;
  const { size } = at.face;
  const x = at.left + (ctx.geometry.column - at.left - at.right - width) / 2;
  const rule = { kind: 'rule', x, y: (size - weight) / 2, width, height: weight, colour: 'black' } as const;
  return row({ height: size, before: fixed(ctx.geometry.gap), items: [rule], grid: true });
}

/** Stretches set as one justified paragraph of the body, one row a line, on the grid. */
export function textRows(
  stretches: readonly Stretch[],
  at: Setting,
  ctx: Context,
  align: ComposeOptions['align'] = 'justify',
): Row[] {
  const lines = setParagraph(stretches, measureOf(at, ctx), align, at.face.size, ctx);
  return lines.map((line, i) => ({
    ...lineRow(line, at, ctx),
    opens: i === 0 && lines.length > 1,
    whole: lines.length === 1,
  }));
}

/** Two characters in on the first line, flush on the others (B-11). */
function measureOf(at: Setting, ctx: Context): Measure {
  const indent = (ctx.template.body.indent / ctx.template.cell) * cellOf(ctx, at.face.size);
  const { column } = ctx.geometry;
  return { width: column, firstIndent: at.left + indent, restIndent: at.left, rightIndent: at.right };
}

function lineRow(line: SetLine, at: Setting, ctx: Context): Row {
  const onGrid = at.face.size === ctx.template.body.size;
  return row({
    height: at.face.size,
    before: fixed(ctx.geometry.gap),
    items: line.items,
    notes: line.notes,
    grid: onGrid,
    bodyLines: 1,
  });
}

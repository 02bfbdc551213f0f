/**
 * The layout's door: the recognised document and a template in, pages out.
 */
import type { Diagnostic } from '../diagnostics/types.ts';
import type { Recognised } from '../gongwen/types.ts';
import type { Span } from '../source/span.ts';
import type { Template } from '../template/types.ts';
import { anchorsOf, assemble } from './assemble.ts';
import { bookmarksOf } from './bookmarks.ts';
import { flowBriefing } from './briefing/briefing.ts';
import type { TailBlock } from './briefing/tail.ts';
import type { Context, PictureLookup, Type } from './context.ts';
import { geometryOf } from './geometry.ts';
import { notesHeight, setNotes } from './notes.ts';
import { paginate } from './paginate.ts';
import type { Row } from './row.ts';
import type { Layout, Metadata } from './types.ts';

export interface LayoutInput {
  readonly recognised: Recognised;
  readonly template: Template;
  readonly type: Type;
  readonly lookUp: PictureLookup;
  readonly locate: (start: number, end: number) => Span;
  /** Centred page numbers, no mirrored pages (N-08). */
  readonly singleSided: boolean;
}

/** Lays a document out. Never throws for a fault of the document: see `diagnostics`. */
export function layOut(input: LayoutInput): Layout {
  const ctx = contextOf(input);
  const { gongwen } = input.recognised;
  const flow = flowBriefing(gongwen, ctx);
  const notes = setNotes(flow.root, ctx);
  reportTooTall(flow.rows, flow.tail, ctx);
  const pages = paginate(flow.rows, {
    depth: ctx.geometry.depth,
    pitch: ctx.geometry.pitch,
    snapFirstPage: input.template.grid.snapFirstPage,
    notesHeight: (numbers) => notesHeight(numbers, notes, ctx),
    tailHeight: tailRoom(flow.tail, ctx),
  });
  const anchors = anchorsOf(pages, ctx);
  const assembly = { pages, tail: flow.tail, notes, singleSided: input.singleSided };
  return {
    pages: assemble(assembly, anchors, ctx),
    structure: ctx.structure,
    anchors,
    bookmarks: bookmarksOf(gongwen),
    pictures: ctx.pictures,
    metadata: metadataOf(input),
    grid: { lines: linesPerPage(ctx), characters: input.template.grid.characters },
    diagnostics: ctx.diagnostics,
  };
}

function contextOf(input: LayoutInput): Context {
  const { template, type, lookUp, locate, singleSided, recognised } = input;
  const geometry = geometryOf(template, singleSided);
  const { notes } = recognised;
  return { template, geometry, type, lookUp, locate, notes, structure: [], diagnostics: [], pictures: {} };
}

function tailRoom(tail: TailBlock, ctx: Context): number {
  const { above, thick } = ctx.template.tail;
  return tail.height > 0 ? above + tail.height + thick : 0;
}

/** Body lines a full page takes (P-07). */
function linesPerPage(ctx: Context): number {
  const { depth, pitch } = ctx.geometry;
  return Math.floor((depth - ctx.template.body.size + 0.01) / pitch) + 1;
}

function reportTooTall(rows: readonly Row[], tail: TailBlock, ctx: Context): void {
  const { depth } = ctx.geometry;
  if (rows.every((r) => r.height <= depth) && tailRoom(tail, ctx) <= depth) return;
  const fault: Diagnostic = {
    code: 'layout/too-tall',
    severity: 'error',
    message: {
      zh: '有一个不可拆分的部分（报头、表格的一行、图或报尾）比版心还高，一面排不下',
      en: 'a part that cannot be divided (masthead, table row, picture or tail) is taller than the type area',
    },
    help: { zh: '缩短这一部分的文字', en: 'shorten that part' },
  };
  ctx.diagnostics.push(fault);
}

function metadataOf(input: LayoutInput): Metadata {
  const { gongwen } = input.recognised;
  const date = gongwen.date?.value;
  const two = (n: number) => String(n).padStart(2, '0');
  return {
    title: gongwen.title,
    keywords: gongwen.keywords,
    language: 'zh-CN',
    ...(gongwen.author ? { author: gongwen.author } : {}),
    ...(gongwen.subject ? { subject: gongwen.subject } : {}),
    ...(date ? { date: `${date.year}-${two(date.month)}-${two(date.day)}` } : {}),
  };
}

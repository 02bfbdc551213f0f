/**
 * The layout's door: the recognised document and a template in, pages out.
 */
import type { Diagnostic } from '../diagnostics/types.ts';
import type { Gongwen, Recognised } from '../gongwen/types.ts';
import type { Span } from '../source/span.ts';
import type { Template } from '../template/types.ts';
import { anchorsOf, assemble } from './assemble.ts';
import { bookmarksOf } from './bookmarks.ts';
import { flowBriefing } from './briefing/briefing.ts';
import type { AttachedFile, BriefingContext, Context, PaperContext, PictureLookup, Type } from './context.ts';
import type { Flow, Foot } from './flow.ts';
import { geometryOf } from './geometry.ts';
import { type NoteBook, notesHeight, setNotes } from './notes.ts';
import { paginate } from './paginate.ts';
import { flowPaper } from './paper/paper.ts';
import type { Layout, Metadata } from './types.ts';

export interface LayoutInput {
  readonly recognised: Recognised;
  readonly template: Template;
  readonly type: Type;
  readonly lookUp: PictureLookup;
  readonly locate: (start: number, end: number) => Span;
  /** Centred page numbers, no mirrored pages (N-08). */
  readonly singleSided: boolean;
  /** Texts of attachments that stand in files of their own, by serial; none for a briefing. */
  readonly attached?: ReadonlyMap<number, AttachedFile>;
}

/** Lays a document out. Never throws for a fault of the document: see `diagnostics`. */
export function layOut(input: LayoutInput): Layout {
  const ctx = contextOf(input);
  const { gongwen } = input.recognised;
  const flow = flowOf(gongwen, input.attached ?? new Map(), ctx);
  const notes = setNotes(flow.root, ctx);
  reportTooTall(flow, notes, ctx);
  const pages = paginate(flow.rows, {
    depth: ctx.geometry.depth,
    pitch: ctx.geometry.pitch,
    snapFirstPage: input.template.grid.snapFirstPage,
    notesHeight: (numbers) => notesHeight(numbers, notes, ctx),
    tailHeight: footRoom(flow.foot),
  });
  const anchors = anchorsOf(pages, ctx);
  const assembly = { pages, flow, notes, singleSided: input.singleSided };
  return {
    pages: assemble(assembly, anchors, ctx),
    structure: ctx.structure,
    anchors,
    bookmarks: bookmarksOf(gongwen, input.attached ?? new Map()),
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

/**
 * The template was chosen before the document was recognised as its kind, so the two agree.
 * @throws when a caller brings a pair that do not.
 */
function flowOf(gongwen: Gongwen, attached: ReadonlyMap<number, AttachedFile>, ctx: Context): Flow {
  const isBriefing = ctx.template.kind === 'briefing';
  if (gongwen.kind === 'briefing' && isBriefing) return flowBriefing(gongwen, ctx as BriefingContext);
  if (gongwen.kind === 'paper' && !isBriefing) return flowPaper(gongwen, attached, ctx as PaperContext);
  throw new Error(`a ${gongwen.kind} cannot be set with a template for ${ctx.template.kind}`);
}

function footRoom({ above, height, overhang }: Foot): number {
  return height > 0 ? above + height + 2 * overhang : 0;
}

/** Body lines a full page takes (P-07). */
function linesPerPage(ctx: Context): number {
  const { depth, pitch } = ctx.geometry;
  return Math.floor((depth - ctx.template.body.size + 0.01) / pitch) + 1;
}

function reportTooTall(flow: Flow, notes: NoteBook, ctx: Context): void {
  const { depth } = ctx.geometry;
  if (flow.rows.some((r) => r.height > depth) || footRoom(flow.foot) > depth) ctx.diagnostics.push(TOO_TALL);
  const crowded = flow.rows.find(
    (r) => r.notes.length > 0 && r.height + notesHeight(r.notes, notes, ctx) > depth,
  );
  const note = ctx.notes.find((n) => n.number === crowded?.notes[0]);
  if (note) ctx.diagnostics.push({ ...NOTES_TOO_LONG, span: note.span });
}

const TOO_TALL: Diagnostic = {
  code: 'layout/too-tall',
  severity: 'error',
  message: {
    zh: '有一个不可拆分的部分（报头、表格的一行、图或报尾）比版心还高，一面排不下',
    en: 'a part that cannot be divided (masthead, table row, picture or tail) is taller than the type area',
  },
  help: { zh: '缩短这一部分的文字', en: 'shorten that part' },
};

const NOTES_TOO_LONG: Diagnostic = {
  code: 'layout/notes-too-long',
  severity: 'error',
  message: {
    zh: '一行正文（或表格的一行）所带的脚注比一面还长，页脚排不下',
    en: 'the footnotes of one line (or table row) are longer than a page',
  },
  help: { zh: '把长的脚注移到正文或文末', en: 'move long notes into the text or to its end' },
};

function metadataOf(input: LayoutInput): Metadata {
  const { gongwen } = input.recognised;
  const date = gongwen.date?.value;
  const two = (n: number) => String(n).padStart(2, '0');
  return {
    title: gongwen.kind === 'briefing' ? gongwen.title : gongwen.name,
    keywords: gongwen.keywords,
    language: 'zh-CN',
    ...(gongwen.author ? { author: gongwen.author } : {}),
    ...(gongwen.subject ? { subject: gongwen.subject } : {}),
    ...(date ? { date: `${date.year}-${two(date.month)}-${two(date.day)}` } : {}),
  };
}

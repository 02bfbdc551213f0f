/**
 * The layout's door: the recognised document and a template in, pages out.
 */
import type { Gongwen, Recognised } from '../gongwen/types.ts';
import type { Span } from '../source/span.ts';
import type { Template } from '../template/types.ts';
import { anchorsOf, assemble } from './assemble.ts';
import { bookmarksOf } from './bookmarks.ts';
import { flowBriefing } from './briefing/briefing.ts';
import type { AttachedFile, BriefingContext, Context, PaperContext, PictureLookup, Type } from './context.ts';
import type { Flow } from './flow.ts';
import { geometryOf } from './geometry.ts';
import { metadataOf } from './metadata.ts';
import { setNotes } from './notes.ts';
import { numberedPages } from './numbered-pages.ts';
import { reportPages } from './page-findings.ts';
import { flowPaper } from './paper/paper.ts';
import type { Layout } from './types.ts';

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
  const attached = input.attached ?? new Map<number, AttachedFile>();
  const flow = flowOf(gongwen, attached, ctx);
  const sources = noteSources(attached, ctx);
  const notes = new Map(sources.flatMap((own) => [...setNotes(flow.root, own)]));
  const pages = numberedPages(flow, notes, input.singleSided, ctx);
  reportPages(
    { pages, flow, notes },
    gongwen,
    sources.flatMap((own) => own.notes),
    ctx,
  );
  const assembly = { pages, flow, notes, singleSided: input.singleSided };
  const anchors = anchorsOf(assembly, ctx);
  return {
    pages: assemble(assembly, anchors, ctx),
    structure: ctx.structure,
    anchors,
    bookmarks: bookmarksOf(gongwen, input.attached ?? new Map()),
    pictures: ctx.pictures,
    metadata: metadataOf(gongwen, pages.length),
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

/** The paper and its attached files, each with its own notes and its own places (B-60). */
function noteSources(attached: ReadonlyMap<number, AttachedFile>, ctx: Context): Context[] {
  const files = [...attached.values()];
  return [ctx, ...files.map(({ notes, locate, lookUp }) => ({ ...ctx, notes, locate, lookUp }))];
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

/** Body lines a full page takes (P-07). */
function linesPerPage(ctx: Context): number {
  const { depth, pitch } = ctx.geometry;
  return Math.floor((depth - ctx.template.body.size + 0.01) / pitch) + 1;
}

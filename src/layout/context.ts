/**
 * What every part of the flow needs at hand: the template, type, the composer, and three growing lists
 * (structure, diagnostics, pictures) that only ever gain entries. Nothing else is shared between parts.
 */
import type { ComposeOptions, Metrics } from '../compose/types.ts';
import type { Diagnostic } from '../diagnostics/types.ts';
import type { AttachedText, Note } from '../gongwen/types.ts';
import type { Span } from '../source/span.ts';
import type { BriefingTemplate, PaperTemplate, Template } from '../template/types.ts';
import type { Geometry } from './geometry.ts';
import type { PictureFile, StructureNode, StructureRole } from './types.ts';

/** Ink of a set string, em: `top` above and `bottom` below (negative) the baseline. */
export interface Ink {
  readonly top: number;
  readonly bottom: number;
}

/** Type as the layout needs it: the composer's metrics, and ink for what is placed by ink (J-03, N-02). */
export interface Type extends Metrics {
  ink(face: string, text: string): Ink;
  /** Faces tried for a role, for the message about a missing character. */
  chain(role: string): readonly string[];
}

/** A picture found and measured, natural size in points, or why not. */
export type PictureLookup = (
  src: string,
  span: Span,
) => { readonly picture?: FoundPicture; readonly diagnostics: readonly Diagnostic[] };
export interface FoundPicture extends PictureFile {
  readonly width: number;
  readonly height: number;
}

export interface Context<T extends Template = Template> {
  readonly template: T;
  readonly geometry: Geometry;
  readonly type: Type;
  readonly lookUp: PictureLookup;
  /** Offsets of the source → line and column. */
  readonly locate: (start: number, end: number) => Span;
  readonly notes: readonly Note[];
  readonly structure: StructureNode[];
  readonly diagnostics: Diagnostic[];
  readonly pictures: Record<string, PictureFile>;
}

/** The text of an attachment that stands in a file of its own, and what is relative to that file. */
export interface AttachedFile {
  readonly text: AttachedText;
  readonly notes: readonly Note[];
  readonly locate: Context['locate'];
  readonly lookUp: PictureLookup;
}

/** The context of the rooms that set one family of formats. */
export type BriefingContext = Context<BriefingTemplate>;
export type PaperContext = Context<PaperTemplate>;

/** Adds a structure node and gives its index. */
export function addNode(
  ctx: Context,
  role: StructureRole,
  parent: number,
  more: Partial<StructureNode> = {},
): number {
  ctx.structure.push({ role, parent, ...more });
  return ctx.structure.length - 1;
}

/** Composition options of the template for one alignment. */
export function optionsFor(ctx: Context, align: ComposeOptions['align']): ComposeOptions {
  return { align, ...ctx.template.composition };
}

/** Advance of one character: the grid's cell at body size, the size itself elsewhere (P-12). */
export function cellOf(ctx: Context, size: number): number {
  return size === ctx.template.body.size ? ctx.template.cell : size;
}

/**
 * Prose in, set lines in. Marks (加重, 强调, 上下标, links, note marks) become styles here; the composer
 * breaks the lines; what it remarks becomes diagnostics. It refuses to know what the text is for.
 */
import { compose } from '../compose/compose.ts';
import type { ComposedLine, ComposeOptions, Measure, Piece, PlacedRun, TextStyle } from '../compose/types.ts';
import type { LineBreak, Phrase, Prose } from '../gongwen/types.ts';
import type { Span } from '../source/span.ts';
import { type Context, cellOf, optionsFor } from './context.ts';
import { EM_ASCENT } from './geometry.ts';
import { hrefOf, inlineNodes } from './inline-nodes.ts';
import { noteMark } from './note-mark.ts';
import { reportRemarks } from './remarks.ts';
import type { Colour, PageItem } from './types.ts';

/** The type of one element of the page. */
export interface Face {
  readonly role: string;
  readonly size: number;
  readonly colour?: Colour;
  /** Advance of one character where it is not the size's own (spread mastheads). */
  readonly cell?: number;
  /** An ordinal: keeps its width on every line. */
  readonly firm?: boolean;
}

/** A stretch of prose in one type, belonging to one structure node (absent: an artifact). */
export interface Stretch {
  readonly prose: Prose;
  readonly face: Face;
  readonly node?: number;
}

interface Payload {
  readonly colour: Colour;
  readonly node: number | undefined;
  readonly href: string | undefined;
  readonly strike: boolean;
  readonly note: number | undefined;
  readonly phrase: Phrase;
}

/** One set line. y of the items: the top of the em box of `size` is 0. */
export interface SetLine {
  readonly items: readonly PageItem[];
  readonly left: number;
  readonly right: number;
  readonly notes: readonly number[];
  readonly last: boolean;
}

/** Sets stretches of prose as one paragraph. `size` fixes the baseline: EM_ASCENT × size below the top. */
export function setParagraph(
  stretches: readonly Stretch[],
  measure: Measure,
  align: ComposeOptions['align'],
  size: number,
  ctx: Context,
): SetLine[] {
  const pieces = stretches.flatMap((s) => piecesOf(s, ctx));
  const { lines, remarks } = compose(pieces, measure, optionsFor(ctx, align), ctx.type);
  reportRemarks(remarks, ctx);
  return lines.map((line) => setLine(line, size, ctx));
}

/** Text that nobody typed as prose: labels, numbers, front-matter values. */
export function plain(text: string, span: Span): Prose {
  return [{ kind: 'phrase', text, span }];
}

/** The same for text that the layout adds itself. */
export function generated(text: string, span: Span): Prose {
  return [{ kind: 'phrase', text, span, generated: true }];
}

const WIDE = 1e5;

/** One line at its natural width from x = 0: mastheads, labels, page numbers. */
export function setLabel(text: Prose, face: Face, ctx: Context, node?: number): SetLine {
  const stretch = node === undefined ? { prose: text, face } : { prose: text, face, node };
  const measure = { width: WIDE, firstIndent: 0, restIndent: 0 };
  const [line] = setParagraph([stretch], measure, 'left', face.size, ctx);
  return line ?? { items: [], left: 0, right: 0, notes: [], last: true };
}

function piecesOf(stretch: Stretch, ctx: Context): Piece<Payload>[] {
  const nodes = inlineNodes(stretch.prose, stretch.node, ctx);
  return stretch.prose.map((part, i) => piece(part, nodes[i], stretch, ctx));
}

function piece(
  part: Phrase | LineBreak,
  node: number | undefined,
  stretch: Stretch,
  ctx: Context,
): Piece<Payload> {
  if (part.kind === 'break') return { kind: 'break' };
  const payload: Payload = {
    colour: stretch.face.colour ?? 'black',
    node,
    href: hrefOf(part),
    strike: part.strike ?? false,
    note: part.note,
    phrase: part,
  };
  return {
    kind: 'text',
    text: part.note === undefined ? part.text : noteMark(part.note),
    style: styleOf(part, stretch.face, ctx),
    payload,
    origin: part.span.start,
  };
}

function styleOf(phrase: Phrase, face: Face, ctx: Context): TextStyle {
  const { script } = ctx.template;
  const role = roleOf(phrase, face, ctx);
  const cell = face.cell ?? cellOf(ctx, face.size);
  const manner = { ...(phrase.code ? { verbatim: true } : {}), ...(face.firm ? { firm: true } : {}) };
  if (phrase.note === undefined && !phrase.script) return { role, size: face.size, cell, ...manner };
  const rise = face.size * (phrase.script === 'sub' ? -script.subscript : script.superscript);
  const scaled = { role, size: face.size * script.scale, cell: cell * script.scale, rise };
  return { ...scaled, clings: true };
}

function roleOf(phrase: Phrase, face: Face, ctx: Context): string {
  if (phrase.strong) return ctx.template.strong.role;
  return phrase.emphasis ? ctx.template.emphasis.role : face.role;
}

function setLine(line: ComposedLine<Payload>, size: number, ctx: Context): SetLine {
  const notes = line.runs.flatMap((run) => run.payload.note ?? []);
  const baseline = EM_ASCENT * size;
  const items = line.runs.flatMap((run) => itemsOf(run, baseline, ctx));
  return { items, left: line.left, right: line.right, notes: [...new Set(notes)], last: line.last };
}

function itemsOf(run: PlacedRun<Payload>, baseline: number, ctx: Context): PageItem[] {
  const { colour, node, href, strike } = run.payload;
  const owner = node === undefined ? {} : { node };
  const source = sourceOf(run, ctx);
  const text: PageItem = {
    kind: 'text',
    x: run.x,
    y: baseline - run.rise,
    text: run.text,
    face: run.face,
    size: run.size,
    tracking: run.tracking,
    width: run.width,
    shaped: run.shaped,
    colour,
    ...owner,
    ...(source ? { source } : {}),
    ...(run.missing ? { missing: true } : {}),
    ...(href ? { href } : {}),
  };
  return strike ? [text, strikeOut(run, baseline, colour)] : [text];
}

/** The very characters where they were typed, else what they stand for; nothing for what is written by no one. */
function sourceOf({ origin, text, payload: { phrase } }: PlacedRun<Payload>, ctx: Context): Span | undefined {
  const { span, generated, note } = phrase;
  if (span.file === '') return undefined;
  if (generated || note !== undefined) return span;
  const end = Math.min(origin + text.length, span.end);
  const own = ctx.locate(Math.min(origin, end), end);
  // A label over an attachment was written in the paper.
  return own.file === span.file ? own : span;
}

const STRIKE_WEIGHT = 0.05;
const STRIKE_HEIGHT = 0.38;

function strikeOut(run: PlacedRun<Payload>, baseline: number, colour: Colour): PageItem {
  const height = run.size * STRIKE_WEIGHT;
  return {
    kind: 'rule',
    x: run.x,
    y: baseline - run.size * STRIKE_HEIGHT - height / 2,
    width: run.width,
    height,
    colour,
  };
}

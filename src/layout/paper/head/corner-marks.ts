/**
 * 份号, 密级和保密期限, 紧急程度 at the upper left, one below the other. Each is set once it is known where it
 * may stand: they never push the mark down, but stand closer, and at last smaller, where they would touch it.
 * (7.2.1–7.2.3, H-01…H-05; X-08)
 */
import type { Diagnostic } from '../../../diagnostics/types.ts';
import type { Field, Paper } from '../../../gongwen/types.ts';
import { type Block, nothingBelow } from '../../block.ts';
import { addNode, type PaperContext } from '../../context.ts';
import { shift } from '../../row.ts';
import { type Face, plain, type SetLine, setParagraph } from '../../text.ts';

/** A mark of the corner, its place in the structure taken. */
export interface CornerMark {
  readonly field: Field<string>;
  readonly face: Face;
  /** Line of 版心 it asks for, from 1; a taken one means the next. */
  readonly row: number;
  readonly node: number;
}

/** Those the paper has, from above to below. */
export function cornerMarks(paper: Paper, parent: number, ctx: PaperContext): CornerMark[] {
  const { copyNumber, secrecy, urgency } = ctx.template.head;
  const wanted = [
    { field: paper.copyNumber, face: copyNumber, row: copyNumber.row },
    { field: paper.secrecy, face: secrecy, row: secrecy.row },
    { field: paper.urgency, face: urgency, row: 1 },
  ];
  return wanted.flatMap(({ field, face, row }) =>
    field ? [{ field, face, row, node: addNode(ctx, 'P', parent) }] : [],
  );
}

/** What the marks must keep clear of, from the top left of 版心. */
export interface Obstacle {
  readonly left: number;
  readonly top: number;
}

/** On their own lines of 版心, above a mark that stands where it stands. */
export function cornerBlock(marks: readonly CornerMark[], obstacle: Obstacle, ctx: PaperContext): Block {
  const { column } = ctx.geometry;
  const found = mannerOf(marks, obstacle, ctx);
  if (found?.scale !== 1) ctx.diagnostics.push(tooLong(marks, found?.scale));
  const { scale, pitch } = found ?? { scale: SMALLEST, pitch: ctx.geometry.pitch };
  return blockOf(stacked(setMarks(marks, scale, column, ctx), pitch));
}

/** Said of the longest. @param scale what they had to be reduced to; undefined where that does not help */
function tooLong(marks: readonly CornerMark[], scale: number | undefined): Diagnostic {
  const [longest] = marks.toSorted((a, b) => b.field.value.length - a.field.value.length);
  const percent = scale && Math.round(scale * 100);
  return {
    code: 'layout/corner-too-long',
    severity: percent ? 'warning' : 'error',
    message: {
      zh: `版头左上角的文字太长，${percent ? `缩小到 ${percent}% 才排得下` : '缩小到一半也排不下'}`,
      en: `the marks in the upper left corner are too long ${percent ? `and were set at ${percent}%` : 'to be set even at half their size'}`,
    },
    help: {
      zh: '这里只写份号、密级和保密期限、紧急程度；说明文字请写进正文或附注',
      en: 'only copy number, grade of secrecy and urgency stand here; say the rest in the text or in the remark',
    },
    clause: 'GB/T 9704—2012 7.2.1',
    strength: 'DEF',
    ...(longest && { span: longest.field.span }),
  };
}

/** Smaller and smaller, for texts that no office would put here. */
const SCALES = [1, 0.9, 0.8, 0.7, 0.6, 0.5];
const SMALLEST = 0.5;

/** At which share of their size and at which pitch the marks keep clear; undefined when nothing helps. */
function mannerOf(marks: readonly CornerMark[], obstacle: Obstacle, ctx: PaperContext) {
  for (const scale of SCALES) {
    const lines = setMarks(marks, scale, ctx.geometry.column, { ...ctx, diagnostics: [] });
    const air = scale === 1 ? AIR : CLEAR;
    const pitches = [ctx.geometry.pitch, tightPitch(lines, obstacle, air)];
    const pitch = pitches.find((p) => isClear(stacked(lines, p), obstacle, air, ctx));
    if (pitch !== undefined) return { scale, pitch };
  }
  return undefined;
}

/** Under one another without a blank, from `top` on (X-08). */
export function cornerLines(
  marks: readonly CornerMark[],
  top: number,
  width: number,
  ctx: PaperContext,
): Block {
  const close = marks.map((mark) => ({ ...mark, row: 1 }));
  const { items, bottom } = blockOf(stacked(setMarks(close, 1, width, ctx), ctx.geometry.pitch));
  return items.length > 0 ? { items: shift(items, 0, top), bottom: top + bottom } : nothingBelow(top);
}

/** A set line and the line of 版心 it stands on, from 0. */
interface CornerLine {
  readonly line: SetLine;
  readonly size: number;
  readonly row: number;
}
interface PlacedLine extends CornerLine {
  readonly y: number;
}

function setMarks(
  marks: readonly CornerMark[],
  scale: number,
  width: number,
  ctx: PaperContext,
): CornerLine[] {
  const lines: CornerLine[] = [];
  for (const { field, face, row, node } of marks) {
    const first = Math.max(row - 1, (lines.at(-1)?.row ?? -1) + 1);
    const stretch = { prose: plain(field.value, field.span), face: scaled(face, scale), node };
    const measure = { width, firstIndent: 0, restIndent: 0 };
    const set = setParagraph([stretch], measure, 'left', stretch.face.size, ctx);
    lines.push(...set.map((line, i) => ({ line, size: stretch.face.size, row: first + i })));
  }
  return lines;
}

function scaled({ role, size }: Face, scale: number): Face {
  return { role, size: size * scale };
}

function stacked(lines: readonly CornerLine[], pitch: number): PlacedLine[] {
  return lines.map((l) => ({ ...l, y: l.row * pitch }));
}

/** So close that the last line ends above the obstacle, but never touching one another. */
function tightPitch(lines: readonly CornerLine[], { top }: Obstacle, air: number): number {
  const last = lines.at(-1);
  if (!last || last.row === 0) return 0;
  return Math.max((top - last.size * (1 + air)) / last.row, last.size * (1 + AIR));
}

/** Least air between lines, and between a line and the mark, in characters. */
const AIR = 0.15;
/** The same over the mark for lines that are made smaller anyway. */
const CLEAR = 0.5;

function isClear(
  lines: readonly PlacedLine[],
  { left, top }: Obstacle,
  air: number,
  ctx: PaperContext,
): boolean {
  return lines.every(
    ({ line, size, y }) => y + size * (1 + air) <= top + 0.01 || line.right + ctx.template.cell <= left,
  );
}

function blockOf(lines: readonly PlacedLine[]): Block {
  const items = lines.flatMap(({ line, y }) => shift(line.items, 0, y));
  return { items, bottom: Math.max(0, ...lines.map((l) => l.y + l.size)) };
}

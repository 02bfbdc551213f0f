/**
 * 报尾 at the foot of the last page: 报 / 送 / 发 between rules, copies at the right, editors below a thin
 * rule; the last rule lies on the bottom edge of 版心. (J-23…J-27, R-01…R-08)
 */
import type { Measure } from '../../compose/types.ts';
import type { Briefing, Field, Prose } from '../../gongwen/types.ts';
import { addNode, type BriefingContext } from '../context.ts';
import { linesOfNames } from '../names.ts';
import { shift } from '../row.ts';
import { generated, plain, type SetLine, setLabel, setParagraph } from '../text.ts';
import type { PageItem } from '../types.ts';

/** The block, relative to its own top (the centre of its first rule). */
export interface TailBlock {
  readonly items: readonly PageItem[];
  /** From the centre of the first rule to the centre of the last; 0 when there is no tail. */
  readonly height: number;
}

export const NO_TAIL: TailBlock = { items: [], height: 0 };

export function tailBlock(briefing: Briefing, parent: number, ctx: BriefingContext): TailBlock {
  const lists = listLines(briefing, parent, ctx);
  const editors = editorLine(briefing, parent, ctx);
  const groups = [lists, editors].filter((lines) => lines.length > 0);
  return groups.length > 0 ? ruled(groups, ctx) : NO_TAIL;
}

/** Items of one line, y = 0 at the top of its em box. */
type Line = readonly PageItem[];

function ruled(groups: readonly (readonly Line[])[], ctx: BriefingContext): TailBlock {
  const { pitch, size, thick, thin } = ctx.template.tail;
  const items: PageItem[] = [ruleAt(0, thick, ctx)];
  let y = 0;
  groups.forEach((lines, g) => {
    if (g > 0) items.push(ruleAt(y, thin, ctx));
    const top = y + (pitch - size) / 2;
    items.push(...lines.flatMap((line, i) => shift(line, 0, top + i * pitch)));
    y += lines.length * pitch;
  });
  return { items: [...items, ruleAt(y, thick, ctx)], height: y };
}

function ruleAt(y: number, weight: number, ctx: BriefingContext): PageItem {
  return {
    kind: 'rule',
    x: 0,
    y: y - weight / 2,
    width: ctx.geometry.column,
    height: weight,
    colour: 'black',
  };
}

const LISTS = [
  ['报', 'report'],
  ['送', 'send'],
  ['发', 'dispatch'],
  ['本期增发', 'extra'],
] as const;

/** 报：… 送：… 发：…, turn-overs under the first character after the colon (J-24), then the copies (J-26). */
function listLines(briefing: Briefing, parent: number, ctx: BriefingContext): Line[] {
  const lines = LISTS.flatMap(([label, key]) => {
    const field = briefing.tail[key];
    return field ? listing(`${label}：`, field, parent, ctx) : [];
  });
  const copies = briefing.tail.copies;
  return copies ? withCopies(lines, copies, parent, ctx) : lines.map((l) => l.items);
}

/** A list of names: lines end after 、 or ，, so that no name is parted that fits on a line. */
function listing(label: string, field: Field<string>, parent: number, ctx: BriefingContext): SetLine[] {
  const style = ctx.template.tail;
  const node = addNode(ctx, 'P', parent);
  const room = ctx.geometry.column - 2 * style.indent - [...label].length * style.size;
  const prose = [...generated(label, field.span), ...linesOfNames(field, room, style, ctx)];
  const measure = hanging(label, ctx);
  return setParagraph([{ prose, face: style, node }], measure, 'left', style.size, ctx);
}

/** （共印N份） at the right of the last row, or on a row of its own where that is full. */
function withCopies(
  lines: readonly SetLine[],
  copies: Field<number>,
  parent: number,
  ctx: BriefingContext,
): Line[] {
  const { indent, size } = ctx.template.tail;
  const text = generated(`（共印${copies.value}份）`, copies.span);
  const label = setLabel(text, ctx.template.tail, ctx, addNode(ctx, 'P', parent));
  const x = ctx.geometry.column - indent - label.right;
  const placed = shift(label.items, x, 0);
  const last = lines.at(-1);
  const rest = lines.map((l) => l.items);
  if (!last || last.right + size > x) return [...rest, placed];
  return [...rest.slice(0, -1), [...last.items, ...placed]];
}

const EDITORS = [
  ['责任编辑', 'editor'],
  ['审核', 'reviewer'],
  ['电话', 'phone'],
] as const;

/** Editors spread over the width, the first at the left, the last at the right (J-27); too many for a line, one each. */
function editorLine(briefing: Briefing, parent: number, ctx: BriefingContext): Line[] {
  const { indent, size } = ctx.template.tail;
  const entries = EDITORS.flatMap(([label, key]) => {
    const field = briefing.tail[key];
    return field ? [{ label: `${label}：`, field, node: addNode(ctx, 'P', parent) }] : [];
  });
  const room = ctx.geometry.column - 2 * indent;
  const quiet = { ...ctx, diagnostics: [] };
  const widths = entries.map((e) => setLabel(editorProse(e), ctx.template.tail, quiet).right);
  const used = widths.reduce((sum, w) => sum + w, 0);
  if (used + (entries.length - 1) * size > room) return entries.flatMap((e) => editorTurned(e, ctx));
  const gap = entries.length > 1 ? (room - used) / (entries.length - 1) : 0;
  let x = indent;
  const items = entries.flatMap((e, i) => {
    const placed = shift(setLabel(editorProse(e), ctx.template.tail, ctx, e.node).items, x, 0);
    x += (widths[i] as number) + gap;
    return placed;
  });
  return items.length > 0 ? [items] : [];
}

interface Editor {
  readonly label: string;
  readonly field: Field<string>;
  readonly node: number;
}

const editorProse = ({ label, field }: Editor): Prose => [
  ...generated(label, field.span),
  ...plain(field.value, field.span),
];

function editorTurned(editor: Editor, ctx: BriefingContext): Line[] {
  const style = ctx.template.tail;
  const stretch = { prose: editorProse(editor), face: style, node: editor.node };
  return setParagraph([stretch], hanging(editor.label, ctx), 'left', style.size, ctx).map((l) => l.items);
}

/** One 字 in on both sides, turn-overs under the first character after the colon (J-24). */
function hanging(label: string, ctx: BriefingContext): Measure {
  const { indent, size } = ctx.template.tail;
  const restIndent = indent + [...label].length * size;
  return { width: ctx.geometry.column, firstIndent: indent, restIndent, rightIndent: indent };
}

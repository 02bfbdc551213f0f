/**
 * 报尾 at the foot of the last page: 报 / 送 / 发 between rules, copies at the right, editors below a thin
 * rule; the last rule lies on the bottom edge of 版心. (J-23…J-27, R-01…R-08)
 */
import type { Briefing, Field, Prose } from '../../gongwen/types.ts';
import { addNode, type BriefingContext } from '../context.ts';
import { shift } from '../row.ts';
import { type BlockLine, copiesLine, hanging, listing, type RuledBlock, ruled } from '../ruled-block.ts';
import { generated, plain, type SetLine, setLabel } from '../text.ts';

export function tailBlock(briefing: Briefing, parent: number, ctx: BriefingContext): RuledBlock {
  const lists = listLines(briefing, parent, ctx);
  const editors = editorLine(briefing, parent, ctx);
  return ruled([lists, editors], ctx.template.tail, ctx);
}

export const LISTS = [
  ['报', 'report'],
  ['送', 'send'],
  ['发', 'dispatch'],
  ['本期增发', 'extra'],
] as const;

/** 报：… 送：… 发：…, turn-overs under the first character after the colon (J-24), then the copies (J-26). */
function listLines(briefing: Briefing, parent: number, ctx: BriefingContext): BlockLine[] {
  const lines = LISTS.flatMap(([label, key]) => {
    const field = briefing.tail[key];
    return field ? listing(`${label}：`, field, parent, ctx.template.tail, ctx) : [];
  });
  const copies = briefing.tail.copies;
  return copies ? withCopies(lines, copies, parent, ctx) : lines.map((l) => l.items);
}

/** （共印N份） at the right of the last row, or on a row of its own where that is full. */
function withCopies(
  lines: readonly SetLine[],
  copies: Field<number>,
  parent: number,
  ctx: BriefingContext,
): BlockLine[] {
  const placed = copiesLine(copies, parent, ctx.template.tail, ctx);
  const last = lines.at(-1);
  const rest = lines.map((l) => l.items);
  if (!last || last.right + ctx.template.tail.size > placed.left) return [...rest, placed.items];
  return [...rest.slice(0, -1), [...last.items, ...placed.items]];
}

export const EDITORS = [
  ['责任编辑', 'editor'],
  ['审核', 'reviewer'],
  ['电话', 'phone'],
] as const;

/** Editors spread over the width, the first at the left, the last at the right (J-27); too many for a line, one each. */
function editorLine(briefing: Briefing, parent: number, ctx: BriefingContext): BlockLine[] {
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

function editorTurned(editor: Editor, ctx: BriefingContext): BlockLine[] {
  const lines = hanging(editor.label, editorProse(editor), editor.node, ctx.template.tail, ctx);
  return lines.map((l) => l.items);
}

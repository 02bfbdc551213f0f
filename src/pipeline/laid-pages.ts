/**
 * Pages in the words of the linter. In: pages as they were laid out. Out: their lines in the order of reading,
 * each with what it is and the paragraph it belongs to. What belongs to no part of the document (page numbers,
 * repeated heads) is no line.
 */
import type { Layout, Page, PictureItem, StructureNode, StructureRole, TextItem } from '../layout/types.ts';
import type { LaidLine, LaidPages, LineRole } from '../lint/laid-pages.ts';

type Structure = Layout['structure'];
type OwnItem = (TextItem | PictureItem) & { readonly node: number };

/** Items of one line, or one picture. */
type Line = readonly [OwnItem, ...OwnItem[]];

export function laidPages({ pages, structure }: Layout): LaidPages {
  const set = pages.map((page) => ({ page, lines: linesOf(page, structure) }));
  const blocks = joinedBlocks(
    set.flatMap(({ lines }) => lines),
    structure,
  );
  return set.map(({ page, lines }) => ({
    number: page.number,
    hasBody: page.bodyLines > 0,
    lines: lines.map((line) => laidLine(line, blocks, structure)),
  }));
}

function linesOf({ items }: Page, structure: Structure): readonly Line[] {
  const lines: [OwnItem, ...OwnItem[]][] = [];
  for (const item of items) {
    if (item.kind === 'rule' || item.node === undefined) continue;
    const own = item as OwnItem;
    const line = lines.at(-1);
    if (line && isBeside(own, line.at(-1)!, structure)) line.push(own);
    else lines.push([own]);
  }
  return lines;
}

/** Cells beside each other are not one line. */
function isBeside(item: OwnItem, before: OwnItem, structure: Structure): boolean {
  if (item.kind !== 'text' || before.kind !== 'text' || !areLevel(item, before)) return false;
  const [block, other] = [blockOf(item.node, structure), blockOf(before.node, structure)];
  return block === other || !(isCell(block, structure) || isCell(other, structure));
}

/** Raised and lowered marks stand within half a character of the line, which runs up the page where it is turned. */
function areLevel(item: TextItem, before: TextItem): boolean {
  const turn = item.turn ?? 0;
  if (turn !== (before.turn ?? 0)) return false;
  const [across, along] =
    turn === 0 ? [item.y - before.y, item.x - before.x] : [item.x - before.x, before.y - item.y];
  return Math.abs(across) <= Math.max(item.size, before.size) / 2 && along >= 0;
}

/** Parts of a line, which belong to whatever they stand in; code may be a block of its own, too. */
const INLINE: ReadonlySet<StructureRole> = new Set(['Link', 'Reference', 'Code']);
const HOLDS_BLOCKS: ReadonlySet<StructureRole> = new Set(['Document', 'Part', 'Sect', 'BlockQuote']);

function blockOf(node: number, structure: Structure): number {
  const { role, parent } = structure[node]!;
  const around = structure[parent]?.role;
  return INLINE.has(role) && around && !HOLDS_BLOCKS.has(around) ? blockOf(parent, structure) : node;
}

const isCell = (block: number, structure: Structure): boolean =>
  lineage(block, structure).some(({ role }) => role === 'TD' || role === 'TH');

function lineage(node: number, structure: Structure): readonly StructureNode[] {
  const own = structure[node];
  return own ? [own, ...lineage(own.parent, structure)] : [];
}

/** A run-in heading and its paragraph, a label and its item, share a line: they are one, and what the later is. */
function joinedBlocks(lines: readonly Line[], structure: Structure): ReadonlyMap<number, number> {
  const joined = new Map<number, number>();
  const rootOf = (block: number): number => {
    const next = joined.get(block);
    return next === undefined || next === block ? block : rootOf(next);
  };
  for (const [first, ...rest] of lines)
    for (const { node } of rest) {
      const [a, b] = [rootOf(blockOf(first.node, structure)), rootOf(blockOf(node, structure))];
      joined.set(Math.min(a, b), Math.max(a, b));
    }
  return new Map(structure.map((_, node) => [node, rootOf(blockOf(node, structure))]));
}

function laidLine(line: Line, blocks: ReadonlyMap<number, number>, structure: Structure): LaidLine {
  const [first] = line;
  const last = line.at(-1)!;
  const block = blocks.get(first.node)!;
  if (first.kind === 'picture') return { role: 'object', text: '', width: 0, block };
  const text = line.map((item) => (item.kind === 'text' ? item.text : '')).join('');
  const width = (last.x + last.width - first.x) / first.size;
  return { role: roleOf(block, structure), text, width, block };
}

function roleOf(block: number, structure: Structure): LineRole {
  const roles = lineage(block, structure).map(({ role }) => role);
  if (roles.includes('Note')) return 'note';
  if (roles.includes('TD') || roles.includes('TH')) return 'cell';
  if (roles[0] === 'Code') return 'object';
  if (roles[0] === 'H1') return 'title';
  return /^H\d$/.test(roles[0]!) ? 'heading' : 'text';
}

/** The words of laid-out pages in the order in which their structure is read, element by element. */
import type { Layout, StructureRole } from '../../src/layout/types.ts';

/** Parts of a line; what they stand in is read as a whole. */
const INLINE: ReadonlySet<StructureRole> = new Set(['Link', 'Reference', 'Code', 'Lbl', 'LBody']);

export function printedText({ pages, structure }: Layout): string {
  const texts = new Map<number, string>();
  for (const item of pages.flatMap(({ items }) => items)) {
    if (item.kind !== 'text' || item.node === undefined) continue;
    const block = blockOf(item.node, structure);
    texts.set(block, (texts.get(block) ?? '') + (item.actualText ?? item.text));
  }
  return [...texts]
    .sort(([a], [b]) => a - b)
    .map(([block, text]) => (structure[block]?.role === 'TOCI' ? text.replace(/\d+$/, '') : text))
    .join('');
}

function blockOf(node: number, structure: Layout['structure']): number {
  let block = node;
  while (INLINE.has(structure[block]!.role) && isPart(block, structure)) block = structure[block]!.parent;
  return block;
}

/** A listing is a block of code, what stands in a line is a part of it. */
function isPart(node: number, structure: Layout['structure']): boolean {
  const { role, parent } = structure[node]!;
  return (
    role !== 'Code' || !['Document', 'Sect', 'BlockQuote'].includes(structure[parent]?.role ?? 'Document')
  );
}

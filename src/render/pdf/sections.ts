/**
 * A page in sections: neighbouring words of one paragraph, heading or cell, links among them, are one, so that
 * they are copied as one; rules and pictures of one node are another. Page items in, sections in the order of
 * drawing out.
 */
import type { Page, PageItem, StructureNode, StructureRole, TextItem } from '../../layout/types.ts';

/** Why something is drawn that is no content (ISO 32000-1 14.8.2.2). */
export type ArtifactType = 'Layout' | 'Pagination';

/** The structure node something belongs to, or what kind of artifact it is. */
export type Tag = number | ArtifactType;

/** The page as it is read: on a sheet of several pages not the sheet's. */
interface OnLeaf {
  readonly leaf: number;
}
export interface Words extends OnLeaf {
  readonly kind: 'words';
  readonly items: readonly TextItem[];
}
export interface Drawings extends OnLeaf {
  readonly kind: 'drawings';
  readonly tag: Tag;
  readonly items: readonly Exclude<PageItem, TextItem>[];
}
export type Section = Words | Drawings;

export function sectionsOf(page: Page, nodes: readonly StructureNode[]): Section[] {
  const leaves = leavesOf(page);
  const sections: Section[] = [];
  let last: { readonly key: string; readonly items: PageItem[] } | undefined;
  page.items.forEach((item, index) => {
    const leaf = leaves[index] ?? page.number;
    const tag = tagOf(item, nodes);
    const key = `${item.kind === 'text'} ${item.kind === 'text' ? paragraphOf(tag, nodes) : tag} ${leaf}`;
    if (last?.key === key) {
      last.items.push(item);
      return;
    }
    const items = [item];
    last = { key, items };
    const section =
      item.kind === 'text' ? { kind: 'words', leaf, items } : { kind: 'drawings', leaf, tag, items };
    sections.push(section as Section);
  });
  return sections;
}

/** Words without a node are page numbers, repeated heads, watermarks; the rest is rules. */
export function tagOf(item: PageItem, nodes: readonly StructureNode[]): Tag {
  if (item.node !== undefined && nodes[item.node]) return item.node;
  return item.kind === 'text' ? 'Pagination' : 'Layout';
}

/** They stand inside a line. */
const INLINE: ReadonlySet<StructureRole> = new Set(['Link', 'Reference', 'Code']);

function paragraphOf(tag: Tag, nodes: readonly StructureNode[]): Tag {
  if (typeof tag === 'string') return tag;
  const { role, parent } = nodes[tag]!;
  return parent >= 0 && INLINE.has(role) ? paragraphOf(parent, nodes) : tag;
}

function leavesOf({ leaves = [] }: Page): number[] {
  return leaves.flatMap(({ number, items }) => Array<number>(items).fill(number));
}

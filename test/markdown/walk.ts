/** Every node of a tree, for the properties that hold of all of them. */
import type { Block, Inline, MarkdownTree } from '../../src/markdown/types.ts';
import type { Span } from '../../src/source/span.ts';

export interface Visited {
  readonly name: string;
  readonly span: Span;
  readonly parent: Visited | undefined;
  readonly inline?: Inline;
}

interface Parent {
  readonly name: string;
  readonly span: Span;
  readonly children: readonly (Parent | Visited)[];
}

export function visit(tree: MarkdownTree): Visited[] {
  const notes = tree.notes.map((note) => parent('note', note.span, note.children.map(ofBlock)));
  return [...tree.children.map(ofBlock), ...notes].flatMap((node) => flatten(node, undefined));
}

export function visitInlines(children: readonly Inline[]): Visited[] {
  return children.map(ofInline).flatMap((node) => flatten(node, undefined));
}

function flatten(node: Parent, outer: Visited | undefined): Visited[] {
  const self = { ...(node as unknown as Visited), parent: outer };
  return [self, ...node.children.flatMap((child) => flatten(child as Parent, self))];
}

function parent(name: string, span: Span, children: readonly Parent[]): Parent {
  return { name, span, children };
}

function ofBlock(block: Block): Parent {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return parent(block.kind, block.span, block.children.map(ofInline));
    case 'quote':
      return parent(block.kind, block.span, block.children.map(ofBlock));
    case 'list':
      return parent(
        block.kind,
        block.span,
        block.items.map((item) => parent('item', item.span, item.children.map(ofBlock))),
      );
    case 'table':
      return parent(
        block.kind,
        block.span,
        [block.head, ...block.rows].map((row) =>
          parent(
            'row',
            row.span,
            row.cells.map((cell) => parent('cell', cell.span, cell.children.map(ofInline))),
          ),
        ),
      );
    default:
      return parent(block.kind, block.span, []);
  }
}

function ofInline(inline: Inline): Parent {
  const children = 'children' in inline ? inline.children.map(ofInline) : [];
  return { name: inline.kind, span: inline.span, children, inline } as Parent;
}

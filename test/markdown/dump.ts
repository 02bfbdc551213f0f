/**
 * A tree as short text: one node a line, indented by depth, with `line:column-line:column` and the words.
 * Made for people to read in a case file, and for a test to compare.
 */

import type { Block, Inline, MarkdownTree, TableRow } from '../../src/markdown/types.ts';
import type { Span } from '../../src/source/span.ts';

interface Line {
  readonly depth: number;
  readonly text: string;
}

export function dumpTree(tree: MarkdownTree): string {
  const head = tree.frontMatter
    ? [line(0, 'frontMatter', tree.frontMatter.span, tree.frontMatter.value)]
    : [];
  const notes = tree.notes.flatMap((note) => [
    line(0, 'note', note.span, note.label),
    ...note.children.flatMap((child) => block(child, 1)),
  ]);
  const findings = tree.diagnostics.map((d) => line(0, `! ${d.severity} ${d.code}`, d.span!));
  return show([...head, ...tree.children.flatMap((child) => block(child, 0)), ...notes, ...findings]);
}

export function dumpInlines(children: readonly Inline[]): string {
  return show(children.flatMap((child) => inline(child, 0)));
}

function show(lines: readonly Line[]): string {
  return lines.map(({ depth, text }) => '  '.repeat(depth) + text).join('\n');
}

function line(depth: number, name: string, span: Span, ...words: readonly string[]): Line {
  const place = `${span.line}:${span.column}-${span.endLine}:${span.endColumn}`;
  return { depth, text: [name, place, ...words.map((word) => JSON.stringify(word))].join(' ') };
}

function block(node: Block, depth: number): Line[] {
  switch (node.kind) {
    case 'paragraph':
      return [line(depth, 'paragraph', node.span), ...inlines(node.children, depth + 1)];
    case 'heading':
      return [line(depth, `heading${node.level}`, node.span), ...inlines(node.children, depth + 1)];
    case 'list':
      return [
        line(depth, node.ordered ? `list ${node.start}` : 'list', node.span),
        ...node.items.flatMap((item) => [
          line(depth + 1, 'item', item.span),
          ...item.children.flatMap((child) => block(child, depth + 2)),
        ]),
      ];
    case 'quote':
      return [line(depth, 'quote', node.span), ...node.children.flatMap((child) => block(child, depth + 1))];
    case 'table':
      return [
        line(
          depth,
          `table ${node.align.join(',')}${node.headRows ? ` +${node.headRows} head` : ''}`,
          node.span,
        ),
        ...[node.head, ...node.rows].flatMap((row) => tableRow(row, depth + 1)),
      ];
    case 'code':
      return [line(depth, 'code', node.span, node.info, node.value)];
    case 'html':
      return [line(depth, 'html', node.span, node.value)];
    case 'thematicBreak':
      return [line(depth, 'separator', node.span)];
  }
}

function tableRow(row: TableRow, depth: number): Line[] {
  const cells = row.cells.flatMap((cell) => [
    line(depth + 1, cell.joins ? `cell joins ${cell.joins}` : 'cell', cell.span),
    ...inlines(cell.children, depth + 2),
  ]);
  return [line(depth, 'row', row.span), ...cells];
}

function inlines(children: readonly Inline[], depth: number): Line[] {
  return children.flatMap((child) => inline(child, depth));
}

function inline(node: Inline, depth: number): Line[] {
  switch (node.kind) {
    case 'text':
    case 'codeSpan':
    case 'htmlInline':
      return [line(depth, node.kind, node.span, node.value)];
    case 'link':
      return [
        line(depth, 'link', node.span, node.href, ...(node.title ? [node.title] : [])),
        ...inlines(node.children, depth + 1),
      ];
    case 'image':
      return [line(depth, 'image', node.span, node.src, node.alt, ...(node.title ? [node.title] : []))];
    case 'noteReference':
      return [line(depth, 'noteReference', node.span, node.label)];
    case 'softBreak':
    case 'hardBreak':
      return [line(depth, node.kind, node.span)];
    default:
      return [line(depth, node.kind, node.span), ...inlines(node.children, depth + 1)];
  }
}

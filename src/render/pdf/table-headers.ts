/**
 * Which head cells stand over a cell of a table. Needed where the head has several rows: a scope names one
 * row of heads or another, not that of a column that two of them share. Elements in, nodes out.
 */
import type { StructureNode } from '../../layout/types.ts';
import type { Elements } from './structure.ts';

/** Nodes of the heads of every TD, in tables with more than one row of heads. */
export function headersOf(
  nodes: readonly StructureNode[],
  elements: Elements,
): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, readonly number[]>();
  for (const [node, { role }] of elements) {
    if (role === 'Table') for (const [cell, heads] of inTable(node, nodes, elements)) found.set(cell, heads);
  }
  return found;
}

interface Place {
  readonly node: number;
  readonly isHead: boolean;
  readonly row: number;
  readonly column: number;
  readonly columns: number;
}

function inTable(
  table: number,
  nodes: readonly StructureNode[],
  elements: Elements,
): (readonly [number, readonly number[]])[] {
  const places = placesOf(table, nodes, elements);
  const heads = places.filter(({ isHead }) => isHead);
  if (new Set(heads.map(({ row }) => row)).size < 2) return [];
  return places.flatMap((cell) => {
    const over = heads.filter(
      (head) => head.column < cell.column + cell.columns && cell.column < head.column + head.columns,
    );
    return cell.isHead || over.length === 0 ? [] : [[cell.node, over.map(({ node }) => node)] as const];
  });
}

/** The cells on the grid of the table, rows from above taken into account. */
function placesOf(table: number, nodes: readonly StructureNode[], elements: Elements): Place[] {
  const places: Place[] = [];
  const takenUntil: number[] = [];
  childrenOf(table, elements)
    .filter((row) => elements.get(row)?.role === 'TR')
    .forEach((tr, row) => {
      let column = 0;
      for (const node of childrenOf(tr, elements)) {
        while ((takenUntil[column] ?? 0) > row) column += 1;
        const { columns = 1, rows = 1, role } = nodes[node]!;
        places.push({ node, isHead: role === 'TH', row, column, columns });
        for (const end = column + columns; column < end; column += 1) takenUntil[column] = row + rows;
      }
    });
  return places;
}

function childrenOf(node: number, elements: Elements): number[] {
  return (elements.get(node)?.kids ?? []).flatMap((kid) => ('element' in kid ? [kid.element] : []));
}

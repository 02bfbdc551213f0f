/**
 * Structure nodes and what was marked on the pages → the elements of the structure tree, each with its kids in
 * reading order. Plain data in and out; knows no PDF object.
 */
import type { StructureNode, StructureRole } from '../../layout/types.ts';

/** Marked content of a node. */
export interface Mark {
  readonly node: number;
  /** The page as it is read. */
  readonly leaf: number;
  /** Sheet of the file from 0, and number of the mark on it. */
  readonly sheet: number;
  readonly id: number;
}

export type Kid = { readonly element: number } | { readonly mark: Mark };

export interface Element {
  readonly role: StructureRole;
  /** Of the elements; -1 for those under the root. */
  readonly parent: number;
  /** Index of its node. */
  readonly node: number;
  readonly kids: readonly Kid[];
}

/** Elements by the index of their node; a node that nothing came of has none. */
export type Elements = ReadonlyMap<number, Element>;

export function elementsOf(nodes: readonly StructureNode[], marks: readonly Mark[]): Elements {
  const order = [...marks].sort((a, b) => a.leaf - b.leaf);
  const begins = beginnings(nodes, order);
  const kept = keptNodes(nodes, begins);
  const own = grouped(order, ({ node }) => node);
  const children = grouped([...kept], (index) => nodes[index]!.parent);
  const places = new Map(order.map((mark, place) => [mark, place]));
  const elements = new Map<number, Element>();
  for (const node of kept) {
    const { role, parent } = nodes[node]!;
    const kids = merged(own.get(node) ?? [], children.get(node) ?? [], places, begins);
    elements.set(node, { role, parent, node, kids });
  }
  return withoutJumps(elements, children.get(-1) ?? []);
}

/** Place of the first mark in each node and what is below it. */
function beginnings(nodes: readonly StructureNode[], order: readonly Mark[]): ReadonlyMap<number, number> {
  const begins = new Map<number, number>();
  order.forEach(({ node }, place) => {
    for (let at = node; at >= 0 && !begins.has(at); at = nodes[at]!.parent) begins.set(at, place);
  });
  return begins;
}

/** An empty cell keeps its place in the table; whatever else is empty goes. */
const CELLS: ReadonlySet<StructureRole> = new Set(['TR', 'TH', 'TD']);

function keptNodes(nodes: readonly StructureNode[], begins: ReadonlyMap<number, number>): Set<number> {
  const kept = new Set<number>();
  nodes.forEach(({ role, parent }, index) => {
    const isCell = CELLS.has(role) && kept.has(parent);
    if (begins.has(index) || isCell) kept.add(index);
  });
  return kept;
}

function grouped<T>(list: readonly T[], keyOf: (one: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const one of list) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

/** Children stand in the order they were made; the node's own words go before the child that begins behind them. */
function merged(
  marks: readonly Mark[],
  children: readonly number[],
  places: ReadonlyMap<Mark, number>,
  begins: ReadonlyMap<number, number>,
): Kid[] {
  const kids: Kid[] = [];
  let next = 0;
  for (const element of children) {
    const from = begins.get(element) ?? -1;
    while (next < marks.length && places.get(marks[next]!)! < from) kids.push({ mark: marks[next++]! });
    kids.push({ element });
  }
  return [...kids, ...marks.slice(next).map((mark) => ({ mark }))];
}

/** Headings begin with H1, and none stands more than a level below the one it belongs to. */
function withoutJumps(elements: Map<number, Element>, roots: readonly number[]): Elements {
  const open: number[] = [];
  const visit = (node: number) => {
    const element = elements.get(node)!;
    const level = /^H([1-6])$/.exec(element.role)?.[1];
    if (level) {
      while (open.length > 0 && open.at(-1)! >= Number(level)) open.pop();
      open.push(Number(level));
      elements.set(node, { ...element, role: `H${open.length}` as StructureRole });
    }
    for (const kid of element.kids) if ('element' in kid) visit(kid.element);
  };
  roots.forEach(visit);
  return elements;
}

/** What the list can be narrowed by. In: entries. Out: kinds, years and keywords, each with how many have it. */
import { comparePaths } from '../../records/output-path.ts';
import type { Entry } from './entry.ts';

export interface Choice {
  readonly value: string;
  readonly count: number;
}

export interface Facet {
  /** Name of the field. */
  readonly name: 'kind' | 'year' | 'keyword';
  readonly label: string;
  readonly choices: readonly Choice[];
}

const FACETS: readonly {
  readonly name: Facet['name'];
  readonly label: string;
  readonly valuesOf: (entry: Entry) => readonly string[];
  readonly order: (a: Choice, b: Choice) => number;
}[] = [
  { name: 'kind', label: '文种', valuesOf: ({ kind }) => [kind], order: mostFirst },
  { name: 'year', label: '年份', valuesOf: ({ year }) => (year ? [year] : []), order: latestFirst },
  { name: 'keyword', label: '主题词', valuesOf: ({ record }) => record.keywords, order: mostFirst },
];

/** Only those that there is something to choose by. */
export function facetsOf(entries: readonly Entry[]): readonly Facet[] {
  return FACETS.map(({ name, label, valuesOf, order }) => ({
    name,
    label,
    choices: counted(entries.flatMap((entry) => [...new Set(valuesOf(entry))])).sort(order),
  })).filter(({ choices }) => choices.length > 0);
}

function counted(values: readonly string[]): Choice[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count }));
}

function mostFirst(a: Choice, b: Choice): number {
  return b.count - a.count || comparePaths(a.value, b.value);
}

function latestFirst(a: Choice, b: Choice): number {
  return comparePaths(b.value, a.value);
}

/** The keys of a template that hold a value of their own, in the order of the tables. */
import type { Kind, Shape } from './kinds.ts';
import { type Path, valueAt } from './place.ts';
import { TEMPLATE_SHAPE } from './shape.ts';
import type { Template } from './types.ts';

export interface Leaf {
  readonly path: Path;
  readonly kind: Kind<unknown>;
}

/** Of all keys, or of those of one table. Keys that the template does not have are left out. */
export function leavesOf(template: Template, shape: Shape = TEMPLATE_SHAPE): readonly Leaf[] {
  return Object.entries(shape).flatMap(([key, kind]) => leaves(kind, [key], valueAt(template, [key])));
}

function leaves(kind: Kind<unknown>, path: Path, value: unknown): readonly Leaf[] {
  if (value === undefined) return [];
  if (kind.keys) {
    return Object.entries(kind.keys).flatMap(([key, inner]) =>
      leaves(inner, [...path, key], valueAt(value as object, [key])),
    );
  }
  const { item } = kind;
  if (item && Array.isArray(value)) return value.flatMap((one, i) => leaves(item, [...path, String(i)], one));
  return [{ kind, path }];
}

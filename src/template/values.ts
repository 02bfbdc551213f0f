/**
 * Everything a template says, after inheritance. In: a template as it was read. Out: its keys in the order
 * of the tables, each with what was written, what that comes to, and where it stands.
 */
import type { Span } from '../source/span.ts';
import type { Kind } from './kinds.ts';
import { leavesOf } from './leaves.ts';
import { MM } from './lengths.ts';
import { nameOf, type Path, placeOf, scaleAt, valueAt } from './place.ts';
import type { Raw } from './raw.ts';
import { familyOf, keysOf } from './shape.ts';
import type { Template } from './types.ts';

export interface TemplateValue {
  /** Dotted name. */
  readonly key: string;
  /** As it stands in the file: 37mm, 三号, heiti. */
  readonly written: string;
  /** What that comes to, where it is a length. */
  readonly length?: { readonly points: number; readonly millimetres: number; readonly characters: number };
  /** The file and the place that say so. */
  readonly span: Span;
}

export interface ValueGroup {
  /** First word of the keys: margin, title, head. */
  readonly key: string;
  readonly about: string;
  readonly values: readonly TemplateValue[];
}

export function valuesOf(template: Template, raw: Raw): readonly ValueGroup[] {
  const shape = keysOf(familyOf(template.kind));
  return Object.entries(shape).map(([key, kind]) => ({
    key,
    about: kind.about,
    values: leavesOf(template, { [key]: kind }).map((leaf) => value(leaf.kind, leaf.path, template, raw)),
  }));
}

function value(kind: Kind<unknown>, path: Path, template: Template, raw: Raw): TemplateValue {
  const place = placeOf(raw, path);
  const written = writtenAt(place);
  const typed = valueAt(template, path);
  const points = typed === 'fill' ? template.linePitch : typed;
  const key = nameOf(path);
  if (!kind.isLength || typeof points !== 'number') return { key, written, span: place.span };
  const { cell } = scaleAt(template, path);
  const length = { points, millimetres: points / MM, characters: points / cell };
  return { key, written, length, span: place.span };
}

/** A value, or `L-53: off, L-35: hint` of what is a table itself. */
function writtenAt(place: Raw): string {
  if (place.kind === 'scalar') return place.text;
  if (place.kind === 'list') return '';
  return [...place.entries].map(([key, { value }]) => `${key}: ${writtenAt(value)}`).join(', ');
}

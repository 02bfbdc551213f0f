/** Where a template key stands: its dotted name, its raw value, its typed value, what 字 is worth there. */
import { MM, type Scale } from './lengths.ts';
import type { Raw } from './raw.ts';
import type { Template } from './types.ts';

/** Steps from the top: `['headings', '0', 'role']`. */
export type Path = readonly string[];

/** As people write it: `margin.top`, `headings[1].role`. */
export const nameOf = (path: Path): string =>
  path
    .map((step, i) => (/^\d+$/.test(step) ? `[${Number(step) + 1}]` : `${i > 0 ? '.' : ''}${step}`))
    .join('');

export function pathOf(name: string): Path {
  return name
    .replace(/\[(\d+)\]/g, (_, item: string) => `.${Number(item) - 1}`)
    .split('.')
    .filter((step) => step !== '');
}

/** The raw value at a path, or the nearest group above it. */
export function placeOf(raw: Raw, [key, ...rest]: Path): Raw {
  if (key === undefined) return raw;
  const below = raw.kind === 'group' ? raw.entries.get(key)?.value : itemOf(raw, key);
  return below ? placeOf(below, rest) : raw;
}

function itemOf(raw: Raw, key: string): Raw | undefined {
  return raw.kind === 'list' ? raw.items[Number(key)] : undefined;
}

/** What the template says at a path; undefined where there is nothing. */
export function valueAt(template: object, path: Path): unknown {
  return path.reduce<unknown>((at, step) => (isRecord(at) ? at[step] : undefined), template);
}

/** What 字 and 行 are worth at a path: the nearest group with a size decides (D-13). */
export function scaleAt(template: Template, path: Path): Scale {
  const sizes = path.slice(0, -1).map((_, i) => valueAt(template, [...path.slice(0, i + 1), 'size']));
  const size = sizes.findLast((value) => typeof value === 'number');
  const cell = size === undefined || size === template.body.size ? template.cell : size;
  return { cell, pitch: template.linePitch };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

export const inPoints = (length: number): string => `${Number(length.toFixed(2))}pt`;
export const inMillimetres = (length: number): string => `${Number((length / MM).toFixed(2))}mm`;

/**
 * A template file as a tree of raw values that know their place, and the merging of `extends`: the
 * derived file wins key by key, lists are replaced whole. It refuses to know what any key means.
 */
import type { Span } from '../source/span.ts';
import type { Range, YamlValue } from '../yaml/read.ts';

export type Raw = RawScalar | RawList | RawGroup;
export interface RawScalar {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  readonly text: string;
  readonly span: Span;
}
export interface RawList {
  readonly kind: 'list';
  readonly items: readonly Raw[];
  readonly span: Span;
}
export interface RawGroup {
  readonly kind: 'group';
  readonly entries: ReadonlyMap<string, RawEntry>;
  readonly span: Span;
}
export interface RawEntry {
  readonly value: Raw;
  readonly keySpan: Span;
}

/** YAML with ranges → raw values with spans. */
export function toRaw(value: YamlValue, span: (range: Range) => Span): Raw {
  switch (value.kind) {
    case 'scalar': {
      const plain = typeof value.value === 'bigint' ? value.text : value.value;
      return { kind: 'scalar', value: plain, text: value.text, span: span(value.range) };
    }
    case 'list':
      return { kind: 'list', items: value.items.map((item) => toRaw(item, span)), span: span(value.range) };
    case 'map': {
      const entries = value.entries.map(
        (e) => [e.key, { value: toRaw(e.value, span), keySpan: span(e.keyRange) }] as const,
      );
      return { kind: 'group', entries: new Map(entries), span: span(value.range) };
    }
  }
}

/** `derived` laid over `base`: groups are merged key by key, everything else is replaced. */
export function merge(base: Raw, derived: Raw): Raw {
  if (base.kind !== 'group' || derived.kind !== 'group') return derived;
  const entries = new Map(base.entries);
  for (const [key, entry] of derived.entries) {
    const below = entries.get(key);
    entries.set(key, below ? { ...entry, value: merge(below.value, entry.value) } : entry);
  }
  return { kind: 'group', entries, span: derived.span };
}

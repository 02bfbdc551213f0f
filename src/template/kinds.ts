/**
 * The kinds of value a template key may hold. Each kind reads a raw value into its typed form (points,
 * roles, flags), words its own fault, and describes itself as JSON Schema. One table of kinds
 * (`shape.ts`) therefore gives the type, the validation and the schema that editors use.
 */

import {
  RULE_SPELLINGS,
  WANTED_WEIGHT,
  type Weight,
  type Weights,
  weighedNamed,
  weightNamed,
  weightsSchema,
} from '../diagnostics/rule-weights.ts';
import { nearest } from '../diagnostics/suggest.ts';
import type { Bilingual, Diagnostic } from '../diagnostics/types.ts';
import type { Span } from '../source/span.ts';
import { parseLength, type Scale, TYPE_SIZES, UNIT_PATTERN } from './lengths.ts';
import type { Raw, RawEntry, RawGroup } from './raw.ts';

export interface Reading {
  readonly scale: Scale;
  /** Advance of one character at this type size. */
  readonly cellOf: (size: number) => number;
  readonly faults: Diagnostic[];
  /** Dotted name of the key being read. */
  readonly path: string;
}

export interface Kind<T> {
  read(raw: Raw | undefined, at: Reading, parent: Raw): T;
  readonly json: object;
  /** What the key is for, with the IDs of docs/standard.md and the clause. */
  readonly about: string;
  /** What to write; groups and lists have keys or items instead. */
  readonly wants?: Bilingual;
  /** Whether the value is a length, and so has a size in millimetres. */
  readonly isLength?: true;
  /** Keys of a group. */
  readonly keys?: Shape;
  /** What each item of a list is. */
  readonly item?: Kind<unknown>;
}
export type Value<K> = K extends Kind<infer T> ? T : never;

function fault(raw: Raw, at: Reading, code: string, message: Bilingual, help: Bilingual): undefined {
  at.faults.push({ code: `template/${code}`, severity: 'error', message, help, span: raw.span });
  return undefined;
}

function wrong(raw: Raw, at: Reading, wants: Bilingual): undefined {
  const message = { zh: `模板键“${at.path}”的值不合要求`, en: `template key "${at.path}" has a wrong value` };
  return fault(raw, at, 'wrong-value', message, { zh: `应写${wants.zh}`, en: `write ${wants.en}` });
}

/** A kind for scalars: `accept` gives the value or undefined; `wants` says what to write instead. */
function scalar<T>(
  json: { readonly description: string; readonly [member: string]: unknown },
  wants: Bilingual,
  fallback: T,
  accept: (value: string, typed: unknown, at: Reading) => T | undefined,
): Kind<T> {
  return {
    json,
    about: json.description,
    wants,
    read(raw, at, parent) {
      if (!raw) return absent(parent, at, fallback);
      const value = raw.kind === 'scalar' ? accept(raw.text, raw.value, at) : undefined;
      return value ?? wrong(raw, at, wants) ?? fallback;
    },
  };
}

function absent<T>(parent: Raw, at: Reading, fallback: T): T {
  const message = { zh: `模板缺少键“${at.path}”`, en: `the template lacks the key "${at.path}"` };
  const help = {
    zh: '补上这个键，或用 extends: base 从底版继承',
    en: 'add the key, or inherit it with extends: base',
  };
  fault(parent, at, 'missing-key', message, help);
  return fallback;
}

const LENGTH_PATTERN = `^(-?\\d+(\\.\\d+)?\\s*(${UNIT_PATTERN})|0|${Object.keys(TYPE_SIZES).join('|')})$`;

/** A length in points. `description` goes into the schema. */
export const length = (description: string): Kind<number> => ({
  ...scalar<number>(
    { type: ['string', 'integer'], pattern: LENGTH_PATTERN, description },
    { zh: '长度，如 37mm、16pt、三号、2字、1行', en: 'a length such as 37mm, 16pt, 三号, 2字 or 1行' },
    0,
    (text, _typed, at) => parseLength(text, at.scale),
  ),
  isLength: true,
});

/** A plain number within limits. */
export const number = (description: string, minimum: number, maximum: number): Kind<number> =>
  scalar<number>(
    { type: 'number', minimum, maximum, description },
    { zh: `${minimum} 至 ${maximum} 之间的数`, en: `a number from ${minimum} to ${maximum}` },
    minimum,
    (_text, typed) => (typeof typed === 'number' && typed >= minimum && typed <= maximum ? typed : undefined),
  );

/** A number of things, which cannot be broken. */
export const whole = (description: string, minimum: number, maximum: number): Kind<number> =>
  scalar<number>(
    { type: 'integer', minimum, maximum, description },
    { zh: `${minimum} 至 ${maximum} 的整数`, en: `a whole number from ${minimum} to ${maximum}` },
    minimum,
    (_text, typed) =>
      Number.isInteger(typed) && (typed as number) >= minimum && (typed as number) <= maximum
        ? (typed as number)
        : undefined,
  );

export const flag = (description: string): Kind<boolean> =>
  scalar<boolean>(
    { type: 'boolean', description },
    { zh: ' true 或 false', en: 'true or false' },
    false,
    (_text, typed) => (typeof typed === 'boolean' ? typed : undefined),
  );

export const text = (description: string): Kind<string> =>
  scalar<string>({ type: 'string', description }, { zh: '文字', en: 'text' }, '', (value, typed) =>
    typed === null ? undefined : value,
  );

export const choice = <const W extends string>(description: string, ...words: readonly W[]): Kind<W> =>
  scalar<W>(
    { enum: words, description },
    { zh: words.join('、'), en: words.join(', ') },
    words[0] as W,
    (value) => words.find((word) => word === value),
  );

/** `fill`, or a fixed length: the line pitch of the grid, P-14 and P-15. */
export const pitch = (description: string): Kind<number | 'fill'> => ({
  about: description,
  wants: { zh: 'fill，或长度，如 28.95pt', en: 'fill, or a length such as 28.95pt' },
  isLength: true,
  json: { anyOf: [{ const: 'fill' }, length(description).json], description },
  read(raw, at, parent) {
    if (raw?.kind === 'scalar' && raw.text === 'fill') return 'fill';
    return length(description).read(raw, at, parent);
  },
});

export const list = <T>(kind: Kind<T>, description: string): Kind<readonly T[]> => ({
  about: description,
  item: kind,
  json: { type: 'array', items: kind.json, description },
  read(raw, at, parent) {
    if (!raw) return absent(parent, at, []);
    if (raw.kind !== 'list') return wrong(raw, at, { zh: '列表', en: 'a list' }) ?? [];
    return raw.items.map((item, i) => kind.read(item, { ...at, path: `${at.path}[${i + 1}]` }, raw));
  },
});

/** How much rules of the linter weigh, by rule. */
export const weights = (description: string): Kind<Weights> => ({
  about: description,
  wants: { zh: '“规则: 轻重”，如 L-14: off', en: '"rule: weight" lines such as L-14: off' },
  json: { ...weightsSchema(), description },
  read(raw, at, parent) {
    if (!raw) return absent(parent, at, {});
    if (raw.kind !== 'group') return wrong(raw, at, this.wants!) ?? {};
    return Object.fromEntries([...raw.entries].flatMap(([key, entry]) => weightOf(key, entry, at)));
  },
});

function weightOf(key: string, { value, keySpan }: RawEntry, at: Reading): [string, Weight][] {
  const path = `${at.path}.${key}`;
  const id = weighedNamed(key);
  const weight = value.kind === 'scalar' ? weightNamed(value.text) : undefined;
  if (!id) unknownKey(path, adviseRule(key), keySpan, at);
  else if (!weight) wrong(value, { ...at, path }, WANTED_WEIGHT);
  return id && weight ? [[id, weight]] : [];
}

export const optional = <T>(kind: Kind<T>): Kind<T | undefined> => ({
  ...kind,
  json: { ...kind.json, 'x-optional': true },
  read: (raw, at, parent) =>
    raw && !(raw.kind === 'scalar' && raw.value === null) ? kind.read(raw, at, parent) : undefined,
});

export type Shape = Readonly<Record<string, Kind<unknown>>>;
export type GroupOf<S extends Shape> = { readonly [K in keyof S]: Value<S[K]> };

/** A group of keys. Where it has a `size`, 字 inside it means a character of that size (D-13). */
export function group<const S extends Shape>(description: string, shape: S): Kind<GroupOf<S>> {
  return {
    json: groupSchema(shape, description),
    about: description,
    keys: shape,
    read(raw, at, parent) {
      if (!raw) absent(parent, at, undefined);
      else if (raw.kind !== 'group') wrong(raw, at, { zh: '一组键', en: 'a group of keys' });
      const own = raw?.kind === 'group' ? raw : EMPTY(parent);
      if (raw?.kind === 'group') reportUnknown(own, shape, at);
      return readGroup(own, shape, raw?.kind === 'group' ? scaled(own, shape, at) : { ...at, faults: [] });
    },
  };
}

const EMPTY = (parent: Raw): RawGroup => ({ kind: 'group', entries: new Map(), span: parent.span });

function readGroup<S extends Shape>(raw: RawGroup, shape: S, at: Reading): GroupOf<S> {
  const prefix = at.path ? `${at.path}.` : '';
  const read = Object.entries(shape).map(([key, kind]) => {
    const value = kind.read(raw.entries.get(key)?.value, { ...at, path: prefix + key }, raw);
    return [key, value] as const;
  });
  return Object.fromEntries(read) as GroupOf<S>;
}

function scaled(raw: RawGroup, shape: Shape, at: Reading): Reading {
  const size = raw.entries.get('size')?.value;
  if (!shape.size || size?.kind !== 'scalar') return at;
  const points = parseLength(size.text, at.scale);
  return points ? { ...at, scale: { ...at.scale, cell: at.cellOf(points) } } : at;
}

function reportUnknown(raw: RawGroup, shape: Shape, at: Reading): void {
  for (const [key, entry] of raw.entries) {
    if (Object.hasOwn(shape, key)) continue;
    const path = at.path ? `${at.path}.${key}` : key;
    unknownKey(path, adviseKey(key, Object.keys(shape)), entry.keySpan, at);
  }
}

function unknownKey(path: string, help: Bilingual, span: Span, at: Reading): void {
  const message = { zh: `模板里没有“${path}”这个键`, en: `there is no template key "${path}"` };
  at.faults.push({ code: 'template/unknown-key', severity: 'error', message, help, span });
}

function adviseRule(key: string): Bilingual {
  const near = nearest(key, RULE_SPELLINGS);
  if (near) return { zh: `是不是要写“${near}”？`, en: `did you mean "${near}"?` };
  return { zh: '规则是 L-01 至 L-100，或 all', en: 'rules are L-01 to L-100, or all' };
}

function adviseKey(key: string, known: readonly string[]): Bilingual {
  const near = nearest(key, known);
  if (near) return { zh: `是不是要写“${near}”？`, en: `did you mean "${near}"?` };
  const all = known.join(', ');
  return { zh: `这里可用的键：${all}`, en: `keys allowed here: ${all}` };
}

function groupSchema(shape: Shape, description: string): object {
  const properties = Object.fromEntries(Object.entries(shape).map(([key, kind]) => [key, kind.json]));
  return { type: 'object', additionalProperties: false, properties, description };
}

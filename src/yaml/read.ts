/**
 * The only door to the `yaml` package. Text in, a plain tree with the place of every key and value out;
 * it refuses to know what the keys mean. Used by front matter, templates and the configuration file.
 */
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { READY } from './ready.ts';

/** UTF-16 offsets into the file: `base` given to `readYaml` plus the place in the YAML text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}
export interface YamlScalar {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | bigint | null;
  /** As typed, quotes removed: `07` stays `07`. */
  readonly text: string;
  readonly quoted: boolean;
  readonly range: Range;
}
export interface YamlList {
  readonly kind: 'list';
  readonly items: readonly YamlValue[];
  readonly range: Range;
}
export interface YamlEntry {
  readonly key: string;
  readonly keyRange: Range;
  readonly value: YamlValue;
}
export interface YamlMap {
  readonly kind: 'map';
  readonly entries: readonly YamlEntry[];
  readonly range: Range;
}
export type YamlValue = YamlScalar | YamlList | YamlMap;

/** A syntax fault, with the parser's own code (`BAD_INDENT`, `DUPLICATE_KEY` …) for whoever words the message. */
export interface YamlFault {
  readonly code: string;
  readonly message: string;
  readonly range: Range;
}
export interface YamlReading {
  /** Absent for empty text. */
  readonly root?: YamlValue;
  readonly faults: readonly YamlFault[];
}

/**
 * Reads one YAML document that begins at offset `base` of its file. Duplicate keys are kept: the caller words
 * that fault. Aliases (`*name`) are not followed but are a fault `ALIAS`: nobody means one who types
 * `标题: **重要**`, and they can make a small file endlessly large. Nesting too deep to read is `TOO_DEEP`.
 */
export function readYaml(text: string, base = 0): YamlReading {
  const ready = base === 0 ? READY.get(text) : undefined;
  if (ready) return ready;
  try {
    return readTree(text, base);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const range = { start: base, end: base + text.length };
    return { faults: [{ code: 'TOO_DEEP', message: 'nested too deeply', range }] };
  }
}

function readTree(text: string, base: number): YamlReading {
  const document = parseDocument(text, {
    lineCounter: new LineCounter(),
    uniqueKeys: false,
    prettyErrors: false,
  });
  const faults: YamlFault[] = document.errors.map((e) => ({
    code: e.code,
    message: e.message,
    range: { start: base + e.pos[0], end: base + e.pos[1] },
  }));
  const reader = { text, base, faults };
  return document.contents ? { root: plain(document.contents, reader), faults } : { faults };
}

interface Reader {
  readonly text: string;
  readonly base: number;
  readonly faults: YamlFault[];
}

function plain(node: Node | null, reader: Reader): YamlValue {
  const range = rangeOf(node, reader);
  if (isAlias(node)) {
    reader.faults.push({ code: 'ALIAS', message: `alias *${node.source} is not followed`, range });
    return empty(range.start);
  }
  if (isMap(node)) return { kind: 'map', entries: node.items.map((pair) => entry(pair, reader)), range };
  if (isSeq(node)) return { kind: 'list', items: node.items.map((n) => plain(n as Node, reader)), range };
  return scalar(node, range, reader);
}

function entry(pair: { key: unknown; value: unknown }, reader: Reader): YamlEntry {
  const key = pair.key as Node;
  const keyRange = rangeOf(key, reader);
  const value = pair.value ? plain(pair.value as Node, reader) : empty(keyRange.end);
  return { key: isScalar(key) ? String(key.source ?? key.value) : String(key), keyRange, value };
}

function scalar(node: Node | null, range: Range, reader: Reader): YamlScalar {
  if (!isScalar(node)) return empty(range.start);
  const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
  const value = node.value as YamlScalar['value'];
  const typed = reader.text.slice(range.start - reader.base, range.end - reader.base);
  const text = typeof value === 'string' ? value : typed.trim();
  return { kind: 'scalar', value, text, quoted, range };
}

function empty(at: number): YamlScalar {
  return { kind: 'scalar', value: null, text: '', quoted: false, range: { start: at, end: at } };
}

function rangeOf(node: Node | null, reader: Reader): Range {
  const [start, end] = node?.range ?? [0, 0];
  return { start: reader.base + start, end: reader.base + end };
}

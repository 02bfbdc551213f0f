/**
 * The YAML of the front matter as a tree in the offsets of the file. In: the text between the `---` lines.
 * Out: the tree, and findings on slips and faults of its form. It refuses to know what keys mean, except
 * that a known key tells a slip from a sentence.
 */
import type { Diagnostic } from '../../diagnostics/types.ts';
import type { FrontMatterText } from '../../markdown/types.ts';
import type { SourceFile } from '../../source/file.ts';
import { plainFaults } from '../../yaml/faults.ts';
import {
  type Range,
  readYaml,
  type YamlEntry,
  type YamlFault,
  type YamlScalar,
  type YamlValue,
} from '../../yaml/read.ts';
import { findings } from './findings.ts';
import type { KeyRow } from './keys/row.ts';
import { asTyped, repair } from './repair.ts';

export interface FrontMatterTree {
  readonly root: YamlValue | undefined;
  /** There is a syntax fault: what follows it may be misread. */
  readonly broken: boolean;
  readonly findings: readonly Diagnostic[];
  /** Line of the first fault, beginning at 1; none where all can be read. */
  readonly faultLine?: number;
}

/** The YAML as parsed, and how its offsets become those of the file. */
interface Parsed {
  readonly yaml: string;
  readonly origin: (offset: number) => number;
  readonly source: SourceFile;
}

/** Reading the same front matter again costs nothing: several rooms look at it. */
const known = new WeakMap<
  FrontMatterText,
  { readonly rows: readonly KeyRow[]; readonly tree: FrontMatterTree }
>();

export function readTree(
  front: FrontMatterText,
  source: SourceFile,
  rows: readonly KeyRow[],
): FrontMatterTree {
  const before = known.get(front);
  if (before?.rows === rows) return before.tree;
  const tree = treeOf(front, source, rows);
  known.set(front, { rows, tree });
  return tree;
}

function treeOf(front: FrontMatterText, source: SourceFile, rows: readonly KeyRow[]): FrontMatterTree {
  const base = front.span.start;
  const repaired = repair(front.value, rows);
  const parsed = { yaml: repaired.text, source, origin: (offset: number) => base + repaired.origin(offset) };
  const { root, faults } = readYaml(repaired.text);
  const slips = repaired.slips.map((s) => findings.slip(s, source.span(base + s.at, base + s.at + 1)));
  const told = faultFindings(faults, parsed);
  const [first] = told.flatMap(({ span }) => span?.line ?? []).sort((a, b) => a - b);
  return {
    root: root && moved(root, parsed),
    broken: faults.length > 0,
    findings: [...slips, ...told],
    ...(first !== undefined && { faultLine: first }),
  };
}

function faultFindings(
  faults: readonly YamlFault[],
  { yaml, source, origin }: Parsed,
): readonly Diagnostic[] {
  return plainFaults(faults, yaml).map(({ range, message, help }) => {
    const span = source.span(origin(range.start), origin(range.end));
    return { code: 'front-matter/broken-yaml', severity: 'error', message, help, span };
  });
}

/** The same tree with the offsets of the file. */
function moved(value: YamlValue, parsed: Parsed): YamlValue {
  const range = movedRange(value.range, parsed);
  if (value.kind === 'scalar') return { ...movedScalar(value), range };
  if (value.kind === 'list')
    return { ...value, range, items: value.items.map((item) => moved(item, parsed)) };
  return { ...value, range, entries: value.entries.map((entry) => movedEntry(entry, parsed)) };
}

function movedScalar(scalar: YamlScalar): YamlScalar {
  const { value, text } = scalar;
  return { ...scalar, value: typeof value === 'string' ? asTyped(value) : value, text: asTyped(text) };
}

/** A line without a colon is read as the beginning of the next key; the fault is reported, the key is its last line. */
function movedEntry({ key, keyRange, value }: YamlEntry, parsed: Parsed): YamlEntry {
  const typed = parsed.yaml.slice(keyRange.start, keyRange.end);
  const cut = typed.lastIndexOf('\n') + 1;
  const start = keyRange.start + cut;
  const own =
    cut === 0 ? { key, keyRange } : { key: typed.slice(cut).trim(), keyRange: { start, end: keyRange.end } };
  return { key: own.key, keyRange: movedRange(own.keyRange, parsed), value: moved(value, parsed) };
}

function movedRange({ start, end }: Range, { origin }: Parsed): Range {
  return { start: origin(start), end: origin(end) };
}

/**
 * The front matter, read. In: its YAML and the file it stands in. Out: normalised fields by the id of
 * their key, each with the exact place of its value, and findings. It refuses to know what the fields do.
 */
import type { Diagnostic } from '../../diagnostics/types.ts';
import type { FrontMatterText } from '../../markdown/types.ts';
import type { SourceFile } from '../../source/file.ts';
import type { Span } from '../../source/span.ts';
import { type Range, readYaml, type YamlEntry, type YamlMap, type YamlValue } from '../../yaml/read.ts';
import type { Field } from '../types.ts';
import { faultFinding } from './faults.ts';
import { findings } from './findings.ts';
import { FORMATS, type Format, KEYS, type KeyId, type KeyRow, type KindOf } from './keys.ts';
import type { ValueOf } from './kind.ts';
import { matchKey } from './match.ts';
import { rawValue } from './raw.ts';
import { repair } from './repair.ts';

export type FrontMatter = { readonly [Id in KeyId]?: Field<ValueOf<KindOf<Id>>> };

export interface FrontMatterReading {
  readonly fields: FrontMatter;
  readonly diagnostics: readonly Diagnostic[];
  /** The YAML has a syntax fault: what is missing may only be unread. */
  readonly broken: boolean;
  /** Ids of the keys that are written, whether or not their value could be read. */
  readonly given: ReadonlySet<string>;
}

/** After the first faults a parser mostly reports their consequences. */
const SHOWN_FAULTS = 3;

type Report = (finding: Diagnostic) => void;

/** @param rows the table of keys; another one only in tests */
export function readFrontMatter(
  front: FrontMatterText | undefined,
  source: SourceFile,
  rows: readonly KeyRow[] = KEYS,
): FrontMatterReading {
  if (!front) return { fields: {}, diagnostics: [], broken: false, given: new Set() };
  const diagnostics: Diagnostic[] = [];
  const report: Report = (finding) => diagnostics.push(finding);
  const { root, broken } = readTree(front, source, rows, report);
  const entries = root?.kind === 'map' ? knownEntries(root, source, rows, report) : [];
  if (root && root.kind !== 'map' && !broken && !isEmpty(root)) report(findings.notKeys(front.span));
  const given = new Set(entries.map((entry) => entry.row.id));
  return { fields: readFields(entries, source, report), diagnostics, broken, given };
}

function readTree(front: FrontMatterText, source: SourceFile, rows: readonly KeyRow[], report: Report) {
  const base = front.span.start;
  const repaired = repair(front.value, rows);
  const { root, faults } = readYaml(repaired.text);
  const origin = (offset: number) => base + repaired.origin(offset);
  for (const slip of repaired.slips)
    report(findings.slip(slip, source.span(base + slip.at, base + slip.at + 1)));
  for (const { code, message, range } of faults.slice(0, SHOWN_FAULTS))
    report(faultFinding(code, message, source.span(origin(range.start), origin(range.end))));
  return { root: root && moved(root, origin), broken: faults.length > 0 };
}

/** The same tree with the offsets of the file. */
function moved(value: YamlValue, origin: (offset: number) => number): YamlValue {
  const range = movedRange(value.range, origin);
  if (value.kind === 'scalar') return { ...value, range };
  if (value.kind === 'list')
    return { ...value, range, items: value.items.map((item) => moved(item, origin)) };
  const entries = value.entries.map(({ key, keyRange, value }) => ({
    key,
    keyRange: movedRange(keyRange, origin),
    value: moved(value, origin),
  }));
  return { ...value, range, entries };
}

function movedRange({ start, end }: Range, origin: (offset: number) => number): Range {
  return { start: origin(start), end: origin(end) };
}

/** An entry whose key is known. */
interface KnownEntry {
  readonly row: KeyRow;
  readonly key: string;
  readonly keySpan: Span;
  readonly value: YamlValue;
}

function knownEntries(map: YamlMap, source: SourceFile, rows: readonly KeyRow[], report: Report) {
  const known = map.entries.flatMap((entry) => knownEntry(entry, source, rows, report));
  const format = formatOf(known);
  return known.filter((entry, i) => {
    const first = known.findIndex((other) => other.row === entry.row);
    const { key, keySpan, row } = entry;
    if (first < i) report(findings.duplicateKey(keySpan, key, known[first]!.key, known[first]!.keySpan.line));
    if (!row.formats.includes(format)) report(findings.keyNotUsed(keySpan, key, format));
    return first === i && row.formats.includes(format);
  });
}

function knownEntry(
  { key, keyRange, value }: YamlEntry,
  source: SourceFile,
  rows: readonly KeyRow[],
  report: Report,
): readonly KnownEntry[] {
  const keySpan = source.span(keyRange.start, keyRange.end);
  const match = matchKey(key, rows);
  if (match.kind === 'unknown') {
    report(findings.unknownKey(keySpan, key, match.nearest));
    return [];
  }
  if (match.kind === 'variant') report(findings.variantKey(keySpan, key, match.row));
  if (match.kind === 'alias') report(findings.aliasKey(keySpan, key, match.row));
  return [{ row: match.row, key, keySpan, value }];
}

/** The format that 模板 names; a template of one's own is a briefing until it is read. */
function formatOf(entries: readonly KnownEntry[]): Format {
  const template = entries.find((entry) => entry.row.id === 'template')?.value;
  const name = template?.kind === 'scalar' ? template.text : '';
  return FORMATS.find((format) => format.names.includes(name))?.id ?? 'briefing';
}

function readFields(entries: readonly KnownEntry[], source: SourceFile, report: Report): FrontMatter {
  const fields = entries.flatMap(({ row, key, keySpan, value }): [string, Field<unknown>][] => {
    if (isEmpty(value)) report(findings.emptyValue(keySpan, key));
    if (isEmpty(value)) return [];
    const raw = rawValue(value, source);
    if (!raw) report(findings.wrongShape(source.span(value.range.start, value.range.end), key));
    const read = raw && row.kind.read(raw, { source, key, report });
    return raw && read !== undefined ? [[row.id, { value: read, span: raw.span }]] : [];
  });
  // Every value was read by the kind of its own row, which is what `FrontMatter` says.
  return Object.fromEntries(fields) as FrontMatter;
}

function isEmpty(value: YamlValue): boolean {
  if (value.kind === 'list') return value.items.every(isEmpty);
  return value.kind === 'scalar' && (value.value === null || value.text.trim() === '');
}

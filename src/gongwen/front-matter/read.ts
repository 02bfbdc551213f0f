/**
 * The front matter, read. In: its YAML and the file it stands in. Out: normalised fields by the id of
 * their key, each with the exact place of its value, and findings. It refuses to know what the fields do.
 */
import type { Diagnostic } from '../../diagnostics/types.ts';
import type { FrontMatterText } from '../../markdown/types.ts';
import type { SourceFile } from '../../source/file.ts';
import type { Span } from '../../source/span.ts';
import type { YamlEntry, YamlMap, YamlValue } from '../../yaml/read.ts';
import type { Field, Format } from '../types.ts';
import { findings } from './findings.ts';
import { type KeyRow, properNames } from './keys/row.ts';
import { KEYS, type KeyId, type KindOf } from './keys.ts';
import type { ValueOf } from './kind.ts';
import { matchKey } from './match.ts';
import { rawValue } from './raw.ts';
import { readTree } from './tree.ts';

export type FrontMatter = { readonly [Id in KeyId]?: Field<ValueOf<KindOf<Id>>> };

export interface FrontMatterReading {
  readonly fields: FrontMatter;
  readonly diagnostics: readonly Diagnostic[];
  /** The YAML has a syntax fault: what is missing may only be unread. */
  readonly broken: boolean;
  /** No 模板 is given, and the keys are those of a paper: what a briefing lacks is no news. */
  readonly isPaperUnnamed: boolean;
  /** Ids of the keys that are written, whether or not their value could be read. */
  readonly given: ReadonlySet<string>;
}

/** An entry whose key is known. */
interface KnownEntry {
  readonly row: KeyRow;
  readonly key: string;
  readonly keySpan: Span;
  readonly value: YamlValue;
}

/** What reading an entry needs. */
interface Desk {
  readonly source: SourceFile;
  readonly rows: readonly KeyRow[];
  readonly format: Format;
  readonly broken: boolean;
  readonly report: (finding: Diagnostic) => void;
}

/** @param rows the table of keys; another one only in tests */
export function readFrontMatter(
  front: FrontMatterText | undefined,
  source: SourceFile,
  format: Format,
  rows: readonly KeyRow[] = KEYS,
): FrontMatterReading {
  if (!front) return { fields: {}, diagnostics: [], broken: false, isPaperUnnamed: false, given: new Set() };
  const { root, broken, faultLine, findings: formal } = readTree(front, source, rows);
  const diagnostics: Diagnostic[] = [...formal];
  const desk: Desk = { source, rows, format, broken, report: (finding) => diagnostics.push(finding) };
  const unnamed = root?.kind === 'map' ? keysOfUnnamedPaper(root, desk) : [];
  if (unnamed.length > 0)
    desk.report(
      findings.templateNotGiven(
        unnamed[0]!.span,
        unnamed.map((k) => k.key),
      ),
    );
  const isPaperUnnamed = unnamed.length > 0;
  const entries = root?.kind === 'map' ? knownEntries(root, desk, isPaperUnnamed) : [];
  if (root && root.kind !== 'map' && !broken && !isEmpty(root)) desk.report(findings.notKeys(front.span));
  const given = new Set(entries.map((entry) => entry.row.id));
  const fields = readFields(entries, desk);
  const certain =
    faultLine === undefined
      ? diagnostics
      : [...formal, ...diagnostics.slice(formal.length).filter(isBefore(faultLine))];
  return { fields, diagnostics: certain, broken, isPaperUnnamed, given };
}

/** From the line of a fault on, keys and values are guesses: nothing is said of them. */
const isBefore =
  (line: number) =>
  ({ span }: Diagnostic): boolean =>
    span !== undefined && span.endLine < line;

/** The template that the front matter names, read before anything else: it decides which format the paper has. */
export function namedTemplate(
  front: FrontMatterText | undefined,
  source: SourceFile,
): Field<string> | undefined {
  return quietly('template', front, source);
}

/** The 标题 of a file that is an attachment: all else in its front matter is that of no paper. */
export function namedTitle(
  front: FrontMatterText | undefined,
  source: SourceFile,
): Field<string> | undefined {
  return quietly('title', front, source);
}

/** One text without a word about the rest. */
function quietly(
  id: KeyId,
  front: FrontMatterText | undefined,
  source: SourceFile,
): Field<string> | undefined {
  const root = front && readTree(front, source, KEYS).root;
  const entries = root?.kind === 'map' ? root.entries : [];
  const entry = entries.find(({ key }) => {
    const match = matchKey(key, KEYS);
    return match.kind !== 'unknown' && match.row.id === id;
  });
  const raw = entry && !isEmpty(entry.value) ? rawValue(entry.value, source) : undefined;
  return raw?.kind === 'scalar' ? { value: raw.text, span: raw.span } : undefined;
}

/** Without 模板 a paper is set as a briefing. Its own keys tell, unless there are keys of a briefing too. */
function keysOfUnnamedPaper(
  map: YamlMap,
  { rows, format, source }: Desk,
): readonly { readonly key: string; readonly span: Span }[] {
  if (format !== 'briefing') return [];
  const known = map.entries.flatMap((entry) => {
    const match = matchKey(entry.key, rows, format);
    return match.kind === 'unknown' ? [] : [{ ...entry, row: match.row, isName: match.kind === 'name' }];
  });
  if (known.some(({ row, isName }) => row.id === 'template' || (isName && isOfBriefing(row)))) return [];
  return known
    .filter(({ row }) => !row.formats.includes(format))
    .map(({ key, keyRange }) => ({ key, span: source.span(keyRange.start, keyRange.end) }));
}

const isOfBriefing = ({ formats }: KeyRow) => formats.every((format) => format === 'briefing');

function knownEntries(map: YamlMap, desk: Desk, isPaperUnnamed: boolean): readonly KnownEntry[] {
  const known = map.entries.flatMap((entry) => knownEntry(entry, desk, isPaperUnnamed));
  const { format } = desk;
  return known.filter((entry, i) => {
    const first = known.findIndex((other) => other.row === entry.row);
    const { key, keySpan, row } = entry;
    const isUsed = row.formats.includes(format);
    if (first < i)
      desk.report(findings.duplicateKey(keySpan, key, known[first]!.key, known[first]!.keySpan.line));
    if (!isUsed && !isPaperUnnamed) desk.report(findings.keyNotUsed(keySpan, key, row, format));
    return first === i && isUsed;
  });
}

function knownEntry(
  { key, keyRange, value }: YamlEntry,
  desk: Desk,
  isPaperUnnamed: boolean,
): readonly KnownEntry[] {
  const keySpan = desk.source.span(keyRange.start, keyRange.end);
  const { format } = desk;
  const match = matchKey(key, desk.rows, format);
  if (match.kind === 'unknown') {
    // What a fault has left without a key is no key of its writer's.
    if (!desk.broken || key.trim() !== '')
      desk.report(findings.unknownKey(keySpan, key, match.nearest, format));
    return [];
  }
  if (match.kind === 'variant') desk.report(findings.variantKey(keySpan, key, match.row, format));
  if (match.kind === 'alias' && !(isPaperUnnamed && isProper(key, desk)))
    desk.report(findings.aliasKey(keySpan, key, match.row, format));
  return [{ row: match.row, key, keySpan, value }];
}

/** 抄送 is a name of its own in a paper. */
const isProper = (key: string, { rows }: Desk) => rows.some((row) => properNames(row).includes(key));

function readFields(entries: readonly KnownEntry[], desk: Desk): FrontMatter {
  const fields = entries.flatMap((entry): [string, Field<unknown>][] => {
    const field = readField(entry, desk);
    return field ? [[entry.row.id, field]] : [];
  });
  // Every value was read by the kind of its own row, which is what `FrontMatter` says.
  return Object.fromEntries(fields) as FrontMatter;
}

function readField({ row, key, keySpan, value }: KnownEntry, desk: Desk): Field<unknown> | undefined {
  const { source, report, broken } = desk;
  if (isEmpty(value)) {
    if (!broken)
      report(
        isComment(value, source) ? findings.commentValue(keySpan, key) : findings.emptyValue(keySpan, key),
      );
    return undefined;
  }
  const raw = rawValue(value, source);
  const isRich = raw?.kind === 'map' || raw?.kind === 'rows';
  if (!raw || (isRich && !row.kind.readRich)) {
    const span = source.span(value.range.start, value.range.end);
    if (!broken) report(findings.wrongShape(span, key, row.kind));
    return undefined;
  }
  const { rule } = row.kind;
  const at = { source, key, report, ...(rule && { rule }) };
  const read = isRich ? row.kind.readRich!(raw, at) : row.kind.read(raw, at);
  return read === undefined ? undefined : { value: read, span: raw.span };
}

function isEmpty(value: YamlValue): boolean {
  if (value.kind === 'list') return value.items.every(isEmpty);
  return value.kind === 'scalar' && (value.value === null || value.text.trim() === '');
}

/** `标题: #甲`: to YAML everything behind # is a comment. */
function isComment(value: YamlValue, source: SourceFile): boolean {
  return /^[ \t:]*#/.test(source.text.slice(value.range.start));
}

/**
 * A template file and all it extends. In: a file. Out: one tree of raw values laid over each other, the
 * files from the nearest to the farthest, and what is wrong with them as YAML.
 */
import { dirname } from 'node:path';
import { EXIT, Failure } from '../diagnostics/failure.ts';
import type { Diagnostic } from '../diagnostics/types.ts';
import { decodeSource } from '../source/decode.ts';
import type { SourceFile } from '../source/file.ts';
import { readSource } from '../source/read.ts';
import { readShippedText } from '../source/shipped.ts';
import { colonSlips, type PlainFault, plainFaults } from '../yaml/faults.ts';
import { readYaml } from '../yaml/read.ts';
import { merge, type Raw, toRaw } from './raw.ts';
import { locateTemplate, shippedFolder } from './shipped.ts';

export interface Chain {
  readonly raw: Raw;
  /** The template itself first, what it extends last behind it. */
  readonly sources: readonly SourceFile[];
  readonly faults: readonly Diagnostic[];
}

/** Those of the package do not change while the program runs: each is read once. */
const shipped = new Map<string, Chain>();

/** @throws Failure (exit 2) when `extends` names nothing or runs in a circle. */
export function readChain(file: string): Chain {
  const known = shipped.get(file);
  if (known) return known;
  const chain = newChain(file);
  if (isShipped(file)) shipped.set(file, chain);
  return chain;
}

function newChain(file: string): Chain {
  const sources: SourceFile[] = [];
  const faults: Diagnostic[] = [];
  const raw = readInto(file, sources, faults);
  return { raw, sources, faults };
}

function readInto(file: string, sources: SourceFile[], faults: Diagnostic[]): Raw {
  const seen = sources.map((source) => source.file);
  if (seen.includes(file)) throw circle(file, seen);
  const { source } = decodeSource(readTemplate(file), file);
  const reading = readYaml(source.text);
  sources.push(source);
  faults.push(...asFindings(plainFaults(reading.faults, source.text), source));
  const empty: Raw = { kind: 'group', entries: new Map(), span: source.span(0, 0) };
  const raw = reading.root ? toRaw(reading.root, (r) => source.span(r.start, r.end)) : empty;
  const parent = raw.kind === 'group' ? raw.entries.get('extends')?.value : undefined;
  if (parent?.kind !== 'scalar' || parent.value === null) return raw;
  const below = locateTemplate(parent.text, dirname(file));
  return merge(
    isShipped(below) ? readShipped(below, sources, faults) : readInto(below, sources, faults),
    raw,
  );
}

function readShipped(file: string, sources: SourceFile[], faults: Diagnostic[]): Raw {
  const chain = readChain(file);
  sources.push(...chain.sources);
  faults.push(...chain.faults);
  return chain.raw;
}

/** Whether a file came with banxin. */
export const isShipped = (file: string): boolean => dirname(file) === shippedFolder();

/** A shipped template that is gone is a broken set-up; one of the user's own is a file like any other. */
function readTemplate(file: string): Uint8Array {
  return isShipped(file) ? new TextEncoder().encode(readShippedText(file)) : readSource(file);
}

function circle(file: string, seen: readonly string[]): Failure {
  const path = [...seen, file].join(' → ');
  return new Failure(EXIT.usage, {
    zh: `模板互相继承成了圈：${path}`,
    en: `templates extend each other in a circle: ${path}`,
  });
}

/** A slip of a colon is the cause of whatever else is wrong. */
export function withSlips(
  faults: readonly Diagnostic[],
  sources: readonly SourceFile[],
): readonly Diagnostic[] {
  const slips = sources.flatMap((source) => asFindings(colonSlips(source.text), source));
  return slips.length > 0 ? slips : faults;
}

function asFindings(faults: readonly PlainFault[], source: SourceFile): Diagnostic[] {
  return faults.map(({ message, help, range }) => ({
    code: 'template/yaml',
    severity: 'error',
    message,
    help,
    span: source.span(range.start, range.end),
  }));
}

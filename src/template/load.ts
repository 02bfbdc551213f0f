/**
 * Template name or path in, validated `Template` out. Reads the file, lays it over what it extends and
 * checks every key against `shape.ts`. It refuses to know any document.
 */
import { existsSync } from 'node:fs';
import { dirname, extname, isAbsolute, join, resolve } from 'node:path';
import { EXIT, Failure } from '../diagnostics/failure.ts';
import type { Diagnostic } from '../diagnostics/types.ts';
import { decodeSource } from '../source/decode.ts';
import type { SourceFile } from '../source/file.ts';
import { packageRoot } from '../source/package-root.ts';
import { readSource } from '../source/read.ts';
import { readShippedText } from '../source/shipped.ts';
import { colonSlips, type PlainFault, plainFaults } from '../yaml/faults.ts';
import { readYaml } from '../yaml/read.ts';
import { group, type Reading, type Shape } from './kinds.ts';
import { limitFindings } from './limits.ts';
import { merge, type Raw, type RawGroup, toRaw } from './raw.ts';
import { FRAME_SHAPE, familyOf, SHAPES, TEMPLATE_SHAPE, type TemplateKeys } from './shape.ts';
import type { Template } from './types.ts';

export interface LoadedTemplate {
  /** Absent when there are errors; there may be warnings beside it. */
  readonly template?: Template;
  readonly diagnostics: readonly Diagnostic[];
}

/** Names a document may use for the shipped templates. */
const SHIPPED: Readonly<Record<string, string>> = {
  简报: 'briefing',
  briefing: 'briefing',
  文件: 'document',
  document: 'document',
  上行文: 'document-upward',
  'document-upward': 'document-upward',
  信函: 'letter',
  letter: 'letter',
  命令: 'order',
  令: 'order',
  order: 'order',
  纪要: 'minutes',
  minutes: 'minutes',
  普通: 'plain',
  plain: 'plain',
  base: 'base',
};

/**
 * Loads a template by shipped name (`briefing`, `简报`) or by path, relative to `from`.
 * @throws Failure (exit 2) when there is no such template, or `extends` runs in a circle.
 */
export function loadTemplate(nameOrPath: string, from: string): LoadedTemplate {
  const faults: Diagnostic[] = [];
  const file = locate(nameOrPath, from);
  const chain: SourceFile[] = [];
  const raw = readChain(file, chain, faults);
  if (faults.length > 0) return { diagnostics: withSlips(faults, chain) };
  if (raw.kind !== 'group') return { diagnostics: withSlips([notKeys(raw)], chain) };
  const template = read(raw, file, faults);
  if (faults.length > 0) return { diagnostics: withSlips(withoutCrowd(faults, raw), chain) };
  const limits = limitFindings(template, raw);
  const broken = limits.some(({ severity }) => severity === 'error');
  return { ...(broken ? {} : { template }), diagnostics: limits };
}

function notKeys(raw: Raw): Diagnostic {
  const message = { zh: '模板应由“键: 值”组成', en: 'a template is made of "key: value" lines' };
  return { code: 'template/not-keys', severity: 'error', message, help: EXTEND, span: raw.span };
}

const EXTEND = {
  zh: '请在第一行写 extends: briefing（自带的简报模板），下面只写不同之处',
  en: 'write extends: briefing (the shipped template) on the first line, and below it only what differs',
};

/** More missing keys than this, and what is missing is `extends`. */
const FEW_KEYS = 3;

function withoutCrowd(faults: readonly Diagnostic[], raw: RawGroup): readonly Diagnostic[] {
  const others = faults.filter(({ code }) => code !== 'template/missing-key');
  if (raw.entries.has('extends') || faults.length - others.length <= FEW_KEYS) return faults;
  const message = {
    zh: '模板没有写 extends，其余的键无从继承',
    en: 'the template has no extends, so there is nothing to inherit the other keys from',
  };
  const span = { ...raw.span, end: raw.span.start, endLine: raw.span.line, endColumn: raw.span.column };
  return [{ code: 'template/no-extends', severity: 'error', message, help: EXTEND, span }, ...others];
}

/** The file that a name stands for; undefined where there is none. */
export function templateFile(nameOrPath: string, from: string): string | undefined {
  const shipped = SHIPPED[nameOrPath];
  if (shipped) return join(packageRoot(), 'templates', `${shipped}.yaml`);
  const path = isAbsolute(nameOrPath) ? nameOrPath : resolve(from, nameOrPath);
  return (extname(path) ? [path] : [`${path}.yaml`, `${path}.yml`]).find((p) => existsSync(p));
}

function locate(nameOrPath: string, from: string): string {
  const found = templateFile(nameOrPath, from);
  if (found) return found;
  const names = Object.keys(SHIPPED)
    .filter((name) => name !== 'base')
    .join('、');
  throw new Failure(
    EXIT.usage,
    { zh: `找不到模板“${nameOrPath}”`, en: `there is no template "${nameOrPath}"` },
    {
      zh: `自带模板有：${names}；自己的模板请写 .yaml 文件的路径`,
      en: `shipped templates: ${names}; give your own as the path of a .yaml file`,
    },
  );
}

function readChain(file: string, chain: SourceFile[], faults: Diagnostic[]): Raw {
  const seen = chain.map((source) => source.file);
  if (seen.includes(file)) throw circle(file, seen);
  const { source } = decodeSource(readTemplate(file), file);
  const reading = readYaml(source.text);
  chain.push(source);
  faults.push(...asFindings(plainFaults(reading.faults, source.text), source));
  const empty: RawGroup = { kind: 'group', entries: new Map(), span: source.span(0, 0) };
  const raw = reading.root ? toRaw(reading.root, (r) => source.span(r.start, r.end)) : empty;
  const parent = raw.kind === 'group' ? raw.entries.get('extends')?.value : undefined;
  if (parent?.kind !== 'scalar' || parent.value === null) return raw;
  const below = locate(parent.text, dirname(file));
  return merge(readChain(below, chain, faults), raw);
}

/** A shipped template that is gone is a broken set-up; one of the user's own is a file like any other. */
function readTemplate(file: string): Uint8Array {
  const isShipped = dirname(file) === join(packageRoot(), 'templates');
  return isShipped ? new TextEncoder().encode(readShippedText(file)) : readSource(file);
}

function circle(file: string, seen: readonly string[]): Failure {
  const path = [...seen, file].join(' → ');
  return new Failure(EXIT.usage, {
    zh: `模板互相继承成了圈：${path}`,
    en: `templates extend each other in a circle: ${path}`,
  });
}

/** A slip of a colon is the cause of whatever else is wrong. */
function withSlips(faults: readonly Diagnostic[], chain: readonly SourceFile[]): readonly Diagnostic[] {
  const slips = chain.flatMap((source) => asFindings(colonSlips(source.text), source));
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

/** Two passes: the frame needs only absolute lengths and fixes what 字 and 行 mean for the rest. */
function read(raw: RawGroup, file: string, faults: Diagnostic[]): Template {
  const shape = { ...FRAME_SHAPE, body: TEMPLATE_SHAPE.body };
  const blind: Reading = { scale: { cell: 1, pitch: 1 }, cellOf: (size) => size, faults: [], path: '' };
  const frame = group('frame', shape).read(only(raw, shape), blind, raw);
  const cell = frame.typeArea.width / frame.grid.characters;
  const linePitch = pitchOf(frame.grid.pitch, frame.typeArea.height, frame.grid.lines, frame.body.size);
  const cellOf = (size: number) => (size === frame.body.size ? cell : size);
  const reading: Reading = { scale: { cell, pitch: linePitch }, cellOf, faults, path: '' };
  const family = SHAPES[familyOf(kindOf(raw))];
  // `SHAPES` holds for either family exactly the keys that its type names.
  const keys = group<Shape>('template', family).read(raw, reading, raw) as unknown as TemplateKeys;
  return { ...keys, file, cell, linePitch };
}

/** Which family of keys to ask for; a kind that is no word of the table is reported when it is read. */
function kindOf(raw: RawGroup): string {
  const kind = raw.entries.get('kind')?.value;
  return kind?.kind === 'scalar' ? kind.text : '';
}

/** Without the keys that a shape does not know: of those the second pass speaks. */
function only(raw: RawGroup, shape: object): RawGroup {
  return { ...raw, entries: new Map([...raw.entries].filter(([key]) => Object.hasOwn(shape, key))) };
}

/** Model A: the first line's em box touches the top of 版心, the last line's the bottom (P-14). */
function pitchOf(pitch: number | 'fill', height: number, lines: number, size: number): number {
  return pitch === 'fill' ? (height - size) / (lines - 1) : pitch;
}

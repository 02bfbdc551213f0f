/**
 * Template name or path in, validated `Template` out. Reads the file, lays it over what it extends and
 * checks every key against `shape.ts`. It refuses to know any document.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, extname, isAbsolute, join, resolve } from 'node:path';
import { EXIT, Failure } from '../diagnostics/failure.ts';
import type { Diagnostic } from '../diagnostics/types.ts';
import { decodeSource } from '../source/decode.ts';
import type { SourceFile } from '../source/file.ts';
import { packageRoot } from '../source/package-root.ts';
import { readYaml, type YamlFault } from '../yaml/read.ts';
import { group, type Reading } from './kinds.ts';
import { merge, type Raw, type RawGroup, toRaw } from './raw.ts';
import { FRAME_SHAPE, TEMPLATE_SHAPE, type TemplateKeys } from './shape.ts';
import type { Template } from './types.ts';

export interface LoadedTemplate {
  /** Absent when there are errors. */
  readonly template?: Template;
  readonly diagnostics: readonly Diagnostic[];
}

/** Names a document may use for the shipped templates. */
const SHIPPED: Readonly<Record<string, string>> = { 简报: 'briefing', briefing: 'briefing', base: 'base' };

/**
 * Loads a template by shipped name (`briefing`, `简报`) or by path, relative to `from`.
 * @throws Failure (exit 2) when there is no such template, or `extends` runs in a circle.
 */
export function loadTemplate(nameOrPath: string, from: string): LoadedTemplate {
  const faults: Diagnostic[] = [];
  const file = locate(nameOrPath, from);
  const raw = readChain(file, [], faults);
  if (raw.kind !== 'group' || faults.length > 0) return { diagnostics: faults };
  const template = read(raw, file, faults);
  return faults.length > 0 ? { diagnostics: faults } : { template, diagnostics: [] };
}

function locate(nameOrPath: string, from: string): string {
  const shipped = SHIPPED[nameOrPath];
  if (shipped) return join(packageRoot(), 'templates', `${shipped}.yaml`);
  const path = isAbsolute(nameOrPath) ? nameOrPath : resolve(from, nameOrPath);
  const found = (extname(path) ? [path] : [`${path}.yaml`, `${path}.yml`]).find((p) => existsSync(p));
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

function readChain(file: string, seen: readonly string[], faults: Diagnostic[]): Raw {
  if (seen.includes(file)) throw circle(file, seen);
  const { source } = decodeSource(readFileSync(file), file);
  const reading = readYaml(source.text);
  faults.push(...reading.faults.map((f) => syntaxFault(f, source)));
  const empty: RawGroup = { kind: 'group', entries: new Map(), span: source.span(0, 0) };
  const raw = reading.root ? toRaw(reading.root, (r) => source.span(r.start, r.end)) : empty;
  const parent = raw.kind === 'group' ? raw.entries.get('extends')?.value : undefined;
  if (parent?.kind !== 'scalar' || parent.value === null) return raw;
  const below = locate(parent.text, dirname(file));
  return merge(readChain(below, [...seen, file], faults), raw);
}

function circle(file: string, seen: readonly string[]): Failure {
  const path = [...seen, file].join(' → ');
  return new Failure(EXIT.usage, {
    zh: `模板互相继承成了圈：${path}`,
    en: `templates extend each other in a circle: ${path}`,
  });
}

function syntaxFault(fault: YamlFault, source: SourceFile): Diagnostic {
  return {
    code: 'template/yaml',
    severity: 'error',
    message: {
      zh: `模板不是正确的 YAML（${fault.code}）`,
      en: `the template is not valid YAML: ${fault.message}`,
    },
    help: {
      zh: '检查这一行的缩进、冒号后的空格和引号',
      en: 'check indentation, the space after the colon and the quotes',
    },
    span: source.span(fault.range.start, fault.range.end),
  };
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
  const keys: TemplateKeys = group('template', TEMPLATE_SHAPE).read(raw, reading, raw);
  return { ...keys, file, cell, linePitch };
}

/** Without the keys that a shape does not know: of those the second pass speaks. */
function only(raw: RawGroup, shape: object): RawGroup {
  return { ...raw, entries: new Map([...raw.entries].filter(([key]) => Object.hasOwn(shape, key))) };
}

/** Model A: the first line's em box touches the top of 版心, the last line's the bottom (P-14). */
function pitchOf(pitch: number | 'fill', height: number, lines: number, size: number): number {
  return pitch === 'fill' ? (height - size) / (lines - 1) : pitch;
}

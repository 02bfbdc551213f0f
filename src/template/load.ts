/**
 * Template name or path in, validated `Template` out. Reads the file, lays it over what it extends and
 * checks every key against `shape.ts`. It refuses to know any document.
 */
import type { Diagnostic } from '../diagnostics/types.ts';
import { type Chain, isShipped, readChain, withSlips } from './chain.ts';
import { deviationsOf } from './deviations.ts';
import { group, type Reading, type Shape } from './kinds.ts';
import { limitFindings } from './limits.ts';
import type { Raw, RawGroup } from './raw.ts';
import { FRAME_SHAPE, familyOf, SHAPES, TEMPLATE_SHAPE, type TemplateKeys } from './shape.ts';
import { locatePaperTemplate } from './shipped.ts';
import type { Template } from './types.ts';

export { templateFile } from './shipped.ts';

export interface LoadedTemplate {
  /** Absent when there are errors; there may be warnings and hints beside it. */
  readonly template?: Template;
  readonly diagnostics: readonly Diagnostic[];
}

/** A template with the files it was read from. */
export interface ReadTemplate extends LoadedTemplate {
  readonly chain: Chain;
}

/**
 * Loads a template by shipped name (`briefing`, `简报`) or by path, relative to `from`.
 * @throws Failure (exit 2) when there is no such template to set a paper by, or `extends` runs in a circle.
 */
export function loadTemplate(nameOrPath: string, from: string): LoadedTemplate {
  const { template, diagnostics } = readTemplate(nameOrPath, from);
  return { ...(template && { template }), diagnostics };
}

/** The same, with what stands where in which file. */
export function readTemplate(nameOrPath: string, from: string): ReadTemplate {
  const file = locatePaperTemplate(nameOrPath, from);
  const chain = readChain(file);
  const known = validated.get(chain);
  if (known) return known;
  const template = { chain, ...validate(chain, file) };
  if (isShipped(file)) validated.set(chain, template);
  return template;
}

/** Those of the package. */
const validated = new WeakMap<Chain, ReadTemplate>();

function validate({ raw, sources, faults }: Chain, file: string): LoadedTemplate {
  if (faults.length > 0) return { diagnostics: withSlips(faults, sources) };
  if (raw.kind !== 'group') return { diagnostics: withSlips([notKeys(raw)], sources) };
  const wrong: Diagnostic[] = [];
  const template = read(raw, file, wrong);
  if (wrong.length > 0) return { diagnostics: withSlips(withoutCrowd(wrong, raw), sources) };
  const limits = limitFindings(template, raw);
  if (limits.some(({ severity }) => severity === 'error')) return { diagnostics: limits };
  // The shipped templates follow the standard; a test says so, and every start is spared the question.
  const deviations = isShipped(file) ? [] : deviationsOf(template, raw);
  return { template, diagnostics: [...limits, ...deviations] };
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

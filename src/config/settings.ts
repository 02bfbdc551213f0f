/**
 * The settings file in, typed settings and diagnostics out. It refuses to know the command line and what
 * the settings do; a path in it is taken from its own folder.
 */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { EXIT, Failure } from '../diagnostics/failure.ts';
import {
  RULE_SPELLINGS,
  type Weight,
  type Weights,
  weighedNamed,
  weightNamed,
} from '../diagnostics/rule-weights.ts';
import { nearest } from '../diagnostics/suggest.ts';
import type { Bilingual, Diagnostic, Lang } from '../diagnostics/types.ts';
import { watermarkText } from '../finishing/watermark-text.ts';
import type { FontMapping } from '../fonts/types.ts';
import { type PdfKind, pdfKindNamed } from '../render/pdf-kinds.ts';
import { decodeSource } from '../source/decode.ts';
import type { SourceFile } from '../source/file.ts';
import { readSource } from '../source/read.ts';
import { colonSlips, type PlainFault, plainFaults } from '../yaml/faults.ts';
import { type Range, readYaml, type YamlEntry, type YamlMap, type YamlValue } from '../yaml/read.ts';
import { fontMapping } from './font-mapping.ts';
import {
  KEEP_ONE,
  KEEP_WEIGHT,
  LIKE_THIS,
  NOT_A_MAP,
  noFont,
  ONE_OF_WEIGHTS,
  RULES_THERE_ARE,
  ruleTwice,
  twice,
  WANTS,
  wrongValue,
} from './setting-messages.ts';
import {
  ROLE_SPELLINGS,
  roleNamed,
  SETTING_SPELLINGS,
  type SettingName,
  type SettingSpec,
  SITE_SETTINGS,
  SITE_SPELLINGS,
  settingNamed,
} from './shape.ts';

export const CONFIG_NAME = 'banxin.config.yaml';

/** What the settings file says; absent keys are not settled by it. Paths are absolute. */
export interface Settings {
  /** Folder that a template path is relative to. */
  readonly folder: string;
  readonly fonts: readonly FontMapping[];
  readonly template?: string;
  readonly singleSided?: boolean;
  readonly pdf?: PdfKind;
  /** Words as `watermarkText` gives them. */
  readonly watermark?: string;
  readonly strict?: boolean;
  readonly lang?: Lang;
  readonly output?: string;
  readonly picturesRoot?: string;
  /** Folder where what was made is kept; false where nothing is. */
  readonly cache?: string | false;
  /** What the site is asked for; false where none is wanted. */
  readonly site?: SiteSettings | false;
  /** How much rules of the linter weigh. */
  readonly lint?: Weights;
}

export interface SiteSettings {
  readonly title?: string;
  readonly baseUrl?: string;
  /** Folder of own templates, absolute. */
  readonly templates?: string;
  /** Documents marked 绝密, 机密 or 秘密 are shown as well; `omit`: not even their PDFs are written. */
  readonly classified?: boolean | 'omit';
}

export interface LoadedSettings {
  readonly settings: Settings;
  readonly source?: SourceFile;
  /** Where the template is named. */
  readonly templateSpan?: NonNullable<Diagnostic['span']>;
  readonly diagnostics: readonly Diagnostic[];
}

/** The settings file nearest upward from a folder. */
export function findConfig(folder: string): string | undefined {
  const here = join(folder, CONFIG_NAME);
  if (existsSync(here)) return here;
  const parent = dirname(folder);
  return parent === folder ? undefined : findConfig(parent);
}

/** @throws Failure when a file named by hand is not there or cannot be read. */
export function loadSettings(path: string): LoadedSettings {
  if (!existsSync(path)) throw noSuchFile(path);
  const { source, diagnostics } = decodeSource(readSource(path), path);
  const empty = diagnostics.every(({ code }) => code === 'source/empty');
  return readSettings(source, empty ? [] : diagnostics);
}

export function readSettings(source: SourceFile, before: readonly Diagnostic[] = []): LoadedSettings {
  const folder = dirname(source.file);
  const at: At = { source, folder, faults: [...before] };
  const { root, faults } = readYaml(source.text);
  reportAll(at, plainFaults(faults, source.text));
  const settings = { folder, fonts: [], ...(root && faults.length === 0 ? entries(root, at) : {}) };
  const span = root && spanOf('template', root, source);
  return { settings, source, ...(span && { templateSpan: span }), diagnostics: withSlips(at, before) };
}

function spanOf(name: SettingName, root: YamlValue, source: SourceFile): Diagnostic['span'] {
  const entries = root.kind === 'map' ? root.entries : [];
  const range = entries.find(({ key }) => settingNamed(key)?.name === name)?.value.range;
  return range && source.span(range.start, range.end);
}

/** A slip of a colon is the cause of whatever else is wrong. */
function withSlips(at: At, before: readonly Diagnostic[]): readonly Diagnostic[] {
  const slips = at.faults.length > before.length ? colonSlips(at.source.text) : [];
  if (slips.length === 0) return at.faults;
  const cause: At = { ...at, faults: [...before] };
  reportAll(cause, slips);
  return cause.faults;
}

function reportAll(at: At, faults: readonly PlainFault[]): void {
  for (const { range, message, help } of faults) report(at, range, 'yaml', message, help);
}

interface At {
  readonly source: SourceFile;
  readonly folder: string;
  readonly faults: Diagnostic[];
}

function entries(root: YamlValue, at: At): Partial<Settings> {
  if (root.kind === 'scalar' && root.value === null) return {};
  if (root.kind !== 'map') {
    report(at, root.range, 'wrong-value', NOT_A_MAP, LIKE_THIS);
    return {};
  }
  refuseTwice(root, at);
  return Object.fromEntries(root.entries.flatMap((entry) => setting(entry, at)));
}

function setting(entry: YamlEntry, at: At): [string, unknown][] {
  const spec = settingNamed(entry.key);
  if (!spec) return unknown(at, entry, SETTING_SPELLINGS, { zh: '配置', en: 'setting' });
  const value = READERS[spec.kind](entry.value, at);
  if (value === undefined)
    report(at, entry.value.range, 'wrong-value', wrongValue(entry.key), WANTS[spec.kind]);
  return value === undefined ? [] : [[spec.name, value]];
}

function refuseTwice({ entries }: YamlMap, at: At): void {
  const seen = new Set<string>();
  for (const { key, keyRange } of entries) {
    const name = settingNamed(key)?.name ?? key;
    if (seen.has(name)) report(at, keyRange, 'twice', twice(key), KEEP_ONE);
    seen.add(name);
  }
}

const READERS: Readonly<Record<SettingSpec['kind'] | 'classified', (value: YamlValue, at: At) => unknown>> = {
  text: (value) => textOf(value),
  path: (value, at) => absolute(textOf(value), at),
  flag: (value) => flagOf(value),
  pdf: (value) => pdfKindNamed(textOf(value) ?? ''),
  watermark: (value) => watermarkWords(textOf(value)),
  lang: (value) => ['zh', 'en'].find((lang) => lang === textOf(value)),
  cache: (value, at) => (isOff(value) ? false : absolute(textOf(value), at)),
  fonts: (value, at) => (value.kind === 'map' ? fonts(value, at) : undefined),
  lint: (value, at) => (value.kind === 'map' ? weights(value, at) : undefined),
  classified: (value) => (OMIT.includes(textOf(value) ?? '') ? 'omit' : flagOf(value)),
  site: (value, at) => (value.kind === 'map' ? site(value, at) : isOff(value) ? false : isOn(value)),
};

/** How 涉密 asks for no PDF. */
const OMIT: readonly string[] = ['不写', 'omit'];

const flagOf = (value: YamlValue): boolean | undefined =>
  value.kind === 'scalar' && typeof value.value === 'boolean' ? value.value : undefined;

const textOf = (value: YamlValue): string | undefined =>
  value.kind === 'scalar' && value.text !== '' && value.value !== null ? value.text : undefined;

const isOff = (value: YamlValue): boolean =>
  value.kind === 'scalar' && (value.value === false || value.text === '关' || value.text === 'off');

const isOn = (value: YamlValue): SiteSettings | undefined =>
  value.kind === 'scalar' && (value.value === true || value.text === '开' || value.text === 'on')
    ? {}
    : undefined;

const absolute = (path: string | undefined, { folder }: At): string | undefined =>
  path === undefined ? undefined : resolve(folder, path);

function watermarkWords(written: string | undefined): string | undefined {
  const read = watermarkText(written ?? '');
  return 'text' in read ? read.text : undefined;
}

function fonts(map: YamlMap, at: At): FontMapping[] {
  return map.entries.flatMap((entry) => {
    if (!roleNamed(entry.key)) return unknown(at, entry, ROLE_SPELLINGS, { zh: '字体角色', en: 'font role' });
    const written = textOf(entry.value);
    if (!written) {
      report(at, entry.value.range, 'wrong-value', wrongValue(entry.key), WANTS.path);
      return [];
    }
    const mapping = fontMapping(entry.key, written, at.folder);
    if (!existsSync(mapping.path)) report(at, entry.value.range, 'no-font', noFont(mapping.path), WANTS.path);
    return [mapping];
  });
}

function weights({ entries }: YamlMap, at: At): Weights {
  const seen = new Map<string, string>();
  for (const { key, keyRange } of entries) {
    const id = weighedNamed(key) ?? key;
    const before = seen.get(id);
    if (before !== undefined) report(at, keyRange, 'twice', ruleTwice(before, key), KEEP_WEIGHT);
    else seen.set(id, key);
  }
  return Object.fromEntries(entries.flatMap((entry) => weight(entry, at)));
}

function weight(entry: YamlEntry, at: At): [string, Weight][] {
  const id = weighedNamed(entry.key);
  if (!id) return unknown(at, entry, RULE_SPELLINGS, { zh: '校对规则', en: 'rule' }, RULES_THERE_ARE);
  const given = weightNamed(textOf(entry.value) ?? '');
  if (!given) report(at, entry.value.range, 'wrong-value', wrongValue(entry.key), ONE_OF_WEIGHTS);
  return given ? [[id, given]] : [];
}

function site({ entries }: YamlMap, at: At): SiteSettings {
  return Object.fromEntries(entries.flatMap((entry) => siteSetting(entry, at)));
}

function siteSetting({ key, ...entry }: YamlEntry, at: At): [string, unknown][] {
  const spec = SITE_SETTINGS.find(({ name, zh }) => name === key || zh === key);
  if (!spec)
    return unknown(at, { key, ...entry }, SITE_SPELLINGS, { zh: '网站的配置', en: 'setting of a site' });
  const value = READERS[spec.kind](entry.value, at);
  if (value === undefined) report(at, entry.value.range, 'wrong-value', wrongValue(key), WANTS[spec.kind]);
  return value === undefined ? [] : [[spec.name, value]];
}

function report(at: At, range: Range, code: string, message: Bilingual, help: Bilingual): void {
  const span = at.source.span(range.start, range.end);
  at.faults.push({ code: `config/${code}`, severity: 'error', message, help, span });
}

function unknown(
  at: At,
  entry: YamlEntry,
  known: readonly string[],
  what: Bilingual,
  others: Bilingual = { zh: `可以写：${known.join('、')}。`, en: `It can be: ${known.join(', ')}.` },
): [] {
  const near = nearest(entry.key, known);
  const message = { zh: `没有“${entry.key}”这项${what.zh}。`, en: `There is no ${what.en} “${entry.key}”.` };
  const help = near ? { zh: `您是不是想写“${near}”？`, en: `Did you mean “${near}”?` } : others;
  report(at, entry.keyRange, 'unknown-key', message, help);
  return [];
}

function noSuchFile(path: string): Failure {
  return new Failure(
    EXIT.usage,
    { zh: `找不到配置文件 ${path}。`, en: `There is no settings file ${path}.` },
    { zh: '请检查 --config 后面的路径。', en: 'Check the path after --config.' },
  );
}

/**
 * Findings as SARIF 2.1.0 (OASIS): one run, every rule with its reason, every finding with its place and fix.
 * Paths are relative URIs, so that the file means the same on another machine. It refuses to know which command
 * found what.
 */
import { relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CODES } from '../diagnostics/code-table.ts';
import type { ExitCode } from '../diagnostics/failure.ts';
import type { Bilingual, Diagnostic, Edit, Lang, Severity } from '../diagnostics/types.ts';
import { RULES } from '../lint/rules.ts';
import type { Rule } from '../lint/types.ts';
import type { SourceFile } from '../source/file.ts';
import type { Manifest } from '../source/package-root.ts';

export interface SarifOf {
  readonly results: readonly SarifResult[];
  /** What went wrong outside any finding. */
  readonly troubles: readonly Bilingual[];
  readonly exitCode: ExitCode;
  readonly lang: Lang;
  readonly cwd: string;
  readonly manifest: Manifest;
}

export interface SarifResult {
  readonly finding: Diagnostic;
  /** The file that is meant where the finding points to no place in one. */
  readonly file?: string;
  /** Text that its fix would change; without it no fix is given. */
  readonly source?: SourceFile;
}

type Span = NonNullable<Diagnostic['span']>;

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', hint: 'note' };
const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

export function sarifOf(of: SarifOf): object {
  const { results, lang, manifest } = of;
  const rules = rulesOf(of);
  const index = new Map(rules.map(({ id }, i) => [id, i]));
  const run = {
    tool: { driver: { name: 'banxin', version: manifest.version, ...home(manifest), rules } },
    language: lang === 'zh' ? 'zh-CN' : 'en-US',
    columnKind: 'utf16CodeUnits',
    invocations: [invocation(of)],
    results: results.map((one) => resultOf(one, index, of)),
  };
  return { $schema: SCHEMA, version: '2.1.0', runs: [run] };
}

const home = ({ homepage }: Manifest): object => (homepage ? { informationUri: homepage } : {});

interface Descriptor {
  readonly id: string;
}

/** Every rule, and the codes of other stages that were found. */
function rulesOf({ results, lang, manifest }: SarifOf): readonly Descriptor[] {
  const known = new Set<string>(RULES.map(({ id }) => id));
  const codes = results.map(({ finding }) => finding.code);
  const others = [...new Set(codes)].filter((code) => !known.has(code)).sort();
  return [...RULES.map((rule) => descriptor(rule, lang, manifest)), ...others.map((id) => other(id, lang))];
}

function descriptor(rule: Rule, lang: Lang, { homepage }: Manifest): Descriptor {
  const { id, name, message, why, help, clause, strength, severity, off } = rule;
  const basis = clause ? [`${clause} (${strength})`] : [];
  const words = [why[lang], help[lang], ...basis];
  return {
    id,
    ...{ name: name[lang], shortDescription: { text: message[lang] } },
    fullDescription: { text: [message[lang], why[lang]].join(lang === 'zh' ? '' : ' ') },
    ...(homepage ? { helpUri: `${homepage.replace(/\/$/, '')}/docs/rules.md#${id.toLowerCase()}` } : {}),
    help: { text: words.join('\n'), markdown: [`**${id} ${name[lang]}**`, ...words].join('\n\n') },
    defaultConfiguration: { enabled: off === undefined, level: LEVELS[severity] },
    properties: { clause: clause ?? null, strength },
  } as Descriptor;
}

/** What is no rule of the list has a sentence all the same. */
function other(id: string, lang: Lang): Descriptor {
  const row = CODES.find(({ code }) => code === id);
  return { id, ...(row && { shortDescription: { text: row.about[lang] } }) };
}

function invocation({ troubles, exitCode, lang }: SarifOf): object {
  return {
    executionSuccessful: troubles.length === 0,
    exitCode,
    toolExecutionNotifications: troubles.map((message) => ({
      level: 'error',
      message: { text: message[lang] },
    })),
  };
}

function resultOf(
  { finding, file, source }: SarifResult,
  index: ReadonlyMap<string, number>,
  { lang, cwd }: SarifOf,
): object {
  const { code, severity, message, help, span, fix } = finding;
  return {
    ruleId: code,
    ruleIndex: index.get(code),
    level: LEVELS[severity],
    message: { text: [message[lang], ...(help ? [help[lang]] : [])].join('\n') },
    locations: locationsOf(span, file, cwd),
    ...(fix && source ? { fixes: [fixOf(fix.edits, help?.[lang], source, cwd)] } : {}),
  };
}

function locationsOf(span: Span | undefined, file: string | undefined, cwd: string): readonly object[] {
  if (span) return [{ physicalLocation: { ...artifact(span.file, cwd), region: region(span) } }];
  return file === undefined ? [] : [{ physicalLocation: artifact(file, cwd) }];
}

function fixOf(edits: readonly Edit[], words: string | undefined, source: SourceFile, cwd: string): object {
  const replacements = edits.map(({ start, end, text }) => ({
    deletedRegion: region(source.span(start, end)),
    ...(text === '' ? {} : { insertedContent: { text } }),
  }));
  return {
    ...(words === undefined ? {} : { description: { text: words } }),
    artifactChanges: [{ ...artifact(source.file, cwd), replacements }],
  };
}

const region = ({ line, column, endLine, endColumn }: Span): object => ({
  startLine: line,
  startColumn: column,
  endLine,
  endColumn,
});

const artifact = (file: string, cwd: string): object => ({ artifactLocation: { uri: uriOf(file, cwd) } });

/** Relative where the file is below, with every character that a URI does not have written by its bytes. */
function uriOf(file: string, cwd: string): string {
  const inside = file.startsWith('/') || /^[A-Za-z]:/.test(file) ? relative(cwd, file) : file;
  if (inside.startsWith('..')) return pathToFileURL(file).href;
  return inside.split(sep).join('/').split('/').map(encodeURIComponent).join('/');
}

/**
 * What the linter found as SARIF 2.1.0 (OASIS): one run, every rule with its reason, every finding with its
 * place and fix. Paths are relative URIs, so that the file means the same on another machine.
 */
import { relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ExitCode } from '../diagnostics/failure.ts';
import type { Diagnostic, Edit, Lang, Severity } from '../diagnostics/types.ts';
import { RULES } from '../lint/rules.ts';
import type { Rule } from '../lint/types.ts';
import { type LintedArticle, sourcesOf } from '../run/lint-articles.ts';
import type { SourceFile } from '../source/file.ts';
import type { Manifest } from '../source/package-root.ts';
import { wordsFor } from '../terminal/say-failure.ts';

export interface SarifOf {
  readonly all: readonly LintedArticle[];
  /** About the settings files. */
  readonly settings: readonly Diagnostic[];
  readonly exitCode: ExitCode;
  readonly lang: Lang;
  readonly cwd: string;
  readonly manifest: Manifest;
}

type Span = NonNullable<Diagnostic['span']>;

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', hint: 'note' };
const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

export function sarifLog(of: SarifOf): object {
  const { all, settings, exitCode, lang, manifest } = of;
  const found = all.flatMap((one) => (one.linted?.diagnostics ?? []).map((finding) => ({ one, finding })));
  const rules = rulesOf(
    found.map(({ finding }) => finding),
    of,
  );
  const index = new Map(rules.map(({ id }, i) => [id, i]));
  const run = {
    tool: { driver: { name: 'banxin', version: manifest.version, ...home(manifest), rules } },
    language: lang === 'zh' ? 'zh-CN' : 'en-US',
    columnKind: 'utf16CodeUnits',
    invocations: [invocation(all, settings, exitCode, lang)],
    results: found.map(({ one, finding }) => resultOf(finding, one, index, of)),
  };
  return { $schema: SCHEMA, version: '2.1.0', runs: [run] };
}

const home = ({ homepage }: Manifest): object => (homepage ? { informationUri: homepage } : {});

interface Descriptor {
  readonly id: string;
}

/** Every rule, and the codes of earlier stages that were found. */
function rulesOf(found: readonly Diagnostic[], { lang, manifest }: SarifOf): readonly Descriptor[] {
  const known = new Set<string>(RULES.map(({ id }) => id));
  const others = [...new Set(found.map(({ code }) => code))].filter((code) => !known.has(code)).sort();
  return [...RULES.map((rule) => descriptor(rule, lang, manifest)), ...others.map((id) => ({ id }))];
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

function invocation(
  all: readonly LintedArticle[],
  settings: readonly Diagnostic[],
  exitCode: ExitCode,
  lang: Lang,
): object {
  const thrown = all.filter((one) => one.thrown !== undefined);
  const words = [
    ...settings.map(({ message }) => message),
    ...thrown.map((one) => wordsFor(one.thrown).message),
  ];
  return {
    executionSuccessful: words.length === 0,
    exitCode,
    toolExecutionNotifications: words.map((message) => ({
      level: 'error',
      message: { text: message[lang] },
    })),
  };
}

function resultOf(
  { code, severity, message, help, span, fix }: Diagnostic,
  { linted }: LintedArticle,
  index: ReadonlyMap<string, number>,
  { lang, cwd }: SarifOf,
): object {
  const source = linted && sourcesOf(linted).find(({ file }) => file === span?.file);
  return {
    ruleId: code,
    ruleIndex: index.get(code),
    level: LEVELS[severity],
    message: { text: [message[lang], ...(help ? [help[lang]] : [])].join('\n') },
    locations: span ? [{ physicalLocation: { ...artifact(span.file, cwd), region: region(span) } }] : [],
    ...(fix && source ? { fixes: [fixOf(fix.edits, help?.[lang], source, cwd)] } : {}),
  };
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

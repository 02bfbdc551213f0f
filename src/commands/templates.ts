/** `banxin templates`: which templates there are; with a name or a path, everything one of them says. */
import { EXIT, type ExitCode } from '../diagnostics/failure.ts';
import type { Diagnostic } from '../diagnostics/types.ts';
import { shelfFor } from '../run/settle.ts';
import { packageManifest } from '../source/package-root.ts';
import { ownTemplates, shippedTemplates, type TemplateEntry } from '../template/catalogue.ts';
import { type ReadTemplate, readTemplate } from '../template/load.ts';
import { type ValueGroup, valuesOf } from '../template/values.ts';
import { paintFor } from '../terminal/paint.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Arguments } from './arguments.ts';
import { plainDiagnostic } from './json-report.ts';
import type { Manner } from './manner.ts';
import { listTemplates, showTemplate, type TemplateLook } from './templates-view.ts';
import { voiceFor } from './voice.ts';
import { wishesFrom } from './wishes.ts';

export async function run(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const shelf = shelfFor(wishesFrom(given, terminal.cwd));
  const { settings } = shelf.for(terminal.cwd);
  const manner: Manner = {
    lang: given.lang ?? settings.lang ?? 'zh',
    strict: false,
    quiet: false,
    json: given.flag('json'),
  };
  const voice = voiceFor(manner, terminal, 'templates');
  if (shelf.faulty.length > 0) return voice.settingsAreWrong(shelf.faulty);
  const names = given.positionals;
  if (names.length === 0) return list(settings.folder, manner, terminal);
  const read = names.map((name) => shown(readTemplate(name, terminal.cwd)));
  const exitCode = read.some(({ template }) => !template) ? EXIT.documents : EXIT.good;
  if (manner.json) tellJson(terminal, exitCode, read.map(detailsOf));
  else for (const one of read) say(one, manner, terminal, (findings) => voice.findings(findings));
  return exitCode;
}

export interface ShownTemplate extends ReadTemplate {
  readonly values: readonly ValueGroup[];
}

function shown(read: ReadTemplate): ShownTemplate {
  const { template, chain } = read;
  return { ...read, values: template ? valuesOf(template, chain.raw) : [] };
}

function list(folder: string, { json, lang }: Manner, terminal: Terminal): ExitCode {
  const entries = [...shippedTemplates(), ...ownTemplates(folder)];
  if (json) tellJson(terminal, EXIT.good, entries.map(summaryOf));
  else terminal.out(listTemplates(entries, folder, look(lang, terminal)));
  return EXIT.good;
}

function say(
  read: ShownTemplate,
  { lang }: Manner,
  terminal: Terminal,
  findings: (diagnostics: readonly Diagnostic[]) => void,
): void {
  findings(read.diagnostics);
  if (read.template) terminal.out(showTemplate(read, look(lang, terminal)));
}

const look = (lang: Manner['lang'], { cwd, colours }: Terminal): TemplateLook => ({
  lang,
  cwd,
  paint: paintFor(colours.out),
});

function tellJson(terminal: Terminal, exitCode: ExitCode, templates: readonly object[]): void {
  const head = {
    banxin: packageManifest().version,
    command: 'templates',
    ok: exitCode === EXIT.good,
    exitCode,
  };
  terminal.out(`${JSON.stringify({ ...head, templates }, null, 2)}\n`);
}

function summaryOf({ diagnostics, ...entry }: TemplateEntry): object {
  return { ...entry, diagnostics: diagnostics.map(plainDiagnostic) };
}

function detailsOf({ template, chain, diagnostics, values }: ShownTemplate): object {
  const [file, ...below] = chain.sources.map((source) => source.file);
  const { label, about, kind } = template ?? {};
  return {
    label: label ?? null,
    about: about ?? null,
    kind: kind ?? null,
    file,
    extends: below,
    values: values.flatMap((group) => group.values.map(plainValue)),
    diagnostics: diagnostics.map(plainDiagnostic),
  };
}

function plainValue({ key, written, length, span }: ValueGroup['values'][number]): object {
  const { file, line } = span;
  return { key, written, length: length ?? null, file, line };
}

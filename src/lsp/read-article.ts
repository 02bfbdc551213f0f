/**
 * An open article, read and linted as `banxin lint` would. In: the document as it stands in the editor, and
 * where the server was started. Out: all that is to be said, and what its safe fixes would make of it.
 */
import { basename } from 'node:path';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { LoadedSettings } from '../config/settings.ts';
import type { Diagnostic, Edit, Fix, Lang } from '../diagnostics/types.ts';
import { type LintedArticle, type LintedDocument, prepareLint } from '../run/lint-articles.ts';
import { SettingsShelf } from '../run/settle.ts';
import { SourceFile } from '../source/file.ts';
import { folderOf, pathOf } from './papers.ts';

export interface ReadArticle {
  readonly version: number;
  /** Empty where the document could not be read. */
  readonly source: SourceFile;
  readonly findings: readonly Diagnostic[];
  /** Other files that something may be said of: settings that are not right, files attached to it. */
  readonly others: readonly OtherFile[];
  /** The language that the settings ask for. */
  readonly lang: Lang | undefined;
  /** What kept it from being read. */
  readonly thrown?: unknown;
}

export interface OtherFile {
  /** Absolute. */
  readonly path: string;
  /** As the spans of its findings name it. */
  readonly name: string;
  readonly findings: readonly Diagnostic[];
}

/** Nothing is kept from one reading to the next, so that settings and templates are those of now. */
export async function readArticle(document: TextDocument, cwd: string): Promise<ReadArticle> {
  const { version, uri } = document;
  const nothing = {
    version,
    source: new SourceFile(uri, ''),
    findings: [],
    others: [],
    lang: undefined,
  };
  try {
    const shelf = new SettingsShelf(undefined);
    const { linted, thrown } = await lintOpen(document, cwd, shelf, new Set());
    return {
      ...nothing,
      ...(linted?.source && { source: linted.source }),
      ...(linted && { findings: ofItself(linted) }),
      others: [...shelf.faulty.map(faultySettings), ...(linted ? attachedFiles(linted) : [])],
      lang: shelf.for(folderOf(document, cwd)).settings.lang,
      ...(thrown !== undefined && { thrown }),
    };
  } catch (thrown) {
    return { ...nothing, thrown };
  }
}

function ofItself({ diagnostics, attached }: LintedDocument): readonly Diagnostic[] {
  const files = new Set(attached.map(({ source }) => source.file));
  return diagnostics.filter(({ span }) => !span || !files.has(span.file));
}

const attachedFiles = ({ diagnostics, attached }: LintedDocument): readonly OtherFile[] =>
  attached.map(({ path, source: { file: name } }) => ({
    path,
    name,
    findings: diagnostics.filter(({ span }) => span?.file === name),
  }));

const faultySettings = ({ source, diagnostics: findings }: LoadedSettings): OtherFile => ({
  path: source!.file,
  name: source!.file,
  findings,
});

/** Edits of the text as it is read that make all safe fixes, again and again until nothing changes. */
export async function safeFixes(document: TextDocument, cwd: string): Promise<readonly Edit[]> {
  const { edits } = await lintOpen(document, cwd, new SettingsShelf(undefined), new Set(['safe']));
  return edits;
}

async function lintOpen(
  document: TextDocument,
  cwd: string,
  shelf: SettingsShelf,
  kinds: ReadonlySet<Fix['kind']>,
): Promise<LintedArticle> {
  const work = await prepareLint([articleOf(document, cwd)], { cwd, lint: true, kinds, pages: false }, shelf);
  const linted = await work.lintOne(work.tasks[0]!);
  work.close();
  return linted;
}

function articleOf(document: TextDocument, cwd: string) {
  const path = pathOf(document);
  const shown = path ?? document.uri;
  const read = () => Buffer.from(document.getText(), 'utf8');
  return { path, folder: folderOf(document, cwd), shown, stem: basename(shown), read };
}

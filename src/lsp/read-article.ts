/**
 * An open article, read and linted as `banxin lint` would. In: the document as it stands in the editor, and
 * where the server was started. Out: all that is to be said, and what its safe fixes would make of it.
 */
import { basename } from 'node:path';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic, Edit, Fix, Lang } from '../diagnostics/types.ts';
import { type LintedArticle, prepareLint } from '../run/lint-articles.ts';
import { SettingsShelf } from '../run/settle.ts';
import { SourceFile } from '../source/file.ts';
import { folderOf, pathOf } from './papers.ts';

export interface ReadArticle {
  readonly version: number;
  /** Empty where the document could not be read. */
  readonly source: SourceFile;
  readonly findings: readonly Diagnostic[];
  /** What is wrong with the settings that hold for it, by file. */
  readonly settings: ReadonlyMap<string, readonly Diagnostic[]>;
  /** The language that the settings ask for. */
  readonly lang: Lang | undefined;
  /** What kept it from being read. */
  readonly thrown?: unknown;
}

/** Nothing is kept from one reading to the next, so that settings and templates are those of now. */
export async function readArticle(document: TextDocument, cwd: string): Promise<ReadArticle> {
  const { version, uri } = document;
  const nothing = {
    version,
    source: new SourceFile(uri, ''),
    findings: [],
    settings: new Map(),
    lang: undefined,
  };
  try {
    const shelf = new SettingsShelf(undefined);
    const { linted, thrown } = await lintOpen(document, cwd, shelf, new Set());
    return {
      ...nothing,
      ...(linted?.source && { source: linted.source }),
      ...(linted && { findings: linted.diagnostics }),
      settings: new Map(shelf.faulty.map(({ source, diagnostics }) => [source!.file, diagnostics])),
      lang: shelf.for(folderOf(document, cwd)).settings.lang,
      ...(thrown !== undefined && { thrown }),
    };
  } catch (thrown) {
    return { ...nothing, thrown };
  }
}

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
  const work = prepareLint([articleOf(document, cwd)], { cwd, lint: true, kinds, pages: false }, shelf);
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

/**
 * Settings and templates in the editor. In: an open document. Out: what is wrong with it. Settings are read as
 * they stand in the editor, templates as they stand on the disk (for they are read with what they extend).
 */
import { dirname } from 'node:path';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { readSettings } from '../config/settings.ts';
import { Failure } from '../diagnostics/failure.ts';
import type { Diagnostic } from '../diagnostics/types.ts';
import { sourceFromText } from '../source/decode.ts';
import type { SourceFile } from '../source/file.ts';
import { loadTemplate, templateFile } from '../template/load.ts';
import { pathOf } from './papers.ts';

export interface ReadYaml {
  readonly source: SourceFile;
  readonly findings: readonly Diagnostic[];
}

export function readOpenSettings(document: TextDocument): ReadYaml {
  const { source } = sourceFromText(document.getText(), pathOf(document)!);
  return { source, findings: source.text.trim() === '' ? [] : readSettings(source).diagnostics };
}

/** What it extends tells a template of ours from all the other YAML there is. */
const EXTENDS = /^extends:[ \t]*(["']?)([^"'#\n]+?)\1[ \t]*(?:#.*)?$/m;

/** Undefined for what is no template of ours. */
export function readSavedTemplate(document: TextDocument): ReadYaml | undefined {
  const path = pathOf(document)!;
  const { source } = sourceFromText(document.getText(), path);
  const below = EXTENDS.exec(source.text)?.[2];
  if (below === undefined || templateFile(below, dirname(path)) === undefined) return undefined;
  try {
    return { source, findings: loadTemplate(path, dirname(path)).diagnostics };
  } catch (thrown) {
    if (thrown instanceof Failure) return { source, findings: [] };
    throw thrown;
  }
}

/** What an open document is to us. In: its address and language. Out: an article, a settings file, or neither. */
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { CONFIG_NAME } from '../config/settings.ts';
import { isArticleName } from '../run/find-articles.ts';

export type Paper = 'article' | 'settings' | 'template' | 'other';

const FILE = 'file:';

/** Absolute path; absent for a document that is no file, or not yet. */
export function pathOf({ uri }: Pick<TextDocument, 'uri'>): string | undefined {
  try {
    return uri.startsWith(FILE) ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}

/** Where its settings and templates are looked for. */
export function folderOf(document: TextDocument, cwd: string): string {
  const path = pathOf(document);
  return path === undefined ? cwd : dirname(path);
}

/** As in a folder that is linted, a readme and what begins with _ or . is no article. */
export function paperOf(document: TextDocument): Paper {
  const path = pathOf(document);
  if (path === undefined) return document.languageId === 'markdown' ? 'article' : 'other';
  if (basename(path) === CONFIG_NAME) return 'settings';
  if (/\.ya?ml$/i.test(path)) return 'template';
  return isArticleName(path) ? 'article' : 'other';
}

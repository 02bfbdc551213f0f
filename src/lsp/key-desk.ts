/** What completion and hover share: where the server stands, the time, the language, and the format of an article. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { Failure } from '../diagnostics/failure.ts';
import type { Lang } from '../diagnostics/types.ts';
import type { Format } from '../gongwen/types.ts';
import { SettingsShelf, settleArticle } from '../run/settle.ts';
import { loadTemplate } from '../template/load.ts';
import { type Entry, templateIn } from './front-matter-at.ts';
import { folderOf } from './papers.ts';

export interface KeyDesk {
  readonly cwd: string;
  readonly now: () => Date;
  readonly lang: Lang;
}

/**
 * The format by the template that the article names, or that is usual where it stands. Undefined where it
 * cannot be told: half a name, a template that is not there.
 */
export function formatAt(
  document: TextDocument,
  entries: readonly Entry[],
  { cwd }: KeyDesk,
): Format | undefined {
  const folder = folderOf(document, cwd);
  try {
    const { name, from } = templateFor(folder, entries, cwd);
    return loadTemplate(name, from).template?.kind;
  } catch (thrown) {
    if (thrown instanceof Failure) return undefined;
    throw thrown;
  }
}

function templateFor(folder: string, entries: readonly Entry[], cwd: string) {
  const own = templateIn(entries);
  if (own !== undefined) return { name: own, from: folder };
  return settleArticle({ cwd }, new SettingsShelf(undefined).for(folder), folder).usualTemplate;
}

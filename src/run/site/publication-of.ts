/**
 * What a site shows of an article that was set. In: the article as it left the press, and where its PDF stands. Out:
 * its publication: plain data, the same on every machine.
 */
import { basename, posix, relative, sep } from 'node:path';
import { digest } from '../../cache/entry.ts';
import type { FileStates } from '../../cache/file-states.ts';
import type { Severity } from '../../diagnostics/types.ts';
import { recordOf } from '../../records/record.ts';
import type { Publication } from '../../records/types.ts';
import { packageManifest, packageRoot } from '../../source/package-root.ts';
import type { Sighting } from '../../source/witness.ts';
import type { Article } from '../find-articles.ts';
import type { DocumentFacts } from '../outcome.ts';
import type { Pressed } from '../press.ts';
import type { ArticleSettings } from '../settle.ts';

/** What was known and seen when an article was set. */
export interface Setting {
  readonly settings: ArticleSettings;
  readonly created?: Date;
  /** Absolute folder of the site. */
  readonly folder: string;
  readonly seen: readonly Sighting[];
  readonly states: FileStates;
}

/** Undefined of an article that no PDF was made of. */
export function publicationOf(
  { article, target, built }: Pressed,
  document: Pick<DocumentFacts, 'diagnostics' | 'pdf'> | undefined,
  setting: Setting,
): Publication | undefined {
  if (!built?.shown || !built.layout || !document?.pdf || target?.kind !== 'file') return undefined;
  const record = recordOf(built.layout.metadata, {
    input: inputOf(article),
    output: outputBelow(setting.folder, target.path),
    ...document.pdf,
    key: recordKey(article, setting),
    findings: {
      errors: count(document, 'error'),
      warnings: count(document, 'warning'),
      hints: count(document, 'hint'),
    },
  });
  return { record, ...built.shown };
}

const count = ({ diagnostics }: Pick<DocumentFacts, 'diagnostics'>, wanted: Severity): number =>
  diagnostics.filter(({ severity }) => severity === wanted).length;

/** With `/` on every system. */
export const outputBelow = (folder: string, path: string): string =>
  relative(folder, path).split(sep).join('/');

/** The article below the folder that was named; its stem may have got the names of print helpers. */
export function inputOf({
  path,
  stem,
  shown,
}: Pick<Article, 'stem' | 'shown'> & { readonly path?: string | undefined }): string {
  if (path === undefined) return shown;
  return posix.join(posix.dirname(stem.split(sep).join('/')), basename(path));
}

/** Of the article, all files it asked for and all it is set by; nothing of the place where it was set. */
function recordKey(article: Article, { settings, created, seen, states }: Setting): string {
  const { pdf, singleSided, finishing, template, usualTemplate, fonts } = settings;
  const files = seen
    .filter(({ kind, path, there }) => kind === 'file' && there && path !== article.path)
    .map(({ path }) => [nameOf(path, article.folder), states.digestOf(path)] as const);
  const faces = fonts.map(({ role, face, path }) => [role, face, states.digestOf(path)] as const);
  const { version } = packageManifest();
  const names = [template?.name, usualTemplate.name];
  const told = [version, pdf, singleSided, finishing, created, names, faces, files.sort()];
  return digest(JSON.stringify(told), '\n', article.read());
}

/** From the article, or from the package. */
function nameOf(path: string, folder: string): string {
  const shipped = relative(packageRoot(), path);
  const isShipped = /^(?:fonts|templates)[\\/]/.test(shipped);
  return (isShipped ? `banxin:${shipped}` : relative(folder, path)).split(sep).join('/');
}

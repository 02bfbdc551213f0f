/**
 * Files that are attachments, looked at by themselves. In: a file as it was read. Out: whether it is no paper of
 * its own, as far as can be known, and what the linter says of it. Its front matter names no element but a
 * title, and it says what it is: its first line (附件1), its name (附件1.md, _表.md) or its folder (附件/, _附件/).
 */
import { basename, extname } from 'node:path';
import { attachedText } from '../gongwen/attached.ts';
import { readLabel } from '../gongwen/attachment-label.ts';
import { namedTemplate } from '../gongwen/front-matter/read.ts';
import { writtenValues } from '../gongwen/front-matter/written.ts';
import type { MarkdownTree } from '../markdown/types.ts';
import type { SourceFile } from '../source/file.ts';
import type { ReadingOrder } from './stages.ts';

export interface LoneAttachment {
  readonly source: SourceFile;
  readonly tree: MarkdownTree;
}

/** By itself it has the number that it says it has. */
const ALONE = { serial: 1, name: undefined, firstNote: 1 } as const;

export function isAttachment({ source, tree }: LoneAttachment, order: ReadingOrder): boolean {
  if (hasElements({ source, tree })) return false;
  return isNamedSo(order) || attachedText(tree, source, ALONE).label !== undefined;
}

function hasElements({ source, tree }: LoneAttachment): boolean {
  const { frontMatter } = tree;
  const values = writtenValues(frontMatter, source, 'plain');
  return namedTemplate(frontMatter, source) !== undefined || values.some(({ id }) => id !== 'title');
}

function isNamedSo({ file, folder }: ReadingOrder): boolean {
  const name = basename(file, extname(file));
  return [name, basename(folder)].some((one) => one.startsWith('_') || readLabel(one) !== undefined);
}

/** Without what only its paper could tell. */
export async function lintLoneAttachment({ source, tree }: LoneAttachment, { lint = [] }: ReadingOrder) {
  const { lintAttachment } = await import('./lint-text.ts');
  const reading = attachedText(tree, source, ALONE);
  const linted = lintAttachment({ source, tree, reading }, lint);
  const diagnostics = reading.diagnostics.filter(({ code }) => !OF_ITS_PAPER.has(code));
  return { linted, diagnostics };
}

const OF_ITS_PAPER: ReadonlySet<string> = new Set([
  'gongwen/attachment-number-differs',
  'gongwen/attachment-empty',
]);

/**
 * The text of an attachment from a Markdown file of its own. In: its tree and file, its serial and name.
 * Out: what stands on its pages, its notes, findings.
 */
import type { Diagnostic } from '../diagnostics/types.ts';
import type { MarkdownTree } from '../markdown/types.ts';
import type { SourceFile } from '../source/file.ts';
import type { Context } from './context.ts';
import { itemOf } from './item.ts';
import { noteNumbers, notesOf } from './notes.ts';
import type { AttachedText, Note } from './types.ts';

export interface AttachedAs {
  readonly serial: number;
  readonly name: string;
  /** Number of the first footnote, so that all of the paper differ. */
  readonly firstNote: number;
}

export function attachedText(
  tree: MarkdownTree,
  source: SourceFile,
  { serial }: AttachedAs,
): {
  readonly text: AttachedText;
  readonly notes: readonly Note[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const context: Context = {
    source,
    notes: noteNumbers(tree),
    report: (finding) => diagnostics.push(finding),
  };
  const article = {
    id: `attachment-${serial}`,
    title: undefined,
    blocks: tree.children,
    lift: 0,
    fields: {},
  } as const;
  const { body, span } = itemOf(article, context);
  return { text: { body, span }, notes: notesOf(tree, context), diagnostics };
}

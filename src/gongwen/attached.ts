/**
 * The text of an attachment from a Markdown file of its own. In: its tree and file, its serial and name.
 * Out: what stands on its pages, its notes, findings. Label and title come from the list of attachments:
 * those typed in the file are compared with it and left out; of its front matter only 标题 is looked at.
 */
import type { Diagnostic } from '../diagnostics/types.ts';
import type { MarkdownTree } from '../markdown/types.ts';
import type { SourceFile } from '../source/file.ts';
import { openAttachment, type TypedLabel } from './attachment-opening.ts';
import type { Context } from './context.ts';
import { countFiguresAndTables } from './count.ts';
import { attachmentFindings } from './findings/attachments.ts';
import { finishBody } from './finish-body.ts';
import { namedTitle } from './front-matter/read.ts';
import { noteNumbers, notesOf } from './notes.ts';
import { sameText } from './sections.ts';
import type { AttachedText, Field, Note } from './types.ts';

export interface AttachedAs {
  readonly serial: number;
  /** Nothing where 附件说明 is to call it what its file does. */
  readonly name: string | undefined;
  /** Number of the first footnote, so that all of the paper differ. */
  readonly firstNote: number;
}

export interface AttachedReading {
  readonly text: AttachedText;
  /** 附件1 as typed at its top. */
  readonly label?: TypedLabel;
  /** Its title as typed in the file: that of the front matter, and that of the text. */
  readonly titles: readonly Field<string>[];
  readonly notes: readonly Note[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Never throws about a document: an empty file gives a text without passages, and a warning. */
export function attachedText(tree: MarkdownTree, source: SourceFile, as: AttachedAs): AttachedReading {
  const diagnostics: Diagnostic[] = [];
  const context: Context = {
    source,
    notes: noteNumbers(tree, as.firstNote),
    report: (finding) => diagnostics.push(finding),
  };
  const opening = openAttachment(tree.children, as.name, context);
  const { label } = opening;
  const typed = [namedTitle(tree.frontMatter, source), opening.title];
  const titles = typed.filter((title) => title !== undefined);
  compare(label, titles, as, context);
  const span = source.span(0, source.text.length);
  const id = `attachment-${as.serial}`;
  const body = finishBody(opening.rest, id, opening.lift, context);
  const [counted] = countFiguresAndTables([{ body }], context, { prefix: `${id}-`, alone: false });
  if (body.length === 0) context.report(attachmentFindings.empty(source.span(0, 0), as.serial));
  return {
    text: { body: counted!.body, span },
    ...(label && { label }),
    titles,
    notes: notesOf(tree, context),
    diagnostics,
  };
}

/** B-63: number and title are those of 附件说明. */
function compare(
  label: TypedLabel | undefined,
  titles: readonly Field<string>[],
  as: AttachedAs,
  context: Context,
): void {
  const { serial, name } = as;
  if (label?.serial !== undefined && label.serial !== serial)
    context.report(attachmentFindings.serialDiffers(label.span, label.serial, serial));
  for (const typed of titles)
    if (name !== undefined && !sameText(typed.value, name))
      context.report(attachmentFindings.nameDiffers(typed.span, serial, typed.value, name));
}

/**
 * The door of this room. In: the Markdown tree and its source file. Out: the elements of the 公文, its
 * footnotes, the template it asks for, and everything its writer should know. It refuses to know pages,
 * fonts and templates, and changes no character of the text: what is wrong with a comma is the linter's.
 */
import type { Diagnostic } from '../diagnostics/types.ts';
import type { MarkdownTree } from '../markdown/types.ts';
import type { SourceFile } from '../source/file.ts';
import type { Span } from '../source/span.ts';
import { briefingOf } from './briefing.ts';
import { checkElements } from './check-elements.ts';
import type { Context } from './context.ts';
import { findings } from './front-matter/findings.ts';
import type { KeyRow } from './front-matter/keys/row.ts';
import { KEYS } from './front-matter/keys.ts';
import { type FrontMatterReading, readFrontMatter } from './front-matter/read.ts';
import { noteNumbers, notesOf } from './notes.ts';
import { paperOf } from './paper.ts';
import type { Format, Recognised } from './types.ts';

export interface Recognition extends Recognised {
  /** In the order of their places in the file. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The elements of the paper in the format that its template sets.
 * Never throws about a document: the worst tree gives a paper without text, and an error.
 */
export function recognise(tree: MarkdownTree, source: SourceFile, format: Format): Recognition {
  const reading = readFrontMatter(tree.frontMatter, source, format);
  const diagnostics: Diagnostic[] = [...reading.diagnostics];
  const context: Context = {
    source,
    notes: noteNumbers(tree),
    report: (finding) => {
      if (!reading.broken || !isGuess(finding, tree)) diagnostics.push(finding);
    },
  };
  const start = tree.frontMatter?.span.start ?? 0;
  const top = source.span(start, start);
  const gongwen =
    format === 'briefing'
      ? briefingOf(tree.children, reading.fields, context)
      : paperOf(tree.children, reading.fields, format, top, context);
  const notes = notesOf(tree, context);
  if (source.text.trim() !== '') {
    if (gongwen.kind === 'briefing') checkMasthead(reading, top, context);
    else checkElements(gongwen, reading, top, context);
  }
  return { gongwen, notes, diagnostics: inOrder(diagnostics) };
}

/** Said of what may stand in front matter that a fault keeps from being read. */
const UNREAD: ReadonlySet<string> = new Set([
  'gongwen/title-assumed',
  'gongwen/title-from-file-name',
  'gongwen/title-missing',
]);

/** What is said of values that were misread, or of what may only be unread. */
function isGuess({ code, span }: Diagnostic, { frontMatter }: MarkdownTree): boolean {
  return UNREAD.has(code) || (span !== undefined && span.start < (frontMatter?.span.end ?? 0));
}

/** L-92. A name is missed at once; the other parts only make the head look unfinished. */
function checkMasthead(reading: FrontMatterReading, top: Span, context: Context): void {
  const rows: readonly KeyRow[] = KEYS;
  const missing = rows.filter((row) => row.expected && !reading.given.has(row.id));
  if (reading.broken || reading.isPaperUnnamed || missing.length === 0) return;
  const severity = missing.some((row) => row.id === 'masthead') ? 'warning' : 'hint';
  context.report(findings.incomplete(top, missing, severity));
}

function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
}

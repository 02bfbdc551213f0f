/**
 * Which `#` opens an article. In: the blocks of a file and whether the front matter gives a 标题. Out:
 * what stands before the first article, and the articles.
 *
 * Every `#` is an article of the issue (J-16), except where the writer used `#` for the sections of one
 * article: it is typed 一、, or the 标题 stands in the front matter and text comes before the first `#`.
 * All other `#` headings then count one level higher (`lift`). Behind numbered sections a `#` without a
 * number is an article only if sections of its own follow at once; otherwise it is a section such as 结语.
 */
import type * as md from '../markdown/types.ts';
import type { Context } from './context.ts';
import { isNoteHeading, takeEditorNote } from './editor-note.ts';
import { articleFindings } from './findings/articles.ts';
import { readForeignNumber, readOrdinal } from './ordinals.ts';
import { plainText, proseOf } from './prose.ts';

export interface Section {
  readonly heading?: md.Heading;
  readonly blocks: readonly md.Block[];
}
export interface Sections {
  /** Blocks before the first article; empty where the file is a single one. */
  readonly preface: readonly md.Block[];
  readonly articles: readonly Section[];
  readonly lift: 0 | 1;
}

export function sectionsOf(
  blocks: readonly md.Block[],
  title: string | undefined,
  context: Context,
): Sections {
  const text = (block: md.Heading) => plainText(proseOf(block.children, context));
  const tops = blocks.filter((b) => b.kind === 'heading' && b.level === 1 && text(b) !== '') as md.Heading[];
  const numbered = tops.map((h) => isNumbered(text(h)));
  const firstNumbered = numbered.indexOf(true);
  const articles = tops.filter(
    (h, i) =>
      !isNoteHeading(text(h)) && !numbered[i] && (firstNumbered < 0 || i < firstNumbered || numbered[i + 1]),
  );
  const lift = tops.some((h) => isNumbered(text(h))) ? 1 : 0;
  const first = articles[0];
  if (!first) return { preface: [], articles: [{ blocks }], lift };
  const before = blocks.slice(0, blocks.indexOf(first));
  if (before.some((b) => b.kind === 'heading' && b.level === 1 && isNumbered(text(b))))
    return { preface: [], articles: [{ blocks }], lift: 1 };
  const isTitle = articles.length === 1 && sameText(text(first), title);
  if (title !== undefined && !isTitle && hasBody(before, context)) {
    context.report(articleFindings.hashAsSection(first.span));
    return { preface: [], articles: [{ blocks }], lift: 1 };
  }
  return { preface: before, articles: splitAt(blocks, articles), lift };
}

/** Two titles that differ only in blanks are one. */
export function sameText(a: string, b: string | undefined): boolean {
  const bare = (s: string) => s.replace(/[\s\u3000]+/g, '');
  return b !== undefined && bare(a) === bare(b);
}

function isNumbered(text: string): boolean {
  return readOrdinal(text) !== undefined || readForeignNumber(text) !== undefined;
}

/** A 编者按 before the articles is not the body of one. */
function hasBody(before: readonly md.Block[], context: Context): boolean {
  return takeEditorNote(before, context).rest.some((b) => b.kind !== 'thematicBreak' && b.kind !== 'html');
}

function splitAt(blocks: readonly md.Block[], headings: readonly md.Heading[]): readonly Section[] {
  const opens = new Set<md.Block>(headings);
  const starts = blocks.flatMap((block, i) => (opens.has(block) ? [i] : []));
  return starts.map((start, i) => ({
    heading: headings[i]!,
    blocks: blocks.slice(start + 1, starts[i + 1]),
  }));
}

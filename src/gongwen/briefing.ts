/**
 * A 简报 from its parts (J-01…J-27). In: the fields of the front matter and the blocks of the text. Out:
 * the briefing with its articles.
 */
import type * as md from '../markdown/types.ts';
import type { Context } from './context.ts';
import { countFiguresAndTables } from './count.ts';
import { pieceProse } from './field-prose.ts';
import { articleFindings } from './findings/articles.ts';
import type { FrontMatter } from './front-matter/read.ts';
import { type Article, itemOf } from './item.ts';
import { openingOf } from './opening.ts';
import { present } from './present.ts';
import { type Section, sameText, sectionsOf } from './sections.ts';
import { assumedTitle, fieldTitle, headingTitle } from './title.ts';
import type { Briefing, BriefingTail, Item } from './types.ts';

export function briefingOf(blocks: readonly md.Block[], fields: FrontMatter, context: Context): Briefing {
  const given = fields.title?.value.map((piece) => piece.text).join('');
  const sections = sectionsOf(blocks, given, context);
  const { note, articles } = openingOf(sections, noteOf(fields, context), context);
  const parts = articles.map((section, i) =>
    articleOf(section, i, articles.length, fields, sections.lift, context),
  );
  const items = countFiguresAndTables(
    parts.map((part) => itemOf(part, context)),
    context,
  );
  checkBodies(items, blocks, context);
  return {
    kind: 'briefing',
    ...masthead(fields),
    contents: fields.contents?.value ?? items.length > 1,
    ...(note && { editorNote: note }),
    items,
    tail: tailOf(fields),
    ...metadata(fields, items, given),
  };
}

function noteOf({ editorNote }: FrontMatter, context: Context) {
  return editorNote && { ...editorNote, value: editorNote.value.map((piece) => pieceProse(piece, context)) };
}

function articleOf(
  section: Section,
  index: number,
  count: number,
  fields: FrontMatter,
  lift: 0 | 1,
  context: Context,
): Article {
  const id = `item-${index + 1}`;
  if (index === 0 && count > 1 && fields.subtitle)
    context.report(articleFindings.fieldForOneItem(fields.subtitle.span, '副标题'));
  const { contributor, source, subtitle } = fields;
  const own = {
    ...(contributor && { contributor }),
    ...(source && { source }),
    ...(subtitle && index === 0 && { subtitle }),
  };
  return { id, lift, fields: own, ...titled(section, id, count, fields, context) };
}

function titled(
  { heading, blocks }: Section,
  id: string,
  count: number,
  { title }: FrontMatter,
  context: Context,
): Pick<Article, 'title' | 'blocks'> {
  if (!heading && title) return { title: fieldTitle(title, id, context), blocks };
  if (!heading) return untitled(blocks, id, context);
  const printed = headingTitle(heading, id, context);
  if (!title || count > 1) return { title: printed, blocks };
  const other = fieldTitle(title, id, context);
  if (sameText(printed.text, other.text)) return { title: other, blocks };
  context.report(articleFindings.titleTwice(heading.span, printed.text, other.text));
  return { title: printed, blocks };
}

function untitled(
  blocks: readonly md.Block[],
  id: string,
  context: Context,
): Pick<Article, 'title' | 'blocks'> {
  if (blocks.length === 0) return { title: undefined, blocks };
  const { title, rest } = assumedTitle(blocks, id, context);
  return { title, blocks: rest };
}

/** An empty file has been reported by whoever read it. */
function checkBodies(items: readonly Item[], blocks: readonly md.Block[], context: Context): void {
  const { source } = context;
  if (items.every((item) => item.body.length === 0)) {
    const end = source.text.trimEnd().length;
    if (end > 0) context.report(articleFindings.noBody(source.span(end, end), blocks.length === 0));
    return;
  }
  for (const item of items)
    if (item.body.length === 0 && item.title)
      context.report(articleFindings.itemEmpty(item.title.span, item.title.text));
}

function masthead(fields: FrontMatter) {
  const { masthead, organizer, issue, totalIssue, publisher, date, secrecy, copyNumber } = fields;
  return present({ masthead, organizer, issue, totalIssue, publisher, date, secrecy, copyNumber });
}

function tailOf(fields: FrontMatter): BriefingTail {
  const { report, send, dispatch, extra, copies, editor, reviewer, phone } = fields;
  return present({ report, send, dispatch, extra, copies, editor, reviewer, phone });
}

/** The file is the issue, and none of its items. */
function issueName({ masthead, issue }: FrontMatter): string | undefined {
  const number = issue && (/^\d+$/.test(issue.value) ? `第${issue.value}期` : issue.value);
  return masthead && `${masthead.value}${number ?? ''}`;
}

function metadata(fields: FrontMatter, items: readonly Item[], given: string | undefined) {
  const first = items[0]?.title?.text;
  const title =
    given ?? (items.length > 1 ? issueName(fields) : first) ?? first ?? fields.masthead?.value ?? '';
  const { subject, author, keywords, retention } = fields;
  return {
    title,
    keywords: keywords?.value ?? [],
    ...present({ subject: subject?.value, author: author?.value, retention: retention?.value }),
  };
}

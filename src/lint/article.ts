/** An article as rules see it. In: its file, tree and elements. Out: its texts, each with its part. */
import type { AttachedReading } from '../gongwen/attached.ts';
import type { Attachment, Format, Heading, Paper, PaperFormat, Recognised } from '../gongwen/types.ts';
import type { MarkdownTree } from '../markdown/types.ts';
import type { SourceFile } from '../source/file.ts';
import { bodyTexts } from './body-texts.ts';
import { fieldTexts } from './field-texts.ts';
import { partsOf } from './parts.ts';
import type { Article, AsAttachment, Text } from './types.ts';

export interface Manuscript {
  readonly source: SourceFile;
  readonly tree: MarkdownTree;
  readonly recognised: Recognised;
  readonly format: Format;
}

export function articleOf({ source, tree, recognised, format }: Manuscript): Article {
  const { gongwen, notes } = recognised;
  const fields = fieldTexts(tree, source, format);
  const body = bodyTexts(tree, source, partsOf(gongwen));
  return { source, tree, gongwen, notes, format, texts: [...fields, ...body], fields: byKey(fields) };
}

/** An attachment in a file of its own. */
export interface AttachmentManuscript {
  readonly source: SourceFile;
  readonly tree: MarkdownTree;
  readonly reading: AttachedReading;
  readonly listed?: AsAttachment['listed'];
}

/** The same of an attachment. What it is attached to is known where it is `listed`. */
export function attachmentArticle(
  { source, tree, reading, listed }: AttachmentManuscript,
  { format, attachments }: Pick<Paper, 'format' | 'attachments'>,
): Article {
  const gongwen = paperOf(reading, format, attachments);
  const fields = fieldTexts(tree, source, format).filter(({ key }) => key === 'title');
  const body = bodyTexts(tree, source, partsOf(gongwen));
  const { label, titles, notes } = reading;
  return {
    source,
    tree,
    gongwen,
    notes,
    format,
    attachment: { titles, ...(label && { label }), ...(listed && { listed }) },
    texts: [...fields, ...body],
    fields: byKey(fields),
  };
}

/** Its title and its passages as those of a paper, which has no other elements. */
function paperOf(
  { text, titles }: AttachedReading,
  format: PaperFormat,
  attachments: readonly Attachment[],
): Paper {
  const typed = titles.at(-1);
  return {
    kind: 'paper',
    format,
    ...(typed && { title: titleHeading(typed) }),
    body: text.body,
    attachments: attachments.map(({ text: _, ...listed }) => listed),
    signers: [],
    attendance: [],
    closing: { kind: 'unsealed', organs: [], seals: [], signatures: [] },
    colophon: {},
    preprinted: false,
    issuers: [],
    keywords: [],
    name: typed?.value ?? '',
  };
}

const titleHeading = ({ value, span }: AsAttachment['titles'][number]): Heading => ({
  kind: 'heading',
  level: 0,
  number: '',
  typed: false,
  prose: [],
  text: value,
  id: '',
  span,
});

function byKey(texts: readonly (Text & { readonly key: string })[]): ReadonlyMap<string, readonly Text[]> {
  const keys = new Map<string, Text[]>();
  for (const text of texts) keys.set(text.key, [...(keys.get(text.key) ?? []), text]);
  return keys;
}

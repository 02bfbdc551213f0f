/** An article as rules see it. In: its file, tree and elements. Out: its texts, each with its part. */
import type { Format, Recognised } from '../gongwen/types.ts';
import type { MarkdownTree } from '../markdown/types.ts';
import type { SourceFile } from '../source/file.ts';
import { bodyTexts } from './body-texts.ts';
import { fieldTexts } from './field-texts.ts';
import { partsOf } from './parts.ts';
import type { Article, Text } from './types.ts';

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

function byKey(texts: readonly (Text & { readonly key: string })[]): ReadonlyMap<string, readonly Text[]> {
  const keys = new Map<string, Text[]>();
  for (const text of texts) keys.set(text.key, [...(keys.get(text.key) ?? []), text]);
  return keys;
}

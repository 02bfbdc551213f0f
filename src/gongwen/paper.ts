/**
 * A paper of GB/T 9704 from its parts. In: the fields of the front matter and the blocks of the text. Out:
 * the paper with its elements.
 */
import type * as md from '../markdown/types.ts';
import type { Context } from './context.ts';
import { countFiguresAndTables } from './count.ts';
import type { FrontMatter } from './front-matter/read.ts';
import { itemOf } from './item.ts';
import type { Paper, PaperFormat } from './types.ts';

export function paperOf(
  blocks: readonly md.Block[],
  fields: FrontMatter,
  format: PaperFormat,
  context: Context,
): Paper {
  const article = { id: 'paper', title: undefined, blocks, lift: 0, fields: {} } as const;
  const [item] = countFiguresAndTables([itemOf(article, context)], context);
  const { date, copyNumber, secrecy } = fields;
  return {
    kind: 'paper',
    format,
    ...(copyNumber && { copyNumber }),
    ...(secrecy && { secrecy }),
    signers: [],
    body: item?.body ?? [],
    attachments: [],
    attendance: [],
    closing: { kind: 'unsealed', organs: [], seals: [], signatures: [], ...(date && { date }) },
    colophon: {},
    preprinted: false,
    issuers: [],
    keywords: fields.keywords?.value ?? [],
    name: '',
  };
}

/**
 * The main text of a paper: title, subtitle, addressees and body. In: the blocks before the attachments and
 * the fields that may give the same. Out: these elements, the front matter going before the text.
 */
import type * as md from '../markdown/types.ts';
import type { Context } from './context.ts';
import { countFiguresAndTables } from './count.ts';
import { subtitleOf } from './credits.ts';
import { finishBody } from './finish-body.ts';
import type { FrontMatter } from './front-matter/read.ts';
import { type Addressed, checkLooseElements, takeRecipients } from './loose-elements.ts';
import { PAPER_ID, paperText } from './paper-text.ts';
import { present } from './present.ts';
import type { Paper, PaperFormat } from './types.ts';

export type MainText = Pick<Paper, 'title' | 'subtitle' | 'recipients' | 'body'>;

/** @param alone whether there are no attachments, whose tables the text may mean */
export function mainText(
  blocks: readonly md.Block[],
  fields: FrontMatter,
  format: PaperFormat,
  alone: boolean,
  context: Context,
): MainText {
  const { title, blocks: below, lift } = paperText(blocks, fields, format, context);
  const { subtitle, rest: text } =
    title || fields.subtitle ? subtitleOf(fields.subtitle, below, context) : { rest: below };
  const { recipients, rest } = addressed(text, fields, format, context);
  if (format !== 'plain') checkLooseElements(rest, fields, format, context);
  const body = finishBody(rest, PAPER_ID, lift, context);
  const [counted] = countFiguresAndTables([{ body }], context, { prefix: '', alone });
  return { ...present({ title, subtitle, recipients }), body: counted!.body };
}

/** Formats that are addressed to organs; a letter-like opening of others is text. */
export const ADDRESSED: readonly PaperFormat[] = ['document', 'document-upward', 'letter'];

function addressed(
  blocks: readonly md.Block[],
  { recipients }: FrontMatter,
  format: PaperFormat,
  context: Context,
): Addressed {
  if (recipients) return { recipients, rest: blocks };
  return ADDRESSED.includes(format) ? takeRecipients(blocks, context) : { rest: blocks };
}

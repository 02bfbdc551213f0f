/**
 * Tables and their captions (T-03). In: a Markdown table and the paragraph before it. Out: a table whose
 * caption stands above it and whose notes stand below it, not yet numbered.
 */
import type * as md from '../markdown/types.ts';
import { type CaptionMarks, takeMarks } from './caption-marks.ts';
import type { Context } from './context.ts';
import { objectFindings } from './findings/objects.ts';
import { cut, imagesOf, plainText, trimStart } from './prose.ts';
import { normalNumber } from './reference-numbers.ts';
import { noteRows } from './table-notes.ts';
import { spannedRows } from './table-spans.ts';
import type { Prose, Table } from './types.ts';

/** `表1 各组任务`, `表：各组任务`, or `各组任务一览表（单位：个）`. */
const NUMBERED = /^表\s*(?:[0-9０-９]+|[一二三四五六七八九十]+)(?:[-—.．][0-9]+)?(?:[：:.．、\s\u3000]|$)/;
const ASKED = /^表\s*[：:][ \u3000]*/;
const NAMED = /^[^。！？；，,;]{2,24}表(?:[（(][^（）()]*[）)])?$/;
/** Sentences about a table, and words that merely end in 表. */
const NOT_NAMED =
  /(?:[下上见如附列本该此后前]表|代表|发表|外表|仪表|手表|钟表|电表|水表|师表)(?:[（(][^（）()]*[）)])?$|^(?:详?见|具体见|如|现将|根据)/;

const CAPTION_LIMIT = 60;

/** Whether a paragraph that stands right before a table is its caption. */
function isCaption(prose: Prose): boolean {
  const text = plainText(prose);
  if (prose.some((p) => p.kind === 'break') || text.length > CAPTION_LIMIT || /。$/.test(text)) return false;
  return NUMBERED.test(text) || ASKED.test(text) || (NAMED.test(text) && !NOT_NAMED.test(text));
}

/** The number that the writer typed: `1` of 表1, `3-2` of 表3—2; a Han numeral as it is spoken of, 表一 is 表1. */
export function typedNumber(caption: Prose): string | undefined {
  const typed = /^表\s*((?:[0-9０-９]+|[一二三四五六七八九十]+)(?:[-—.．][0-9]+)?)/.exec(
    plainText(caption),
  )?.[1];
  return typed && normalNumber(typed);
}

/** Whether the caption asks for an automatic number, and the caption without the asking. */
export function askedNumber(caption: Prose, context: Context): Prose | undefined {
  const asked = ASKED.exec(plainText(caption));
  return asked ? trimStart(cut(caption, asked[0].length, context)[1], context) : undefined;
}

/** A caption right above a table with what it asks for, and the paragraph that is left where it was none. */
export interface Above {
  readonly caption?: Prose;
  readonly marks: CaptionMarks;
  /** Text that ended in marks for the table, but is no caption. */
  readonly text?: Prose;
}

/** What a paragraph right before a table is to it; undefined when it is nothing but a paragraph. */
export function readAbove(paragraph: Prose, context: Context): Above | undefined {
  const { prose, marks } = takeMarks(paragraph, context);
  if (prose.length > 0 && isCaption(prose)) return { caption: prose, marks };
  if (prose === paragraph) return undefined;
  return { marks, ...(prose.length > 0 && { text: prose }) };
}

export function tableOf(node: md.Table, above: Above | undefined, context: Context): Table {
  const notes = noteRows(node.rows, context);
  const typed = [node.head, ...node.rows.slice(0, node.rows.length - notes.length)];
  reportPictures(typed, context);
  const { rows, heads } = spannedRows(typed, 1 + (node.headRows ?? 0), context);
  const [head = [], ...body] = rows;
  return {
    kind: 'table',
    ...(above?.caption && { caption: above.caption }),
    align: node.align,
    head,
    rows: body,
    ...(heads > 1 && { headRows: heads - 1 }),
    ...(notes.length > 0 && { notes }),
    ...above?.marks,
    span: node.span,
  };
}

function reportPictures(rows: readonly md.TableRow[], context: Context): void {
  for (const row of rows)
    for (const cell of row.cells)
      for (const image of imagesOf(cell.children)) context.report(objectFindings.pictureInCell(image.span));
}

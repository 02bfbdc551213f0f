/**
 * Tables and their captions (T-03). In: a Markdown table and the paragraph before it. Out: a table whose
 * caption stands above it, numbered where the writer asked for it with `表：`.
 */
import type * as md from '../markdown/types.ts';
import type { Context } from './context.ts';
import { cut, plainText, proseOf, trimStart } from './prose.ts';
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
export function isCaption(prose: Prose): boolean {
  const text = plainText(prose);
  if (prose.some((p) => p.kind === 'break') || text.length > CAPTION_LIMIT || /。$/.test(text)) return false;
  return NUMBERED.test(text) || ASKED.test(text) || (NAMED.test(text) && !NOT_NAMED.test(text));
}

/** Whether the caption asks for an automatic number, and the caption without the asking. */
export function askedNumber(caption: Prose, context: Context): Prose | undefined {
  const asked = ASKED.exec(plainText(caption));
  return asked ? trimStart(cut(caption, asked[0].length, context)[1], context) : undefined;
}

export function tableOf(node: md.Table, caption: Prose | undefined, context: Context): Table {
  const row = (r: md.TableRow) =>
    r.cells.map((cell) => ({ prose: proseOf(cell.children, context), span: cell.span }));
  return {
    kind: 'table',
    ...(caption && { caption }),
    align: node.align,
    head: row(node.head),
    rows: node.rows.map(row),
    span: node.span,
  };
}

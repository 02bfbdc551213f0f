/**
 * 附件说明 as people type it. In: an article. Out: its rows, from the front matter or from the text (附件：1.…, and
 * the lines that go on counting under it), each with the places of its number, its name and what stands behind
 * the name.
 */
import { endOfWords } from '../ends.ts';
import type { Article, Text } from '../types.ts';

interface Stretch {
  readonly from: number;
  readonly to: number;
}
export interface AttachmentRow {
  readonly in: Text;
  /** As typed, with the mark and the blanks behind it: `1、`. */
  readonly number?: Stretch & { readonly value: string; readonly mark: string };
  readonly name: Stretch;
  /** Marks behind the name. */
  readonly end: Stretch;
  /** Another row follows in the same line. */
  readonly isInner: boolean;
  /** Of the front matter: the page sets it right. */
  readonly mended: boolean;
}

/** 附件：, 附件:, or 附件 with a blank before 1. or a name, where the words do not make a sentence. */
const LABEL =
  /^附[ \t\u3000]*件(?:[ \t\u3000]*[：:][ \t\u3000]*|[ \t\u3000]+(?=\d{1,2}[.．、]|[\p{Script=Han}《]))/u;
const LONGEST = 400;

/** Width of the label 附件： that a paragraph of the text begins with; 0 for any other text. */
export function labelWidth({ kind, quoted, marker, heading, value }: Text): number {
  const isParagraph = kind === 'paragraph' && !quoted && !marker && !heading;
  if (!isParagraph || value.length > LONGEST || /。./u.test(value)) return 0;
  return LABEL.exec(value)?.[0].length ?? 0;
}

/** None in an attachment: what is listed there is not attached to the paper. */
export function attachmentRows({ fields, texts, attachment }: Article): readonly AttachmentRow[] {
  if (attachment) return [];
  const listed = fields.get('attachments') ?? [];
  const body = texts.filter(({ kind }) => kind !== 'field' && kind !== 'title');
  return [...listed.filter(isName).flatMap((text) => rowsIn(text, 0, true)), ...typedRows(body)];
}

const FILE = /\.(?:md|markdown|png|svg|jpe?g|gif|bmp|webp|tiff?|docx?|xlsx?|pptx?|wps|et|dps|pdf|txt|csv)$/i;

/** Values of the mapping forms are files and switches too. */
const isName = ({ value }: Text): boolean =>
  !FILE.test(value.trim()) && !/^(?:是|否|true|false)$/.test(value);

function typedRows(body: readonly Text[]): readonly AttachmentRow[] {
  const rows: AttachmentRow[] = [];
  let next = 0;
  for (const text of body) {
    const label = labelWidth(text);
    const isRow = label > 0 || (next > 0 && continues(text, next));
    if (isRow) rows.push(...rowsIn(text, label, false));
    next = isRow ? rows.length + 1 : 0;
  }
  return rows;
}

/** The line under it that has the next number. */
function continues({ kind, value, marker }: Text, next: number): boolean {
  if (kind !== 'paragraph' && kind !== 'entry' && kind !== 'heading') return false;
  const typed = marker ? marker.value : value;
  return Number(/^(\d{1,2})[.．、]/.exec(typed)?.[1]) === next;
}

function rowsIn(text: Text, start: number, mended: boolean): readonly AttachmentRow[] {
  const cuts = [start, ...furtherRows(text.value, start)];
  return cuts.flatMap((from, i) => {
    const to = cuts[i + 1] ?? text.value.length;
    const isInner = cuts[i + 1] !== undefined && !text.value.slice(from, to).includes('\n');
    return rowIn(text, from, to, { mended, isInner });
  });
}

/** 1.甲；2.乙 in one line, or line by line: where the next number in the row stands. */
function furtherRows(value: string, start: number): readonly number[] {
  if (!/^[1１][.．、，,]/.test(value.slice(start, start + 2))) return [];
  const cuts: number[] = [];
  let at = start;
  for (let n = 2; n <= 99; n += 1) {
    const next = new RegExp(`[；;，,。\\s\\u3000]${n}[.．、，,](?!\\d)`).exec(value.slice(at));
    if (!next) break;
    at += next.index + 1;
    cuts.push(at);
  }
  return cuts;
}

/** Behind a name, with the blanks before the next row. */
const MARKS = '。；;，,、.：: \t\n\u3000\u00a0';

const NUMBER =
  /^[ \t\u3000\n]*(?:附件)?[ \t\u3000]*([0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})([.．、，,：:])(?!\d)[ \t\u3000]*/;

function rowIn(
  text: Text,
  from: number,
  to: number,
  about: Pick<AttachmentRow, 'mended' | 'isInner'>,
): readonly AttachmentRow[] {
  const typed = text.value.slice(from, to);
  const number = NUMBER.exec(typed);
  const begin = from + (number?.[0].length ?? 0);
  const end = endOfWords(text.value, MARKS, begin, to);
  if (end === begin) return [];
  return [
    {
      in: text,
      ...(number && { number: { from, to: begin, value: number[1]!, mark: number[2]! } }),
      name: { from: begin, to: end },
      end: { from: end, to },
      ...about,
    },
  ];
}

/** Lines of running text → paragraphs, headings, lines that run on; what the checks of composition read. */
import type { Segment, Sheet } from '../page/sheet.ts';
import type { Closing } from './closing.ts';
import { type Column, isWords } from './column.ts';
import { type Side, sideFor } from './sides.ts';

export interface BodyRow {
  readonly segment: Segment;
  readonly side: Side;
  /** Runs on from the line before; is run on by the next. */
  readonly continues: boolean;
  readonly continued: boolean;
  /** From the left edge of the column, mm. */
  readonly indent: number;
  /** Reaches the right edge, whatever mark it ends with. */
  readonly full: boolean;
  readonly level: 1 | 2 | 3 | 4 | undefined;
  /** Set with hanging indents or drawn in: no paragraph of the body. */
  readonly special: boolean;
}

export interface Body {
  readonly rows: readonly BodyRow[];
}

const LEVELS: readonly RegExp[] = [
  /^[一二三四五六七八九十百]+、/u,
  /^（[一二三四五六七八九十百]+）/u,
  /^\d{1,2}[.．](?!\d)/u,
  /^（\d{1,2}）/u,
];
const LIST = /^(?:出席|列席|请假|缺席|主持|参加|记录|附件)[：:]/u;

export interface Parts {
  readonly sheets: readonly Sheet[];
  readonly column: Column;
  readonly recipients: readonly Segment[];
  readonly closing: Closing;
  readonly above: { readonly page: number; readonly y: number };
}

export function bodyOf({ sheets, column, recipients, closing, above }: Parts): Body {
  const { attachments, attachmentHeads, date, organ, remark } = closing;
  const out = new Set([...recipients, ...attachments, ...attachmentHeads, date, organ, remark]);
  const kept = new Set(sheets.flatMap(({ segments }) => segments));
  const segments = column.rows.filter(
    (s) => kept.has(s) && !out.has(s) && (s.page > above.page || s.top > above.y) && isWords(s),
  );
  const plain = withoutLists(segments.flatMap((segment) => plainRow(segment, column)));
  const special = specials(plain, column);
  const rows = plain.map((row, i) => {
    const goesOn = continuesFrom(plain[i - 1], row, column);
    const continued = i + 1 < plain.length && continuesFrom(row, plain[i + 1]!, column);
    return { ...row, continues: goesOn, continued, special: special.has(row) };
  });
  return { rows };
}

type PlainRow = Omit<BodyRow, 'continues' | 'continued' | 'special'>;

function plainRow(segment: Segment, column: Column): PlainRow[] {
  const side = sideFor(column, segment.page);
  if (!side) return [];
  const indent = segment.left - side.left;
  const em = (segment.size * 25.4) / 72;
  const level = (LEVELS.findIndex((pattern) => pattern.test(segment.text)) + 1) as 0 | 1 | 2 | 3 | 4;
  const isIndented = indent > 1.2 * em && indent < 2.8 * em;
  return [
    {
      segment,
      side,
      indent,
      full: segment.right > side.right - 0.35 && segment.right < side.right + 0.6 * em,
      level: level > 0 && isIndented ? (level as 1 | 2 | 3 | 4) : undefined,
    },
  ];
}

/** （1） with no heading 1. over it numbers a list. */
function withoutLists(rows: readonly PlainRow[]): PlainRow[] {
  let above: BodyRow['level'];
  return rows.map((row) => {
    if (row.level === 4 && above !== 3) return { ...row, level: undefined };
    if (row.level !== undefined && row.level < 4) above = row.level;
    return row;
  });
}

/** The next line begins at the edge, in the same size, a line further down or on the next page. */
function continuesFrom(before: PlainRow | undefined, row: PlainRow, { pitch }: Column): boolean {
  if (!before) return false;
  const [a, b] = [before.segment, row.segment];
  const em = (b.size * 25.4) / 72;
  const flush = row.indent < 0.35 * em && row.indent > -0.6 * em;
  const reaches = a.right > before.side.right - 3.2 * em;
  const near = a.page === b.page ? b.baseline - a.baseline < 1.6 * (pitch ?? 2 * em) : b.page === a.page + 1;
  return flush && reaches && near && a.alone && b.leads;
}

/** Lists with hanging names, and quotations drawn in on both sides. */
function specials(rows: readonly PlainRow[], column: Column): ReadonlySet<PlainRow> {
  const { pitch } = column;
  const found = new Set<PlainRow>();
  let inList = false;
  for (const [i, row] of rows.entries()) {
    const before = rows[i - 1]?.segment;
    const far =
      before &&
      (before.page !== row.segment.page || row.segment.baseline - before.baseline > 1.6 * (pitch ?? 10.4));
    const em = (row.segment.size * 25.4) / 72;
    if (LIST.test(row.segment.text)) inList = true;
    else if (row.indent < 2.8 * em && (!before || far || row.indent < 0.5 * em || !inList)) inList = false;
    // Run on by a line at the edge, it is a paragraph that begins too far in.
    const next = rows[i + 1];
    const isDrawnIn = row.indent > 2.8 * em && !(next && continuesFrom(row, next, column));
    if (inList || isDrawnIn || row.segment.runs[0]?.class === 'kaiti') found.add(row);
  }
  return found;
}

/** The end of the text: 附件说明, 署名, 成文日期, 附注, and the pages of attachments. */
import type { Picture } from '../measure/types.ts';
import type { Segment, Sheet } from '../page/sheet.ts';
import type { Box } from '../types.ts';
import { type Column, isInside } from './column.ts';
import { sideFor } from './sides.ts';

export interface Closing {
  readonly date: Segment | undefined;
  /** In the line above the date. */
  readonly organ: Segment | undefined;
  /** Pictures of a seal's size on the page of the date, when one of them stands over the date; in reading order. */
  readonly seals: readonly Picture[];
  /** A picture above the date that is wider than high: a signature. */
  readonly signature: Picture | undefined;
  readonly remark: Segment | undefined;
  readonly attachments: readonly Segment[];
  /** First lines of attachment pages. */
  readonly attachmentHeads: readonly Segment[];
}

const ANY_DATE =
  /^(?:\d{2,4}|[〇○零一二三四五六七八九]{2,4})[年.\-/．](?:\d{1,2}|[一二三四五六七八九十]{1,3})[月.\-/．](?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号]?$/u;

export function closingOf(
  sheets: readonly Sheet[],
  column: Column,
  from: { page: number; y: number },
): Closing {
  const after = sheets
    .flatMap(({ segments, tables }) => segments.filter((s) => !tables.some((table) => isInside(s, table))))
    .filter((s) => s.page > from.page || s.top > from.y);
  const heads = attachmentHeadsIn(sheets, column);
  const firstAttachment = heads[0]?.page ?? Number.POSITIVE_INFINITY;
  const body = after.filter(({ page }) => page < firstAttachment);
  const dates = body.filter((segment) => isClosingDate(segment, column));
  const date = dates.findLast((segment) => isAsText(segment, column)) ?? dates.at(-1);
  const pictures = date ? (sheets[date.page - 1]?.pictures ?? []) : [];
  const round = pictures.filter(isSeal).sort((a, b) => (isBeside(a, b) ? a.left - b.left : a.top - b.top));
  const seals = date && round.some((picture) => overlaps(picture, date)) ? round : [];
  return {
    date,
    organ: date && organOver(date, body),
    seals,
    signature: date && pictures.find((picture) => isSignature(picture, date)),
    remark:
      date &&
      body.find((s) => s.page === date.page && s.baseline > date.baseline && /^（.*）?$/u.test(s.text)),
    attachments: attachmentNote(body, column),
    attachmentHeads: heads,
  };
}

function isClosingDate(segment: Segment, column: Column): boolean {
  const side = sideFor(column, segment.page);
  const middle = side ? (side.left + side.right) / 2 : 105;
  return ANY_DATE.test(segment.text) && segment.right > middle + 15;
}

/** Set as the text is; another size is a fault of the date, not of what is taken for it. */
const isAsText = ({ size }: Segment, column: Column): boolean => Math.abs(size - column.size) < 1.5;

function organOver(date: Segment, all: readonly Segment[]): Segment | undefined {
  const near = all.filter((s) => {
    const step = date.baseline - s.baseline;
    return s.page === date.page && step > 3 && step < 16 && s.right > date.left - 20 && s.left > 40;
  });
  return near.findLast(({ text }) => /\p{Script=Han}{2}/u.test(text) && !/[。；，]$/u.test(text));
}

const isSeal = ({ left, right, top, bottom }: Picture): boolean =>
  right - left > 25 && right - left < 60 && Math.abs(right - left - (bottom - top)) < 0.25 * (right - left);

/** In one row. */
const isBeside = (a: Picture, b: Picture): boolean => Math.abs(a.top - b.top) < 0.5 * (a.bottom - a.top);

export const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const isSignature = (p: Picture, date: Segment): boolean =>
  p.right - p.left < 60 &&
  p.right - p.left > 1.2 * (p.bottom - p.top) &&
  p.bottom < date.top &&
  date.top - p.bottom < 30 &&
  p.left > 80;

/** From the line that begins 附件： down to the last that is indented as far as its names. */
function attachmentNote(body: readonly Segment[], column: Column): Segment[] {
  const first = body.findIndex((segment) => {
    const side = sideFor(column, segment.page);
    return /^附件[：:]/u.test(segment.text) && side !== undefined && segment.left > side.left + 5;
  });
  if (first < 0) return [];
  const start = body[first]!;
  const rest = body.slice(first + 1).findIndex((s) => s.page !== start.page || s.left < start.left + 8);
  const rows = body.slice(first, rest < 0 ? undefined : first + 1 + rest);
  const gap = rows.findIndex(
    (row, i) => i > 0 && row.baseline - rows[i - 1]!.baseline > 1.5 * (column.pitch ?? 10.4),
  );
  return gap < 0 ? rows : rows.slice(0, gap);
}

function attachmentHeadsIn(sheets: readonly Sheet[], column: Column): Segment[] {
  return sheets.flatMap(({ segments, number }) => {
    const [first] = segments;
    const side = sideFor(column, number);
    const flush = side && first && Math.abs(first.left - side.left) < 2;
    return first && flush && number > 1 && /^附件[\d一二三四五六七八九十]*[：:]?$/u.test(first.text)
      ? [first]
      : [];
  });
}
